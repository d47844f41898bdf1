import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { pointsOf } from '#guide/points-of.ts';
import { splitFrontmatter } from '#guide/split-frontmatter.ts';
import { textOfSpan } from '#guide/text-of-span.ts';
import { spanOf } from '#guide/walk.ts';
import type { ContentText } from '../content-text.ts';
import { defineBodyRule, defineTextRule } from '../define-rule.ts';
import { findHidden, isNeverNeeded } from '../hidden/find-hidden.ts';
import { reportHidden } from '../hidden/report-hidden.ts';
import { yamlEscapes } from '../hidden/yaml-escapes.ts';
import { nodesOf } from '../nodes-of.ts';

/** Files of facts, whose every text can be shown; what else is written in YAML is data, with escapes that readers see. */
const factsFile = /\/(?:site|providers\/[^/]+\/provider|showcase\/[^/]+)\.yaml$/;
/** Control characters that are no part of a text by themselves: what is read as a page or as facts has none. */
const readAsText = /\.(?:mdx|ya?ml|json)$/;

/** No file of the content holds characters that nobody sees, and no fact gets one by an escape. */
export const hiddenCharacter = defineTextRule({
  code: 'content/hidden-character',
  check: (source) => [...writtenIn(source), ...escapedIn(source)],
});

/** The same for what references of Markdown, such as `&#x202E;`, stand for. */
export const hiddenReference = defineBodyRule({
  code: 'content/hidden-character',
  check: ({ document: { tree, file, text } }) =>
    nodesOf(tree, 'text').flatMap((node) => {
      const found = findHidden(node.value);
      if (found.length === 0) return [];
      const written = textOfSpan(text, spanOf(node));
      return found
        .filter(({ characters }) => !written.includes(characters))
        .map(({ characters }) => reportHidden(characters, { file, span: spanOf(node) }, 'by a reference'));
    }),
});

function writtenIn({ file, text }: ContentText): Diagnostic[] {
  // A file with such a byte is no text.
  if (text.includes('\u0000')) return [];
  const isTold = ({ characters }: { readonly characters: string }) =>
    !(readAsText.test(file) && /^\p{Cc}+$/u.test(characters));
  const found = findHidden(text).filter(isTold);
  if (found.length === 0) return [];
  const pointAt = pointsOf(text);
  return found.map(({ index, characters }) => {
    const span = { start: pointAt(index), end: pointAt(index + characters.length) };
    return reportHidden(characters, { file, span });
  });
}

function escapedIn({ file, text }: ContentText): Diagnostic[] {
  const yaml = factsFile.test(file) ? text : file.endsWith('.mdx') ? frontmatterOf(text) : '';
  const found = yamlEscapes(yaml).filter(({ characters }) => isNeverNeeded(characters));
  if (found.length === 0) return [];
  const pointAt = pointsOf(yaml);
  return found.map(({ index, length, characters }) => {
    const span = { start: pointAt(index), end: pointAt(index + length) };
    return reportHidden(characters, { file, span }, 'by an escape');
  });
}

/** The frontmatter of a page; the line before it is blank, so that its places are those of the file. */
function frontmatterOf(text: string): string {
  return splitFrontmatter(text)?.yaml ?? '';
}
