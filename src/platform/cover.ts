/** When to cover the screen: as another app comes to the front, or after a while without a touch. */

/** Five minutes (R27). */
const IDLE = 5 * 60 * 1000;

/** Calls `cover` in the same task in which the page is hidden. Returns how to stop. */
export function onLeaving(cover: () => void): () => void {
  const listen = () => {
    if (document.visibilityState === 'hidden') cover();
  };
  document.addEventListener('visibilitychange', listen);
  return () => document.removeEventListener('visibilitychange', listen);
}

/** Calls `cover` after a while without touch, key or scrolling. Returns how to stop. */
export function onIdle(cover: () => void, after = IDLE): () => void {
  let last = Date.now();
  let timer = setTimeout(cover, after);
  const again = () => {
    last = Date.now();
    clearTimeout(timer);
    timer = setTimeout(cover, after);
  };
  // A phone that slept ran no timer: what counts is the clock.
  const woken = () => {
    if (document.visibilityState === 'visible' && Date.now() - last >= after) cover();
  };
  const events = ['pointerdown', 'keydown', 'scroll'] as const;
  for (const event of events) addEventListener(event, again, { passive: true });
  document.addEventListener('visibilitychange', woken);
  return () => {
    clearTimeout(timer);
    for (const event of events) removeEventListener(event, again);
    document.removeEventListener('visibilitychange', woken);
  };
}
