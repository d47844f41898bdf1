import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type Sharp from 'sharp';
import { sha256 } from '#guide/sha256.ts';
import type { Library } from '#library/library.ts';
import { removeUnfinished } from '#library/remove-unfinished.ts';
import { pageLocale } from '#schema/site.ts';
import { shareImageAddress } from '../page/share-image-address.ts';
import { stringsOf } from '../strings/strings-of.ts';
import { openTypeface } from './open-typeface.ts';
import { guideCard, siteCard } from './share-card.ts';
import { shareSvg } from './share-svg.ts';

/** An image that is drawn: the file that holds it, and its address on the site, without the base. */
export interface ShareImage {
  readonly file: string;
  readonly address: string;
}

/** How many are drawn at a time: sharp has its own threads. */
const atATime = 8;

/**
 * Draws the images that stand for pages where these are shared: one of each guide, one of the site. They are kept by what is
 * on them, below the state folder, and those that no page has any more are forgotten.
 */
export async function drawShareImages(library: Library, stateDir: string): Promise<readonly ShareImage[]> {
  const folder = join(stateDir, 'cache', 'share');
  await mkdir(folder, { recursive: true });
  // Loaded where there is something to draw: it is large, and not there for every platform.
  const { default: sharp } = await import('sharp');
  const strings = stringsOf(pageLocale(library.site));
  const typefaces = { regular: openTypeface(400), bold: openTypeface(600) };
  const cards = [
    { address: shareImageAddress(undefined), card: siteCard(library) },
    ...library.guides.map((guide) => ({
      address: shareImageAddress(guide),
      card: guideCard(guide, library, strings),
    })),
  ];
  const images: ShareImage[] = [];
  // Two pages may have the same on theirs.
  const drawn = new Map<string, Promise<void>>();
  const waiting = [...cards];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const svg = shareSvg(next.card, typefaces);
      const file = join(folder, `${sha256(JSON.stringify([svg, sharp.versions]))}.png`);
      const drawing = drawn.get(file) ?? drawOne(sharp, svg, file);
      drawn.set(file, drawing);
      await drawing;
      images.push({ address: next.address, file });
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
  await forgetOthers(folder, new Set(images.map(({ file }) => file)));
  return images;
}

/** Puts the images where the site has them. */
export async function placeShareImages(images: readonly ShareImage[], outDir: string): Promise<void> {
  await Promise.all(
    images.map(async ({ address, file }) => {
      const target = join(outDir, address);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(file, target);
    }),
  );
}

/** Draws an image that is not there, whole or not at all. */
async function drawOne(sharp: typeof Sharp, svg: string, file: string): Promise<void> {
  if (
    await stat(file).then(
      () => true,
      () => false,
    )
  )
    return;
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, await sharp(Buffer.from(svg)).removeAlpha().png().toBuffer());
  await rename(temporary, file);
}

async function forgetOthers(folder: string, used: ReadonlySet<string>): Promise<void> {
  await removeUnfinished(folder);
  const files = (await readdir(folder))
    .filter((name) => name.endsWith('.png'))
    .map((name) => join(folder, name));
  await Promise.all(files.filter((file) => !used.has(file)).map((file) => rm(file, { force: true })));
}
