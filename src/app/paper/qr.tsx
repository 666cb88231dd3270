import { usePaper } from './paper.ts';

/** The QR code of the home link as black squares; the white border around it belongs to it. */
export function Qr() {
  const { link } = usePaper();
  if (!link) return null;
  return (
    <svg class="qr" viewBox={`0 0 ${link.size} ${link.size}`} role="img" aria-label={link.address}>
      <path d={link.qr} shape-rendering="crispEdges" />
    </svg>
  );
}
