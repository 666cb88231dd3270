import { encode } from 'uqr';

/** Text that no code takes any more: version 40 with the least correction holds 2,953 bytes. */
export type QrResult = { svgPath: string; size: number } | 'too-long';

/** A code as one path of unit squares with the quiet zone of four (ISO/IEC 18004), or that the text is too long. */
export function qrPath(text: string): QrResult {
  try {
    const { data, size } = encode(text, { ecc: text.length > 600 ? 'L' : 'M', border: 4 });
    const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { svgPath: squares.join(''), size };
  } catch {
    return 'too-long';
  }
}

/** A big, black on white code: white also in the dark, or cameras do not read it. */
export function QrCode({ text, label, tooLong }: { text: string; label: string; tooLong: string }) {
  const code = qrPath(text);
  if (code === 'too-long') return <p class="note">{tooLong}</p>;
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shape-rendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.svgPath} fill="#000" />
    </svg>
  );
}
