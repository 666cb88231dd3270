/** What a rule is. A rule looks at the whole book and returns all it finds; it never stops another rule. */
import type { Book, Origin } from '../read.ts';
import type { Context } from './context.ts';

export interface Finding {
  /** What it is about: the id of a record or contact, a code, a number. An exception names it by this id. */
  id: string;
  origin: Origin;
  /** The offending value inside the record, for the line to report; left out, the record's id. */
  at?: PropertyKey[];
  /** Continues "<id>: …". */
  message: string;
  /** What to do, in plain words. */
  tip: string;
}

export interface Rule {
  name: string;
  /** One sentence: why the rule exists. */
  about: string;
  /** A notice is told but never fails the build. */
  level?: 'notice';
  check(book: Book, context: Context): Finding[];
}
