import { readDocument } from '#guide/read-document.ts';
import { languages } from '#samples/languages.ts';
import { dataLanguages } from '#schema/data-languages.ts';
import { wildcards } from '#schema/wildcards.ts';
import type { Command } from '../command.ts';
import { check } from '../commands/check.ts';
import { newPages } from '../commands/new.ts';
import { samples } from '../commands/samples.ts';
import { validate } from '../commands/validate.ts';
import { exitCodes } from '../exit-codes.ts';
import { optionText } from '../help.ts';
import { authorSchemaNames } from '../schemas/author-schemas.ts';
import { codeSnippets } from '../schemas/code-snippets.ts';
import { checkTitles } from '../validate/report.ts';
import { authorSchemasTable } from './authoring/author-schemas-table.ts';
import { componentsText } from './authoring/components-text.ts';
import { fieldsText } from './authoring/fields-text.ts';
import { plainMdx } from './authoring/plain-mdx.ts';
import { textKinds } from './authoring/value-text.ts';
import { infoStringTable } from './info-string-table.ts';
import { code, markdownTable } from './markdown-table.ts';
import { suppressionTable } from './suppression-table.ts';

/** The blocks that a reference page can hold, by name. */
const blocks: Readonly<Record<string, () => string>> = {
  'info-string': infoStringTable,
  wildcards: () => markdownTable([['Wildcard', 'Stands for'], ...named(wildcards)]),
  'samples-options': () => optionsTable(samples),
  'check-options': () => optionsTable(check),
  'new-options': () => optionsTable(newPages),
  'validate-options': () => optionsTable(validate),
  'validate-checks': () => markdownTable([['Check', 'What must hold'], ...named(checkTitles)]),
  'suppression-limits': suppressionTable,
  'exit-codes': () => markdownTable([['Code', 'Meaning'], ...named(exitCodes)]),
  languages: () =>
    markdownTable([
      ['Language', 'Fences', 'Track'],
      ...languages.map(({ label, fences, track }) => [label, fences.map(code).join(' '), code(track)]),
    ]),
  'text-kinds': () =>
    markdownTable([
      ['Value', 'What it is', 'Example'],
      ...textKinds.map(({ name, meaning, example }) => [name, meaning, code(example)]),
    ]),
  components: componentsText,
  snippets: () =>
    markdownTable([
      ['Snippet', 'What it writes'],
      ...Object.values(codeSnippets()).map(({ prefix, description }) => [
        code(prefix),
        plainMdx(description),
      ]),
    ]),
  'author-schemas': authorSchemasTable,
  ...Object.fromEntries(authorSchemaNames.map((name) => [`fields-${name}`, () => fieldsText(name)])),
  'data-languages': () => dataLanguages.map(code).join(' '),
};

const block = /(\{\/\* generated: (?<name>\S+) \*\/\}\n)[\s\S]*?(\{\/\* end \*\/\})/g;
const sourcePrefix = 'source:';

/**
 * A reference page with what stands between `generated: NAME` and `end` made anew: a table from a schema or a command,
 * or, for `source:ID`, how the sample of that id and its outputs are written. Throws for a name that nothing makes.
 */
export function generateBlocks(text: string): string {
  return text.replace(block, (_whole, start: string, name: string, end: string) => {
    const made = name.startsWith(sourcePrefix)
      ? sourceOf(text, name.slice(sourcePrefix.length))
      : blocks[name]?.();
    if (made === undefined) throw new Error(`Nothing makes the block \`${name}\`.`);
    return `${start}\n${made}\n\n${end}`;
  });
}

function optionsTable({ options }: Command): string {
  const rows = Object.entries(options).map(([key, option]) => [code(optionText(key, option)), option.help]);
  return markdownTable([['Option', 'Meaning'], ...rows]);
}

function named(texts: Readonly<Record<string, string>>): string[][] {
  return Object.entries(texts).map(([name, text]) => [code(name), text]);
}

/** The lines of a sample and its outputs as Markdown shows them, in a longer fence. */
function sourceOf(text: string, id: string): string | undefined {
  const source = { kind: 'reference', slug: 'page', file: 'page.mdx', path: '/page.mdx', text } as const;
  const { document, diagnostics } = readDocument(source);
  if (document === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const sample = document.samples.find((one) => one.id === id);
  if (sample === undefined) return undefined;
  const last = sample.outputs.at(-1) ?? sample;
  const lines = text.split('\n').slice(sample.span.start.line - 1, last.span.end.line);
  return [`\`\`\`\`md illustrative="How it is written."`, ...lines, '````'].join('\n');
}
