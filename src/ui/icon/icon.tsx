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
