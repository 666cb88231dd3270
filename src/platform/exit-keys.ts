/**
 * Shift three times within five seconds leaves, for people at a keyboard (after GOV.UK "Exit this page").
 * Shift held to write a capital letter does not count.
 */
const TIMES = 3;
const WITHIN = 5000;

/** Calls `pressed` with how often it is still to be pressed (0: leave), and `lapsed` when it took too long. */
export function onExitKeys(pressed: (left: number) => void, lapsed: () => void): () => void {
  let count = 0;
  let alone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function down(event: KeyboardEvent) {
    if (event.repeat) return;
    alone = event.key === 'Shift';
    if (!alone) count = 0;
  }
  function up(event: KeyboardEvent) {
    if (event.key !== 'Shift' || !alone) return;
    alone = false;
    count++;
    clearTimeout(timer);
    timer = setTimeout(() => {
      count = 0;
      lapsed();
    }, WITHIN);
    pressed(TIMES - count);
    if (count === TIMES) count = 0;
  }
  addEventListener('keydown', down);
  addEventListener('keyup', up);
  return () => {
    clearTimeout(timer);
    removeEventListener('keydown', down);
    removeEventListener('keyup', up);
  };
}
