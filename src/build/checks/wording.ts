import type { Finding, Rule } from './rule.ts';
import { type TextAt, textsOf } from './texts.ts';

interface Phrase {
  pattern: RegExp;
  tip: string;
}

const BLAME = 'say "pekerja migran", "migrant worker"; nobody is illegal';
const JUDGE = 'say plainly what was done to people, or leave it out';
const FREE = 'say what one can do ("bisa", "boleh", "can"), not what one has to';
const PROMISE = 'say what the service can help with; nobody can promise more';

/** Said about people: wrong in a name and in a sentence. */
const ANYWHERE: Record<TextAt['lang'], Phrase[]> = {
  id: [
    { pattern: /\b(TKI|TKW|PMI) (ilegal|bermasalah|nonprosedural)\b/i, tip: BLAME },
    { pattern: /\bPSK\b|\bpelacur/i, tip: JUDGE },
  ],
  en: [
    { pattern: /\billegal (im)?migrant/i, tip: BLAME },
    { pattern: /\bprostitutes?\b/i, tip: JUDGE },
  ],
};
/** Said to the reader: only in sentences, since a name is a name. "Tidak harus" is what we like to hear. */
const SENTENCES: Record<TextAt['lang'], Phrase[]> = {
  id: [
    { pattern: /(?<!\b(tidak|tak|nggak) )\b(harus|wajib)(lah)?\b/i, tip: FREE },
    { pattern: /\bsegera lapor|\bjangan diam\b/i, tip: FREE },
    { pattern: /\bdijamin\b|100\s?%|\btidak bisa dilacak\b/i, tip: PROMISE },
  ],
  en: [
    { pattern: /(?<!\b(do not|don't|not|never) )\b(must|have to)\b/i, tip: FREE },
    { pattern: /\breport (it )?(immediately|at once)\b|\b(do not|don't) (stay|be) silent\b/i, tip: FREE },
    { pattern: /\bguaranteed?\b|100\s?%|\buntraceable\b/i, tip: PROMISE },
  ],
};
const HEADLINE: Phrase = {
  pattern: /\bkorban TPPO\b|\bvictims? of trafficking\b/i,
  tip: 'a heading that calls the reader a victim turns people away; put the term into the sentences below',
};

export const wording: Rule = {
  name: 'wording',
  about: 'Words that blame, order about or promise too much make people turn back.',
  check(book) {
    return [...book.services, ...book.locations]
      .filter(({ value }) => !value.withheld)
      .flatMap(({ value, origin }) =>
        textsOf(value).flatMap(({ at, text, lang }): Finding[] => {
          const phrases = [...ANYWHERE[lang], ...(at[0] === 'name' ? [HEADLINE] : SENTENCES[lang])];
          return phrases.flatMap(({ pattern, tip }) => {
            const found = pattern.exec(text)?.[0];
            return found === undefined ? [] : [{ id: value.id, origin, at, message: `says "${found}"`, tip }];
          });
        }),
      );
  },
};
