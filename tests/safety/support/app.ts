/** The built site as these tests need it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { PACK_IDS, type Pack, type PackManifest } from '../../../src/domain/packs.ts';
import { type Site, type SiteOptions, startSite } from '../../support/site.ts';

/** With another exit the latch has another hash: the policy that stands in the page must allow it too. */
export async function startSiteTo(exit: string, options: SiteOptions = {}): Promise<Site> {
  const site = await startSite({ ...options, exit });
  site.on(/^/, (answer) => {
    const header = answer.headers['Content-Security-Policy'];
    if (!header || !answer.headers['Content-Type']?.startsWith('text/html')) return answer;
    const own = header.replace(/; frame-ancestors 'none'/, '');
    const html = answer.body
      .toString()
      .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before: string) => before + own);
    return { ...answer, body: Buffer.from(html) };
  });
  return site;
}

/** Serves the packs of a language with something changed, checksums included. */
export function changePacks(site: Site, lang: string, change: (pack: Pack) => void): void {
  const { out } = inject('built');
  const manifest = JSON.parse(readFileSync(join(out, 'packs', `${lang}.json`), 'utf8')) as PackManifest;
  const packs = manifest.packs.map((entry) => {
    const pack = JSON.parse(readFileSync(join(out, entry.url), 'utf8')) as Pack;
    change(pack);
    const body = Buffer.from(JSON.stringify(pack));
    site.on(entry.url, (answer) => ({ ...answer, body }));
    return { ...entry, bytes: body.byteLength, sha256: createHash('sha256').update(body).digest('hex') };
  });
  if (packs.length !== PACK_IDS.length) throw new Error('not all packs were found');
  const body = Buffer.from(JSON.stringify({ ...manifest, packs }));
  site.on(`/packs/${lang}.json`, (answer) => ({ ...answer, body }));
}
