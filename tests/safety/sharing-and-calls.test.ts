/** Handing something on, calling, and the switch for people abroad. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { abroadDigits } from '../../src/domain/phone.ts';
import { linesOf, reachableLines } from '../../src/domain/place.ts';
import type { Screen } from '../../src/domain/screen.ts';
import { headingIs, type Phone, useChromium, visit } from '../support/phone.ts';
import { languages, published } from '../support/published.ts';
import { type Site, startSite } from '../support/site.ts';
import { changePacks } from './support/app.ts';

const { phone } = useChromium();
const SERVICE = { kind: 'service', id: 'sapa-129' } as const;
/** Words that must not stand in a chat, in both languages. */
const TELLING =
  /korban|perdagangan|tppo|traffick|kekerasan|shelter|rumah.?aman|\blari\b|kabur|kdrt|abuse|victim|survivor|exploit|polisi|police|\baman\b|\bsafe|majikan|boss/i;
let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.kill());

/** The sheets are a chunk of their own that comes a moment later. */
const sheetsThere = (page: Page) => page.waitForTimeout(1900);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const sheet = (page: Page) => page.locator('.sheet');
const message = (page: Page) => page.locator('.sheet .message');

describe.each(languages())('sharing, in %s', (lang) => {
  const { t, pathOf, refs } = published(lang);
  const link = () => site.origin + pathOf(SERVICE);
  const { name } = refs.service(SERVICE.id)!;
  async function openShare(page: Page): Promise<void> {
    await button(page, t('share.open')).first().click();
    await sheet(page).waitFor();
  }
  async function toMessage(script?: () => void): Promise<Phone> {
    const opened = await phone(site);
    if (script) await opened.context.addInitScript(script);
    await visit(opened.page, link(), lang);
    await openShare(opened.page);
    await button(opened.page, t('share.go-on')).click();
    await message(opened.page).waitFor();
    return opened;
  }

  // Fails when the message is there before the questions, or when they are asked again: tried with `checked`.
  test('asks the four questions first, once in a visit, and again in the next', async () => {
    const { page, context, close } = await phone(site);
    await visit(page, link(), lang);
    await openShare(page);
    const text = await sheet(page).innerText();
    for (const key of ['own', 'wanted', 'time', 'timer'] as const)
      expect(text).toContain(t(`share.check-${key}`));
    expect(await message(page).count()).toBe(0);
    expect(await page.locator('.sheet a[href*="wa.me"], .sheet a[href^="sms:"]').count()).toBe(0);
    await button(page, t('share.go-on')).click();
    await message(page).waitFor();
    await page.locator('.sheet-head button').click();
    await openShare(page);
    expect(await message(page).count()).toBe(1);
    // Nothing of it is written down.
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    await page.close();
    const next = await context.newPage();
    await visit(next, link(), lang);
    await openShare(next);
    expect(await message(next).count()).toBe(0);
    await close();
  });

  // Fails when the clear message is the default, when a name gets into it, or when the link has anything added.
  test('the message is discreet unless one asks for the other, and its link is the address and nothing else', async () => {
    const { page, close } = await toMessage();
    const discreet = await message(page).innerText();
    expect(discreet).toBe(t('share.discreet', { link: link() }));
    expect(discreet).not.toContain(name);
    expect(discreet.replace(link(), '')).not.toMatch(TELLING);
    expect(discreet.match(/https?:\S+/g)).toEqual([link()]);
    const hrefs = await page
      .locator('.sheet a[href*="wa.me"], .sheet a[href^="sms:"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
    expect(hrefs.map((href) => href.split(encodeURIComponent(discreet))[0])).toEqual([
      'https://wa.me/?text=',
      'sms:?&body=',
    ]);
    await page
      .locator('.sheet label')
      .filter({ hasText: t('share.style-clear') })
      .click();
    await expect.poll(() => message(page).innerText()).toContain(name);
    expect((await message(page).innerText()).match(/https?:\S+/g)).toEqual([link()]);
    await close();
  });

  // Fails when only the words of the app change, or when the link stays in its language.
  test('the message comes in the language of who gets it, with the link of that language', async () => {
    const { page, close } = await toMessage();
    for (const code of languages()) {
      const theirs = published(code);
      await page
        .locator('.sheet label')
        .filter({ hasText: new RegExp(`^${theirs.language.name}$`) })
        .click();
      const said = theirs.t('share.discreet', { link: site.origin + theirs.pathOf(SERVICE) });
      await expect.poll(() => message(page).innerText()).toBe(said);
      expect(await message(page).getAttribute('lang')).toBe(code);
      expect(await button(page, t('share.send')).count()).toBe(1);
    }
    await button(page, t('give.qr-card')).click();
    await page.locator('.sheet svg.qr').waitFor();
    await close();
  });

  test('what the phone is handed is the message on the screen, and no title or address besides', async () => {
    const { page, close } = await toMessage(() => {
      Object.defineProperty(Navigator.prototype, 'share', {
        configurable: true,
        value: (data: unknown) => {
          (window as unknown as { handed: unknown }).handed = data;
          return Promise.resolve();
        },
      });
    });
    await button(page, t('share.send')).click();
    const handed = await page.evaluate(() => (window as unknown as { handed: unknown }).handed);
    expect(handed).toEqual({ text: await message(page).innerText() });
    await close();
  });

  // Fails when the button does nothing where the phone has no share menu.
  test('without a share menu it says so, and the other ways are there', async () => {
    const { page, context, close } = await toMessage(() => {
      delete (Navigator.prototype as { share?: unknown }).share;
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    });
    await context.grantPermissions([]);
    await button(page, t('share.send')).click();
    await expect.poll(() => sheet(page).innerText()).toContain(t('share.unavailable'));
    await button(page, t('share.copy')).click();
    await expect.poll(() => sheet(page).innerText()).toContain(t('share.copy-failed'));
    await button(page, t('share.big')).click();
    expect(await message(page).innerText()).toBe(link());
    const size = await message(page).evaluate((element) =>
      Number.parseFloat(getComputedStyle(element).fontSize),
    );
    expect(size).toBeGreaterThanOrEqual(24);
    await close();
  });

  test('no discreet message of any page says a word about the topic', () => {
    const { content } = published(lang);
    for (const service of content.directory.services) {
      const text = t('share.discreet', { link: 'https://example.org/' });
      expect(text).not.toContain(service.name);
      expect(text).not.toMatch(TELLING);
    }
    for (const key of ['contact.first-message', 'share.discreet'] as const)
      expect(t(key)).not.toMatch(TELLING);
  });

  // The operator of this copy is not named yet, so one is put into the directory.
  test('a report is a message one sends oneself, to the operator, with the kind of problem and the link', async () => {
    const own = await startSite();
    changePacks(own, lang, (pack) => {
      const { common } = pack as unknown as { common?: { site: { corrections?: object } } };
      if (common) common.site.corrections = { whatsapp: '+6281234567890', email: 'office@example.org' };
    });
    const { page, close } = await phone(own);
    await visit(page, own.origin + pathOf(SERVICE), lang);
    const requests = own.requests.length;
    await button(page, t('report.open')).first().click();
    await sheet(page).waitFor();
    await page
      .locator('.sheet label')
      .filter({ hasText: t('report.unsafe') })
      .click();
    const text = await message(page).innerText();
    expect(text).toContain(t('report.unsafe'));
    expect(text).toContain(own.origin + pathOf(SERVICE));
    const hrefs = await page
      .locator('.sheet a.button')
      .evaluateAll((all) => all.map((one) => decodeURIComponent(one.getAttribute('href')!)));
    expect(hrefs).toEqual([
      `https://wa.me/6281234567890?text=${text}`,
      `mailto:office@example.org?body=${text}`,
    ]);
    expect(own.requests.slice(requests).filter(({ path }) => !path.startsWith('/assets/'))).toEqual([]);
    await close();
    await own.kill();
  });

  test('a copy without an operator says that nobody takes reports', async () => {
    const { page, close } = await phone(site);
    await visit(page, link(), lang);
    await button(page, t('report.open')).first().click();
    await expect.poll(() => sheet(page).innerText()).toContain(t('about.corrections-none'));
    await close();
  });
});

describe('a call', () => {
  const { t, pathOf } = published('id');
  /** Taps as they reach the browser: with whether the app took them for itself. */
  async function watchTaps(page: Page): Promise<() => Promise<[string, boolean][]>> {
    await page.evaluate(() => {
      const taps: [string, boolean][] = [];
      Object.assign(window, { taps });
      addEventListener('click', (event) => {
        const link = (event.target as Element).closest?.('a');
        if (!link?.href.startsWith('tel:')) return;
        taps.push([link.getAttribute('href')!, event.defaultPrevented]);
        event.preventDefault();
      });
    });
    return () => page.evaluate(() => (window as unknown as { taps: [string, boolean][] }).taps);
  }

  // Fails when the sheet does not come, comes twice, or calls by script: tried with `called` and with the link.
  test('has a sheet before it once in a visit, whose first action is the real link; then calls go straight', async () => {
    const { page, close } = await phone(site);
    await visit(page, site.origin + pathOf(SERVICE));
    await sheetsThere(page);
    const taps = await watchTaps(page);
    const number = page.locator('.plate a[href="tel:129"]').first();
    await number.click();
    await sheet(page).waitFor();
    expect(await taps()).toEqual([['tel:129', true]]);
    for (const key of ['call.heard', 'call.log', 'call.questions', 'call.later'] as const)
      expect(await sheet(page).innerText()).toContain(t(key));
    const actions = await page.locator('.sheet a, .sheet button:not(.clear)').evaluateAll((all) =>
      all.map((one) => ({
        href: one.getAttribute('href'),
        size: Number.parseFloat(getComputedStyle(one).fontSize) * one.getBoundingClientRect().height,
      })),
    );
    expect(actions[0]?.href).toBe('tel:129');
    expect(Math.max(...actions.map(({ size }) => size))).toBe(actions[0]!.size);
    await page.locator('.sheet a[href="tel:129"]').click();
    expect((await taps()).at(-1)).toEqual(['tel:129', false]);
    // In the same visit, also on another screen.
    await expect.poll(() => sheet(page).count()).toBe(0);
    await page.locator(`nav.bottom a[href="${pathOf({ kind: 'page', id: 'ask' })}"]`).click();
    await headingIs(page, t('ask-page.title'));
    await page.locator('main a[href^="tel:"]').first().click();
    expect((await taps()).at(-1)?.[1]).toBe(false);
    expect(await sheet(page).count()).toBe(0);
    await close();
  });

  test('can be put off with one tap, and the focus goes back to the number', async () => {
    const { page, close } = await phone(site);
    await visit(page, site.origin + pathOf(SERVICE));
    await sheetsThere(page);
    const taps = await watchTaps(page);
    const number = page.locator('.plate a[href="tel:129"]').first();
    await number.focus();
    await page.keyboard.press('Enter');
    await sheet(page).waitFor();
    await button(page, t('call.not-now')).click();
    expect(await sheet(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('tel:129');
    expect(await taps()).toEqual([['tel:129', true]]);
    expect(page.url()).toBe(site.origin + pathOf(SERVICE));
    await close();
  });

  // Nobody is kept from calling because a chunk has not come yet.
  test('goes straight while the sheet is still on its way', async () => {
    const { page, context, close } = await phone(site);
    // The chunk with the sheets comes after half a second; here it does not come.
    await context.addInitScript(() => {
      const later = window.setTimeout.bind(window);
      window.setTimeout = ((handler: TimerHandler, ms?: number, ...rest: unknown[]) =>
        ms === 500 ? 0 : later(handler, ms, ...rest)) as typeof setTimeout;
    });
    await visit(page, site.origin + pathOf(SERVICE));
    await sheetsThere(page);
    const taps = await watchTaps(page);
    await page.locator('.plate a[href="tel:129"]').first().click();
    expect(await taps()).toEqual([['tel:129', false]]);
    expect(await sheet(page).count()).toBe(0);
    await close();
  });
});

describe.each(languages())('from abroad, in %s', (lang) => {
  const { t, pathOf, content, headingOf, refs } = published(lang);
  const tap = async (page: Page, screen: Screen) => {
    await page
      .locator(`a[href="${pathOf(screen)}"]:visible`)
      .first()
      .click();
    await headingIs(page, headingOf(screen)!);
  };
  const withShortCode = content.directory.services.find(
    (one) => linesOf(one).some(({ reach }) => reach !== 'world') && reachableLines(one, true).length > 0,
  )!;

  // Fails when one place forgets the switch: tried in the row, in the three lines and on the plate.
  test('no short code is offered anywhere, and numbers stand as they are dialled from there', async () => {
    const { page, close } = await phone(site);
    await visit(page, site.origin + pathOf({ kind: 'home' }), lang);
    const dialled = () =>
      page.locator('#content a[href^="tel:"], #content a[href^="sms:"]').evaluateAll((all) =>
        all.map(
          (one) =>
            one
              .getAttribute('href')!
              .replace(/^(tel|sms):/, '')
              .split('?')[0]!,
        ),
      );
    const shown = () => page.locator('#content .digits, #content .plate-number').allTextContents();
    const local = (numbers: string[]) => numbers.filter((number) => !number.startsWith('+'));
    expect(local(await dialled()).length).toBeGreaterThan(0);
    await tap(page, { kind: 'page', id: 'ask' });
    expect(local(await dialled()).length).toBeGreaterThan(0);
    await page.locator('.abroad label, .abroad button').first().click();
    await expect.poll(() => page.getByText(t('abroad.why')).count()).toBe(1);
    const seen: Record<string, number> = {};
    const screens: Screen[] = [
      { kind: 'page', id: 'ask' },
      { kind: 'home' },
      { kind: 'need', id: 'safety' },
      { kind: 'service', id: withShortCode.id },
      { kind: 'page', id: 'places' },
      { kind: 'area', code: '3212' },
      { kind: 'page', id: 'services' },
    ];
    for (const screen of screens) {
      if (screen.kind === 'service') {
        await page.locator(`nav.bottom a[href="${pathOf({ kind: 'page', id: 'search' })}"]`).click();
        await page.locator('#q').fill(withShortCode.name);
        await page
          .locator(`a.row-name[href="${pathOf(screen)}"]`)
          .first()
          .click();
        await headingIs(page, withShortCode.name);
      } else if (screen.kind !== 'page' || screen.id !== 'ask') await tap(page, screen);
      const key = `${screen.kind} ${'id' in screen ? screen.id : ''}`;
      expect([key, local(await dialled())]).toEqual([key, []]);
      expect([key, (await shown()).filter((text) => !text.trim().startsWith('+'))]).toEqual([key, []]);
      seen[key] = (await shown()).length;
    }
    expect(Object.values(seen).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(10);
    expect(seen['home ']).toBeGreaterThanOrEqual(0);
    await close();
  });

  // Fails while the spoken digits are those for a phone in Indonesia.
  test('a number is read out as it is dialled from there', async () => {
    const { page, close } = await phone(site);
    await visit(page, site.origin + pathOf({ kind: 'page', id: 'ask' }), lang);
    await page.locator('.abroad label, .abroad button').first().click();
    await expect.poll(() => page.getByText(t('abroad.why')).count()).toBe(1);
    const names = await page
      .locator('#content main a[href^="tel:+62"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !/\+ ?6 ?2/.test(name.replace(/^.*?,/, '')))).toEqual([]);
    await close();
  });

  test('the home screen still has a number to call', () => {
    const { first } = content.directory.core;
    const lines = first.flatMap((id) => reachableLines(refs.service(id)!, true));
    expect(lines.length).toBeGreaterThan(0);
    for (const { value } of lines) expect(abroadDigits(value)).toMatch(/^\+/);
  });
});
