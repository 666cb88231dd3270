/** The built site with something changed in the directory. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { PACK_IDS, type Pack, type PackManifest } from '../../../src/domain/packs.ts';
import type { Site } from '../../support/site.ts';

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
