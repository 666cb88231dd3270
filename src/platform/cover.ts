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
  let timer = setTimeout(cover, after);
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(cover, after);
  };
  const events = ['pointerdown', 'keydown', 'scroll'] as const;
  for (const event of events) addEventListener(event, again, { passive: true });
  return () => {
    clearTimeout(timer);
    for (const event of events) removeEventListener(event, again);
  };
}
