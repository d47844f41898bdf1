import { suggest } from '#diagnostics/did-you-mean.ts';
import { splitFrontmatter } from '#guide/split-frontmatter.ts';
import { RefusedFilesError } from './refused-files-error.ts';
import type { TemplateValues } from './template.ts';

/** What a template is filled with. */
export interface Filling {
  readonly values: TemplateValues;
  /** The sections that are kept; of all others, what stands after `{{^name}}` is kept. */
  readonly sections: ReadonlySet<string>;
}

const placeholder = /\{\{(?<name>[A-Za-z]+)\}\}/g;
const sectionLine = /^[ \t]*\{\{(?<sign>[#^/])(?<name>[A-Za-z]+)\}\}[ \t]*$/;

/**
 * Fills a text of a template: `{{name}}` becomes a value, written so that YAML and MDX take it as text; lines between
 * `{{#name}}` and `{{/name}}` are kept where the section holds, those between `{{^name}}` and `{{/name}}` where it does not.
 * Each of these marks stands alone on its line.
 *
 * @param file names the template in errors, and says by its suffix how values are written
 * @throws {RefusedFilesError} where a placeholder has no value, or a section does not end
 */
export function fillTemplate(text: string, file: string, { values, sections }: Filling): string {
  const kept = keepSections(text, file, sections);
  const whole = kept.map((line) => line.text).join('\n');
  const yamlEnd = /\.ya?ml$/.test(file) ? Number.POSITIVE_INFINITY : (splitFrontmatter(whole)?.endLine ?? 0);
  const lines = kept.map(({ number, text: line }, index) => {
    const write = index < yamlEnd ? inYaml : file.endsWith('.mdx') ? inMdx : asItIs;
    return line.replace(placeholder, (mark: string, name: string, offset: number) =>
      write(filledName(name, { values, file, line: number }), line, { mark, offset }),
    );
  });
  return lines.join('\n');
}

/** Fills a path or a line, where a value is a plain word. */
export function fillLine(text: string, file: string, values: TemplateValues): string {
  return text.replace(placeholder, (_, name: string) => filledName(name, { values, file, line: 1 }));
}

interface KeptLine {
  /** 1-based, in the template. */
  readonly number: number;
  readonly text: string;
}

function keepSections(text: string, file: string, sections: ReadonlySet<string>): KeptLine[] {
  let open: { readonly name: string; readonly isKept: boolean; readonly line: number } | undefined;
  const kept: KeptLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const { sign, name = '' } = sectionLine.exec(line)?.groups ?? {};
    if (sign === undefined) {
      if (open?.isKept !== false) kept.push({ number: index + 1, text: line });
    } else if (sign === '/' ? open?.name !== name : open !== undefined) {
      throw wrong({ file, line: index + 1 }, `\`${line.trim()}\` does not fit what is open before it`);
    } else
      open =
        sign === '/' ? undefined : { name, isKept: sections.has(name) === (sign === '#'), line: index + 1 };
  }
  if (open !== undefined) throw wrong({ file, line: open.line }, `the section \`${open.name}\` does not end`);
  return kept;
}

interface Use {
  readonly values: TemplateValues;
  readonly file: string;
  readonly line: number;
}

function filledName(name: string, { values, file, line }: Use): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value !== undefined) return value;
  throw wrong({ file, line }, `\`{{${name}}}\` stands for nothing`, suggest(name, Object.keys(values)));
}

function wrong(
  { file, line }: Pick<Use, 'file' | 'line'>,
  problem: string,
  help = 'Correct the template.',
): RefusedFilesError {
  return new RefusedFilesError(`The template \`${file}\` is wrong in line ${line}: ${problem}.`, help);
}

interface Written {
  readonly mark: string;
  readonly offset: number;
}

/** What YAML reads as a text, or a day, without quotes. */
const plainText = /^(?!(?:true|false|null)$)[a-z][\w ./-]*$|^\d{4}-\d\d-\d\d$/i;

/** A value that is all of a plain text is quoted where it has to be; within double quotes, its own are escaped. */
function inYaml(value: string, line: string, { mark, offset }: Written): string {
  const before = line.slice(0, offset);
  if (/[:-] $/.test(before) && offset + mark.length === line.length)
    return plainText.test(value) ? value : JSON.stringify(value);
  const isQuoted = before.split('"').length % 2 === 0;
  return isQuoted ? value.replace(/["\\]/g, '\\$&') : value;
}

function inMdx(value: string): string {
  return value.replace(/[{<]/g, '\\$&');
}

function asItIs(value: string): string {
  return value;
}
