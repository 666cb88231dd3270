import { describe, expect, test } from 'vitest';
import { answerOf, type Block, plainText, targetsOf } from '../../src/domain/text.ts';

const BLOCKS: Block[] = [
  { h: 'Heading' },
  { p: ['Ask ', { b: ['the ', { to: 'service:helpline', t: ['help', { b: ['line'] }] }] }, '.'] },
  { p: ['A second paragraph with a ', { to: 'page:wages', t: ['link'] }, '.'] },
  { ul: [['One ', { to: 'term:witness', t: ['word'] }], ['nothing']] },
  { ol: [[{ to: 'page:wages', t: ['again'] }]] },
];

test('words come without their marks, however deep they stand', () => {
  expect(plainText([])).toBe('');
  expect(plainText((BLOCKS[1] as { p: [] }).p)).toBe('Ask the helpline.');
});

describe('the answer', () => {
  test('is the first paragraph, not a heading or a list above it', () => {
    expect(answerOf(BLOCKS)).toBe('Ask the helpline.');
    expect(answerOf([{ ul: [['One']] }, { p: ['Two'] }])).toBe('Two');
  });

  test('is empty where there is no paragraph', () => {
    expect(answerOf([])).toBe('');
    expect(answerOf([{ h: 'Heading' }, { ol: [['One']] }])).toBe('');
  });
});

test('the targets are those of paragraphs and of both kinds of list, in order, repeated where they repeat', () => {
  expect(targetsOf(BLOCKS)).toEqual(['service:helpline', 'page:wages', 'term:witness', 'page:wages']);
  expect(targetsOf([{ h: 'Heading' }])).toEqual([]);
});
