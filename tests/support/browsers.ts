/** Finds the browsers that tests drive, and on Debian as root installs them when they are missing. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
};
export type BrowserName = keyof typeof NAMES;
const PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** First file with one of these names that can be run, in the folders of `PATH`. */
export function onPath(names: readonly string[], path: string): string | undefined {
  const folders = path.split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun);
}

/** Where a browser is: `CHROMIUM` or `FIREFOX` in the environment comes first. */
export function findBrowser(name: BrowserName): string | undefined {
  return process.env[name.toUpperCase()] ?? onPath(NAMES[name], process.env['PATH'] ?? '');
}

/** The same, for tests: says what to do where there is none. */
export function browserPath(name: BrowserName): string {
  const path = findBrowser(name);
  if (!path) throw new Error(missing([name]));
  return path;
}

function missing(names: readonly BrowserName[]): string {
  return [
    `The tests need ${names.join(' and ')}. Install it, for example`,
    `  apt-get install ${names.map((name) => PACKAGES[name]).join(' ')}`,
    `or say where it is: ${names.map((name) => `${name.toUpperCase()}=<path>`).join(' ')} npm test`,
  ].join('\n');
}

/** Makes sure that both browsers are there; throws with what to do where that is not possible. */
export function needBrowsers(): void {
  const absent = () => (['chromium', 'firefox'] as const).filter((name) => !findBrowser(name));
  if (!absent().length) return;
  const canInstall = process.getuid?.() === 0 && onPath(['apt-get'], process.env['PATH'] ?? '');
  if (canInstall) {
    const packages = absent().map((name) => PACKAGES[name]);
    console.log(`Installing ${packages.join(' and ')} …`);
    const apt = (...args: string[]) =>
      execFileSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('-q', 'update');
    apt('-q', '-y', 'install', '--no-install-recommends', ...packages);
  }
  if (absent().length) throw new Error(missing(absent()));
}
