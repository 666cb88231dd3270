/** All CSS as one minified text, inlined into every page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';

function stylesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? stylesUnder(path) : path.endsWith('.css') ? [path] : [];
    });
}

/** `base.css` first, then every component's own in the order of their paths, and what paper changes last. */
export function readStyles(root: string): string {
  const files = stylesUnder(join(root, 'src', 'ui'));
  const base = join(root, 'src', 'ui', 'base.css');
  const print = join(root, 'src', 'ui', 'print.css');
  const css = [base, ...files.filter((file) => file !== base && file !== print), print]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const version = (major: number, minor = 0) => (major << 16) | (minor << 8);
  return transform({
    filename: 'styles.css',
    code: Buffer.from(css),
    minify: true,
    targets: { chrome: version(90), safari: version(15), firefox: version(100) },
  }).code.toString();
}
