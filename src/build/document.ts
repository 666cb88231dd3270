/** Fills `index.html`, the one template: the same neutral head for every page, the exit latch first. */
import { createHash } from 'node:crypto';
import type { PageBlock } from '../app/page-block.ts';
import type { Language } from '../i18n/languages.ts';

export interface DocumentParts {
  language: Language;
  title: string;
  description: string;
  body: string;
  block: PageBlock;
  /** Minified CSS, the same for every page. */
  css: string;
  /** The exit latch with the destination of this language. */
  latch: string;
  /** The policy for hosts that send no headers. */
  policy: string;
  /** Path of the module script. */
  script: string;
  /** Paths of the modules that the script asks for at once. */
  preload: readonly string[];
  /** Where the site lives, without a slash at the end; only the preview card needs it. */
  origin: string;
}

/** `sha256-…` of an inline block, for the policy. */
export function cspHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** JSON that cannot end its script element. */
export const safeJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Takes the spaces out between the lines of the template; text inside a page is never touched. */
export function compactTemplate(html: string): string {
  return html.replace(/\n\s*/g, '').replaceAll(' />', '>');
}

/**
 * One whole page. Title, description and preview card are the same everywhere (R1, R2, R36): the phone's
 * history and a chat's preview learn nothing about the topic.
 */
export function fillDocument(template: string, parts: DocumentParts): string {
  const { language } = parts;
  const values: Record<string, string> = {
    lang: language.code,
    direction: language.direction,
    latch: parts.latch,
    policy: escaped(parts.policy),
    title: escaped(parts.title),
    description: escaped(parts.description),
    origin: escaped(parts.origin),
    css: parts.css,
    script: escaped(parts.script),
    preload: parts.preload.map((path) => `<link rel="modulepreload" href="${escaped(path)}">`).join(''),
    body: parts.body,
    block: safeJson(parts.block),
  };
  const lost = Object.keys(values).filter((name) => !template.includes(`{{${name}}}`));
  if (lost.length) throw new Error(`index.html has no place for: ${lost.join(', ')}`);
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
