import type { Finding, Rule } from './rule.ts';

export const sourceComplete: Rule = {
  name: 'source-complete',
  about: 'A reader must be able to open the official page, and no source comes from the future.',
  check(book) {
    const edition = book.edition.value.date;
    return [...book.services, ...book.locations].flatMap(({ value: { id, sources = {} }, origin }) =>
      Object.entries(sources).flatMap(([key, { kind, url, date }]): Finding[] => {
        const at = ['sources', key];
        const findings: Finding[] = [];
        if (!url && (kind === 'official' || kind === 'ngo'))
          findings.push({
            id,
            origin,
            at,
            message: `source "${key}" is ${kind} and has no url`,
            tip: 'add the address of the page; if there is none, its kind is "other"',
          });
        if (url && !/^https?:\/\//.test(url))
          findings.push({
            id,
            origin,
            at: [...at, 'url'],
            message: `source "${key}" has the url "${url}"`,
            tip: 'write an address that starts with https:// or http://',
          });
        if (date !== 'undated' && date > edition.slice(0, date.length))
          findings.push({
            id,
            origin,
            at: [...at, 'date'],
            message: `source "${key}" is dated ${date}, after the edition (${edition})`,
            tip: 'correct the date, or raise the date in data/edition.yaml',
          });
        return findings;
      }),
    );
  },
};
