import { h } from 'preact';
import { SYMBOLS } from './symbols.ts';

/** A picture beside words; it is never the only carrier of a meaning, so it is hidden from screen readers. */
export function Icon({ name }: { name: string }) {
  return (
    <svg class="icon" aria-hidden="true" focusable="false" viewBox="0 0 24 24">
      <use href={`#${iconId(name)}`} />
    </svg>
  );
}

/** The id of a symbol on the page. */
export function iconId(name: string): string {
  return `i-${name}`;
}

/** The drawings that `Icon` refers to. A prerendered page carries only those it uses; the app carries all. */
export function Sprite({ names = Object.keys(SYMBOLS) }: { names?: string[] }) {
  return (
    <svg class="sprite" aria-hidden="true" focusable="false" width="0" height="0">
      {names.map((name) => (
        <symbol key={name} id={iconId(name)} viewBox="0 0 24 24">
          {(SYMBOLS[name] ?? []).map(([tag, attributes]) => h(tag, attributes))}
        </symbol>
      ))}
    </svg>
  );
}
