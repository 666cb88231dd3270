/** Each server that can be run here, with the configuration made for it, sends what the one table says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  ASKED_AGAIN,
  CLEAR_PATH,
  CLEAR_SITE_DATA,
  headersFile,
  headersFor,
  parseHeadersFile,
  SAVED,
} from '../../src/build/headers.ts';
import { builtPages, readBuilt } from '../support/built-pages.ts';
import { languages, published } from '../support/published.ts';
import { fetchRaw, program, type Running, SERVERS, startServer } from './support/servers.ts';

const table = () => parseHeadersFile(readBuilt('_headers'));
const asset = (ending: string) => {
  const found = inject('built').files.find(({ path }) => path.startsWith('assets/') && path.endsWith(ending));
  return `/${found!.path}`;
};
const SERVICE = published('id').pathOf({ kind: 'service', id: 'sapa-129' });

/** Path, status, language of the page where it is one, and the type. */
const ASKED: [name: string, path: () => string, status: number, lang: string | undefined, type: RegExp][] = [
  ['home', () => '/', 200, 'id', /^text\/html; ?charset=utf-8$/i],
  ['a page', () => SERVICE, 200, 'id', /^text\/html; ?charset=utf-8$/i],
  ['the neutral page', () => '/n/', 200, 'id', /^text\/html; ?charset=utf-8$/i],
  ['a script', () => asset('.js'), 200, undefined, /^(text|application)\/javascript/],
  ['a pack', () => asset('.json'), 200, undefined, /^application\/json/],
  ['the list of packs', () => '/packs/id.json', 200, undefined, /^application\/json/],
  ['the worker', () => '/sw.js', 200, undefined, /^(text|application)\/javascript/],
  ['the preview card', () => '/i/card.png', 200, undefined, /^image\/png$/],
  ['the manifest', () => '/site.webmanifest', 200, undefined, /^application\/manifest\+json/],
  ['a file to save', () => '/f/info-layanan-id.html', 200, undefined, /^text\/html/],
  ['an export', () => '/export/index.json', 200, undefined, /^application\/json/],
  ['a table', () => '/export/id/contacts.csv', 200, undefined, /^text\/csv; ?charset=utf-8$/i],
  ['a map file', () => '/export/id/places.geojson', 200, undefined, /^application\/geo\+json/],
  ['address cards', () => '/export/id/cards.vcf', 200, undefined, /^text\/vcard; ?charset=utf-8$/i],
  ['a wrong link', () => '/id/0000/', 404, 'id', /^text\/html; ?charset=utf-8$/i],
  ['a wrong link in English', () => '/en/0000/', 404, 'en', /^text\/html; ?charset=utf-8$/i],
  ['a wrong link in no language', () => '/nothing', 404, 'id', /^text\/html; ?charset=utf-8$/i],
];

for (const name of SERVERS) {
  const missing = !program(name);
  const title = missing ? `${name} (not installed here, and its package could not be fetched)` : name;
  describe.skipIf(missing)(title, () => {
    let server: Running;
    beforeAll(async () => {
      server = await startServer(name);
    });
    afterAll(() => server?.stop());

    // Fails when a header is left out for one kind of path: tried by dropping `always`, a folder, a language.
    test.each(ASKED)(
      'sends the headers of the table and the right answer for %s',
      async (_what, path, status, lang, type) => {
        const answer = await fetchRaw(server.origin, path());
        expect(answer.status).toBe(status);
        const expected = headersFor(path(), table());
        const sent = Object.fromEntries(
          Object.keys(expected).map((header) => [header, answer.headers[header.toLowerCase()]]),
        );
        expect(sent).toEqual(
          Object.fromEntries(Object.entries(expected).map(([header, value]) => [header, [value]])),
        );
        expect(answer.headers['content-type']).toEqual([expect.stringMatching(type)]);
        expect(answer.headers).not.toHaveProperty('clear-site-data');
        for (const telling of ['x-powered-by', 'set-cookie', 'via'])
          expect(answer.headers).not.toHaveProperty(telling);
        expect(answer.headers['server']?.join() ?? '').not.toMatch(/\d/);
        if (lang) expect(answer.body).toMatch(new RegExp(`<html lang="${lang}"`));
      },
    );

    // Fails when Clear-Site-Data is sent anywhere else (above) or not here.
    test('asks the browser to clear everything at /x, and only there', async () => {
      for (const method of ['POST', 'GET']) {
        const answer = await fetchRaw(server.origin, CLEAR_PATH, { method });
        expect([method, answer.status, answer.body]).toEqual([method, 204, '']);
        expect(answer.headers['clear-site-data']).toEqual([CLEAR_SITE_DATA]);
        expect(answer.headers['content-security-policy']).toHaveLength(1);
      }
    });

    test('pages are asked for again every time, and not sent twice', async () => {
      const first = await fetchRaw(server.origin, SERVICE);
      const [tag] = first.headers['etag'] ?? [];
      const [date] = first.headers['last-modified'] ?? [];
      expect(tag ?? date).toBeDefined();
      const again = await fetchRaw(server.origin, SERVICE, {
        headers: { ...(tag ? { 'if-none-match': tag } : {}), ...(date ? { 'if-modified-since': date } : {}) },
      });
      expect([again.status, again.body]).toEqual([304, '']);
    });

    // Fails while an answer that says "there is no such file" may be kept for a year.
    test('a file that is missing is not kept for ever', async () => {
      const answer = await fetchRaw(server.origin, '/assets/gone.js');
      expect(answer.status).toBe(404);
      expect(answer.headers['cache-control']?.join()).not.toMatch(/immutable|max-age=[1-9]/);
    });

    // Fails when the file would be shown: the policy of the site stops the script it carries.
    test('a file to save is saved, not shown; one that is missing is an ordinary wrong link', async () => {
      const answer = await fetchRaw(server.origin, '/f/info-layanan-id.html');
      expect(answer.headers['content-disposition']).toEqual([SAVED]);
      expect(answer.headers['cache-control']).toEqual([ASKED_AGAIN]);
      const missing = await fetchRaw(server.origin, '/f/gone.html');
      expect(missing.status).toBe(404);
      expect(missing.headers).not.toHaveProperty('content-disposition');
      expect(missing.body).toContain('<html lang="id"');
      for (const path of ['/', SERVICE, '/n/', '/packs/id.json'])
        expect((await fetchRaw(server.origin, path)).headers).not.toHaveProperty('content-disposition');
    });

    /** As a hostile link, or a person with a terminal, might ask. */
    const HOSTILE = [
      '/id/../../package.json',
      '/../../../../etc/passwd',
      '/id/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/assets/..%2f..%2f..%2fetc%2fpasswd',
      '/assets/%5c..%5c..%5cpackage.json',
      '//other.example/',
      '/%2f%2fother.example/',
      '/\\other.example/',
      '/id/%00/',
      '/%E0%A4%A',
      '/id/%',
      '/.git/config',
      '/_headers',
      '/.env',
      '/id/<script>alert(1)</script>/',
      '/id/4kd7;x=1/',
      `/id/${'k'.repeat(6000)}/`,
      `/id/${'k/'.repeat(2000)}`,
      `/id/?${'q=1&'.repeat(1500)}`,
      '/x/../id/',
    ];

    // Fails when a path leads out of the site, to another host, or breaks the server.
    test.each(
      HOSTILE.map((path) => [path.length > 60 ? `${path.slice(0, 40)}… (${path.length})` : path, path]),
    )('a hostile address gets a page of ours or an error, and nothing else: %s', async (_short, path) => {
      const answer = await fetchRaw(server.origin, path);
      // Caddy says 500 where its file system cannot even look for such a name.
      if (name !== 'Caddy') expect(answer.status).toBeLessThan(500);
      expect(answer.body).not.toMatch(/root:|"devDependencies"|\[core\]/);
      expect(answer.body).not.toContain('<script>alert(1)');
      const [to] = answer.headers['location'] ?? [];
      if (to) expect(new URL(to, server.origin).host).toBe(new URL(server.origin).host);
      if (answer.status === 200)
        expect(path === '/_headers' || /<title>(Info Layanan|Kalkulator)</.test(answer.body)).toBe(true);
      // It is still there for the next one.
      expect((await fetchRaw(server.origin, '/n/')).status).toBe(200);
    });

    test('writes no log of who asked for what', async () => {
      const { body } = await fetchRaw(server.origin, '/id/');
      expect(body.length).toBeGreaterThan(1000);
      const config = name === 'nginx' ? 'nginx.conf' : name === 'Caddy' ? 'Caddyfile' : undefined;
      if (!config) return;
      const text = readFileSync(join(`${inject('built').out}-server`, config), 'utf8');
      if (name === 'nginx') expect(text).toContain('access_log off;');
      else expect(text).not.toMatch(/^\s*log\b/m);
    });
  });
}

describe('the table', () => {
  test('is what the file for hosts says, and comes back from it unchanged', () => {
    expect(headersFile(table())).toBe(readBuilt('_headers'));
    const names = table().flatMap(({ headers }) => Object.keys(headers));
    // Some hosts join the values of all rules that fit.
    expect(names.length).toBe(new Set(names).size);
  });

  const parsed = (policy: string) =>
    Object.fromEntries(
      policy.split('; ').map((directive): [string, string[]] => {
        const [key = '', ...values] = directive.split(' ');
        return [key, values];
      }),
    );
  const ALLOWED = /^('none'|'self'|'script'|data:|'sha256-[\w+/]{43}=')$/;

  // Fails with 'unsafe-inline', a wildcard, or another host.
  test('is strict: nothing by default, no inline code but by hash, no other host, no frames, no sensors', () => {
    const all = headersFor('/id/', table());
    const policy = parsed(all['Content-Security-Policy']!);
    expect(policy['default-src']).toEqual(["'none'"]);
    for (const key of ['base-uri', 'form-action', 'frame-ancestors']) expect(policy[key]).toEqual(["'none'"]);
    expect(policy['require-trusted-types-for']).toEqual(["'script'"]);
    expect(policy['trusted-types']).toContain('app');
    for (const [key, values] of Object.entries(policy))
      for (const value of values)
        if (key !== 'trusted-types') expect([key, value]).toEqual([key, expect.stringMatching(ALLOWED)]);
    expect(policy['script-src']).not.toContain('data:');
    expect(all).toMatchObject({
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    expect(all['Strict-Transport-Security']).toMatch(/^max-age=\d{8,}; includeSubDomains$/);
    for (const sensor of ['geolocation', 'camera', 'microphone', 'usb', 'payment'])
      expect(all['Permissions-Policy']).toContain(`${sensor}=()`);
    expect(all).not.toHaveProperty('Cross-Origin-Embedder-Policy');
  });

  // The header allows what any document needs; a page may only take away. Fails when the two drift: tried by
  // leaving Trusted Types out of the page, and by adding a host to it.
  test('is in every page too, never wider than the header, and without room for markup but on the map', () => {
    let strictest = 0;
    for (const { dom, path, html } of builtPages()) {
      const header = parsed(headersFor(path, table())['Content-Security-Policy']!);
      const { 'frame-ancestors': _, ...wanted } = header;
      const meta = dom.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
      const own = parsed((meta ?? '').replaceAll('&#39;', "'"));
      expect([path, Object.keys(own).toSorted()]).toEqual([path, Object.keys(wanted).toSorted()]);
      for (const [key, values] of Object.entries(own))
        expect([path, key, values.filter((value) => !wanted[key]!.includes(value))]).toEqual([path, key, []]);
      if (own['trusted-types']!.join() === 'app') strictest++;
      // Before the first script, or that script would run without it.
      expect(html.indexOf('http-equiv')).toBeLessThan(html.indexOf('<script'));
    }
    // The map of each language, and its shell.
    const maps = languages().length + 1;
    expect(strictest).toBeGreaterThanOrEqual(builtPages().length - maps);
  });

  test('makes both server files, with every header in every place', () => {
    const nginx = readFileSync(join(`${inject('built').out}-server`, 'nginx.conf'), 'utf8');
    const places = nginx.split(/^ {2}location /m).slice(1);
    expect(places.length).toBeGreaterThan(3);
    for (const place of places)
      for (const [name, value] of Object.entries(headersFor('/', table())))
        if (name !== 'Cache-Control')
          expect(place).toContain(`add_header ${name} "${value.replaceAll('"', '\\"')}" always;`);
    expect(nginx.match(/Clear-Site-Data/g)).toHaveLength(1);
    const caddy = readFileSync(join(`${inject('built').out}-server`, 'Caddyfile'), 'utf8');
    for (const [name, value] of Object.entries(headersFor('/', table())))
      expect(caddy).toContain(`${name} \`${value}\``);
    expect(caddy.match(/Clear-Site-Data/g)).toHaveLength(1);
  });
});
