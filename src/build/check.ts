/** `npm run check`: says everything that is wrong in the project, or writes the telephone worksheet. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { worksheet } from './checks/worksheet.ts';
import { formatProblem, type Problem } from './problem.ts';
import { readProject } from './project.ts';
import type { Book } from './read.ts';
import type { Texts } from './texts/read-texts.ts';

const USAGE = `usage: npm run check [-- options]

  --notices      print every notice, not only how many there are
  --worksheet    write the sheet for checking numbers by telephone (CSV), instead of checking
  --out FILE     write the sheet to FILE instead of printing it
  --law ID       name every page that rests on a fact of data/law, instead of checking
  --help         this text
`;

/** Prints what it has to say and returns the exit code: 0, 1 when something is wrong, 2 for a wrong option. */
export function check(
  args: string[],
  root: string,
  print: (text: string) => void,
  warn: (text: string) => void,
): number {
  const options = optionsOf(args);
  if (typeof options === 'string') {
    warn(`${options}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    print(USAGE);
    return 0;
  }
  const { book, texts, problems } = readProject(root);
  if (options.law !== undefined) return citing(texts, options.law, print, warn);
  if (options.worksheet) {
    const sheet = worksheet(book);
    if (options.out === undefined) print(sheet);
    else writeFileSync(options.out, sheet);
    return 0;
  }
  return report(book, problems, options.notices ?? false, print);
}

/** The pages to read again when a law changes: every language of every page that cites the fact. */
function citing(
  texts: Texts,
  law: string,
  print: (text: string) => void,
  warn: (text: string) => void,
): number {
  if (!texts.law.some(({ value }) => value.id === law)) {
    warn(`--law: there is no data/law/${law}.yaml\n`);
    return 2;
  }
  for (const [id, { matter, origin }] of texts.source) {
    if (!matter.law?.includes(law)) continue;
    print(`${origin.file}\n`);
    for (const files of texts.translations.values()) {
      const file = files.get(id);
      if (file) print(`${file.origin.file}\n`);
    }
  }
  return 0;
}

function report(book: Book, problems: Problem[], all: boolean, print: (text: string) => void): number {
  const errors = problems.filter(({ level }) => level === 'error');
  const notices = problems.length - errors.length;
  for (const problem of all ? problems : errors) print(`${formatProblem(problem)}\n`);
  const hint = notices && !all ? ' (npm run check -- --notices)' : '';
  const records = book.organizations.length + book.services.length + book.locations.length;
  print(
    `${count(errors.length, 'error')}, ${count(notices, 'notice')}${hint}, ${count(records, 'record')} read\n`,
  );
  return errors.length ? 1 : 0;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

interface Options {
  notices?: boolean;
  worksheet?: boolean;
  out?: string;
  law?: string;
  help?: boolean;
}

/** The options, or what is wrong with them. */
function optionsOf(args: string[]): Options | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        notices: { type: 'boolean' },
        worksheet: { type: 'boolean' },
        out: { type: 'string' },
        law: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    return values.out !== undefined && !values.worksheet ? '--out belongs with --worksheet' : values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href)
  process.exitCode = check(
    process.argv.slice(2),
    process.cwd(),
    (text) => process.stdout.write(text),
    (text) => process.stderr.write(text),
  );
