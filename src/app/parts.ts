/** Which part of the script draws a screen. */
import type { FixedPage, Screen } from '../domain/screen.ts';

const FIRST: readonly FixedPage[] = ['services', 'places', 'ask'];

/** `first` comes with every document but the map's, `more` when there is nothing better to do, `map` only there. */
export function partOf(screen: Screen): 'first' | 'more' | 'map' {
  if (screen.kind !== 'page' || FIRST.includes(screen.id)) return 'first';
  return screen.id === 'map' ? 'map' : 'more';
}
