import { Icon } from '../icon/icon.tsx';

/** A choice that is on or off; a real checkbox, so that keyboard and screen reader know what to do. */
export function ChoiceChip({ name, on, toggle }: { name: string; on: boolean; toggle(): void }) {
  return (
    <label class="chip">
      <input type="checkbox" checked={on} onChange={toggle} />
      <span>{name}</span>
    </label>
  );
}

/** One choice of several, of which exactly one is made. */
export function OneOfChip(props: { group: string; name: string; on: boolean; choose(): void }) {
  return (
    <label class="chip">
      <input type="radio" name={props.group} checked={props.on} onChange={props.choose} />
      <span>{props.name}</span>
    </label>
  );
}

/** Something that was understood or chosen, with a cross that takes it away. */
export function RemovableChip({ name, label, remove }: { name: string; label: string; remove(): void }) {
  return (
    <button type="button" class="chip-remove" aria-label={label} onClick={remove}>
      {name}
      <Icon name="close" />
    </button>
  );
}
