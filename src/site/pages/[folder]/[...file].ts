import type { AnyDocument } from '#guide/mdx-document.ts';
import { pageFiles } from '#guide/page-files.ts';
import { pageFolders } from '#guide/page-path.ts';
import { documentsOf } from '#library/library.ts';
import { content } from '../../page/content.ts';
import { readPageFile } from '../../page/read-page-file.ts';

/** `file` is the path of the file below the folder: it starts with the slug of its page. */
type FileParams = { readonly folder: string; readonly file: string };

/** The route of every file that lies beside a page and that the page shows or links to. */
export async function getStaticPaths(): Promise<{ params: FileParams }[]> {
  const files = await servedFiles();
  const bytes = await Promise.all(files.map(({ document, file }) => readPageFile(document, file)));
  return files.filter((_, index) => bytes[index] !== undefined).map(({ params }) => ({ params }));
}

/** Serves the file as it is. */
export async function GET({ params }: { params: FileParams }): Promise<Response> {
  const found = (await servedFiles()).find(
    (one) => one.params.folder === params.folder && one.params.file === params.file,
  );
  const bytes = found === undefined ? undefined : await readPageFile(found.document, found.file);
  return bytes === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(bytes));
}

async function servedFiles(): Promise<{ document: AnyDocument; file: string; params: FileParams }[]> {
  return documentsOf(await content()).flatMap((document) =>
    pageFiles(document).map((file) => ({
      document,
      file,
      params: { folder: pageFolders[document.kind], file: `${document.slug}/${file}` },
    })),
  );
}
