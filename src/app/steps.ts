import { FIXED_PAGES, type Refs, type Screen } from '../domain/screen.ts';

/** What `history.state` holds: the screen, and how many steps into the visit it is. */
export interface Step {
  n: number;
  screen: Screen;
}

/** True for a step of ours. `history.state` outlives a reload and may be anything, so nothing in it is trusted. */
export function isScreen(state: unknown, refs: Refs): state is Step {
  if (typeof state !== 'object' || state === null) return false;
  const { n, screen } = state as { n?: unknown; screen?: { kind?: unknown; id?: unknown; code?: unknown } };
  if (!Number.isInteger(n) || (n as number) < 0 || (n as number) > 10_000) return false;
  if (typeof screen !== 'object' || screen === null) return false;
  if (screen.kind === 'home') return true;
  if (screen.kind === 'page') return FIXED_PAGES.some((id) => id === screen.id);
  if (typeof (screen.kind === 'area' ? screen.code : screen.id) !== 'string') return false;
  if (screen.kind === 'need' || screen.kind === 'service' || screen.kind === 'area' || screen.kind === 'text')
    return refs.refOf(screen as Screen) !== undefined;
  return false;
}
