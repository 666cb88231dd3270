/**
 * `npm run icons`: cuts the Lucide set (ISC) down to the pictures we use and writes them to
 * `src/ui/icon/symbols.ts`. Run it after adding a name here; a guard test compares the result.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Our name → name in Lucide. */
const PICTURES: Record<string, string> = {
  'need-safety': 'shield-check',
  'need-housing': 'house',
  'need-physical-health': 'heart-pulse',
  'need-mental-health': 'hand-heart',
  'need-income-work': 'banknote',
  'need-education-training': 'graduation-cap',
  'need-documents-legal-status': 'id-card',
  'need-legal-help': 'scale',
  'need-family': 'users',
  'need-emergency': 'life-buoy',
  'need-information': 'circle-question-mark',
  home: 'house',
  search: 'search',
  place: 'map-pin',
  ask: 'messages-square',
  phone: 'phone',
  whatsapp: 'message-circle',
  sms: 'message-square-text',
  email: 'mail',
  web: 'globe',
  close: 'x',
  language: 'languages',
  next: 'chevron-right',
  back: 'arrow-left',
  narrow: 'sliders-horizontal',
  note: 'info',
  time: 'clock',
  source: 'file-text',
  abroad: 'plane',
  list: 'list',
  saved: 'hard-drive-download',
  check: 'check',
};

const ICONS = join(dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons');

/** The text of `symbols.ts`: each picture as a list of [element, attributes], drawn in a 24×24 box. */
export function symbolsModule(): string {
  const rows = Object.entries(PICTURES).map(([name, file]) => {
    const svg = readFileSync(join(ICONS, `${file}.svg`), 'utf8');
    const shapes = [...svg.matchAll(/<(path|circle|rect|line|polyline|polygon|ellipse) ([^>]*?)\s*\/>/g)].map(
      ([, tag, attributes]) => [
        tag,
        Object.fromEntries(
          [...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
        ),
      ],
    );
    if (!shapes.length) throw new Error(`lucide-static has no drawing in ${file}.svg`);
    return `  ${JSON.stringify(name)}: ${JSON.stringify(shapes)},`;
  });
  return [
    '// Written by `npm run icons` from Lucide (ISC licence, https://lucide.dev). Do not edit.',
    'export type Shape = [tag: string, attributes: Record<string, string>];',
    `export const SYMBOLS: Record<string, Shape[]> = {`,
    ...rows,
    '};',
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync('src/ui/icon/symbols.ts', symbolsModule());
