/** The first few hits, for people who look at two or three. */
import type { Scored } from './rank.ts';

const FIRST = 3;
/** Something much weaker is no help, even if it covers a need that the others leave out. */
const CLOSE = 0.6;

/**
 * When the words tell several needs ("hamil dipukul suami"), the first three together answer them all, where
 * the directory can. A hit that moves up takes the score of the place it moves to, so that scores still fall.
 */
export function coverNeeds(found: readonly Scored[], needs: readonly string[]): Scored[] {
  const best = found[0];
  if (!best) return [];
  const first = [best];
  const rest = found.slice(1);
  while (first.length < FIRST && rest.length > 0) {
    const missing = needs.filter((need) => !first.some(({ service }) => service.needs.includes(need)));
    const wanted = rest.findIndex(
      ({ service, score }) =>
        score >= best.score * CLOSE && missing.some((need) => service.needs.includes(need)),
    );
    const { score } = rest[0]!;
    const [next] = rest.splice(Math.max(0, wanted), 1);
    first.push({ service: next!.service, score });
  }
  return [...first, ...rest];
}
