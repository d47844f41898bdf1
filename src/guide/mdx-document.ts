import type { Root } from 'mdast';
import type { Span } from '#diagnostics/diagnostic.ts';
import type { ComponentName } from '#schema/components.ts';
import type { AuthFacts, GuideFacts, PatternFacts, ReferenceFacts } from '#schema/guide.ts';
import type { InfoString } from '#schema/info-string.ts';
import type { BodyWords } from './body-words.ts';
import type { UrlContext } from './resolve-url.ts';

/** The facts of each kind of page. */
export interface FactsByKind {
  readonly guide: GuideFacts;
  readonly auth: AuthFacts;
  readonly pattern: PatternFacts;
  readonly reference: ReferenceFacts;
}

export type DocumentKind = keyof FactsByKind;

/** A heading of the body, or the page’s title (depth 1, from the frontmatter). */
export interface Heading {
  readonly id: string;
  readonly depth: number;
  readonly text: string;
  readonly span: Span;
}

/** A reference that a reader can follow, or that the page loads. `url` is as written. */
export interface Link {
  readonly kind: 'link' | 'image';
  readonly url: string;
  readonly span: Span;
  /** Whether exactly `url` stands at `span`, so that another address can be written in its place. */
  readonly isVerbatim: boolean;
}

/** Something with an id on the built page. */
export interface Anchor {
  readonly id: string;
  readonly what:
    | 'heading'
    | 'error row'
    | 'event row'
    | 'mapping row'
    | 'ownership row'
    | 'operations row'
    | 'configuration row'
    | 'checklist item'
    | 'sample'
    | 'section';
  readonly span: Span;
}

/** A component of the closed set, where it is placed. */
export interface ComponentUse {
  readonly name: ComponentName;
  readonly props: Readonly<Record<string, unknown>>;
  readonly span: Span;
}

/** A fenced code block that is shown as code (every fence but mermaid and output). */
export interface Sample {
  /** Unique on the page: `id=` or the nearest heading’s id and a number. */
  readonly id: string;
  /** The language after the fence in lower case, such as `bash`, `js`, `python`, `json`; `text` if none. */
  readonly language: string;
  /** Exactly what a reader copies and what runs, without a final newline. */
  readonly text: string;
  /** What a reader sees: `text`, and the lines that `del` removes. */
  readonly shown: string;
  /** The 1-based lines of `shown` that are not in `text`, in order; absent where there are none. */
  readonly removed?: readonly number[];
  /** SHA-256 (hex) of all that decides what runs, by `hashSample`: evidence is joined by it. */
  readonly hash: string;
  readonly info: InfoString;
  /** From the opening fence to the closing one. */
  readonly span: Span;
  /** Line (1-based) of the first line of `text` in the file. */
  readonly line: number;
  /** Columns that stand before each line of `text` in the file (a fence in a list is indented). */
  readonly indent: number;
  /** The id of the `<Samples>` group it belongs to. */
  readonly group?: string;
  /** The id of the heading it stands under. */
  readonly section: string;
  readonly outputs: readonly ExpectedOutput[];
}

/** A fence with the expected output of a sample. */
export interface ExpectedOutput {
  readonly language: string;
  readonly text: string;
  readonly stream: 'stdout' | 'stderr';
  readonly span: Span;
  readonly line: number;
  readonly indent: number;
  /** A title that the reader sees. */
  readonly title?: string;
  /** Highlighted lines, such as `1,3-5`. */
  readonly lines?: string;
}

/** A mermaid fence. */
export interface Diagram {
  /** SHA-256 (hex) of the source. */
  readonly hash: string;
  readonly source: string;
  /** The text alternative: `title=` of the fence. */
  readonly title: string;
  /** From the opening fence to the closing one. */
  readonly span: Span;
  /** Line (1-based) of the first line of `source` in the file. */
  readonly line: number;
  /** How many columns stand before each line of `source` in the file: a fence in a list is indented. */
  readonly indents: readonly number[];
}

/** A file of the guide’s folder that the page shows or runs, such as the verification script. */
export interface SampleFileRef {
  readonly src: string;
  readonly region?: string;
  readonly span: Span;
}

/**
 * What the page renders: strings of ready HTML (a piece may open a tag that a later one closes), and components
 * with their child segments.
 */
export type Segment =
  | { readonly type: 'html'; readonly html: string }
  | { readonly type: 'sample'; readonly id: string }
  | { readonly type: 'samples'; readonly group: string; readonly ids: readonly string[] }
  | { readonly type: 'diagram'; readonly line: number }
  | {
      readonly type: 'component';
      readonly name: Exclude<ComponentName, 'Samples'>;
      readonly props: Readonly<Record<string, unknown>>;
      readonly children: readonly Segment[];
    };

/** How a body is rendered. */
export interface RenderOptions extends UrlContext {
  /** How many levels deeper headings become. */
  readonly headingShift?: number;
  readonly words: BodyWords;
}

/** Where the fields of a YAML text stand, by JSON pointer (`/errors/0/code`). */
export type FieldSpans = ReadonlyMap<string, { readonly key?: Span; readonly value: Span }>;

/** One MDX file, read once: positioned and immutable. Data, never code. */
export interface MdxDocument<Kind extends DocumentKind = DocumentKind> {
  readonly kind: Kind;
  readonly slug: string;
  /** Relative to the content root’s parent, with forward slashes. */
  readonly file: string;
  /** The absolute folder that the file lies in. */
  readonly folder: string;
  /** The file's text, with `\n` at the end of every line and without a byte order mark. */
  readonly text: string;
  /** SHA-256 (hex) of `text`. */
  readonly hash: string;
  readonly facts: FactsByKind[Kind];
  readonly fields: FieldSpans;
  readonly tree: Root;
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly anchors: readonly Anchor[];
  readonly components: readonly ComponentUse[];
  readonly samples: readonly Sample[];
  readonly diagrams: readonly Diagram[];
  readonly sampleFiles: readonly SampleFileRef[];
  /** Renders the body for its own page, or for another place, such as an auth section inside a guide. */
  readonly render: (options: RenderOptions) => readonly Segment[];
}

/** What is known of a page as soon as its MDX parses, whatever its frontmatter says; `links` are then those of the body. */
export type Body = Pick<
  MdxDocument,
  | 'kind'
  | 'slug'
  | 'file'
  | 'folder'
  | 'text'
  | 'tree'
  | 'headings'
  | 'links'
  | 'components'
  | 'samples'
  | 'diagrams'
  | 'sampleFiles'
>;

export type Guide = MdxDocument<'guide'>;
export type AuthSection = MdxDocument<'auth'>;
export type Pattern = MdxDocument<'pattern'>;
export type ReferencePage = MdxDocument<'reference'>;
/** Any page, told apart by `kind`. */
export type AnyDocument = Guide | AuthSection | Pattern | ReferencePage;
