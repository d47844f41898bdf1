import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@astrojs/compiler-rs';

const mute = /^ *```\w[\s\S]*?^ *```$|`[^`\n]*`|<[A-Z][^>]*>|[\w-]+:(?=\s)/gm;

/** The words of a text, in small letters; those of one or two letters are the same in many languages. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
}

/** The words of the texts in the modules of a folder: not those of their code, keys and slots. */
export function wordsOfModules(folder: string): ReadonlySet<string> {
  const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return new Set(sources.flatMap((source) => textsIn(parse(`---\n${source}\n---\n`).ast).flatMap(wordsOf)));
}

/** The words that the pages of a content root take from its MDX and YAML files: not keys, code, or names of components. */
export function wordsOfFolder(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    /\.(mdx|yaml)$/.test(name),
  );
  return new Set(
    files.flatMap(({ parentPath, name }) =>
      wordsOf(readFileSync(join(parentPath, name), 'utf8').replaceAll(mute, '')),
    ),
  );
}

function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Readonly<Record<string, unknown>>;
  if (/^(Import|TS)/.test(String(node['type']))) return [];
  if (node['type'] === 'Property') return textsIn(node['value']);
  if (node['type'] === 'Literal') return [String(node['value']).replaceAll(/\{\w+\}/g, '')];
  if (node['type'] === 'TemplateElement') return [String((node['value'] as { cooked: unknown }).cooked)];
  return Object.values(node).flatMap(textsIn);
}
