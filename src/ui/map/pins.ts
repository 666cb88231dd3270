/** How pins look: a shape for the kind of organization, an outline for how exactly the place is known. */
import type { PinLine, PinShape } from '../../domain/map.ts';

/** In a box of 24 by 24. */
export const PIN_PATHS: Record<PinShape, string> = {
  square: 'M4.5 4.5h15v15h-15z',
  shield: 'M12 2.5l8 3v6.5c0 4.5-3.2 7.5-8 9.5-4.8-2-8-5-8-9.5V5.5z',
  cross: 'M8.5 3h7v5.5H21v7h-5.5V21h-7v-5.5H3v-7h5.5z',
  triangle: 'M12 3l10 17.5H2z',
  circle: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18z',
};

export function pinClass(shape: PinShape, line: PinLine): string {
  return `pin pin-${shape} pin-${line}`;
}
