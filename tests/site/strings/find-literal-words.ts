import { parse } from '@astrojs/compiler-rs';

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** Attributes that a reader hears or sees. */
const said = /^(aria-label|aria-description|alt|title|placeholder|label|data-label|description)$/;

/** Attributes whose values are no words: names for style sheets and scripts. */
const mute = /^(class|class:list|style|id|role|rel|href|src|type)$/;

/** A word with a capital alone, or two words. */
const prose = /^\p{Lu}\p{Ll}+[.:…]?$|\p{L}{2,}[.,:;]? \p{L}{2,}/u;

/** A tag that says something, in a text of code. */
const saying = /<\w[^>]* (?:aria-label|alt|title|placeholder)="[^"]*\p{L}/u;

/** Functions that are given selectors. */
const selecting = new Set(['matches', 'closest', 'querySelector', 'querySelectorAll']);

/**
 * The texts in the code of a component or a module that a reader would see and that are written there: text between
 * tags, attributes that are said, and texts of code that read like words. What is compared, selected by
 * or thrown is no such text.
 *
 * @param path says by its end whether `source` is an Astro component or a module
 */
export function findLiteralWords(path: string, source: string): readonly string[] {
  const { ast } = parse(path.endsWith('.astro') ? source : `---\n${source}\n---\n`);
  return wordsIn(ast);
}

function wordsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  if (/^(Import|TS|Throw|Binary)/.test(node.type) || isSelecting(node)) return [];
  if (node.type === 'JSXText') return /\p{L}/u.test(text(node['value'])) ? [text(node['value']).trim()] : [];
  if (node.type === 'JSXAttribute') return wordsOfAttribute(node);
  if (node.type === 'Literal' || node.type === 'TemplateElement') {
    const { cooked } = (node['value'] ?? {}) as { cooked?: unknown };
    const written = text(cooked ?? node['value']);
    return saying.test(written) || prose.test(written.replaceAll(/<[^>]*>/g, '')) ? [written] : [];
  }
  return Object.values(node).flatMap(wordsIn);
}

function isSelecting({ type, callee }: Node): boolean {
  const { property } = (callee ?? {}) as { property?: { name?: string } };
  return type === 'CallExpression' && selecting.has(property?.name ?? '');
}

function wordsOfAttribute({ name, value }: Node): readonly string[] {
  const called = text((name as Node)['name']);
  const literal = value as Node | null;
  if (mute.test(called)) return [];
  if (literal?.type !== 'Literal' || !said.test(called)) return wordsIn(literal);
  return /\p{L}/u.test(text(literal['value'])) ? [`${called}="${text(literal['value'])}"`] : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
