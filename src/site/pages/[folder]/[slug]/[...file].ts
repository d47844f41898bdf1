import { pageFolders } from '#guide/page-path.ts';
import { documentsOf } from '#library/library.ts';
import { content } from '../../../page/content.ts';
import { filesOf } from '../../../page/files-of.ts';
import { readPageFile } from '../../../page/read-page-file.ts';

type FileParams = { readonly folder: string; readonly slug: string; readonly file: string };

/** The route of every file that lies beside a page and that the page shows or links to. */
export async function getStaticPaths(): Promise<{ params: FileParams }[]> {
  const library = await content();
  const files = documentsOf(library).flatMap((document) =>
    filesOf(document).map((file) => ({ document, file, bytes: readPageFile(document, file) })),
  );
  const found = await Promise.all(files.map(async (one) => ({ ...one, bytes: await one.bytes })));
  return found
    .filter(({ bytes }) => bytes !== undefined)
    .map(({ document: { kind, slug }, file }) => ({ params: { folder: pageFolders[kind], slug, file } }));
}

/** Serves the file as it is. */
export async function GET({ params }: { params: FileParams }): Promise<Response> {
  const library = await content();
  const document = documentsOf(library).find(
    ({ kind, slug }) => pageFolders[kind] === params.folder && slug === params.slug,
  );
  const bytes = document === undefined ? undefined : await readPageFile(document, params.file);
  return bytes === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(bytes));
}
