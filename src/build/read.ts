/**
 * Reads `data/` into a `Book`: every file parsed as text, checked for shape, and remembered with its line
 * numbers so that a later rule can point at the line it means.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from './problem.ts';
import * as record from './record.ts';
import { freeRef } from './ref.ts';

/** Where something stands: `line(['contacts', 0, 'value'])` is the line of that value, or of its nearest parent. */
export interface Origin {
  file: string;
  line(path?: readonly PropertyKey[]): number;
}
export type Filed<T> = { value: T; origin: Origin };

export interface Book {
  organizations: Filed<record.OrganizationRecord>[];
  services: Filed<record.ServiceRecord>[];
  locations: Filed<record.LocationRecord>[];
  /** Closed lists by name: needs, kinds, who, organization-kinds, levels. */
  vocabulary: Record<string, Filed<record.Term>[]>;
  shortCodes: Filed<record.ShortCode>[];
  areas: Filed<record.AreaRecord>[];
  subdistricts: Filed<record.SubdistrictRecord>[];
  towns: Filed<record.TownRecord>[];
  pages: Filed<record.PageRef>[];
  retired: Filed<record.Retired>[];
  exceptions: Filed<record.Exception>[];
  operator: Filed<record.Operator>;
  edition: Filed<record.Edition>;
  core: Filed<record.Core>;
}

export const VOCABULARIES = ['needs', 'kinds', 'who', 'organization-kinds', 'levels'] as const;

export interface Parsed {
  value: unknown;
  origin: Origin;
  problems: Problem[];
}

/** Parses one YAML text with every scalar as text. Syntax errors and doubled keys come back as problems. */
export function parseYaml(text: string, file: string): Parsed {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const origin: Origin = {
    file,
    line(path = []) {
      for (let length = path.length; length > 0; length--) {
        const node: unknown = document.getIn(path.slice(0, length), true);
        if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
          return counter.linePos(node.range[0] as number).line;
      }
      return 1;
    },
  };
  const problems = document.errors.map(
    (error): Problem => ({
      rule: 'yaml-syntax',
      file,
      line: counter.linePos(error.pos[0]).line,
      message: error.message.split('\n')[0] ?? 'the file cannot be read',
      tip: 'mend the YAML; compare with a neighbouring file',
      level: 'error',
    }),
  );
  return { value: problems.length ? undefined : document.toJS(), origin, problems };
}

/** True for a record that has everything but its ref, which nobody makes up by hand. */
function missingRef(value: unknown, path: readonly PropertyKey[]): boolean {
  return (
    path.length === 1 && path[0] === 'ref' && typeof value === 'object' && value !== null && !('ref' in value)
  );
}

/** Checks one value against a schema; every fault becomes a problem on its own line. */
export function checkShape<T>(
  schema: z.ZodType<T>,
  value: unknown,
  origin: Origin,
  at: PropertyKey[] = [],
): {
  value?: T;
  problems: Problem[];
} {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.map((issue): Problem => {
    const path = [...at, ...issue.path];
    const extra = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    return {
      rule: 'record-shape',
      file: origin.file,
      line: origin.line(extra === undefined ? path : [...path, extra]),
      message: `${path.map(String).join('.') || 'the file'}: ${issue.message}`,
      tip: missingRef(value, issue.path)
        ? `write ref: ${freeRef(String((value as { id?: unknown }).id), new Set())}`
        : 'compare with data/README.md or let your editor use the schema named in the first line',
      level: 'error',
    };
  });
  return { problems };
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesUnder(path) : path.endsWith('.yaml') ? [path] : [];
    });
}

/**
 * Reads everything under `root/data`. Files that cannot be used are left out of the book and named in
 * `problems`; the rest of the book is whole, so that one run can list all that is wrong.
 */
export function readBook(root: string): { book: Book; problems: Problem[] } {
  const problems: Problem[] = [];
  const named = (path: string) => relative(root, path).split('\\').join('/');

  function open(path: string): Parsed {
    const parsed = parseYaml(readFileSync(path, 'utf8'), named(path));
    problems.push(...parsed.problems);
    return parsed;
  }
  function one<T>(schema: z.ZodType<T>, path: string): Filed<T> | undefined {
    const parsed = open(path);
    if (parsed.problems.length) return undefined;
    const shaped = checkShape(schema, parsed.value, parsed.origin);
    problems.push(...shaped.problems);
    return shaped.value === undefined ? undefined : { value: shaped.value, origin: parsed.origin };
  }
  function folder<T>(schema: z.ZodType<T>, path: string): Filed<T>[] {
    return filesUnder(path).flatMap((file) => one(schema, file) ?? []);
  }
  function list<T>(schema: z.ZodType<T>, path: string): Filed<T>[] {
    const parsed = open(path);
    if (parsed.problems.length) return [];
    const items = z
      .array(z.unknown())
      .safeParse(parsed.value === '' || parsed.value === null ? [] : parsed.value);
    if (!items.success) {
      problems.push(...checkShape(z.array(schema), parsed.value, parsed.origin).problems);
      return [];
    }
    return items.data.flatMap((item, index) => {
      const shaped = checkShape(schema, item, parsed.origin, [index]);
      problems.push(...shaped.problems);
      if (shaped.value === undefined) return [];
      const { file } = parsed.origin;
      return [
        { value: shaped.value, origin: { file, line: (at = []) => parsed.origin.line([index, ...at]) } },
      ];
    });
  }

  const data = (...parts: string[]) => join(root, 'data', ...parts);
  const nothing = { file: 'data', line: () => 1 };
  const book: Book = {
    organizations: folder(record.OrganizationRecord, data('organizations')),
    services: folder(record.ServiceRecord, data('services')),
    locations: folder(record.LocationRecord, data('locations')),
    vocabulary: Object.fromEntries(
      VOCABULARIES.map((name) => [name, list(record.Term, data('vocabulary', `${name}.yaml`))]),
    ),
    shortCodes: list(record.ShortCode, data('vocabulary', 'short-codes.yaml')),
    areas: list(record.AreaRecord, data('areas', 'areas.yaml')),
    subdistricts: list(record.SubdistrictRecord, data('areas', 'subdistricts.yaml')),
    towns: list(record.TownRecord, data('areas', 'towns.yaml')),
    pages: list(record.PageRef, data('pages.yaml')),
    retired: list(record.Retired, data('retired.yaml')),
    exceptions: list(record.Exception, data('exceptions.yaml')),
    operator: one(record.Operator, data('operator.yaml')) ?? { value: { exit: {} }, origin: nothing },
    edition: one(record.Edition, data('edition.yaml')) ?? { value: { date: '1970-01-01' }, origin: nothing },
    core: one(record.Core, data('core.yaml')) ?? { value: { first: [], ask: [] }, origin: nothing },
  };
  return { book, problems };
}
