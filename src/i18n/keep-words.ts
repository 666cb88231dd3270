/** What the note about storing says; it speaks before the app has the words of its language. */
import type { Translate } from './translator.ts';

export interface KeepWords {
  offer: string;
  yes: string;
  progress: string;
  done: string;
  memory: string;
  failed: string;
  nothing: string;
}

/** The words of the note in one language; `{{kb}}` stays for the size. */
export function keepWords(t: Translate): KeepWords {
  const kb = '{{kb}}';
  return {
    offer: t('keep.offer', { kb }),
    yes: t('keep.yes'),
    progress: t('keep.progress', { kb }),
    done: t('keep.done', { kb }),
    memory: t('keep.memory'),
    failed: t('keep.failed'),
    nothing: t('keep.nothing'),
  };
}
