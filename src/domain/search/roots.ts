/**
 * Guesses what a word is built on, so that the vocabulary lists "pukul" once and finds dipukul, memukul,
 * mukulin and pemukulan. It guesses freely and wrongly; the caller keeps only roots that are known words.
 */

/** Indonesian, then Javanese and Sundanese, then English; longer ones first, for one is cut at a time. */
const SUFFIXES = 'keun nya kan kah lah pun ing ku mu an in ne na ed es i e s'.split(' ');
/** A prefix and the letters it may have swallowed: memukul → pukul, nyekap → sekap, mayar → bayar. */
const PREFIXES: readonly (readonly [string, readonly string[]])[] = [
  ['memper', ['']],
  ['diper', ['']],
  ['keter', ['']],
  ['meng', ['', 'k']],
  ['peng', ['', 'k']],
  ['meny', ['s', 'c']],
  ['peny', ['s', 'c']],
  ['mem', ['', 'p']],
  ['pem', ['', 'p']],
  ['men', ['', 't']],
  ['pen', ['', 't']],
  ['nge', ['']],
  ['ter', ['']],
  ['ber', ['']],
  ['ng', ['', 'k']],
  ['ny', ['s', 'c']],
  ['me', ['']],
  ['pe', ['']],
  ['di', ['']],
  ['ke', ['']],
  ['ka', ['']],
  ['se', ['']],
  ['n', ['t', '']],
  ['m', ['p', 'b', '']],
];
const SHORTEST = 4;
/** Only these are sure enough to leave three letters: ktpnya, abkku. */
const SURE_SUFFIXES = ['nya', 'ku', 'mu'];

function withoutSuffix(word: string): string[] {
  return SUFFIXES.filter((end) => {
    const left = word.length - end.length;
    return word.endsWith(end) && left >= (SURE_SUFFIXES.includes(end) ? 3 : SHORTEST);
  }).map((end) => word.slice(0, -end.length));
}

function withoutPrefix(word: string): string[] {
  return PREFIXES.filter(([start]) => word.startsWith(start) && word.length - start.length >= 3).flatMap(
    ([start, swallowed]) => swallowed.map((letter) => letter + word.slice(start.length)),
  );
}

/** Possible roots of a word, without the word itself. */
export function rootsOf(word: string): string[] {
  const once = withoutSuffix(word);
  const roots = [...once, ...once.flatMap(withoutSuffix)];
  const bare = [word, ...roots].flatMap(withoutPrefix).filter((root) => root.length >= SHORTEST);
  return [...new Set([...roots, ...bare])];
}
