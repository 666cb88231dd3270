import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Project, readProject } from '../../src/build/project.ts';
import { Mistake, type Row, run } from '../../src/build/search.ts';

let project: Project;
const folder = mkdtempSync(join(tmpdir(), 'batch-'));

beforeAll(() => {
  project = readProject(join(import.meta.dirname, '..', '..'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const search = (...args: string[]) => run(args, () => project);
const rows = (...args: string[]) => JSON.parse(search(...args)) as Row[];

function batch(text: string): string {
  const file = join(folder, 'queries.jsonl');
  writeFileSync(file, text);
  return file;
}

describe('npm run search', () => {
  test('prints services, then withheld institutions, then questions, each with the best first', () => {
    const all = rows('id', 'gaji ditahan majikan');
    const order = ['service', 'withheld', 'question'];
    expect(all.length).toBeGreaterThan(3);
    expect(all.map(({ type }) => order.indexOf(type))).toEqual(
      all.map(({ type }) => order.indexOf(type)).sort(),
    );
    for (const type of order) {
      const scores = all.filter((row) => row.type === type).map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
    expect(Object.keys(all[0]!)).toEqual([
      'type',
      'id',
      'name',
      'acronym',
      'aliases',
      'needs',
      'areas',
      'score',
    ]);
  });

  test('joins words that were not put in quotes, and takes none for an option', () => {
    expect(rows('id', 'gaji', 'ditahan')).toEqual(rows('id', 'gaji ditahan'));
    expect(rows('id', '--- (.*)+$')).toEqual([]);
  });

  test('narrows to a place chosen with --area', () => {
    const near = rows('id', 'dokter', '--area', '3212').filter(({ type }) => type === 'service');
    const nearby = ['3212', '32', '00'];
    expect(near.every(({ areas }) => areas.some((code) => nearby.includes(code)))).toBe(true);
  });

  test('answers every language in its own words', () => {
    for (const [lang, words] of [
      ['su', 'gajih teu dibayar'],
      ['jv', 'gaji ora dibayar'],
    ] as const)
      expect(rows(lang, words)[0]?.needs).toContain('income-work');
    expect(rows('en', 'no salary')[0]?.name).not.toEqual(rows('id', 'no salary')[0]?.name);
  });

  test('answers a batch line by line, in order', () => {
    const file = batch(
      '{"lang":"id","q":"129"}\n{"lang":"en","q":"zzzz","area":null}\n{"lang":"jv","q":"lpsk","area":"31"}\n',
    );
    const lines = search('--batch', file).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe('[]');
    expect((JSON.parse(lines[0]!) as Row[])[0]?.id).toBe('sapa-129');
    expect((JSON.parse(lines[2]!) as Row[])[0]?.id).toBe('lpsk-perlindungan');
  });

  test.each([
    ['no words', ['id'], 'a language and words are missing'],
    ['an unknown place', ['id', 'gaji', '--area', '9998'], 'there is no area 9998'],
    ['a place left out', ['id', 'gaji', '--area'], '--area needs a value'],
    ['a language that is none', ['Indonesian', 'gaji'], 'lang is a code'],
    ['a file that is not there', ['--batch', join(folder, 'none.jsonl')], 'none.jsonl cannot be read'],
    ['words beside a batch', ['--batch', 'x', 'id'], '--batch takes nothing else'],
  ])('says what is wrong: %s', (_what, args, message) => {
    expect(() => search(...args)).toThrow(Mistake);
    expect(() => search(...args)).toThrow(message);
  });

  test.each([
    ['not JSON', '{"lang":"id","q":"129"}\nnope\n', 'line 2 is not JSON'],
    ['an empty line', '{"lang":"id","q":"129"}\n\n{"lang":"id","q":"1"}\n', 'line 2 is not JSON'],
    ['no query', '{"lang":"id"}\n', 'line 1: q is missing'],
    [
      'an unknown place',
      '{"lang":"id","q":"129"}\n{"lang":"id","q":"129","area":"12"}\n',
      'line 2: there is no area 12',
    ],
  ])('names the line of a batch: %s', (_what, text, message) => {
    expect(() => search('--batch', batch(text))).toThrow(message);
  });
});
