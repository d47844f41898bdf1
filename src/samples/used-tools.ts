import type { AnyDocument } from '#guide/mdx-document.ts';
import type { ToolName } from './languages/language.ts';
import { languageOfFence, languageOfFile, languages } from './languages.ts';

/** The runtimes that are always looked for: of the languages that nearly every library uses. */
export const usualTools: readonly ToolName[] = ['bash', 'node', 'python3'];

/** The runtimes that are looked for where they are used, by the names of their programs: a language and its tool. */
const others = new Map(
  languages
    .filter(({ tool }) => !usualTools.includes(tool))
    .flatMap(({ name, tool }) => [[name as string, tool] as const, [tool, tool] as const]),
);
const named = new RegExp(`(?<![\\w.-])(?:${[...others.keys()].join('|')})(?![\\w.-])`, 'g');

/**
 * The runtimes that samples of pages use, besides the usual ones: those of their languages, and those that a sample of
 * bash or a need names.
 */
export function usedTools(documents: readonly AnyDocument[]): readonly ToolName[] {
  const used = new Set(documents.flatMap(toolsOf));
  return [...new Set(others.values())].filter((tool) => used.has(tool));
}

function toolsOf(document: AnyDocument): ToolName[] {
  const verify = document.kind === 'guide' ? document.facts.verify?.file : undefined;
  return [
    ...document.samples.flatMap(({ language, text, info }) => {
      const own = languageOfFence(language);
      const inText = own?.tool === 'bash' ? toolsIn(text) : [];
      return [
        own?.tool ?? [],
        languageOfFile(info.file ?? '')?.tool ?? [],
        inText,
        toolsIn(info.needs ?? ''),
      ];
    }),
    languageOfFile(verify ?? '')?.tool ?? [],
  ].flat(2);
}

function toolsIn(text: string): ToolName[] {
  return (text.match(named) ?? []).flatMap((name) => others.get(name) ?? []);
}
