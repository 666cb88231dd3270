import { join } from 'node:path';
import type { InlineConfig, PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/**
 * What libraries bring and no phone of ours ever runs, replaced by as good as nothing: what Vite wraps around each
 * `import()` to preload styles (we have none to preload), Leaflet's drawing for Internet Explorer 8, and its dragging
 * of markers (ours stand still; Leaflet asks whether it is there). About 2,500 bytes.
 */
const LEFT_OUT: [module: RegExp, instead: string][] = [
  [/^\0vite\/preload-helper\.js$/, 'export const __vitePreload = (load) => load();'],
  [/leaflet\/src\/layer\/vector\/SVG\.VML\.js$/, 'export const vmlMixin = undefined, vmlCreate = undefined;'],
  [/leaflet\/src\/layer\/marker\/Marker\.Drag\.js$/, 'export const MarkerDrag = undefined;'],
];
const leaveOut: PluginOption = {
  name: 'leave-out',
  apply: 'build',
  enforce: 'pre',
  load: (id) => LEFT_OUT.find(([module]) => module.test(id.replaceAll('\\', '/')))?.[1],
};

/** The bundle for the phone. `src/build/main.ts` adds the plugin that writes the directory itself. */
export function siteConfig({ root, out, plugins }: SiteConfig): InlineConfig {
  return {
    root,
    configFile: false,
    mode: 'production',
    publicDir: join(root, 'public'),
    logLevel: 'warn',
    // Its main file would bring helpers for the older kind of module, and those the first screen would have to load.
    resolve: { alias: [{ find: /^rbush$/, replacement: 'rbush/index.js' }] },
    build: {
      outDir: out,
      emptyOutDir: true,
      // Phones that stay on Android 8 and 9 stop at Chrome 138; older ones exist (safety research, phones).
      target: ['chrome103', 'safari15', 'firefox115'],
      modulePreload: false,
      assetsDir: 'assets',
      reportCompressedSize: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: join(root, 'src', 'app', 'entry-client.tsx'),
        output: {
          entryFileNames: 'assets/[hash].js',
          // What is of no use without a network is not kept by the worker, which takes no folders of assets.
          chunkFileNames: ({ name }) =>
            name === 'street-archive' ? 'assets/online/[hash].js' : 'assets/[hash].js',
          // What several parts share comes with the first of them, not in crumbs of its own.
          codeSplitting: {
            groups: [
              { name: 'entry', test: /entry-client|rolldown.runtime|src.(ui.contact|domain.distance)/ },
              { name: 'view', test: /app.view|src.ui.(chip|icon.s|lines|prose)/ },
            ],
          },
        },
      },
    },
    plugins: [
      leaveOut,
      ...plugins,
      VitePWA({
        strategies: 'injectManifest',
        srcDir: 'src/sw',
        filename: 'sw.ts',
        injectRegister: false,
        manifestFilename: 'site.webmanifest',
        // Neutral on purpose: no shortcuts, no screenshots, nothing about the topic (R29).
        manifest: {
          id: '/',
          name: 'Info Layanan',
          short_name: 'Info Layanan',
          description: 'Alamat dan nomor telepon layanan publik.',
          lang: 'id',
          start_url: '/',
          scope: '/',
          display: 'standalone',
          background_color: '#FAF6EE',
          theme_color: '#FAF6EE',
          icons: [
            { src: '/i/192.png', sizes: '192x192', type: 'image/png' },
            { src: '/i/512.png', sizes: '512x512', type: 'image/png' },
            { src: '/i/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          ],
        },
        includeManifestIcons: false,
        injectManifest: {
          globPatterns: ['shell*.html', 'assets/*.js', 'n/*', 'i/192.png', 'site.webmanifest'],
          globIgnores: [],
        },
      }),
    ],
  };
}

export interface SiteConfig {
  root: string;
  out: string;
  plugins: PluginOption[];
}

export default siteConfig({ root: import.meta.dirname, out: 'dist', plugins: [] });
