/**
 * Brings what people type into one form: small letters and digits, single spaces, and never more of it than
 * a phone can search in an instant, whatever was pasted.
 */

/** A query longer than this is a pasted chat; its beginning says what it is about. */
const QUERY_LENGTH = 500;
/** Long enough for every Indonesian word, and the most that Fuse compares at once. */
const WORD_LENGTH = 32;
const WORD_COUNT = 60;

/** Everything but letters and digits ends a word: punctuation, emoji, marks that turn or hide text. */
const NOT_WORD = /[^\p{L}\p{N}]+/u;
const ACCENTS = /\p{M}+/gu;
/** "don't" and "jum'at" are one word. */
const APOSTROPHES = /['’‘ʼ`´]/g;
/** `laki2`, `pulang2nya`; not `p2tp2a` nor `kp2mi`, where the 2 stands before more letters. */
const DOUBLED = /^(\p{L}{3,})2(?:nya|an)?$/u;
/** `toloooong`, `plisssss`. Three consonants alike may be an acronym: KemenPPPA. */
const DRAWN_OUT = /([aeiou])\1{2,}|(\p{L})\2{3,}/gu;

/** The words of a text in their order: at most 60, each at most 32 characters, none of them empty. */
export function wordsOf(text: string): string[] {
  const plain = text
    .slice(0, QUERY_LENGTH)
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(DRAWN_OUT, '$1$2');
  return plain
    .split(NOT_WORD)
    .flatMap((word) => {
      const doubled = DOUBLED.exec(word)?.[1];
      return doubled ? [doubled, doubled] : word ? [word.slice(0, WORD_LENGTH)] : [];
    })
    .slice(0, WORD_COUNT);
}

/** A text as its words with single spaces: the form in which the vocabulary is written. */
export function normalize(text: string): string {
  return wordsOf(text).join(' ');
}
