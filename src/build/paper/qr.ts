/** The one door to the QR library: the code of an address as the path of an SVG. */
import { encode } from 'uqr';

/** Light modules around the code, as ISO/IEC 18004 asks for; without them many phones see nothing. */
const QUIET = 4;

export interface QrPath {
  /** Side of the square, quiet zone included. */
  size: number;
  path: string;
}

/** Level M: a smudge or a fold of the paper does not make it unreadable. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { size, path };
}
