/** Rules about the source text that no tool of the shelf holds. Each is tried on a planted fault first. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { symbolsModule } from '../../src/build/icons.ts';
import { ROOT } from '../support/published.ts';

const LEFT_OUT = new Set(['node_modules', 'dist', '.git', '.cache', 'coverage']);

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => !LEFT_OUT.has(name))
    .flatMap((name) => {
      const path = folder ? `${folder}/${name}` : name;
      return statSync(join(ROOT, path)).isDirectory() ? filesUnder(path) : [path];
    });
}
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** Each fault with its file and line. */
const lines = (path: string, faulty: (line: string) => boolean) =>
  read(path)
    .split('\n')
    .flatMap((line, index) => (faulty(line) ? [`${path}:${index + 1} ${line.trim()}`] : []));

/** Declarations that name a side of the screen instead of a side of the text. */
function physical(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const faults: string[] = [];
  for (const [, property = '', value = ''] of bare.matchAll(/(?:^|[;{])\s*([a-z-]+)\s*:\s*([^;{}]+)/gm)) {
    const side = /^((margin|padding|border|scroll-margin|scroll-padding)-)?(top|right|bottom|left)(-.*)?$/;
    const corner = /^border-(top|bottom)-(left|right)-radius$/;
    const size = /^(min-|max-)?(width|height)$|^(float|clear)$/;
    if (side.test(property) || corner.test(property) || size.test(property)) faults.push(property);
    if (/^(text-align|justify-content)$/.test(property) && /\b(left|right)\b/.test(value))
      faults.push(`${property}: ${value}`);
  }
  return faults;
}

/** Words a reader would see that stand in the code instead of `locales/`. */
function strayWords(name: string, code: string): string[] {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const faults: string[] = [];
  const spoken = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'aria-description']);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) faults.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      spoken.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    )
      if (/\p{L}/u.test(node.initializer.text)) faults.push(node.initializer.text);
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression))
      if (!ts.isJsxAttribute(node.parent) && /\p{L}/u.test(node.expression.text))
        faults.push(node.expression.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return faults;
}

describe('styles', () => {
  test('name sides of the text, not of the screen, so that right-to-left languages fit', () => {
    const files = filesUnder('src').filter((path) => path.endsWith('.css'));
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap((path) => physical(read(path)).map((fault) => `${path}: ${fault}`))).toEqual([]);
  });

  test('would be seen with a physical side', () => {
    const bad =
      'a{margin-left:1px;left:0}b{float:right;text-align:left;border-top-left-radius:2px}c{width:1px}';
    expect(physical(bad)).toHaveLength(6);
    expect(physical('@media (min-width: 9rem){a{inline-size:1px;text-align:start;margin-block:0}}')).toEqual(
      [],
    );
  });
});

describe('words', () => {
  const drawn = [...filesUnder('src/ui'), ...filesUnder('src/pages'), ...filesUnder('src/app')].filter(
    (path) => path.endsWith('.tsx'),
  );

  test('a reader sees come from locales/', () => {
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.flatMap((path) => strayWords(path, read(path)).map((words) => `${path}: ${words}`))).toEqual(
      [],
    );
  });

  test('in the code would be seen', () => {
    const bad = `<p title="Close">Call <b>{'now'}</b><i aria-label={t('x')} class="word">· {y}</i></p>`;
    expect(strayWords('x.tsx', `const a = ${bad};`)).toEqual(['Close', 'Call', 'now']);
  });
});

describe('written by a command', () => {
  test('the pictures are what `npm run icons` writes', () => {
    expect(read('src/ui/icon/symbols.ts')).toBe(symbolsModule());
  });

  test('the schemas are what `npm run schema` writes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'schema-'));
    try {
      mkdirSync(join(folder, 'data'));
      const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
      execFileSync(process.execPath, [tsx, join(ROOT, 'src', 'build', 'schema.ts')], { cwd: folder });
      const written = readdirSync(join(folder, 'data', 'schema')).sort();
      expect(written.length).toBeGreaterThan(2);
      expect(readdirSync(join(ROOT, 'data', 'schema')).sort()).toEqual(written);
      for (const name of written)
        expect(read(`data/schema/${name}`)).toBe(readFileSync(join(folder, 'data', 'schema', name), 'utf8'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('no file', () => {
  const text = filesUnder('').filter((path) => !/\.(png|jpe?g|webp|ico|woff2?)$/.test(path));
  // Pieces, so that this file does not find itself.
  const folder = ['home', 'root', 'work', 'tmp', 'Users', 'usr/bin', 'usr/lib', 'usr/local'].join('|');
  const machine = new RegExp(`(^|[\\s"'\`(=:])/(${folder})/(?!env\\b)`);
  const registry = new RegExp(
    ['registry\\.npmjs', 'npmmirror', 'yarnpkg\\.com', 'artifactory', 'verdaccio'].join('|'),
  );

  test('names a folder of one machine or a package registry', () => {
    expect(text.length).toBeGreaterThan(300);
    const faults = text.flatMap((path) => lines(path, (line) => machine.test(line) || registry.test(line)));
    expect(faults.filter((fault) => !fault.startsWith('tests/guards/source.test.ts:'))).toEqual([]);
    expect(machine.test(`x = "/${'home'}/me"`)).toBe(true);
    expect(machine.test(`#!/${'usr/bin'}/env bash`)).toBe(false);
  });

  test('of the packages says where it was fetched from', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; link?: boolean }>;
    };
    const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved);
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(named.map(([path]) => path)).toEqual([]);
  });
});

describe('the code of the pages', () => {
  /** Pattern and the only files that may hold it. */
  const RULES: [what: string, pattern: RegExp, planted: string, allowed: RegExp][] = [
    [
      'makes markup from text',
      /dangerouslySetInnerHTML|\.(inner|outer)HTML|insertAdjacentHTML|document\.write/,
      'a.innerHTML = b',
      /^$/,
    ],
    ['makes code from text', /\beval\(|new Function\(/, 'eval(x)', /^$/],
    ['asks where the phone is', /geolocation/, 'navigator.geolocation', /^src\/build\/headers\.ts$/],
    [
      'tells a server what was done',
      /sendBeacon|XMLHttpRequest|WebSocket|EventSource/,
      'navigator.sendBeacon(u)',
      /^$/,
    ],
    [
      'asks to stay on the phone, but when a person puts the icon there',
      /storage\??\.persist\b/,
      'navigator.storage.persist()',
      /^src\/platform\/install\.ts$/,
    ],
    [
      'shows notices or badges',
      /Notification\b|[pP]ushManager|setAppBadge|periodicSync/,
      'new Notification(x)',
      /^$/,
    ],
    [
      'dials by itself',
      /location(\.href\s*=|\.assign\(|\.replace\()\s*[`'"](tel|sms|mailto):/,
      "location.href = 'tel:129'",
      /^$/,
    ],
    ['sets a cookie', /document\.cookie/, 'document.cookie = x', /^$/],
    [
      'keeps something on the phone',
      /localStorage/,
      'localStorage.x',
      /^src\/platform\/(settings|erase)\.ts$/,
    ],
    [
      'keeps something for the visit',
      /sessionStorage/,
      'sessionStorage.x',
      /^src\/(app\/latch\.js|platform\/erase\.ts)$/,
    ],
    [
      'puts something into the address',
      /pushState\([^,]*,[^,)]*,|replaceState\([^,]*,[^,)]*,/,
      "history.pushState(a, '', b)",
      /^$/,
    ],
  ];
  const sources = filesUnder('src').filter((path) => ['.ts', '.tsx', '.js', '.mjs'].includes(extname(path)));

  test.each(RULES)('never %s', (_what, pattern, planted, allowed) => {
    expect(planted).toMatch(pattern);
    const faults = sources
      .filter((path) => !allowed.test(path))
      .flatMap((path) => lines(path, (line) => pattern.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line)));
    expect(faults).toEqual([]);
  });
});
