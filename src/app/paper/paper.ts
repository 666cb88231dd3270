import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Content } from '../../domain/packs.ts';
import { groupsForPlace } from '../../domain/place.ts';
import type { Refs } from '../../domain/screen.ts';
import type { Service } from '../../domain/service.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translate } from '../../i18n/translator.ts';

/** What every part of a paper edition draws from. */
export interface Paper {
  content: Content;
  refs: Refs;
  language: Language;
  t: Translate;
  area: string;
  link?: { address: string; qr: string; size: number };
}

export const PaperContext = createContext<Paper | undefined>(undefined);

export function usePaper(): Paper {
  const paper = useContext(PaperContext);
  if (!paper) throw new Error('a part of a paper edition was drawn outside its context');
  return paper;
}

/**
 * A text that may be of another direction than the language around it, as names are and what falls back to
 * Indonesian: it keeps its own order and full stop (U+2068, U+2069: Unicode Bidirectional Algorithm, UAX 9).
 */
export function isolated(text: string, { language }: Pick<Paper, 'language'>): string {
  return language.direction === 'rtl' && text ? `\u2068${text}\u2069` : text;
}

/** The lines anyone may call, in the order of `data/core.yaml`. */
export function mainLines({ content, refs }: Paper): Service[] {
  return content.directory.core.ask.flatMap((id) => refs.service(id) ?? []);
}

/** Several offices of one service that differ in nothing but name and address stand together on paper. */
export interface PaperEntry {
  service: Service;
  /** Of the same service, this one included; none where it stands alone. */
  offices: Service[];
}

const saidOf = ({ parent, what, who, men, cost, caution, contacts, fallback }: Service) =>
  JSON.stringify([parent, what, who, men, cost, caution, contacts, fallback]);

/** In the order they come, each with those that say the same. */
export function entriesOf(services: readonly Service[]): PaperEntry[] {
  const entries = new Map<string, PaperEntry>();
  for (const service of services) {
    const key = service.parent === undefined ? service.id : saidOf(service);
    const known = entries.get(key);
    if (known) known.offices.push(service);
    else entries.set(key, { service, offices: service.parent === undefined ? [] : [service] });
  }
  return [...entries.values()].map((entry) => (entry.offices.length > 1 ? entry : { ...entry, offices: [] }));
}

/** The services of the area by how near they are, without those that stand on the first pages already. */
export function groupsOf(paper: Paper): { scope: string; services: Service[] }[] {
  const main = new Set(mainLines(paper));
  return groupsForPlace(paper.content.directory.services, paper.area)
    .map(({ scope, services }) => ({ scope, services: services.filter((service) => !main.has(service)) }))
    .filter(({ services }) => services.length > 0);
}
