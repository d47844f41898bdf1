import pixelmatch from 'pixelmatch';
import { readPicture, writePicture } from './picture.ts';

/** How two pictures differ. */
export interface Comparison {
  /** What is wrong, in words; undefined where they are alike within the tolerance. */
  readonly problem: string | undefined;
  /** A picture of what differs, in red; none where nothing does, or where their sizes differ. */
  readonly diff: Buffer | undefined;
}

/** How far two colours may be apart, of 1 for black and white; and the smoothing of edges is looked past. */
const threshold = 0.06;

/** How much of a picture may differ, of 1. */
const mostInAll = 0.002;

/** The side of a square of pixels, and how many of them may differ: what changed in one place is a change, however small. */
const square = { side: 24, most: 60 } as const;

/** Compares two PNGs, with a tolerance for how machines draw letters. */
export async function comparePictures(expected: Buffer, actual: Buffer): Promise<Comparison> {
  const [before, after] = await Promise.all([readPicture(expected), readPicture(actual)]);
  const { width, height } = before;
  if (after.width !== width || after.height !== height) {
    const problem = `it has ${after.width} × ${after.height} pixels and not ${width} × ${height}`;
    return { problem, diff: undefined };
  }
  const data = Buffer.alloc(width * height * 4);
  const count = (output: Buffer | null, windowSize: number) =>
    pixelmatch(before.data, after.data, output, width, height, { threshold, windowSize });
  const all = count(data, Number.POSITIVE_INFINITY);
  const inOnePlace = all === 0 ? 0 : count(null, square.side);
  if (all <= mostInAll * width * height && inOnePlace <= square.most)
    return { problem: undefined, diff: undefined };
  const { side } = square;
  const problem = `${all} of ${width * height} pixels differ, ${inOnePlace} of them in one square of ${side} × ${side}`;
  return { problem, diff: await writePicture({ width, height, data }) };
}
