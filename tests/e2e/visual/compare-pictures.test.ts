import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparePictures } from './compare-pictures.ts';
import { readPicture, shrinkPicture, writePicture } from './picture.ts';

type Colour = readonly [number, number, number];

/** A picture of white, with rectangles on it: left, top, width, height, colour. */
function picture(
  ...rectangles: readonly (readonly [number, number, number, number, Colour])[]
): Promise<Buffer> {
  const data = Buffer.alloc(200 * 100 * 4, 255);
  for (const [left, top, width, height, colour] of rectangles)
    for (let y = top; y < top + height; y++)
      for (let x = left; x < left + width; x++) data.set(colour, (y * 200 + x) * 4);
  return writePicture({ width: 200, height: 100, data });
}

const black: Colour = [0, 0, 0];
const title = [20, 20, 100, 12, black] as const;

test('pictures that are alike have no problem', async () => {
  const compared = await comparePictures(await picture(title), await picture(title));
  assert.deepEqual(compared, { problem: undefined, diff: undefined });
});

test('a hint of another colour is looked past, another colour is not', async () => {
  const before = await picture(title);
  const alike = await comparePictures(before, await picture([20, 20, 100, 12, [9, 9, 9]]));
  assert.equal(alike.problem, undefined);
  const { problem } = await comparePictures(before, await picture([20, 20, 100, 12, [0, 70, 160]]));
  assert.match(problem ?? '', /^1200 of 20000 pixels differ/);
});

test('what is moved, added or gone is found, and shown in red', async () => {
  const before = await picture(title);
  for (const changed of [
    picture([24, 20, 100, 12, black]),
    picture(title, [150, 60, 12, 12, black]),
    picture(),
  ]) {
    const { problem, diff } = await comparePictures(before, await changed);
    assert.match(problem ?? '', /pixels differ, \d+ of them in one square/);
    const { data } = await readPicture(diff ?? Buffer.alloc(0));
    assert.ok(data.some((level, index) => index % 4 === 0 && level > 250 && (data[index + 1] ?? 255) < 5));
  }
});

test('pictures of other sizes differ', async () => {
  const small = await writePicture({ width: 20, height: 10, data: Buffer.alloc(20 * 10 * 4) });
  const { problem, diff } = await comparePictures(await picture(title), small);
  assert.deepEqual([problem, diff], ['it has 20 × 10 pixels and not 200 × 100', undefined]);
});

test('a picture that is kept looks as the one that was taken', async () => {
  const taken = await picture(title, [150, 60, 30, 30, [67, 64, 201]]);
  assert.equal((await comparePictures(taken, await shrinkPicture(taken))).problem, undefined);
});
