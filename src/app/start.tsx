/** Starts the app on the phone. Until it has the directory, the page stays the plain HTML it is. */
import { type ComponentType, render } from 'preact';
import { type Content, PACK_IDS, unpack } from '../domain/packs.ts';
import type { Screen } from '../domain/screen.ts';
import type { Settings } from '../domain/settings.ts';
import { type Language, languageOfPath } from '../i18n/languages.ts';
import { refOfPath } from '../i18n/paths.ts';
import { isThrifty } from '../platform/connection.ts';
import { downloadPacks, fetchManifest, transferOf } from '../platform/download.ts';
import { savedLanguage, savedSettings, saveLanguage, saveSettings } from '../platform/settings.ts';
import { storedEdition, storedPacks, storeEdition } from '../platform/store.ts';
import { keepShell } from '../platform/updates.ts';
import { Sprite } from '../ui/icon/icon.tsx';
import { createKeepNote } from './keep-note.ts';
import { type PageBlock, readPageBlock } from './page-block.ts';
import { Root } from './root.tsx';

interface Loaded {
  content: Content;
  version: string;
  transfer: number;
  /** False where the phone does not let us store anything. */
  stored: boolean;
}

/** The edition stored on this phone. */
async function fromPhone(lang: string): Promise<Loaded | undefined> {
  const edition = await storedEdition(lang);
  const packs = edition && (await storedPacks(lang, PACK_IDS));
  const content = packs && unpack(packs);
  return content && { content, version: edition.version, transfer: edition.transfer, stored: true };
}

/** The newest edition from the network, stored on the way where that is allowed. */
async function fromNetwork(
  lang: string,
  keep: boolean,
  progress: (bytes: number) => void,
): Promise<Loaded | undefined> {
  const manifest = await fetchManifest(lang);
  const packs = manifest && (await downloadPacks(manifest, progress));
  const content = packs && unpack(packs);
  if (!content) return undefined;
  const { version, edition } = manifest;
  const transfer = transferOf(manifest);
  // A page without a secure origin has neither worker nor checksum: it keeps nothing.
  const stored = keep && isSecureContext && (await storeEdition(lang, packs, { version, edition, transfer }));
  return { content, version, transfer, stored };
}

/** A newer edition is fetched behind the scenes and taken at the next start (R33). */
async function refresh(lang: string, version: string): Promise<void> {
  const manifest = await fetchManifest(lang);
  if (manifest && manifest.version !== version) await fromNetwork(lang, true, () => undefined);
}

/** Everything of the app's own, gone from this phone; true when a second look finds nothing. */
async function erase(): Promise<boolean> {
  const { eraseAll, isClean } = await import('../platform/erase.ts');
  return isClean(await eraseAll());
}

/** Keeps settings. Whoever wants nothing kept has everything removed first; only that wish itself stays. */
async function settle(settings: Settings): Promise<void> {
  const before = savedSettings();
  if (settings.keepNothing && !before.keepNothing) {
    const { removeStored } = await import('../platform/erase.ts');
    await removeStored();
  }
  saveSettings(settings);
}

/** What a document draws. */
export interface Drawn {
  view: ComponentType<{ screen: Screen }>;
  /** The document has one screen only: links leave it as they leave any page. */
  alone?: boolean;
}

async function draw(block: PageBlock, drawn: Drawn): Promise<void> {
  const { languages, exit } = block;
  const home = location.pathname === '/';
  const wanted = home ? languages.find(({ code }) => code === savedLanguage()) : undefined;
  const language: Language = wanted ?? languageOfPath(location.pathname, languages);
  const note = createKeepNote(document, block.keep);

  // Whoever wants nothing kept gets the directory for this visit only: no worker, no database.
  const { keepNothing } = savedSettings();
  let loaded = keepNothing ? undefined : await fromPhone(language.code);
  const first = !loaded && !keepNothing;
  // The page on the screen may be newer than what is stored: then the stored one must not replace it.
  const outdated = loaded && !block.shell && language.code === block.lang && loaded.version !== block.version;
  const root = document.getElementById('app');
  const sprite = document.getElementById('sprite');
  if (!loaded) root?.classList.remove('waiting');
  if (!loaded || outdated) {
    if (isThrifty(navigator)) {
      const manifest = await fetchManifest(language.code);
      if (manifest) await note.offer(transferOf(manifest));
    }
    const fresh = await fromNetwork(language.code, !keepNothing, note.progress);
    if (!fresh && !loaded) note.failed();
    loaded = fresh ?? (outdated ? undefined : loaded);
  } else if (block.shell) void refresh(language.code, loaded.version);
  root?.classList.remove('waiting');
  if (!loaded || !root || !sprite) return;
  document.documentElement.lang = language.code;
  document.documentElement.dir = language.direction;
  render(<Sprite />, sprite);
  render(
    <Root
      content={loaded.content}
      language={language}
      languages={languages}
      exit={exit}
      today={new Date().toISOString().slice(0, 10)}
      start={block.shell ? refOfPath(location.pathname) : block.ref}
      load={async (lang) => {
        const keep = !savedSettings().keepNothing;
        const other = (keep && (await fromPhone(lang))) || (await fromNetwork(lang, keep, () => undefined));
        return other?.content;
      }}
      chosen={({ code }) => saveLanguage(code)}
      first={first}
      settle={settle}
      erase={erase}
      {...drawn}
    />,
    root,
  );

  const kept = loaded.stored && block.worker !== false && (await keepShell());
  if (kept) note.done(loaded.transfer);
  else note.memory();
}

/** Draws the screens of a document over its HTML, once the directory is there. */
export function start(drawn: Drawn): void {
  // Installing is never pushed: an icon on the phone can be seen by others (R28).
  addEventListener('beforeinstallprompt', (event) => event.preventDefault());
  const block = readPageBlock(document);
  if (block) void draw(block, drawn);
}
