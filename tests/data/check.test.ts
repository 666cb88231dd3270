import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/build/check.ts';
import { worksheet } from '../../src/build/checks/worksheet.ts';
import { formatProblem } from '../../src/build/problem.ts';
import { readProject } from '../../src/build/project.ts';
import { aBook, change, HELPLINE, OFFICE } from '../support/records.ts';

function run(args: string[], root = '.') {
  const seen = { out: '', err: '' };
  const code = check(
    args,
    root,
    (text) => {
      seen.out += text;
    },
    (text) => {
      seen.err += text;
    },
  );
  return { code, ...seen };
}

describe('the directory', () => {
  test('has no errors', () => {
    const { book, problems } = readProject('.');
    expect(problems.filter(({ level }) => level === 'error').map(formatProblem)).toEqual([]);
    expect(book.services.length).toBeGreaterThan(100);
  });
});

describe('npm run check', () => {
  test('ends with one line that counts errors, notices and records', () => {
    const { code, out } = run([]);
    expect(out).toMatch(/^0 errors, \d+ notices \(npm run check -- --notices\), \d+ records read\n$/);
    expect(code).toBe(0);
  });

  test('prints every notice when asked', () => {
    const { out } = run(['--notices']);
    const notices = Number(/(\d+) notices/.exec(out)?.[1]);
    expect(out.match(/^\S+:\d+ (stale|law-unused|text-translation) /gm)).toHaveLength(notices);
    expect(out).toMatch(/^data\/\S+\.yaml:\d+ stale \S+: .+ - .+$/m);
  });

  test('says what is wrong with an option, and what the options are', () => {
    for (const args of [['--nonsense'], ['stray'], ['--out', 'sheet.csv'], ['--worksheet', '--out']]) {
      const { code, out, err } = run(args);
      expect([code, out]).toEqual([2, '']);
      expect(err.split('\n')[0]).toContain(args.at(-1) === 'sheet.csv' ? '--out' : args.at(-1));
      expect(err).toContain('usage: npm run check');
    }
    expect(run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--worksheet') });
  });

  test('fails when anything is wrong, and says where and what to do', () => {
    const root = mkdtempSync(join(tmpdir(), 'check-'));
    try {
      for (const part of ['data', 'locales']) cpSync(part, join(root, part), { recursive: true });
      const file = join(root, 'data/core.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('sapa-129', 'sapa-12'));
      const { code, out } = run([], root);
      expect(out).toMatch(
        /^data\/core\.yaml:\d+ core-lines sapa-12: does not exist - name a published service/m,
      );
      expect(out).toMatch(/^\d+ errors?, \d+ notices/m);
      expect(code).toBe(1);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('the worksheet', () => {
  const rows = (text: string) => text.trimEnd().split('\r\n');

  test('is the same in a file as when it is printed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
    try {
      const file = join(folder, 'sheet.csv');
      expect(run(['--worksheet', '--out', file])).toEqual({ code: 0, out: '', err: '' });
      expect(readFileSync(file, 'utf8')).toBe(run(['--worksheet']).out);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('starts with the lines of the first screen and names what is not shown and why', () => {
    const book = aBook({
      [HELPLINE]: change('label:', 'withheld: "Silent, since May"\n    label:'),
      [OFFICE]: change('value: "+62213903963"', 'value: "+447909470732"'),
    });
    const [head, first, second, third, fourth] = rows(worksheet(book));
    expect(head?.split(',')[0]).toBe('id');
    expect(first).toMatch(
      /^helpline-call,Saluran bantuan,Indonesia,129,hotline,A,yes \/ ya,2026-03 \(official\),,,/,
    );
    expect(second).toMatch(
      /^helpline-whatsapp,.*,0811-1129-129,whatsapp,A,no \/ tidak,.*,"Silent, since May",/,
    );
    expect(third).toMatch(/^police-call,/);
    expect(fourth).toMatch(/^office-phone,Unit layanan,Jakarta Pusat,'\+44 790 947 0732,phone,/);
  });

  test('has as many cells in every row as in the first', () => {
    const cells = (row: string) => row.replace(/"([^"]|"")*"/g, '').split(',').length;
    const all = rows(worksheet(readProject('.').book));
    expect(all.length).toBeGreaterThan(100);
    expect(new Set(all.map(cells))).toEqual(new Set([cells(all[0] ?? '')]));
  });
});
