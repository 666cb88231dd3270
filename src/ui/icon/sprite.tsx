import { h } from 'preact';
import { iconId } from './icon.tsx';
import { SYMBOLS } from './symbols.ts';

/** The drawings that `Icon` refers to. A prerendered page carries only those it uses; the app carries all. */
export function Sprite({ names = Object.keys(SYMBOLS) }: { names?: string[] | undefined }) {
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
