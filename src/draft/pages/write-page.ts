import { writeYaml } from './write-yaml.ts';

/** A page: its frontmatter, then the blocks of its body with an empty line between them. */
export function writePage(facts: object, blocks: readonly string[]): string {
  const body = blocks
    .filter((block) => block !== '')
    .map(withoutModules)
    .join('\n\n');
  return `---\n${writeYaml(facts)}---\n\n${body}\n`;
}

/** A block that starts with the word of an import or export is prose: its first letter is written so that nothing else reads it. */
function withoutModules(block: string): string {
  return block.replace(/^(?:i(?=mport\b)|e(?=xport\b))/, (letter) => `&#${letter.charCodeAt(0)};`);
}
