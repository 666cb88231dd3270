/** What the examples of a rule look like, and what several of them share. */
import { type Changes, change, SHELTER } from '../../support/records.ts';

export interface Examples {
  /** Changes to the small book that break nothing, mostly near misses, by what they show. */
  passes: Record<string, Changes>;
  /** Changes that break the rule, by what is wrong. */
  fails: Record<string, Failing>;
}
/** The id the message starts with; the file and the text of the line that the problem points at; the changes. */
export type Failing = [id: string, file: string, line: string, changes: Changes];

export const OPERATOR = 'data/operator.yaml';
export const EXCEPTIONS = 'data/exceptions.yaml';
export const AREAS = 'data/areas/areas.yaml';
export const SUBDISTRICTS = 'data/areas/subdistricts.yaml';
export const TOWNS = 'data/areas/towns.yaml';
export const CORE = 'data/core.yaml';
export const RETIRED = 'data/retired.yaml';

/** Withholds the whole record. */
export const withhold = (text: string) => `${text}withheld: closed\n`;

/** Adds a line to the contact that has this value, as it is written. */
export const toContact = (value: string, line: string) =>
  change(`value: ${value}\n`, `value: ${value}\n    ${line}\n`);

export const exception = (rule: string, id: string) =>
  `[{ rule: ${rule}, id: "${id}", reason: It is so., date: "2026" }]`;

export const shelterLine = (number: string, type = 'hotline') => `contacts:
  - id: shelter-line
    type: ${type}
    value: "${number}"
    reach: national
    from: [own-2026]
    confirmed: { date: "2026", how: ngo }
`;

/** The shelter with this number, which may also be that of another organization. */
export const copied = (number: string): Changes => ({
  [SHELTER]: change('status:', `${shelterLine(number)}status:`),
});
