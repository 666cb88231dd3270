/** The screens of the app, and the opaque refs that name them in links. */
import type { Directory } from './directory.ts';
import type { Service } from './service.ts';
import type { TextPage } from './text.ts';

/** Pages with a fixed content; more are named in `data/pages.yaml` than are built yet. */
export const FIXED_PAGES = [
  'services',
  'search',
  'places',
  'ask',
  'languages',
  'about',
  'rights',
  'questions',
  'signs',
  'witness',
  'stories',
  'glossary',
  'traces',
  'map',
] as const;
export type FixedPage = (typeof FIXED_PAGES)[number];

export type Screen =
  | { kind: 'home' }
  | { kind: 'need'; id: string }
  | { kind: 'area'; code: string }
  | { kind: 'service'; id: string }
  | { kind: 'text'; id: string }
  | { kind: 'page'; id: FixedPage }
  | { kind: 'missing' };

/** Finds what a ref names, and the other way round; built once per directory. */
export interface Refs {
  screenOf(ref: string | undefined): Screen;
  /** Undefined for home and for a screen that does not exist. */
  refOf(screen: Screen): string | undefined;
  service(id: string): Service | undefined;
  text(id: string): TextPage | undefined;
}

export function createRefs(directory: Directory, pages: Record<string, string>): Refs {
  const screens = new Map<string, Screen>();
  const refs = new Map<string, string>();
  const services = new Map(directory.services.map((service) => [service.id, service]));
  const texts = new Map(directory.texts.map((text) => [text.id, text]));
  function add(ref: string | undefined, screen: Screen) {
    if (!ref) return;
    screens.set(ref, screen);
    refs.set(keyOf(screen), ref);
  }
  for (const { id, ref } of directory.services) add(ref, { kind: 'service', id });
  for (const { id, ref } of directory.vocabulary.needs) add(ref, { kind: 'need', id });
  for (const { code, ref } of directory.areas) add(ref, { kind: 'area', code });
  for (const { id, ref } of directory.texts) add(ref, { kind: 'text', id });
  for (const id of FIXED_PAGES) add(pages[id], { kind: 'page', id });
  return {
    screenOf: (ref) => (ref === undefined ? { kind: 'home' } : (screens.get(ref) ?? { kind: 'missing' })),
    refOf: (screen) => refs.get(keyOf(screen)),
    service: (id) => services.get(id),
    text: (id) => texts.get(id),
  };
}

/** A screen as one string: for keys and comparison. */
export function keyOf(screen: Screen): string {
  switch (screen.kind) {
    case 'home':
    case 'missing':
      return screen.kind;
    case 'area':
      return `area:${screen.code}`;
    case 'need':
    case 'service':
    case 'text':
    case 'page':
      return `${screen.kind}:${screen.id}`;
  }
}
