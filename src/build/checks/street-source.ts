import { streetSource } from '../../domain/map.ts';
import type { Rule } from './rule.ts';

export const streetSourceRule: Rule = {
  name: 'street-source',
  about: 'The map asks this address for pictures of the streets, and the policy of the page is made from it.',
  check({ operator: { value, origin } }) {
    if (!value.map) return [];
    const { tiles, attribution } = value.map;
    const fault = faultOf(tiles);
    return [
      ...(fault
        ? [
            {
              id: 'operator',
              origin,
              at: ['map', 'tiles'],
              message: `map.tiles, ${tiles}, ${fault}`,
              tip: 'write https://…/{z}/{x}/{y}.png, a path of this site such as /streets/{z}/{x}/{y}.png, or an archive that ends with .pmtiles (docs/operating.md)',
            },
          ]
        : []),
      ...(/[<>]/.test(attribution)
        ? [
            {
              id: 'operator',
              origin,
              at: ['map', 'attribution'],
              message: 'map.attribution has markup, which would be shown as it is',
              tip: 'write it as plain words, such as © OpenStreetMap contributors',
            },
          ]
        : []),
    ];
  },
};

function faultOf(tiles: string): string | undefined {
  if (streetSource(tiles)) return undefined;
  if (/^\w+:/.test(tiles) && !/^https:\/\//.test(tiles)) return 'is not https';
  if (!/^https:\/\//.test(tiles) && !/^\/(?!\/)/.test(tiles))
    return 'is neither a whole https address nor a path of this site';
  if (/\{s\}/.test(tiles)) return 'has {s}: the page may ask one host only';
  if (/@[^/]*\//.test(tiles.slice(8))) return 'carries a user name';
  if (!/\.pmtiles/i.test(tiles) && !['{z}', '{x}', '{y}'].every((blank) => tiles.includes(blank)))
    return 'has no {z}, {x} and {y}, and is no .pmtiles archive';
  return 'has signs that do not belong there';
}
