/**
 * `npm test`: finds or installs the browsers, runs everything, and ends with `N passed, N failed` on a line of
 * its own. Words after `npm test --` choose files, as with vitest.
 */
import { startVitest } from 'vitest/node';
import { needBrowsers } from './browsers.ts';
import { TallyReporter } from './tally.ts';

const reporter = new TallyReporter();
try {
  if (!process.env['WITHOUT_BROWSERS']) needBrowsers();
  const { WITHOUT_BROWSERS: quick, TEST_ROOT: root } = process.env;
  const vitest = await startVitest('test', process.argv.slice(2), {
    watch: false,
    reporters: ['default', reporter],
    ...(quick ? { project: 'quick' } : {}),
    ...(root ? { root, config: false } : {}),
  });
  await vitest?.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
const { passed, failed, broken } = reporter.tally;
for (const line of broken) console.error(line);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`, () => process.exit(failed ? 1 : 0));
