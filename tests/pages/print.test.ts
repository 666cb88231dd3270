/** What paper needs of every built page: its own address, the date, and styles that come after all others. */
import { expect, test } from 'vitest';
import { builtPages, faults, textOf } from '../support/built-pages.ts';

test('every page carries its own address for paper, once, and the address names no topic', () => {
  expect(builtPages().length).toBeGreaterThan(500);
  expect(
    faults(({ dom, path }) => {
      const found = dom.querySelectorAll('.address').map(textOf);
      // The root, the shell and the pages for wrong links have no address of their own to hand on.
      const own = /^\/[a-z]{2,3}\/([^/]+\/)?$/.test(path);
      if (own && (found.length !== 1 || found[0] !== path)) return `address ${found.join(' ')}`;
      return [];
    }),
  ).toEqual([]);
});

test('every page carries the date of its edition', () => {
  expect(faults(({ dom }) => (/20\d\d/.test(textOf(dom.querySelector('#keep'))) ? [] : 'no date'))).toEqual(
    [],
  );
});

test('the styles for paper come last, so that nothing undoes them', () => {
  const css = builtPages()[0]?.dom.querySelector('style')?.textContent ?? '';
  const print = css.lastIndexOf('@media print{');
  expect(print).toBeGreaterThan(0);
  // After it only the rule that keeps the address off the screen.
  const after = css.slice(print).match(/@media/g) ?? [];
  expect(after).toEqual(['@media', '@media']);
  expect(css.slice(print)).toContain('@media screen{.foot>.address{display:none}}');
});
