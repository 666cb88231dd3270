import { ABROAD, NATIONAL } from '../domain/place.ts';
import type { Refs, Screen } from '../domain/screen.ts';

/** A step of the visit: the screen, and how many steps in it is. */
export interface Step {
  n: number;
  screen: Screen;
}

/**
 * What `history.state` holds of a step. Browsers write it to their session files, so it names the screen by
 * its opaque ref alone, as the address does.
 */
export interface StepState {
  n: number;
  /** Absent for home. */
  ref?: string;
}

export function stateOf({ n, screen }: Step, refs: Refs): StepState {
  const ref = refs.refOf(screen);
  return ref === undefined ? { n } : { n, ref };
}

/** The step in a `history.state`, which outlives a reload and may be anything; undefined for what is not ours. */
export function stepOf(state: unknown, refs: Refs): Step | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { n, ref } = state as { n?: unknown; ref?: unknown };
  if (!Number.isInteger(n) || (n as number) < 0 || (n as number) > 10_000) return undefined;
  if (ref !== undefined && typeof ref !== 'string') return undefined;
  const screen = refs.screenOf(ref);
  return screen.kind === 'missing' ? undefined : { n: n as number, screen };
}

/** Code of the place a screen chooses by being looked at; all of Indonesia, or abroad, is no place. */
export function placeOf(screen: Screen): string | undefined {
  return screen.kind === 'area' && screen.code !== NATIONAL && screen.code !== ABROAD
    ? screen.code
    : undefined;
}
