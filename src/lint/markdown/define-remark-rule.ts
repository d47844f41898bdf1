import type { Nodes, Root } from 'mdast';
import { VFile } from 'vfile';
import type { DiagnosticCode } from '#diagnostics/catalogue.ts';
import type { Diagnostic, Point, Span } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { Body } from '#guide/mdx-document.ts';
import { textOfSpan } from '#guide/text-of-span.ts';
import { type BodyRule, defineBodyRule } from '../define-rule.ts';

/** The function that a `remark-lint-*` package exports: with its options it gives what looks at a tree. */
type RemarkLint<Options> = (
  options?: [isOn: true, options: Options],
) => ((tree: Root, file: VFile, done: () => undefined) => undefined) | undefined;

/** What such a rule has found. */
export interface Found {
  readonly document: Body;
  /** Where it is. */
  readonly span: Span;
  /** The text that stands there. */
  readonly source: string;
  /** The nodes that it concerns, from the root down, and the last of them. */
  readonly ancestors: readonly Nodes[];
  readonly node: Nodes;
  /** Where what it is the counterpart of stands, such as the first of two definitions. */
  readonly other: Span | undefined;
}

/** What is said of it; `span` where that is another place than the one that was found. */
export interface Said extends Pick<Diagnostic, 'help' | 'related' | 'fixes'> {
  readonly message: string;
  readonly span?: Span;
}

/** A rule of a `remark-lint-*` package, under a code and in words of ours. */
export interface RemarkRule<Options> {
  readonly code: DiagnosticCode;
  readonly rule: RemarkLint<Options>;
  readonly options?: Options;
  /**
   * Whether a body holds what the rule is about. The rule walks the whole tree, which is most of its cost: it is not
   * asked about any other body.
   */
  readonly concerns: (body: Body) => boolean;
  /** What to say of something that was found; nothing where it is no mistake in a guide. */
  readonly say: (found: Found) => Said | undefined;
}

/** Makes a rule about bodies of a rule of remark-lint. It looks at the tree that the site renders. */
export function defineRemarkRule<Options = never>(definition: RemarkRule<Options>): BodyRule {
  const { code, rule, options, concerns, say } = definition;
  const look = options === undefined ? rule() : rule([true, options]);
  return defineBodyRule({
    code,
    check: ({ document }) => {
      if (!concerns(document)) return [];
      const file = new VFile({ value: document.text, path: document.file });
      look?.(document.tree, file, () => undefined);
      return file.messages.flatMap((message) => {
        const found = foundBy(message, document);
        const said = found === undefined ? undefined : say(found);
        if (found === undefined || said === undefined) return [];
        const { message: text, span = found.span, ...details } = said;
        return [report(code, { file: document.file, span }, text, details)];
      });
    },
  });
}

type Message = VFile['messages'][number];

function foundBy(message: Message, document: Body): Found | undefined {
  const ancestors = (message.ancestors ?? []) as readonly Nodes[];
  const node = ancestors.at(-1);
  const span = spanOfPlace(message.place);
  if (node === undefined || span === undefined) return undefined;
  const cause = message.cause as Message | undefined;
  const source = textOfSpan(document.text, span);
  return { document, span, source, ancestors, node, other: spanOfPlace(cause?.place) };
}

function spanOfPlace(place: Message['place']): Span | undefined {
  if (place === undefined) return undefined;
  const { start, end } = 'start' in place ? place : { start: place, end: place };
  return { start: pointOf(start), end: pointOf(end) };
}

function pointOf({ line, column }: Point): Point {
  return { line, column };
}
