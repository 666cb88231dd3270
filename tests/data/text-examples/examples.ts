/** What the examples of a rule about texts look like. */
import type { TextChanges } from '../../support/small-texts.ts';

export interface TextExamples {
  /** Changes to the small texts that break nothing, mostly near misses, by what they show. */
  passes: Record<string, TextChanges>;
  /** Changes that break this rule and no other, by what is wrong; one for each place that reports the rule. */
  fails: Record<string, FailingText>;
}

export interface FailingText {
  /** File the problem points at, and what the line there says; a file without lines to name has ''. */
  at: [file: string, line: string];
  changes: TextChanges;
  /** What the message says, where the rule has several. */
  says?: string;
  /** Rules that the same mistake breaks as well. */
  also?: string[];
  level?: 'notice';
}
