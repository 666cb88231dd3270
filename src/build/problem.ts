/** One thing that is wrong in the authored files. Build code returns these; it throws only for its own bugs. */
export interface Problem {
  rule: string;
  /** Path from the project's top folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  message: string;
  /** What to do about it. */
  tip: string;
  /** A notice is reported but never fails the build. */
  level: 'error' | 'notice';
}

/** `file:line rule message - what to do`, one line. */
export function formatProblem(problem: Problem): string {
  const { file, line, rule, message, tip } = problem;
  return `${file}:${line} ${rule} ${message} - ${tip}`;
}

/** By file, line and rule, so that two runs print the same. */
export function sortProblems(problems: Problem[]): Problem[] {
  const key = (p: Problem) =>
    `${p.file}\u0000${String(p.line).padStart(6, '0')}\u0000${p.rule}\u0000${p.message}`;
  return [...problems].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
