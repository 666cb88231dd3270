/**
 * The one table of response headers. The preview server and the files for hosts are made from it, so that
 * what is tested is what is served. Values: safety requirements R51-R60, after MDN and web.dev.
 */
export interface PolicyInput {
  /** CSP hashes of the inline scripts (the exit latch, one per destination). */
  scripts: string[];
  /** CSP hash of the inlined style sheet. */
  styles: string[];
  /** Names of Trusted Types policies, beside the one that admits the worker. */
  markup?: string[];
  /** Hosts that pictures may come from, beside this one. */
  images?: string[];
  /** Hosts that the script may ask, beside this one. */
  connects?: string[];
}

/**
 * The map's document needs a little more than the others: its own style, a Trusted Types policy that admits what
 * Leaflet writes, and the host of street pictures where the operator has a source. Hosts join the headers of all rules that
 * match a path, so the header cannot differ by path: it allows what any document needs, and each document's own
 * `<meta>` takes away what it does not need. Browsers enforce both.
 */
export function combinedPolicy(...policies: PolicyInput[]): PolicyInput {
  const all = (key: keyof PolicyInput) => [...new Set(policies.flatMap((policy) => policy[key] ?? []))];
  return {
    scripts: all('scripts'),
    styles: all('styles'),
    markup: all('markup'),
    images: all('images'),
    connects: all('connects'),
  };
}

/** The policy of every page. No third party, no inline code but what is hashed, no string becomes markup. */
export function contentSecurityPolicy(policy: PolicyInput): string {
  const { scripts, styles, markup = [], images = [], connects = [] } = policy;
  const quoted = (hashes: string[]) => hashes.map((hash) => ` '${hash}'`).join('');
  return [
    "default-src 'none'",
    `script-src 'self'${quoted(scripts)}`,
    `style-src 'self'${quoted(styles)}`,
    ["img-src 'self' data:", ...images].join(' '),
    "font-src 'self'",
    "media-src 'self'",
    ["connect-src 'self'", ...connects].join(' '),
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    ['trusted-types app', ...markup].join(' '),
  ].join('; ');
}

/** The part of the policy a page can carry itself, for hosts that send no headers. */
export function metaPolicy(policy: PolicyInput): string {
  return contentSecurityPolicy(policy)
    .split('; ')
    .filter((directive) => !directive.startsWith('frame-ancestors'))
    .join('; ');
}

/** Where the app, having erased what it keeps, asks the browser to do the same (R20). Never at every exit. */
export const CLEAR_PATH = '/x';
export const CLEAR_SITE_DATA = '"cache", "cookies", "storage"';

/**
 * Where files to keep lie. They carry a script of their own, which the policy of the site would stop: so they are
 * saved and opened from the phone, never shown from here.
 */
export const SAVED_PATH = '/f/';
export const SAVED = 'attachment';

export interface HeaderRule {
  /** Path pattern in the style of `_headers` files: `*` stands for anything. */
  path: string;
  headers: Record<string, string>;
}

/** What never changes under its name may be kept for ever; everything else is asked for again. */
export const KEPT = 'public, max-age=31536000, immutable';
export const ASKED_AGAIN = 'no-cache';

/**
 * Hosts that read `_headers` files join the values of all rules that match, so no two rules here set the same
 * header. They ask again for whatever has no `Cache-Control`; `headersFor` does the same.
 */
export function headerTable(policy: PolicyInput): HeaderRule[] {
  return [
    {
      path: '/*',
      headers: {
        'Content-Security-Policy': contentSecurityPolicy(policy),
        'Referrer-Policy': 'no-referrer',
        'Permissions-Policy':
          'geolocation=(), camera=(), microphone=(), usb=(), payment=(), browsing-topics=()',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'X-Content-Type-Options': 'nosniff',
        'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      },
    },
    { path: '/assets/*', headers: { 'Cache-Control': KEPT } },
    { path: `${SAVED_PATH}*`, headers: { 'Content-Disposition': SAVED } },
  ];
}

function matcher(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}

/** All headers of one path. */
export function headersFor(path: string, table: readonly HeaderRule[]): Record<string, string> {
  return Object.assign(
    { 'Cache-Control': ASKED_AGAIN },
    ...table.filter((rule) => matcher(rule.path).test(path)).map((rule) => rule.headers),
  );
}

/** Reads a `_headers` file back: the preview server serves what was built, not what it was built from. */
export function parseHeadersFile(text: string): HeaderRule[] {
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      const headers = lines.map((line) => {
        const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
        return [name, value];
      });
      return { path, headers: Object.fromEntries(headers) as Record<string, string> };
    });
}

/** The `_headers` file that Netlify, Cloudflare Pages and others read. */
export function headersFile(table: readonly HeaderRule[]): string {
  return table
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}
