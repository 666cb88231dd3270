/** Paths say nothing about their topic: `/<lang>/` is home, everything else `/<lang>/<ref>/`. */
export function pathOf(lang: string, ref?: string): string {
  return ref === undefined ? `/${lang}/` : `/${lang}/${ref}/`;
}

/**
 * The ref in a path, undefined for a home page. Anything that is not a path of ours gives a ref that no page
 * has, so that it ends at "there is no such page".
 */
export function refOfPath(path: string): string | undefined {
  const parts = path.split('/').filter(Boolean);
  if (parts.length === 0 || (parts.length === 1 && /^[a-z]{2,3}$/.test(parts[0]!))) return undefined;
  return parts.length === 2 ? parts[1] : '';
}
