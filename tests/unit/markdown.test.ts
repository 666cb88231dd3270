import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/build/texts/markdown.ts';
import { plainText, targetsOf } from '../../src/domain/text.ts';

describe('a text', () => {
  test('becomes paragraphs, headings and lists, each with its line', () => {
    const { blocks, faults, lines } = parseMarkdown(
      '\nYou **may\nask** the [line](service:helpline).\n\n## What next\n\n- One\n- [Two](page:wages)\n\n1. [word](term:witness)\n',
    );
    expect(blocks).toEqual([
      { p: ['You ', { b: ['may ask'] }, ' the ', { to: 'service:helpline', t: ['line'] }, '.'] },
      { h: 'What next' },
      { ul: [['One'], [{ to: 'page:wages', t: ['Two'] }]] },
      { ol: [[{ to: 'term:witness', t: ['word'] }]] },
    ]);
    expect(lines).toEqual([2, 5, 7, 10]);
    expect(faults).toEqual([]);
  });

  test('keeps every word of a heading, with its marks taken off', () => {
    expect(parseMarkdown('## May I **stop** [here](page:x)?').blocks).toEqual([{ h: 'May I stop here?' }]);
  });

  test('that is empty gives nothing and breaks nothing', () => {
    expect(parseMarkdown('')).toEqual({ blocks: [], faults: [], lines: [] });
    expect(parseMarkdown(' \n\t\n').blocks).toEqual([]);
  });

  test.each([
    'https://example.org/',
    'http://page:x/',
    'javascript:alert(1)',
    'JAVASCRIPT:page:x',
    'tel:129',
    '//evil.example',
    '/id/36bg/',
    'page:',
    'page:Wages',
    'page:../x',
    'page:a/b',
    'pages:wages',
    ' page:a b',
    'page:wages#x',
    'page:wages%0a',
    'service:x?y',
  ])('never links to %s: the words stay, and the fault names the line', (target) => {
    const { blocks, faults } = parseMarkdown(`First.\n\nThe [words](<${target}>) stay.`);
    expect(targetsOf(blocks)).toEqual([]);
    expect(blocks.map((block) => ('p' in block ? plainText(block.p) : ''))).toEqual([
      'First.',
      'The words stay.',
    ]);
    expect(faults).toEqual([{ line: 3, message: expect.stringMatching(/^a link to /) }]);
  });

  test.each([
    ['<page:wages>', [], []],
    ['[a](page:wages "title")', ['page:wages'], []],
    ['[a][b]\n\n[b]: https://example.org/', [], ['linkReference inside a line', 'definition']],
    ['<https://example.org/>', [], ['a link to https://example.org/']],
    ['<img src=x onerror=alert(1)>', [], ['html']],
    ['[![x](y)](page:wages)', ['page:wages'], ['image inside a line']],
  ])('takes %s for what it is', (text, targets, faults) => {
    const parsed = parseMarkdown(text);
    expect(targetsOf(parsed.blocks).filter((to) => to !== 'page:wages' || targets.length)).toEqual(targets);
    expect(parsed.faults.map(({ message }) => message)).toEqual(faults);
  });
});

/** Pieces that make Markdown of any text, so that chance meets more than plain letters. */
const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...['[', '](', ')', '<', '>', '**', '*', '_', '`', '```', '\n', '\n\n', '    ', '# ', '## ', '- ', '1. '],
    ...[
      'page:wages',
      'javascript:x',
      '![',
      '&#x3a;',
      '\\',
      '\u0000',
      '\u202e',
      '---\n',
      '|a|b|\n',
      '[x]: y\n',
    ],
  ),
);

test('any text is read without breaking, and leads nowhere but into the directory', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const { blocks, faults, lines } = parseMarkdown(text);
      for (const target of targetsOf(blocks)) expect(target).toMatch(/^(page|service|term):[a-z0-9-]+$/);
      expect(lines).toHaveLength(blocks.length);
      const count = text.split(/\r\n|\r|\n/).length;
      for (const line of [...lines, ...faults.map((fault) => fault.line)]) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(count);
      }
      expect(JSON.parse(JSON.stringify(blocks))).toEqual(blocks);
    }),
    { numRuns: 500 },
  );
});
