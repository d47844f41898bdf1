import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lists of texts to put into files: blocks and fences of Markdown, addresses of links, words of info strings, values of YAML. */
export type FragmentList = 'blocks' | 'fences' | 'addresses' | 'info-words' | 'values';

/** Reads a list of `fragments/`: texts, right and wrong, parted by lines `%%`; `\u{…}` stands for a character. */
export function readFragments(list: FragmentList): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, 'fragments', `${list}.txt`), 'utf8');
  return text
    .replace(/\n$/, '')
    .split('\n%%\n')
    .map((one) =>
      one.replace(/\\u\{([0-9a-f]+)\}/g, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      ),
    );
}
