/** Everything that can be wrong with the texts: links, law, hedges, headings, words. All at once, with lines. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXED_PAGES } from '../../domain/screen.ts';
import { answerOf, type Block, type Inline, plainText, type TextKind, targetsOf } from '../../domain/text.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Problem } from '../problem.ts';
import { type Book, checkShape, type Origin, parseYaml } from '../read.ts';
import type { TextFile, Texts } from './read-texts.ts';
import { faultsOf, longShare, ReadabilityFile, sentencesOf, wordsOf } from './readability.ts';
import type { SourceMatter } from './records.ts';

export const QUESTION_GROUPS = [
  'fear',
  'blame',
  'cost',
  'police',
  'debts',
  'migrant',
  'children',
  'health',
  'shelter',
  'foreign',
] as const;
const QUESTION_WORDS = 120;
/** Headings a kind of page needs, by language: all of a right's, the last of a step's and a story's. */
const HEADINGS: Partial<Record<TextKind, Record<string, string[]>>> = {
  right: {
    id: ['Apa ini?', 'Siapa yang memberi?', 'Berapa biayanya?', 'Cara memintanya', 'Yang perlu diperhatikan'],
    en: ['What is it?', 'Who gives it?', 'What does it cost?', 'How to ask', 'What to watch out for'],
  },
  step: { id: ['Boleh berhenti?'], en: ['May I stop?'] },
  story: { id: ['Yang membantu'], en: ['What helped'] },
};
/** Digits that look like something to dial; years and amounts are shorter or have words around them. */
function dialled(book: Book): RegExp {
  const codes = book.shortCodes.map(({ value: { code } }) => code.replace(/^(\d{4})(\d{3,})$/, '$1[- ]?$2'));
  return new RegExp(
    `(?<![\\d.,])(\\+62[\\d -]{6,}|\\(?0\\d{2,3}\\)?[- ]?\\d{3,}[- ]?\\d{2,}|\\b(${codes.join('|')})\\b(?! (orang|hari|juta|people|days)))`,
  );
}

type AnyFile = TextFile<{ id: string; title: string }>;

function paragraphs(blocks: readonly Block[]): { index: number; text: string }[] {
  const all = (lines: readonly Inline[][], index: number) =>
    lines.map((line) => ({ index, text: plainText(line) }));
  return blocks.flatMap((block, index) => {
    if ('p' in block) return all([block.p], index);
    if ('ul' in block) return all(block.ul, index);
    return 'ol' in block ? all(block.ol, index) : [{ index, text: block.h }];
  });
}

const headingsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => ('h' in block ? [block.h] : []));
const wholeText = (file: AnyFile) =>
  [file.matter.title, ...paragraphs(file.blocks).map(({ text }) => text)].join('\n');

export function checkTexts(
  root: string,
  book: Book,
  texts: Texts,
  languages: readonly Language[],
): Problem[] {
  const problems: Problem[] = [];
  const say = (
    origin: Origin,
    at: readonly PropertyKey[] | number,
    rule: string,
    message: string,
    tip: string,
    level: Problem['level'] = 'error',
  ) =>
    problems.push({
      rule,
      file: origin.file,
      line: typeof at === 'number' ? at : origin.line(at),
      message,
      tip,
      level,
    });

  const published = new Map(
    book.services.filter(({ value }) => !value.withheld).map(({ value }) => [value.id, value]),
  );
  const needs = new Set((book.vocabulary['needs'] ?? []).map(({ value }) => value.id));
  const law = new Map(texts.law.map((fact) => [fact.value.id, fact]));
  const signs = new Set(texts.signs.map(({ value }) => value.id));
  const terms = new Set((texts.glossary.get('id') ?? []).map(({ value }) => value.id));
  const refs = new Set(book.pages.map(({ value }) => value.id));
  const districts = book.areas.filter(({ value }) => value.code.length === 4).map(({ value }) => value.code);
  // Refs outlive their pages, so a ref alone does not make a page.
  const isPage = (id: string) => texts.source.has(id) || FIXED_PAGES.some((page) => page === id);

  // A few services have their number in their name: "SAPA 129" is a name, and may be said.
  const names = [...published.values()].flatMap(({ name }) =>
    [name.id, name.en].flatMap((one) => one.match(/\S+ \d{3}\b/g) ?? []),
  );
  const toDial = dialled(book);
  const withoutNames = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, ''), text);

  function checkList(
    file: TextFile<SourceMatter>,
    key: keyof SourceMatter,
    known: (id: string) => boolean,
    what: string,
  ) {
    const ids = file.matter[key];
    if (!Array.isArray(ids)) return;
    for (const [index, id] of ids.entries())
      if (!known(id))
        say(
          file.origin,
          [key, index],
          'text-links',
          `${file.matter.id}: no ${what} "${id}"`,
          `correct the id or remove it`,
        );
  }

  function checkReach(file: TextFile<SourceMatter>) {
    if (!['question', 'right', 'step'].includes(file.kind)) return;
    const coverage = new Set((file.matter.services ?? []).flatMap((id) => published.get(id)?.coverage ?? []));
    const missing = districts.filter(
      (code) => !coverage.has('00') && !coverage.has(code) && !coverage.has(code.slice(0, 2)),
    );
    if (missing.length)
      say(
        file.origin,
        ['services'],
        'text-reach',
        `${file.matter.id}: no service for ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`,
        'add a national service, or one of each province',
      );
  }

  function checkFile(file: AnyFile, source: TextFile<SourceMatter>, lang: string) {
    const { id } = file.matter;
    const kind = source.kind;
    if (file.kind !== kind)
      say(file.origin, ['id'], 'text-kind', `${id} is a ${kind} in Indonesian`, `move it to pages/${kind}/`);
    for (const target of targetsOf(file.blocks)) {
      const [what, to = ''] = target.split(':');
      const fine = what === 'page' ? isPage(to) : what === 'service' ? published.has(to) : terms.has(to);
      if (!fine) {
        const index = file.blocks.findIndex((block) => targetsOf([block]).includes(target));
        say(
          file.origin,
          file.lines[index] ?? 1,
          'text-links',
          `${id}: the link ${target} leads nowhere`,
          'correct it or write plain words',
        );
      }
    }
    const wanted = HEADINGS[kind]?.[lang];
    const headings = headingsOf(file.blocks);
    if (wanted && headings.slice(-wanted.length).join('|') !== wanted.join('|'))
      say(
        file.origin,
        file.lines.at(-1) ?? 1,
        'text-headings',
        `${id}: ${kind === 'right' ? 'the headings are not' : 'the last heading is not'} ${wanted.join(' · ')}`,
        'see docs/content.md',
      );
    if (headings.length !== headingsOf(source.blocks).length)
      say(
        file.origin,
        file.lines[0] ?? 1,
        'text-headings',
        `${id}: ${headings.length} headings where Indonesian has ${headingsOf(source.blocks).length}`,
        'make both the same',
      );
    const first = answerOf(file.blocks);
    if (kind === 'question' && sentencesOf(first).length !== 1)
      say(
        file.origin,
        file.lines[0] ?? 1,
        'text-answer',
        `${id}: the first paragraph has ${sentencesOf(first).length} sentences`,
        'the first sentence is the answer and stands alone',
      );
    const count = wordsOf(
      paragraphs(file.blocks)
        .map(({ text }) => text)
        .join('\n'),
    ).length;
    if (kind === 'question' && count > QUESTION_WORDS)
      say(
        file.origin,
        file.lines[0] ?? 1,
        'text-length',
        `${id}: ${count} words (at most ${QUESTION_WORDS})`,
        'shorten it, or lead on to another page',
      );
    const said = paragraphs(file.blocks).map(({ index, text }) => ({ text, line: file.lines[index] ?? 1 }));
    for (const { text, line } of [{ text: file.matter.title, line: file.origin.line(['title']) }, ...said]) {
      const found = toDial.exec(withoutNames(text))?.[0];
      if (found)
        say(
          file.origin,
          line,
          'text-numbers',
          `${id}: "${found}" looks like a number to dial`,
          'name the service instead; its number is kept in data/',
        );
    }
    const whole = wholeText(file).toLowerCase();
    for (const fact of source.matter.law ?? []) {
      const record = law.get(fact)?.value;
      const wordings = lang === 'id' || lang === 'en' ? record?.hedge?.[lang] : undefined;
      if (
        record?.certainty === 'uncertain' &&
        wordings &&
        !wordings.some((wording) => whole.includes(wording.toLowerCase()))
      )
        say(
          file.origin,
          file.lines[0] ?? 1,
          'text-hedge',
          `${id}: cites ${fact}, which is not certain, without saying so`,
          `use one of: ${wordings.join(' | ')}`,
        );
    }
  }

  for (const [id, file] of texts.source) {
    const { origin } = file;
    if (!refs.has(id))
      say(origin, ['id'], 'text-ref', `${id} has no ref`, 'run `npm run pages` and commit data/pages.yaml');
    checkList(file, 'needs', (one) => needs.has(one), 'need');
    checkList(file, 'services', (one) => published.has(one), 'published service');
    checkList(file, 'law', (one) => law.has(one), 'fact of law in data/law');
    checkList(file, 'signs', (one) => signs.has(one), 'sign');
    checkList(file, 'next', isPage, 'page');
    if (file.kind === 'question' && !QUESTION_GROUPS.some((group) => group === file.matter.group))
      say(
        origin,
        ['group'],
        'text-group',
        `${id}: group "${file.matter.group ?? ''}"`,
        `one of ${QUESTION_GROUPS.join(', ')}`,
      );
    checkReach(file);
    checkFile(file, file, 'id');
  }

  for (const { code, state } of languages) {
    if (code === 'id') continue;
    const level = state === 'draft' ? 'notice' : 'error';
    const files = texts.translations.get(code) ?? new Map();
    for (const [id, source] of texts.source) {
      const file = files.get(id);
      if (!file) {
        say(
          source.origin,
          1,
          'text-translation',
          `${id} is not translated into ${code}`,
          `write locales/${code}/pages/${source.kind}/${id}.md`,
          level,
        );
        continue;
      }
      checkFile(file, source, code);
      if (file.matter.of !== source.hash)
        say(
          file.origin,
          ['of'],
          'text-translation',
          `${id}: older than its Indonesian text`,
          `read both, then write of: "${source.hash}"`,
          'notice',
        );
    }
    for (const [id, file] of files)
      if (!texts.source.has(id))
        say(
          file.origin,
          ['id'],
          'text-translation',
          `${id}: there is no Indonesian page`,
          'remove it or correct the id',
        );
    const own = new Set((texts.glossary.get(code) ?? []).map(({ value }) => value.id));
    for (const { value, origin } of texts.glossary.get('id') ?? [])
      if (!own.has(value.id))
        say(
          origin,
          ['id'],
          'text-glossary',
          `${value.id} is not in locales/${code}/glossary.yaml`,
          'add it',
          level,
        );
  }

  for (const fact of texts.law) {
    const { value, origin } = fact;
    if (`data/law/${value.id}.yaml` !== origin.file)
      say(
        origin,
        ['id'],
        'law-id',
        `${value.id}: the file has another name`,
        `name it data/law/${value.id}.yaml`,
      );
    if (value.certainty === 'uncertain' && (!value.hedge || !value.doubt))
      say(
        origin,
        ['certainty'],
        'law-hedge',
        `${value.id} is uncertain without doubt and hedge`,
        'say what is not known, and the careful wording texts use',
      );
    for (const [index, key] of value.from.entries())
      if (!value.sources[key])
        say(
          origin,
          ['from', index],
          'law-sources',
          `${value.id}: no source "${key}"`,
          'add it under sources',
        );
    const citing = [...texts.source.values()].filter(({ matter }) => matter.law?.includes(value.id));
    if (!citing.length)
      say(origin, ['id'], 'law-unused', `${value.id} is cited by no text`, 'cite it or remove it', 'notice');
  }
  for (const { value, origin } of texts.signs) {
    for (const [index, id] of (value.pages ?? []).entries())
      if (!isPage(id))
        say(origin, ['pages', index], 'text-links', `${value.id}: no page "${id}"`, 'correct the id');
    for (const [index, id] of (value.needs ?? []).entries())
      if (!needs.has(id))
        say(origin, ['needs', index], 'text-links', `${value.id}: no need "${id}"`, 'correct the id');
    for (const [lang, words] of texts.signWords)
      if (!words[value.id])
        say(
          origin,
          ['id'],
          'text-signs',
          `${value.id} has no words in ${lang}`,
          `add it to locales/${lang}/signs.json`,
        );
  }
  for (const { value, origin } of texts.road)
    if (texts.source.get(value)?.kind !== 'step')
      say(origin, [], 'text-road', `no step "${value}"`, 'correct the id');
  return [...problems, ...checkReadability(root, texts)];
}

/** Paragraphs that are too hard, but for those with a reason; a reason nobody needs is itself a problem. */
function checkReadability(root: string, texts: Texts): Problem[] {
  const file = 'locales/readability.yaml';
  if (!existsSync(join(root, file))) return [];
  const parsed = parseYaml(readFileSync(join(root, file), 'utf8'), file);
  const shaped = checkShape(ReadabilityFile, parsed.value, parsed.origin);
  if (!shaped.value) return [...parsed.problems, ...shaped.problems];
  const { languages, exceptions } = shaped.value;
  const used = new Set<number>();
  const problems: Problem[] = [];
  const files: [string, AnyFile][] = [
    ...[...texts.source.values()].map((one): [string, AnyFile] => ['id', one]),
    ...[...texts.translations].flatMap(([lang, all]) =>
      [...all.values()].map((one): [string, AnyFile] => [lang, one]),
    ),
  ];
  for (const [lang, { matter, blocks, lines, origin }] of files) {
    const limits = languages[lang];
    if (!limits) continue;
    for (const { index, text } of paragraphs(blocks)) {
      const faults = faultsOf(text, limits);
      if (!faults.length) continue;
      const excused = exceptions.findIndex(
        (one) => one.page === matter.id && one.lang === lang && text.startsWith(one.starts),
      );
      if (excused >= 0) used.add(excused);
      else
        problems.push({
          rule: 'readability',
          file: origin.file,
          line: lines[index] ?? 1,
          message: `${matter.id}: ${faults.join('; ')}`,
          tip: 'say it in shorter, plainer sentences',
          level: 'error',
        });
    }
    const share = longShare(
      paragraphs(blocks)
        .map(({ text }) => text)
        .join('\n'),
      limits,
    );
    if (share > Number(limits.longShare))
      problems.push({
        rule: 'readability',
        file: origin.file,
        line: 1,
        message: `${matter.id}: ${share.toFixed(1)} long words in a hundred (at most ${limits.longShare})`,
        tip: 'use shorter words',
        level: 'error',
      });
  }
  for (const index of exceptions.keys())
    if (!used.has(index))
      problems.push({
        rule: 'readability',
        file,
        line: parsed.origin.line(['exceptions', index]),
        message: `the exception for ${exceptions[index]?.page} is not needed`,
        tip: 'remove it, or correct how the paragraph starts',
        level: 'error',
      });
  return problems;
}
