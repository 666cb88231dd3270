/**
 * The header table as configuration of servers one runs oneself. Made from the same table as `_headers`, so
 * that they cannot drift. `/x` is where the app asks the browser to clear what it keeps (R20).
 */
import {
  ASKED_AGAIN,
  CLEAR_PATH,
  CLEAR_SITE_DATA,
  type HeaderRule,
  headersFor,
  KEPT,
  SAVED,
} from './headers.ts';

export interface ServerOptions {
  /** Folder with the built site. */
  root: string;
  /** What to listen on: a port of this machine, or a host name for a real site. */
  port: number;
  /** Languages with a page of their own for wrong links. */
  languages: readonly string[];
}

/** Types of the exports, which servers know by chance or not at all: RFC 7111, RFC 6350, RFC 7946. */
export const EXPORT_TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  geojson: 'application/geo+json',
};

const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`;

/** One `server` block. Logs are off: nobody should be able to tell who asked for what (R59). */
export function nginxConfig(table: readonly HeaderRule[], { root, port, languages }: ServerOptions): string {
  // nginx drops inherited add_header lines wherever a location has one of its own, so each has them all.
  const headers = (path: string) =>
    Object.entries(headersFor(path, table)).map(
      // Without `always` a header is left off errors: a missing file is neither kept for ever nor saved.
      ([name, value]) =>
        `    add_header ${name} ${quoted(value)}${value === KEPT || value === SAVED ? '' : ' always'};`,
    );
  const folders = table.map(({ path }) => path.replace('*', '')).filter((path) => path !== '/');
  const location = (match: string, path: string, lines: string[] = []) => [
    `  location ${match} {`,
    ...headers(path),
    ...lines,
    '  }',
  ];
  return [
    'server {',
    `  listen ${port};`,
    `  root ${root};`,
    '  index index.html;',
    '  access_log off;',
    '  error_log /dev/null crit;',
    '  log_not_found off;',
    '  server_tokens off;',
    '  error_page 404 /404.html;',
    '  types {',
    '    text/html html;',
    '    text/javascript js;',
    '    text/css css;',
    '    application/json json;',
    '    application/manifest+json webmanifest;',
    '    image/png png;',
    '    text/csv csv;',
    '    text/vcard vcf;',
    '    application/geo+json geojson;',
    '  }',
    '  charset utf-8;',
    '  charset_types text/html text/javascript text/css text/csv text/vcard application/json;',
    ...location('/', '/', ['    try_files $uri $uri/ =404;']),
    ...folders.flatMap((folder) => location(`^~ ${folder}`, `${folder}x`, ['    try_files $uri =404;'])),
    ...languages.flatMap((lang) =>
      location(`^~ /${lang}/`, `/${lang}/`, [
        ...(lang === languages[0] ? [] : [`    error_page 404 /${lang}/404.html;`]),
        '    try_files $uri $uri/ =404;',
      ]),
    ),
    ...location(`= ${CLEAR_PATH}`, CLEAR_PATH, [
      `    add_header Clear-Site-Data ${quoted(CLEAR_SITE_DATA)} always;`,
      '    return 204;',
    ]),
    '}',
    '',
  ].join('\n');
}

/** One site block. Caddy keeps no access log unless told to. */
export function caddyfile(table: readonly HeaderRule[], { root, port, languages }: ServerOptions): string {
  const caddyQuoted = (value: string) => `\`${value}\``;
  const lines = (headers: Record<string, string>, indent: string) =>
    Object.entries(headers).map(([name, value]) => `${indent}${name} ${caddyQuoted(value)}`);
  const { 'Cache-Control': askedAgain = ASKED_AGAIN, ...everywhere } = headersFor('/', table);
  const own = table.filter(({ path }) => path !== '/*');
  const kept = own.filter(({ headers }) => 'Cache-Control' in headers);
  const others = languages.slice(1);
  return [
    `:${port} {`,
    `  root * ${root}`,
    '  header {',
    ...lines(everywhere, '    '),
    '    -Server',
    '  }',
    // Caddy sets the more exact path first, so the two never overlap.
    `  @asked not path ${kept.map(({ path }) => path).join(' ')}`,
    `  header @asked Cache-Control ${caddyQuoted(askedAgain)}`,
    '  @manifest path *.webmanifest',
    '  header @manifest Content-Type application/manifest+json',
    ...Object.entries(EXPORT_TYPES).flatMap(([ending, type]) => [
      `  @${ending} path *.${ending}`,
      `  header @${ending} Content-Type ${caddyQuoted(type)}`,
    ]),
    ...own.flatMap(({ path, headers }) =>
      Object.entries(headers).map(([name, value]) => `  header ${path} ${name} ${caddyQuoted(value)}`),
    ),
    `  handle ${CLEAR_PATH} {`,
    `    header Clear-Site-Data ${caddyQuoted(CLEAR_SITE_DATA)}`,
    '    respond 204',
    '  }',
    '  handle {',
    '    file_server',
    '  }',
    '  handle_errors {',
    '    header {',
    ...lines({ ...everywhere, 'Cache-Control': askedAgain }, '      '),
    '      -Server',
    '      -Content-Disposition',
    '    }',
    ...others.flatMap((lang) => [`    @${lang} path /${lang}/*`, `    rewrite @${lang} /${lang}/404.html`]),
    `    @first not path ${others.map((lang) => `/${lang}/*`).join(' ') || '/-'}`,
    '    rewrite @first /404.html',
    '    file_server',
    '  }',
    '}',
    '',
  ].join('\n');
}
