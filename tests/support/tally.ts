/** Counts what vitest ran, so that nothing that went wrong can look like success. */
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export interface Tally {
  passed: number;
  failed: number;
  /** What failed besides tests: files that could not be read, hooks, errors nobody caught. */
  broken: string[];
}

/** Tests count one each; so does every file or hook that failed, and a run without any test. */
export function tallyOf(modules: readonly TestModule[], unhandled: readonly SerializedError[]): Tally {
  const tally: Tally = { passed: 0, failed: 0, broken: [] };
  for (const module of modules) {
    const suites = [module, ...module.children.allSuites()];
    for (const suite of suites)
      for (const error of suite.errors())
        tally.broken.push(
          `${module.moduleId} › ${'fullName' in suite ? suite.fullName : 'the file'}: ${error.message}`,
        );
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') tally.passed++;
      // A test that never came to an end did not pass.
      else if (state === 'failed' || state === 'pending') tally.failed++;
    }
  }
  for (const error of unhandled) tally.broken.push(`error nobody caught: ${error.message}`);
  if (tally.passed + tally.failed === 0 && !tally.broken.length) tally.broken.push('no test was found');
  tally.failed += tally.broken.length;
  return tally;
}

export class TallyReporter implements Reporter {
  tally: Tally = { passed: 0, failed: 1, broken: ['the run did not come to its end'] };

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[], reason: string): void {
    this.tally = tallyOf(modules, unhandled);
    if (reason === 'interrupted') {
      this.tally.failed++;
      this.tally.broken.push('the run was interrupted');
    }
  }
}
