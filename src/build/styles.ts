/** The CSS as minified text, inlined into every page. */
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
  const ui = join(root, 'src', 'ui');
  const [base, print, map] = [join(ui, 'base.css'), join(ui, 'print.css'), join(ui, 'map')];
  const own = stylesUnder(ui).filter((file) => file !== base && file !== print && !file.startsWith(map));
  return minified([base, ...own, print]);
}

/** What the map's document has on top of the styles of every page. */
export function readMapStyles(root: string): string {
  return minified(stylesUnder(join(root, 'src', 'ui', 'map')).filter((file) => !/sketch.css$/.test(file)));
}

/** What the one file has on top: the map as a sketch, without what only Leaflet needs. */
export function readSketchStyles(root: string): string {
  return minified(stylesUnder(join(root, 'src', 'ui', 'map')).filter((file) => !/leaflet.css$/.test(file)));
}

function minified(files: readonly string[]): string {
  const css = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const version = (major: number, minor = 0) => (major << 16) | (minor << 8);
  return transform({
    filename: 'styles.css',
    code: Buffer.from(css),
    minify: true,
    targets: { chrome: version(90), safari: version(15), firefox: version(100) },
  }).code.toString();
}
