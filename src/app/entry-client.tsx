/** Starts the app on the phone. Until it has the directory, the page stays the plain HTML it is. */
import { render } from 'preact';
import { type Content, PACK_IDS, unpack } from '../domain/packs.ts';
import { FIXED_PAGES } from '../domain/screen.ts';
import { dateInWords } from '../i18n/dates.ts';
import { keepWords } from '../i18n/keep-words.ts';
import { type Language, languageOfPath } from '../i18n/languages.ts';
import { refOfPath } from '../i18n/paths.ts';
import { createTranslator } from '../i18n/translator.ts';
import { isThrifty } from '../platform/connection.ts';
import { downloadPacks, fetchManifest, transferOf } from '../platform/download.ts';
import { eraseAll, isClean, removeStored } from '../platform/erase.ts';
import { holdInstall } from '../platform/install.ts';
import { savedLanguage, savedSettings, saveLanguage, saveSettings } from '../platform/settings.ts';
import { readStored, storeEdition } from '../platform/store.ts';
import { keepShell } from '../platform/updates.ts';
import { createKeepNote } from './keep-note.ts';
import { type PageBlock, readPageBlock } from './page-block.ts';
import { partOf } from './parts.ts';
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
  const stored = await readStored(lang, PACK_IDS);
  const content = stored && unpack(stored.packs);
  return (
    content && { content, version: stored.edition.version, transfer: stored.edition.transfer, stored: true }
  );
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

/** A newer edition is fetched behind the scenes and taken at the next start (R33); never on a dear connection. */
async function refresh(lang: string, version: string): Promise<void> {
  if (isThrifty(navigator)) return;
  const manifest = await fetchManifest(lang);
  if (manifest && manifest.version !== version) await fromNetwork(lang, true, () => undefined);
}

async function start(block: PageBlock): Promise<void> {
  const { languages, exit } = block;
  // A link opens in its own language; the start page, and a page of this visit loaded again, in the chosen one.
  const chosen = location.pathname === '/' || history.state ? savedLanguage() : undefined;
  const wanted = languages.find(({ code }) => code === chosen);
  const language: Language = wanted ?? languageOfPath(location.pathname, languages);
  const note = createKeepNote(document, block.keep);
  // Should it not come, the page stays as it is.
  const drawing = (block.map ? import('./map-document.tsx') : import('./view.tsx')).catch(() => undefined);

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
  } else if (block.shell || language.code !== block.lang) void refresh(language.code, loaded.version);
  root?.classList.remove('waiting');
  const drawn = await drawing;
  if (!loaded || !root || !sprite || !drawn) return;
  const ref = block.shell ? refOfPath(location.pathname) : block.ref;
  const shown: unknown = history.state ? history.state.ref : ref;
  const page = FIXED_PAGES.find((id) => loaded.content.site.pages[id] === shown);
  const needsMore = page && partOf({ kind: 'page', id: page }) === 'more';
  const more = needsMore ? await import('./more.tsx').catch(() => undefined) : undefined;
  if (needsMore && !more) return;
  document.documentElement.lang = language.code;
  document.documentElement.dir = language.direction;
  const speak = (content: Content, spoken: Language) => {
    const t = createTranslator(spoken.code, content.strings);
    const date = dateInWords(content.directory.edition, spoken.code);
    note.speak(keepWords(t), t('keep.edition', { date }), spoken);
  };
  speak(loaded.content, language);
  const today = new Date().toISOString().slice(0, 10);
  const { edition } = loaded.content.directory;
  // The map's page carries all pictures that it needs.
  if ('Sprite' in drawn) render(<drawn.Sprite />, sprite);
  render(
    <Root
      content={loaded.content}
      language={language}
      languages={languages}
      exit={exit}
      view={drawn.ScreenView}
      more={more}
      alone={block.map}
      // A phone whose clock is behind must not make old numbers look fresh.
      today={[today, edition].sort()[1] ?? today}
      start={ref}
      load={async (lang) => {
        const keep = !savedSettings().keepNothing;
        const stored = keep ? await fromPhone(lang) : undefined;
        if (stored) void refresh(lang, stored.version);
        return (stored ?? (await fromNetwork(lang, keep, () => undefined)))?.content;
      }}
      chosen={(spoken, content) => {
        saveLanguage(spoken.code);
        speak(content, spoken);
      }}
      first={first}
      settle={async (settings) => {
        // The wish first: should the rest be cut short, the next start honours it.
        saveSettings(settings);
        if (!settings.keepNothing) return;
        await removeStored();
        note.nothing();
      }}
      erase={async () => {
        const clean = isClean(await eraseAll());
        document.getElementById('keep')?.remove();
        return clean;
      }}
    />,
    root,
  );

  const kept = loaded.stored && block.worker !== false && (await keepShell());
  if (savedSettings().keepNothing) note.nothing();
  else if (kept) note.done(loaded.transfer);
  else {
    // Without a worker nothing opens without network: then nothing is left lying on the phone either.
    if (loaded.stored) await removeStored();
    note.memory();
  }
}

// Installing is never pushed: an icon on the phone can be seen by others (R28).
holdInstall();

const block = readPageBlock(document);
if (block) void start(block);
