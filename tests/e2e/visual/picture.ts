import sharp from 'sharp';

/** A picture as a browser takes it: 4 bytes a pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/** How far apart the levels of a colour stand that are kept, of 255. */
const step = 17;

/** Reads a PNG. */
export async function readPicture(png: Buffer): Promise<Picture> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Writes a PNG that is small enough to be kept in the repository: of at most 256 colours. */
export function writePicture({ width, height, data }: Picture): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, colours: 256, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
}

/** The same with fewer levels of each colour, which an eye hardly tells apart, so that it can be kept. */
export async function shrinkPicture(png: Buffer): Promise<Buffer> {
  const picture = await readPicture(png);
  const { data } = picture;
  for (let index = 0; index < data.length; index++)
    data[index] = Math.round((data[index] ?? 0) / step) * step;
  return writePicture(picture);
}
