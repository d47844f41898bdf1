import { Lexer } from 'yaml';
import type { HiddenStretch } from './find-hidden.ts';

/** An escape of a quoted text in YAML, and what stands for it. */
export interface YamlEscape extends HiddenStretch {
  readonly length: number;
}

/** An escape whose character may be hidden: by its number, or by a letter that names one. */
const escapes = /\\(?:x(?<two>[\da-f]{2})|u(?<four>[\da-f]{4})|U(?<eight>[\da-f]{8})|(?<one>[\s\S]))/gi;
const named: ReadonlyMap<string, string> = new Map([
  ['0', '\u0000'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['e', '\u001B'],
  ['v', '\v'],
  ['N', '\u0085'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** The escapes in the quoted texts of a YAML text that stand for characters. */
export function yamlEscapes(text: string): YamlEscape[] {
  if (!/\\[xu0abevNLP]/i.test(text)) return [];
  return [...quotedIn(text)].flatMap(({ offset, quoted }) =>
    [...quoted.matchAll(escapes)].flatMap(({ index, 0: written, groups = {} }) => {
      const characters = characterOf(groups);
      return characters === undefined ? [] : [{ index: offset + index, length: written.length, characters }];
    }),
  );
}

/** Every text in double quotes with its offset. A lexeme after U+001F is plain; U+0002 and U+0018 stand for nothing. */
function* quotedIn(text: string): Generator<{ offset: number; quoted: string }> {
  let offset = 0;
  let isPlain = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '\u001F') isPlain = true;
    else if (lexeme !== '\u0002' && lexeme !== '\u0018') {
      if (!isPlain && lexeme.startsWith('"')) yield { offset, quoted: lexeme };
      isPlain = false;
      offset += lexeme.length;
    }
  }
}

function characterOf({ two, four, eight, one }: Partial<Record<string, string>>): string | undefined {
  if (one !== undefined) return named.get(one);
  const code = Number.parseInt(two ?? four ?? eight ?? '', 16);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
