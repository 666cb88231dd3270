/**
 * A few texts in two languages beside the small book, in files, for tests that need what stands in `locales/`
 * and `data/law/`. A test says only what is different; `null` takes a file away.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Problem, sortProblems } from '../../src/build/problem.ts';
import { checkTexts } from '../../src/build/texts/check-texts.ts';
import { readTexts, textHash } from '../../src/build/texts/read-texts.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { aBook, type Changes } from './records.ts';

export type TextChanges = Record<string, string | null | ((text: string) => string)>;

export const PAGES = 'data/pages.yaml';
export const ROAD = 'data/road.yaml';
export const SIGNS = 'data/vocabulary/signs.yaml';
export const REVIEW = 'data/review.yaml';
export const SURE = 'data/law/wage-law.yaml';
export const UNSURE = 'data/law/time-limit.yaml';
export const LIMITS = 'locales/readability.yaml';
export const SIGN_WORDS = 'locales/en/signs.json';
/** Path of a page: `page('en', 'question/wages')`. */
export const page = (lang: string, name: string) => `locales/${lang}/pages/${name}.md`;
export const glossary = (lang: string) => `locales/${lang}/glossary.yaml`;

/** `of: current` in a translation stands for the hash of the Indonesian page as it is after the changes. */
const CURRENT = 'of: current';

const FILES: Record<string, string> = {
  [page('id', 'question/wages')]: `---

id: wages
title: Gajiku tidak dibayar
group: debts
needs: [legal-help]
services: [helpline, office]
law: [wage-law, time-limit]
words: [upah]
next: [help, about]
---

Gajimu tetap hakmu.

Kamu boleh bertanya ke [saluran bantuan](service:helpline).

## Yang bisa dilakukan

- Baca tentang [hakmu](page:help) sebagai [saksi](term:witness).
- **Tanyakan dulu** berapa lama waktunya.
`,
  [page('en', 'question/wages')]: `---

id: wages
of: current
title: I was not paid
words: [salary]
---

Your wages are still yours.

You may ask the [helpline](service:helpline).

## What you can do

- Read about [your right](page:help) as a [witness](term:witness).
- **Ask first** how long you have.
`,
  [page('id', 'right/help')]: `---

id: help
title: Bantuan gratis
services: [helpline]
---

Bantuan itu gratis.

## Apa ini?

## Siapa yang memberi?

## Berapa biayanya?

## Cara memintanya

## Yang perlu diperhatikan
`,
  [page('en', 'right/help')]: `---

id: help
of: current
title: Free help
---

Help is free.

## What is it?

## Who gives it?

## What does it cost?

## How to ask

## What to watch out for
`,
  [page('id', 'step/telling')]: `---

id: telling
title: Bercerita
services: [helpline]
---

Kamu memilih orangnya.

## Boleh berhenti?

Boleh.
`,
  [page('en', 'step/telling')]: `---

id: telling
of: current
title: Telling someone
---

You choose who.

## May I stop?

Yes.
`,
  [page('id', 'situation/boat')]: `---

id: boat
title: Aku kerja di kapal
signs: [papers-kept]
---

Halaman ini untuk awak kapal.
`,
  [page('en', 'situation/boat')]: `---

id: boat
of: current
title: I work on a boat
---

This page is for crews.
`,
  [page('id', 'story/sari')]: `---

id: sari
title: "Contoh: Sari"
---

Sari pulang.

## Yang membantu

Seorang teman.
`,
  [page('en', 'story/sari')]: `---

id: sari
of: current
title: "Example: Sari"
---

Sari came home.

## What helped

A friend.
`,
  [SURE]: `
id: wage-law
law: { id: UU Upah, en: Wage law }
article: Pasal 1
says: { id: Upah dibayar., en: Wages are paid. }
certainty: sure
checked: "2026-11-21"
from: [gazette]
sources:
  gazette: { publisher: Gazette, kind: official, date: "2026" }
`,
  [UNSURE]: `
id: time-limit
law: { id: UU Waktu, en: Time law }
article: Pasal 2
says: { id: Ada batas waktu., en: There is a time limit. }
certainty: uncertain
doubt: How long is not known.
hedge: { id: [tanyakan dulu], en: [ask first] }
checked: "2026-11-21"
from: [paper]
sources:
  paper: { publisher: Paper, kind: news, date: "2025-05" }
`,
  [SIGNS]: `
- id: papers-kept
  needs: [legal-help]
  pages: [wages]
`,
  [ROAD]: `# The steps in their order.
- telling
`,
  [REVIEW]: '{}\n',
  [PAGES]: `
- { id: about, ref: t6vw }
- { id: wages, ref: w7xy }
- { id: help, ref: x8yz }
- { id: telling, ref: y9zb }
- { id: boat, ref: z1bc }
- { id: sari, ref: b2cd }
- { id: gone, ref: c3df }
`,
  'locales/id/signs.json': '{\n  "papers-kept": "Paspor disimpan orang lain."\n}\n',
  [SIGN_WORDS]: '{\n  "papers-kept": "Someone keeps my passport."\n}\n',
  [glossary('id')]: '- { id: witness, term: Saksi, meaning: Orang yang tahu sesuatu. }\n',
  [glossary('en')]: '- { id: witness, term: Witness, meaning: A person who knows something. }\n',
  [LIMITS]: `
languages:
  id:
    sentence: "12"
    mean: "10"
    paragraph: "3"
    long: "5"
    longShare: "8"
    plain: { apabila: kalau }
    never: [harus]
  en:
    sentence: "12"
    mean: "10"
    paragraph: "3"
    long: "5"
    longShare: "8"
    plain: { obtain: get }
    never: [you must]
exceptions: []
`,
};

/** The texts of the small project with the changes made. */
export function smallFiles(changes: TextChanges = {}): Record<string, string> {
  const files = { ...FILES };
  for (const [path, to] of Object.entries(changes)) {
    if (to === null) delete files[path];
    else files[path] = typeof to === 'string' ? to : to(files[path] ?? '');
  }
  for (const [path, text] of Object.entries(files)) {
    if (!text.includes(CURRENT)) continue;
    const [, matter = '', body = ''] = (files[path.replace(/^locales\/\w+/, 'locales/id')] ?? '').split('---\n');
    const title = /^title: "?(.*?)"?$/m.exec(matter)?.[1] ?? '';
    files[path] = text.replace(CURRENT, `of: "${textHash(title, body)}"`);
  }
  return files;
}

export const SMALL_LANGUAGES: Language[] = [
  { code: 'id', name: 'Bahasa Indonesia', short: 'ID', direction: 'ltr', state: 'source' },
  { code: 'en', name: 'English', short: 'EN', direction: 'ltr', state: 'reviewed' },
];

/** All that is wrong with the texts of the small project after the changes. */
export function problemsOfTexts(changes: TextChanges = {}, languages = SMALL_LANGUAGES): Problem[] {
  const files = smallFiles(changes);
  const root = mkdtempSync(join(tmpdir(), 'texts-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const inBook: Changes = { [PAGES]: files[PAGES] ?? '' };
    const codes = languages.map(({ code }) => code);
    const { texts, problems } = readTexts(root, codes);
    return sortProblems([...problems, ...checkTexts(root, aBook(inBook), texts, languages)]);
  } finally {
    rmSync(root, { recursive: true });
  }
}
