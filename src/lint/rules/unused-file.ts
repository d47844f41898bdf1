import { join, posix } from 'node:path';
import { report } from '#diagnostics/report.ts';
import type { Guide } from '#guide/mdx-document.ts';
import { surveyFolder } from '#library/survey-folder.ts';
import { defineRule } from '../define-rule.ts';
import { readTextFile } from '../read-text-file.ts';

/** Every file beside a guide is named by the guide, or by another file that it names. */
export const unusedFile = defineRule({
  code: 'content/unused-file',
  check: ({ document }) => {
    if (document.kind !== 'guide') return [];
    const files = surveyFolder(document.folder).paths.filter(
      (path) => path !== 'index.mdx' && !posix.basename(path).startsWith('.'),
    );
    return unnamed(files, document).map((path) => {
      const file = posix.join(posix.dirname(document.file), path);
      const message = `Neither the guide nor a file that it uses names \`${path}\`.`;
      return report('content/unused-file', { file }, message, {
        help: 'Remove it, or show it with `<SampleFile />`, run it in a sample, or link to it.',
      });
    });
  },
});

function unnamed(files: readonly string[], { text, folder }: Guide): readonly string[] {
  let rest = files;
  let texts = [text];
  while (texts.length > 0 && rest.length > 0) {
    const named = rest.filter((path) => texts.some((one) => names(one, path)));
    rest = rest.filter((path) => !named.includes(path));
    texts = named.flatMap((path) => readTextFile(join(folder, path)) ?? []);
  }
  return rest;
}

/** Whether a text names a file, as imports do also without its suffix. */
function names(text: string, path: string): boolean {
  const { base, name } = posix.parse(path);
  return (
    text.includes(base) ||
    text.includes(encodeURI(base)) ||
    new RegExp(`(?<![\\w.-])${RegExp.escape(name)}(?![\\w-])`).test(text)
  );
}
