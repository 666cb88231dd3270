/**
 * The exit of the one file. It has no page beside it to go to, so the file itself becomes the neutral screen:
 * words and data are taken out of the document in the same task. Nothing is stored; the phone's own history
 * entry of the file remembers that it was left, so Back from the next page, or a reload, shows the neutral
 * screen again. Opening the file anew shows the directory.
 */
import { NEUTRAL_ID, NEUTRAL_STYLE_ID } from './data.ts';

/** Longest wait for the first of the file's entries in the phone's history. */
const WAIT = 400;

declare global {
  /** The calculator of `public/n/n.js`, started once its keys are there. */
  function neutral(): void;
}

/** True for the history entry of a file that was left. */
export function wasLeft(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'x' in state;
}

/** Takes everything out of the document and puts the neutral screen in its place. */
export function showNeutral(): void {
  const template = document.getElementById(NEUTRAL_ID);
  const style = document.getElementById(NEUTRAL_STYLE_ID);
  if (!(template instanceof HTMLTemplateElement)) return;
  const screen = template.content.cloneNode(true);
  for (const other of document.querySelectorAll('style')) if (other !== style) other.remove();
  style?.removeAttribute('media');
  document.body.replaceChildren(screen);
  document.title = document.querySelector('h1')?.textContent ?? '';
  document.documentElement.style.removeProperty('display');
  window.scrollTo(0, 0);
  neutral();
}

/** `steps`: how many entries the file has put into the history since it was opened. */
export function leave(exit: string, steps: number): void {
  showNeutral();
  let done = false;
  function go() {
    if (done) return;
    done = true;
    try {
      history.replaceState({ x: 1 }, '');
      // Cuts off what lies ahead, so that Forward finds nothing.
      if (steps > 0) history.pushState({ x: 1 }, '');
    } catch {
      // A viewer that allows no history of its own has none to clear.
    }
    if (navigator.onLine !== false) location.assign(exit);
  }
  if (steps === 0) {
    go();
    return;
  }
  addEventListener('popstate', go, { once: true });
  setTimeout(go, WAIT);
  history.go(-steps);
}
