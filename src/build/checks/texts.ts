/** The sentences and names of a record, each with its path, for rules about words. */
import type { LocationRecord, OrganizationRecord, ServiceRecord } from '../record.ts';

export interface TextAt {
  at: PropertyKey[];
  text: string;
  lang: 'id' | 'en';
}

/** Every pair of `id` and `en` in the record, wherever it stands. */
export function textsOf(record: unknown, at: PropertyKey[] = []): TextAt[] {
  if (Array.isArray(record)) return record.flatMap((item, index) => textsOf(item, [...at, index]));
  if (record === null || typeof record !== 'object') return [];
  if ('id' in record && 'en' in record && typeof record.id === 'string' && typeof record.en === 'string')
    return [
      { at: [...at, 'id'], text: record.id, lang: 'id' },
      { at: [...at, 'en'], text: record.en, lang: 'en' },
    ];
  return Object.entries(record).flatMap(([key, value]) => textsOf(value, [...at, key]));
}

/** What is written in one language only: other names, the address, the note to maintainers. */
export function plainTextsOf(
  record: OrganizationRecord | ServiceRecord | LocationRecord,
): { at: PropertyKey[]; text: string }[] {
  const aliases = (record.aliases ?? []).map((text, index) => ({ at: ['aliases', index], text }));
  const note = 'note' in record && record.note ? [{ at: ['note'], text: record.note }] : [];
  const address =
    'address' in record && record.address ? [{ at: ['address', 'text'], text: record.address.text }] : [];
  return [...aliases, ...note, ...address];
}
