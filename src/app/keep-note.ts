/**
 * The quiet line under every page that says what is stored on this phone. It stands outside the app's own
 * tree because it speaks before the app has its words.
 */
import type { KeepWords } from '../i18n/keep-words.ts';

export interface KeepNote {
  /** Asks first; resolves when the person agrees, and never otherwise. */
  offer(bytes: number): Promise<void>;
  progress(bytes: number): void;
  done(bytes: number): void;
  memory(): void;
  failed(): void;
  /** Nothing is kept because the person wants it so. */
  nothing(): void;
  /** From now on in the words of the app, with the date of what is on the screen. */
  speak(words: KeepWords, edition: string, language: { code: string; direction: string }): void;
}

export function createKeepNote(document: Document, words: KeepWords): KeepNote {
  const note = document.getElementById('keep');
  const status = note?.querySelector('[role=status]');
  let own = words;
  let last: () => void = () => undefined;
  const say = (which: keyof KeepWords, bytes = 0) => {
    last = () => say(which, bytes);
    const text = own[which];
    if (status) status.textContent = text.replace('{{kb}}', String(Math.ceil(bytes / 1000)));
  };
  return {
    offer: (bytes) =>
      new Promise((resolve) => {
        say('offer', bytes);
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'button';
        button.textContent = words.yes;
        button.addEventListener('click', () => {
          button.remove();
          resolve();
        });
        status?.after(' ', button);
      }),
    progress: (bytes) => say('progress', bytes),
    done: (bytes) => say('done', bytes),
    memory: () => say('memory'),
    failed: () => say('failed'),
    nothing: () => say('nothing'),
    speak(spoken, edition, language) {
      own = spoken;
      if (!note) return;
      note.lang = language.code;
      note.dir = language.direction;
      const date = note.querySelector('.edition');
      if (date) date.textContent = edition;
      last();
    },
  };
}
