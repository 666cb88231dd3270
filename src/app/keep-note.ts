/**
 * The quiet line under every page that says what is stored on this phone. It stands outside the app's own
 * tree because it speaks before the app has its words.
 */
import type { KeepWords } from './page-block.ts';

export interface KeepNote {
  /** Asks first; resolves when the person agrees, and never otherwise. */
  offer(bytes: number): Promise<void>;
  progress(bytes: number): void;
  done(bytes: number): void;
  memory(): void;
  failed(): void;
}

export function createKeepNote(document: Document, words: KeepWords): KeepNote {
  const note = document.getElementById('keep');
  const status = note?.querySelector('[role=status]');
  const say = (text: string, bytes = 0) => {
    if (status) status.textContent = text.replace('{{kb}}', String(Math.ceil(bytes / 1000)));
  };
  return {
    offer: (bytes) =>
      new Promise((resolve) => {
        say(words.offer, bytes);
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
    progress: (bytes) => say(words.progress, bytes),
    done: (bytes) => say(words.done, bytes),
    memory: () => say(words.memory),
    failed: () => say(words.failed),
  };
}
