/** Who may import whom (docs/architecture.md). A guard test plants one violation of each rule and sees it found. */

/** Layer → the layers of ours it may import. `build` may use of `app` what draws a page, nothing that runs on a phone. */
const LAYERS = {
  domain: [],
  i18n: ['domain'],
  platform: ['domain'],
  sw: ['domain'],
  ui: ['domain', 'i18n'],
  pages: ['domain', 'i18n', 'platform', 'ui'],
  app: ['domain', 'i18n', 'platform', 'ui', 'pages'],
  build: ['domain', 'i18n', 'app'],
};

/** Library → the one place (or two) that may import it; everyone else uses the small functions there. */
const DOORS = {
  idb: '^src/platform/',
  i18next: '^src/i18n/',
  leaflet: '^src/ui/map/',
  supercluster: '^src/ui/map/',
  pmtiles: '^src/ui/map/',
  'protomaps-leaflet': '^src/ui/map/',
  'fuse\\.js': '^src/domain/search/',
  'workbox-[^/]+': '^src/(platform|sw)/',
  yaml: '^src/build/',
  zod: '^src/build/',
  'pdf-lib': '^src/build/paper/',
};

const library = (name) => `(^|/)node_modules/(${name})(/|$)`;

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(LAYERS).map(([layer, allowed]) => ({
      name: `layer-${layer}`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
    })),
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: ['(^|/)node_modules/', '^node:'], pathNot: library('fuse\\.js') },
    },
    {
      name: 'domain-is-pure-of-node',
      severity: 'error',
      from: { path: '^src/(domain|i18n|platform|sw|ui|pages|app)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'build-draws-only',
      severity: 'error',
      from: { path: '^src/build/' },
      to: {
        path: '^src/app/',
        pathNot: '^src/app/(entry-(server|paper|single-page)\\.tsx|page-block\\.ts)$',
      },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|vite\\.config|vitest\\.config)', pathNot: '^vite\\.config\\.ts$' },
    },
    ...Object.entries(DOORS).map(([name, door]) => ({
      name: `door-${name.replace(/\W.*/, '')}`,
      severity: 'error',
      from: { path: '^src/', pathNot: door },
      to: { path: library(name) },
    })),
    {
      name: 'map-on-demand',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(ui/map|app/single)/' },
      to: { path: '^src/ui/map/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    // The one file is one script: whatever it imports, also later, is in it. Leaflet must not be.
    {
      name: 'sketch-only',
      severity: 'error',
      from: { path: '^src/app/single/' },
      to: { path: ['^src/ui/map/', '^src/pages/map\\.tsx$'], pathNot: '^src/ui/map/sketch/' },
    },
    {
      name: 'sketch-without-leaflet',
      severity: 'error',
      from: { path: '^src/ui/map/sketch/' },
      to: { path: library('leaflet|supercluster'), reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
