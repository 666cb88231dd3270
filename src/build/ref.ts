/** Refs: the opaque names of pages in their addresses. */
const LETTERS = 'bcdfghjklmnpqrstvwxz0123456789';

/** Five consonants and digits made from the id (FNV-1a), so that everybody is offered the same free one. */
export function freeRef(id: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    let hash = 0x811c9dc5;
    for (const letter of `${id}#${attempt}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
    let ref = '';
    for (; ref.length < 5; hash = Math.floor(hash / LETTERS.length)) ref += LETTERS[hash % LETTERS.length];
    if (/\d/.test(ref) && !taken.has(ref)) return ref;
  }
}
