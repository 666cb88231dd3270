/** The sketch of the map: everything that has a point is counted once, and nothing lies on anything else. */
import { describe, expect, test } from 'vitest';
import { placesForMap } from '../../src/domain/map.ts';
import {
  FRAMES,
  heightOf,
  LINE,
  landPath,
  layoutOf,
  rowWidth,
  STEP,
  WIDTH,
} from '../../src/ui/map/sketch/layout.ts';
import { languages, published } from '../support/published.ts';

describe.each(languages())('the sketch in %s', (lang) => {
  const { directory } = published(lang).content;
  const { pinned } = placesForMap(directory.services);
  const layouts = FRAMES.map((frame) => ({
    frame,
    ...layoutOf(frame, pinned, directory.areas, directory.towns),
  }));

  // Fails when a frame is cut too small: tried with the southern edge of Jakarta moved north.
  test('has every place of a regency or city, and none twice in one drawing', () => {
    const local = pinned.filter(({ place }) => place.area.length === 4);
    expect(local.length).toBeGreaterThan(100);
    // Kept out twice: `compileDirectory` publishes no place of theirs, and `placesForMap` would pin none.
    expect(pinned.filter(({ service }) => service.confidential)).toEqual([]);
    const counted = new Map<string, number>();
    for (const area of new Set(local.map(({ place }) => place.area)))
      counted.set(
        area,
        Math.max(
          ...layouts.map(({ marks }) =>
            marks.filter((mark) => mark.area === area).reduce((sum, { count }) => sum + count, 0),
          ),
        ),
      );
    const missing = [...counted].filter(
      ([area, count]) => count !== local.filter(({ place }) => place.area === area).length,
    );
    expect(missing).toEqual([]);
  });

  // Fails without `fits`.
  test('puts nothing on anything else, and nothing over the edge', () => {
    for (const { frame, marks, names } of layouts) {
      const boxes = [
        ...marks.map((mark) => ({
          what: mark.area,
          x: mark.x - rowWidth(mark) / 2,
          y: mark.y - STEP / 2,
          width: rowWidth(mark),
          height: STEP,
        })),
        ...names.map(({ text, x, y, width }) => ({
          what: text,
          x: x - width / 2,
          y: y - LINE / 2,
          width,
          height: LINE,
        })),
      ];
      expect(boxes.length).toBeGreaterThan(20);
      const wrong = boxes.flatMap((a, index) => [
        ...(a.x < -1 || a.x + a.width > WIDTH + 1 || a.y < -1 || a.y + a.height > heightOf(frame) + STEP
          ? [`${a.what} is over the edge`]
          : []),
        ...boxes
          .slice(index + 1)
          .filter(
            (b) =>
              a.x + a.width - b.x > 0.2 &&
              b.x + b.width - a.x > 0.2 &&
              a.y + a.height - b.y > 0.2 &&
              b.y + b.height - a.y > 0.2,
          )
          .map((b) => `${a.what} and ${b.what}`),
      ]);
      expect(wrong).toEqual([]);
    }
  });

  test('draws the land, and only what is near', () => {
    for (const { frame } of layouts) {
      const path = landPath(frame);
      expect(path).toMatch(/^M[-\d. ]+L/);
      expect(path).not.toContain('NaN');
      expect(path.length).toBeLessThan(20_000);
    }
  });
});
