import { describe, expect, inject, test } from 'vitest';
import { cspHash } from '../../src/build/document.ts';
import { headersFor, parseHeadersFile } from '../../src/build/headers.ts';
import { builtPages, faults, pageAt, readBuilt, textOf } from '../support/built-pages.ts';
import { languages, project, published } from '../support/published.ts';

const TEL = /^tel:(\+62\d{7,13}|\+(?!62)\d{7,15}|\d{3,11})$/;
const WHATSAPP = /^https:\/\/wa\.me\/\d{7,15}(\?text=[^+&]+)?$/;
const SMS = /^sms:(\+\d{7,15}|\d{3,11})(\?&body=[^+&]+)?$/;

describe('without JavaScript', () => {
  // Fails when a screen gets no page, or when a page no screen stands for is written.
  test('every screen has a page in every language', () => {
    const wanted = languages().flatMap((lang) => {
      const { screens, pathOf } = published(lang);
      return screens.map(pathOf);
    });
    const written = builtPages().map(({ path }) => path);
    const shells = builtPages().flatMap(({ path }) => (/^\/shell-\w{4,6}\.html$/.test(path) ? path : []));
    expect(shells).toHaveLength(1);
    const missing = languages().flatMap((lang) => (lang === 'id' ? [] : `/${lang}/404.html`));
    const extra = ['/', '/404.html', ...missing, '/shell.html', ...shells];
    expect(written.toSorted()).toEqual([...wanted, ...extra].toSorted());
    expect(wanted.length).toBeGreaterThan(500);
  });

  // Fails when a page is rendered with the other language's words or attributes.
  test('every page says its language and direction', () => {
    expect(
      faults(({ path, dom, lang }) => {
        const expected = languages().find((code) => path.startsWith(`/${code}/`)) ?? 'id';
        const html = dom.querySelector('html');
        if (lang !== expected) return `lang is ${lang}`;
        return html?.getAttribute('dir') === 'ltr' ? [] : 'dir is missing';
      }),
    ).toEqual([]);
  });

  // Fails when a page has no h1 or two, or its h1 is not the name of its screen.
  test('every page has one heading of the first level, and it names the screen', () => {
    expect(
      faults(({ dom }) => (dom.querySelectorAll('h1').length === 1 ? [] : 'not exactly one h1')),
    ).toEqual([]);
    const wrong = languages().flatMap((lang) => {
      const { screens, pathOf, headingOf } = published(lang);
      return screens.flatMap((screen) => {
        const said = textOf(pageAt(pathOf(screen)).dom.querySelector('h1'));
        const wanted = headingOf(screen)?.replace(/\s+/g, ' ') ?? said;
        return said && said === wanted ? [] : [`${pathOf(screen)}: ${said}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  // Fails when an h3 follows an h1 without an h2 between.
  test('headings do not skip a level', () => {
    expect(
      faults(({ dom }) => {
        const levels = dom.querySelectorAll('h1,h2,h3,h4,h5,h6').map(({ tagName }) => Number(tagName[1]));
        return levels.flatMap((level, index) =>
          level > (levels[index - 1] ?? 0) + 1 ? [`h${level} after h${levels[index - 1] ?? 0}`] : [],
        );
      }),
    ).toEqual([]);
  });

  // Fails when anything in the head depends on the page: a title, a canonical link, a preview of the topic.
  // The map has a policy, a style and parts of the script of its own; in all that could be read its head is the same.
  test('the head of every page of a language is the same, byte for byte', () => {
    for (const lang of languages()) {
      const map = published(lang).pathOf({ kind: 'page', id: 'map' });
      const ofPage = (html: string) => html.slice(html.indexOf('<head>'), html.indexOf('</head>'));
      const bare = (head: string) =>
        head
          .replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*/, '$1')
          .replace(/<style>[\s\S]*?<\/style>/, '')
          .replace(/<link rel="modulepreload"[^>]*>/g, '');
      const ofLanguage = builtPages().filter((page) => page.lang === lang);
      const heads = new Set(
        ofLanguage
          .filter(({ path }) => !path.startsWith(map) && !path.startsWith('/shell-'))
          .map(({ html }) => ofPage(html)),
      );
      expect(heads.size).toBe(1);
      expect(new Set(ofLanguage.map(({ html }) => bare(ofPage(html)))).size).toBe(1);
      const [head = ''] = heads;
      for (const tag of ['og:title', 'og:description', 'og:image', 'og:image:alt', 'og:type'])
        expect(head).toContain(`<meta property="${tag}"`);
      expect(head).toContain('<meta name="referrer" content="no-referrer">');
      expect(head).not.toMatch(/canonical|rel="alternate"/);
    }
  });

  // Fails when the note is left out of a page, or leads to another page: tried with the home page's address.
  test('every page in a draft language says so and leads to the same page in Indonesian', () => {
    const { locales } = project();
    const drafts = locales.filter(({ language }) => language.state === 'draft');
    expect(drafts.length).toBeGreaterThan(0);
    for (const { language, strings } of locales) {
      const pages = builtPages().filter(({ lang, path }) => lang === language.code && !/\.html$/.test(path));
      const draft = language.state === 'draft';
      const wrong = pages.filter(({ dom, path }) => {
        const note = dom.querySelector('main > .draft');
        if (!draft) return note !== null;
        const to = note?.querySelector('a')?.getAttribute('href');
        return (
          to !== path.replace(/^\/\w+/, '/id') || !textOf(note).includes(strings['languages.draft-note']!)
        );
      });
      expect(wrong.map(({ path }) => path)).toEqual([]);
    }
  });

  // Fails when a text that is not translated passes for the language of the page.
  test('a text that is not translated says so and is marked as Indonesian', () => {
    for (const lang of languages()) {
      const { content, pathOf, t } = published(lang);
      for (const { id, lang: own } of content.directory.texts) {
        const { dom } = pageAt(pathOf({ kind: 'text', id }));
        expect(dom.querySelector('.prose')?.getAttribute('lang')).toBe(own);
        expect(dom.querySelector('h1')?.getAttribute('lang')).toBe(own);
        expect(textOf(dom.querySelector('main')).includes(t('text.untranslated'))).toBe(own !== undefined);
      }
    }
  });

  test('the title is the same everywhere and says nothing about the topic', () => {
    expect([...new Set(builtPages().map(({ dom }) => textOf(dom.querySelector('title'))))]).toEqual([
      'Info Layanan',
    ]);
  });

  // Fails when something that can be reached by keyboard is put before the exit, or when rel or the address change.
  test('the exit comes right after the skip link, and goes where the operator says', () => {
    const exits = project().book.operator.value.exit;
    expect(
      faults(({ dom, lang }) => {
        const [skip, ...others] = dom.querySelectorAll('body a[href]');
        const all = dom.querySelectorAll('a.exit');
        const wrong: string[] = [];
        if (skip?.getAttribute('href') !== '#main' || !dom.querySelector('#main'))
          wrong.push('no skip link first');
        if (!others.slice(0, 3).includes(all[0]!)) wrong.push('the exit is not among the first links');
        if (all.length < 2) wrong.push('no second exit');
        for (const exit of all) {
          if (exit.getAttribute('href') !== (exits[lang] ?? exits['id']))
            wrong.push(`exit to ${exit.getAttribute('href')}`);
          if (exit.getAttribute('rel') !== 'nofollow noreferrer') wrong.push('exit without rel');
          if (!(exit.getAttribute('aria-label') ?? '').startsWith(textOf(exit)))
            wrong.push('name lacks the word');
        }
        return wrong;
      }),
    ).toEqual([]);
  });

  test('what is dialled or written to has one of the allowed forms', () => {
    const seen = { tel: 0, whatsapp: 0, sms: 0 };
    expect(
      faults(({ dom }) =>
        dom.querySelectorAll('a[href]').flatMap((link) => {
          const href = link.getAttribute('href')!;
          const [kind, form] = href.startsWith('tel:')
            ? (['tel', TEL] as const)
            : href.includes('wa.me')
              ? (['whatsapp', WHATSAPP] as const)
              : href.startsWith('sms:')
                ? (['sms', SMS] as const)
                : [];
          if (!kind)
            return /^(\/|#|https:\/\/|http:\/\/|mailto:)/.test(href) ? [] : [`link to ${href || 'nothing'}`];
          seen[kind]++;
          return form.test(href.replaceAll('&amp;', '&')) ? [] : [href];
        }),
      ),
    ).toEqual([]);
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
    expect(seen.tel).toBeGreaterThan(500);
  });

  // Fails when digits are written in another script, or run from right to left in a right-to-left page.
  test('numbers are text in Latin digits, from left to right', () => {
    expect(
      faults(({ dom, html }) => {
        const wrong = /[\u0660-\u0669\u06f0-\u06f9\u1040-\u1049]/.test(html)
          ? ['digits of another script']
          : [];
        for (const number of dom.querySelectorAll('.plate-number, .digits')) {
          if (!/^[+\d][\d\s-]*$/.test(textOf(number))) wrong.push(`number reads ${textOf(number)}`);
          if (!number.closest('[dir=ltr]') || number.closest('[dir]')?.tagName === 'HTML')
            wrong.push(`${textOf(number)} has no direction of its own`);
        }
        return wrong;
      }),
    ).toEqual([]);
  });

  test('every link inside the site leads to a page that was written', () => {
    const saved = inject('built').files.flatMap(({ path }) => (path.startsWith('f/') ? [`/${path}`] : []));
    const written = new Set([...builtPages().map(({ path }) => path), '/n/', ...saved]);
    expect(
      faults(({ dom }) =>
        dom
          .querySelectorAll('body a[href]')
          .map((link) => link.getAttribute('href')!)
          .filter((href) => {
            const [to = '', anchor] = href.split('#');
            if (!to.startsWith('/')) return anchor !== undefined && !dom.querySelector(`[id="${anchor}"]`);
            return !written.has(to) || (anchor && !pageAt(to).dom.querySelector(`[id="${anchor}"]`));
          }),
      ),
    ).toEqual([]);
  });

  // Fails when a page is in no list: people without the script could not reach it.
  test('every page can be reached by links from the first one', () => {
    for (const lang of languages()) {
      const reached = new Set([`/${lang}/`]);
      for (const path of reached)
        for (const link of pageAt(path).dom.querySelectorAll(`a[href^="/${lang}/"]`))
          reached.add(link.getAttribute('href')!.split('#')[0]!);
      const { screens, pathOf } = published(lang);
      expect(screens.map(pathOf).filter((path) => !reached.has(path))).toEqual([]);
    }
  });

  test('every page links to itself in the other language', () => {
    expect(
      faults(({ path, dom, lang }) => {
        const other = lang === 'id' ? 'en' : 'id';
        const expected =
          path === '/' || path.endsWith('404.html')
            ? `/${other}/`
            : /^\/shell[\w-]*\.html$/.test(path)
              ? published(other).pathOf({ kind: 'page', id: 'ask' })
              : path.replace(`/${lang}/`, `/${other}/`);
        const link = dom.querySelector(`.foot a[hreflang=${other}]`);
        if (link?.getAttribute('href') !== expected) return `links to ${link?.getAttribute('href')}`;
        return link.getAttribute('lang') === other ? [] : 'the name of the language has no lang';
      }),
    ).toEqual([]);
  });

  // Fails when a style attribute, an onclick or a second inline script appears: the policy would block it.
  test('nothing inline but the latch, the style and the data, and the policy knows the first two', () => {
    const table = parseHeadersFile(readBuilt('_headers'));
    expect(
      faults(({ path, dom, html }) => {
        const policy = headersFor(path, table)['Content-Security-Policy'] ?? '';
        const wrong: string[] = [];
        const inline = dom.querySelectorAll('script').filter((script) => !script.getAttribute('src'));
        const code = inline.filter(
          (script) => !/^application\/(ld\+)?json$/.test(script.getAttribute('type') ?? ''),
        );
        if (code.length !== 1) wrong.push(`${code.length} inline scripts that run`);
        const latch = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
        if (!policy.includes(`'${cspHash(latch)}'`)) wrong.push('the policy does not know the latch');
        const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
        if (!policy.includes(`'${cspHash(css)}'`)) wrong.push('the policy does not know the style');
        if (/unsafe-|\*/.test(policy)) wrong.push('the policy has a hole');
        for (const element of dom.querySelectorAll('*'))
          for (const name of Object.keys(element.attributes))
            if (/^on|^style$/i.test(name)) wrong.push(`${element.tagName} has ${name}`);
        if (dom.querySelector('form, iframe, object, embed, base'))
          wrong.push('an element that has no place here');
        return wrong;
      }),
    ).toEqual([]);
  });

  // The latch comes before everything that could be seen or could fail.
  test('the latch is the first script', () => {
    expect(
      faults(({ html }) => (html.indexOf('<script>') < html.indexOf('<title>') ? [] : 'the latch is late')),
    ).toEqual([]);
  });

  test('every header of the table stands on every path, also of wrong links and the neutral page', () => {
    const table = parseHeadersFile(readBuilt('_headers'));
    const paths = [
      '/',
      '/id/',
      '/en/36bg/',
      '/id/nothing/',
      '/n/',
      '/sw.js',
      '/packs/id.json',
      '/shell.html',
    ];
    for (const path of paths) {
      const headers = headersFor(path, table);
      expect(headers['Referrer-Policy']).toBe('no-referrer');
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
      expect(headers['Cross-Origin-Opener-Policy']).toBe('same-origin');
      expect(headers['Permissions-Policy']).toContain('geolocation=()');
      expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
      expect(headers['Content-Security-Policy']).toContain("require-trusted-types-for 'script'");
      expect(headers['Cache-Control']).toBe('no-cache');
    }
    expect(Object.keys(headersFor('/', table))).not.toContain('Cross-Origin-Embedder-Policy');
    expect(inject('built').files.some(({ path }) => path === '_headers')).toBe(true);
  });
});
