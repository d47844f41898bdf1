import type { AnyDocument } from '#guide/mdx-document.ts';
import type { ToolName } from './languages/language.ts';
import { languageOfFence, languageOfFile, languages } from './languages.ts';

/** The runtimes that are always looked for: of the languages that nearly every library uses. */
export const usualTools: readonly ToolName[] = ['bash', 'node', 'python3'];

/**
 * The runtimes that samples of pages use, besides the usual ones: those of their languages, and those that a sample of bash
 * or a need names.
 */
export function usedTools(documents: readonly AnyDocument[]): readonly ToolName[] {
  const used = new Set(documents.flatMap(toolsOf));
  return languages
    .map(({ tool }) => tool)
    .filter(
      (tool, index, all) => used.has(tool) && !usualTools.includes(tool) && all.indexOf(tool) === index,
    );
}

function toolsOf(document: AnyDocument): ToolName[] {
  const verify = document.kind === 'guide' ? document.facts.verify?.file : undefined;
  return [
    ...document.samples.flatMap(({ language, text, info }) => {
      const own = languageOfFence(language);
      const named = own?.tool === 'bash' ? toolsIn(text) : [];
      return [own?.tool ?? [], languageOfFile(info.file ?? '')?.tool ?? [], named, toolsIn(info.needs ?? '')];
    }),
    languageOfFile(verify ?? '')?.tool ?? [],
  ].flat(2);
}

/** Java is known by two programs: the one that runs, and the one that is needed for it. */
function toolsIn(text: string): ToolName[] {
  const words = new Set(text.match(/[\w.+-]+/g));
  return languages.flatMap(({ tool, name }) => (words.has(tool) || words.has(name) ? [tool] : []));
}
