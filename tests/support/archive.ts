/** A PMTiles archive (version 3) as small as can be: one piece of land that fills every picture of the zooms 0 to 3. */
import { gzipSync } from 'node:zlib';

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
/** A field of a protocol buffer: its number, and bytes or a number. */
const field = (number: number, value: readonly number[] | number): number[] =>
  typeof value === 'number'
    ? [...varint(number * 8), ...varint(value)]
    : [...varint(number * 8 + 2), ...varint(value.length), ...value];
const words = (text: string) => [...Buffer.from(text)];
const zigzag = (value: number) => varint(value < 0 ? -2 * value - 1 : 2 * value);

/** A vector tile with one layer of one polygon from corner to corner. */
function squareTile(layer: string): Buffer {
  const size = 4096;
  const ring = [9, ...zigzag(0), ...zigzag(0), 26];
  const around = [size, 0, 0, size, -size, 0].flatMap(zigzag);
  const feature = [...field(3, 3), ...field(4, [...ring, ...around, 15])];
  const content = [...field(15, 2), ...field(1, words(layer)), ...field(2, feature), ...field(5, size)];
  return Buffer.from(field(3, content));
}

export interface ArchiveOptions {
  /** 1 is vector tiles, 2 is PNG. */
  tileType?: number;
  /** Tiles as they are, not compressed. */
  plain?: boolean;
}

export function streetArchive({ tileType = 1, plain = false }: ArchiveOptions = {}): Buffer {
  const tile = plain ? squareTile('earth') : gzipSync(squareTile('earth'));
  // One entry stands for all 85 pictures: first id, how often, length, and where (counted from 1).
  const directory = gzipSync(Buffer.from([1, 0, 85, tile.length, 1].flatMap(varint)));
  const metadata = gzipSync(Buffer.from('{}'));
  const head = Buffer.alloc(127);
  head.write('PMTiles');
  head[7] = 3;
  const parts = [directory, metadata, Buffer.alloc(0), tile];
  parts.reduce((offset, { length }, index) => {
    head.writeBigUInt64LE(BigInt(offset), 8 + 16 * index);
    head.writeBigUInt64LE(BigInt(length), 16 + 16 * index);
    return offset + length;
  }, head.length);
  for (const at of [72, 80, 88]) head.writeBigUInt64LE(at === 72 ? 85n : 1n, at);
  // Clustered; how directories and tiles are compressed (1 not, 2 gzip); the kind; zooms 0 to 3.
  for (const [index, value] of [1, 2, plain ? 1 : 2, tileType, 0, 3].entries()) head[96 + index] = value;
  return Buffer.concat([head, ...parts]);
}
