/** What names of mermaid’s grammars stand for, in an author’s words; a name that is not here says nothing to an author. */
const words: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^ARROW_DIRECTION$/, 'a side: `L`, `R`, `T` or `B`'],
  [/^(?:LINK|START_LINK|-->|LINK_ARROW|ARROW_INTO|(?:FORWARD|BACKWARD|MARKERLESS)_\w+)$/, 'an arrow'],
  [/^(?:\w+_)?(?:ARROW|CROSS|POINT)(?:_\w+)?$/, 'an arrow'],
  [/^(?:DOTTED_LINE|IDENTIFYING|NON_IDENTIFYING|END_ARROW_[LR])$/, 'the rest of an arrow, such as `--`,'],
  [/^(?:ZERO_OR_ONE|ZERO_OR_MORE|ONE_OR_MORE|ONLY_ONE)$/, 'the end of a relation, such as `o{`,'],
  [/^(?:SEMI|NEWLINE|NL|SPACELINE)$/, 'a new line'],
  [/^(?:NODE_STRING|NODE_ID|ID|ID2|ALPHA|ACTOR|IDENTIFIER|WORD|ENTITY_NAME|ATTRIBUTE_WORD)$/, 'a name'],
  [/^(?:EDGE_STATE|NAME_WITH_SPACES|BARE_NAME|DOMAIN_NAME|REFERENCE|EM_ID|\w+_RULENAME)$/, 'a name'],
  [/^(?:RR|EBNF|PEG)_ID$/, 'a name'],
  [/^(?:TXT|DESCR)$/, '`:` and a text'],
  [/^taskData$/, '`:` and what belongs to it'],
  [/^(?:\w+_)?(?:STR|STRING|STRING2|QUOTED_NAME)$/, 'a text in quotes'],
  [/^(?:NUMBER\w*|NUMERIC|\w+_NUMBER|INT|FLOAT|EM_FID)$/, 'a number'],
  [/^(?:STRUCT_STOP|BLOCK_STOP|RBRACE)$/, '`}`'],
  [/^(?:LBRACE|STRUCT_START|BLOCK_START)$/, '`{`'],
  [/^(?:SQUARE_BRACES_END)$/, '`]`'],
  [/^SQUARE_BRACES_START$/, '`[`'],
  [/^COMMA$/, '`,`'],
  [/^over$/, '`over`'],
  [/^(left|right)_of$/, '`$1 of`'],
  [/^LOW_RISK$/, '`low`'],
  [/^MED_RISK$/, '`medium`'],
  [/^HIGH_RISK$/, '`high`'],
  [/^VERIFY_(\w+)$/, 'a method such as `test`'],
  // What a grammar spells out stands for itself.
  [/^`.+`$/, '$&'],
];

/** More than this many kinds of things help nobody. */
const most = 6;

/** Signs that may follow a name wherever a name may stand: they only hide the name. */
const besideNames = new Set(['COMMA', 'PIPE', 'COLON']);

/**
 * What a grammar expects, in an author’s words; nothing where there is nothing to say, or too much to choose from.
 *
 * @param names the names of the grammar; what it spells out in backticks
 */
export function expectedWords(names: readonly string[]): string | undefined {
  const telling = names.includes('NODE_STRING') ? names.filter((name) => !besideNames.has(name)) : names;
  const said = new Set(telling.flatMap((name) => wordsFor(name) ?? []));
  if (said.size === 0 || said.size > most) return undefined;
  const all = [...said];
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ').replaceAll(',,', ',')} or ${last}`;
}

function wordsFor(name: string): string | undefined {
  const known = words.find(([pattern]) => pattern.test(name));
  return known === undefined ? undefined : name.replace(...known);
}
