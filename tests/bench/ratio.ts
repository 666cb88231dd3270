/** Ratios from runs that alternate between a thing and its control, so that both meet the same computer. */

export interface Ratio {
  what: string;
  /** What it is compared with. */
  control: string;
  /** Of the ratios of all rounds: the middle one, and the ends. */
  median: number;
  lowest: number;
  highest: number;
  rounds: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** One ratio per round; `times` and `controls` are of the same rounds, in any unit. */
export function ratioOf(
  what: string,
  control: string,
  times: readonly number[],
  controls: readonly number[],
): Ratio {
  const ratios = times.map((time, round) => time / controls[round]!);
  return {
    what,
    control,
    median: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    rounds: ratios.length,
  };
}

/** The whole as a table in plain text, columns aligned. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const numeric = head.map((_, column) => rows.every((row) => /^[\d.,–× -]*$/.test(row[column] ?? '')));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        numeric[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Ratios as rows of a table. */
export function ratioTable(ratios: readonly Ratio[]): string {
  const shown = (value: number) => value.toFixed(2);
  return table(
    ['what', 'compared with', 'ratio', 'lowest – highest', 'rounds'],
    ratios.map(({ what, control, median: middle, lowest, highest, rounds }) => [
      what,
      control,
      shown(middle),
      `${shown(lowest)} – ${shown(highest)}`,
      String(rounds),
    ]),
  );
}
