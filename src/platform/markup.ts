/** Trusted Types: which texts may become markup where a library insists. */

/** Admits exactly these texts for the whole document, and refuses all others. Older browsers know no such rule. */
export function admitMarkup(texts: readonly string[]): void {
  const { trustedTypes } = globalThis as typeof globalThis & {
    trustedTypes?: { createPolicy(name: string, rules: object): unknown };
  };
  trustedTypes?.createPolicy('default', {
    createHTML: (text: string) => (texts.includes(text) ? text : undefined),
  });
}
