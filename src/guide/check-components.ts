import type { Nodes, Root } from 'mdast';
import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { didYouMean, suggest } from '#diagnostics/did-you-mean.ts';
import { quoteValue } from '#diagnostics/quote-value.ts';
import { report } from '#diagnostics/report.ts';
import { componentSchemas, isComponentName } from '#schema/components.ts';
import type { ComponentUse } from './mdx-document.ts';
import { isSafeUrl } from './resolve-url.ts';
import { isJsx, type JsxNode, spanOf, walk } from './walk.ts';

/** The components that a body places, and every finding about code, components and their properties. */
export interface CheckedComponents {
  readonly components: readonly ComponentUse[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds that a guide is data: known components with literal properties, and no code. */
export function checkComponents(tree: Root, file: string): CheckedComponents {
  const components: ComponentUse[] = [];
  const diagnostics: Diagnostic[] = [];
  walk(tree, (node) => {
    const at = { file, span: spanOf(node) };
    diagnostics.push(...codeProblems(node, at));
    if (!isJsx(node)) return;
    const use = readComponent(node, at);
    if ('component' in use) components.push(use.component);
    else diagnostics.push(...use.diagnostics);
  });
  return { components, diagnostics };
}

function codeProblems(node: Nodes, at: Place): Diagnostic[] {
  const type: string = node.type;
  const value = 'value' in node ? node.value : '';
  if (type === 'mdxjsEsm') return [noCode(at, 'A guide has no imports and exports.', helps.module)];
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') {
    return /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(value)
      ? []
      : [noCode(at, `A guide has no expressions such as ${quoteValue(`{${value}}`)}.`, helps.expression)];
  }
  if (type === 'html') return [noCode(at, 'A guide has no raw HTML.', helps.html)];
  if ('url' in node && !isSafeUrl(node.url))
    return [noCode(at, `The address ${quoteValue(node.url)} could run code.`, helps.address)];
  return [];
}

const helps = {
  module: 'Remove it: the components of a guide need none. If it is prose, start the line with another word.',
  expression: 'Escape `{` as `\\{`, or write the text as code, in backticks.',
  html: 'Write Markdown.',
  address: 'Link to a path of the site, or to an address with `https:`, `mailto:` or `tel:`.',
  property: 'Write its value as a text: `name="value"`.',
} as const;

function noCode(at: Place, message: string, help: string): Diagnostic {
  return report('guide/no-code', at, message, { help });
}

type Read = { readonly component: ComponentUse } | { readonly diagnostics: readonly Diagnostic[] };

function readComponent(node: JsxNode, at: Place): Read {
  const name = node.name ?? '';
  if (!isComponentName(name)) {
    const isHtml = /^[a-z]/.test(name) && didYouMean(name, Object.keys(componentSchemas)) === undefined;
    const help = isHtml
      ? 'A guide has no HTML: write Markdown.'
      : suggest(name, Object.keys(componentSchemas));
    const shown = name === '' ? 'A fragment `<>`' : `Unknown component \`<${name}>\``;
    return { diagnostics: [report('guide/unknown-component', at, `${shown} in a guide.`, { help })] };
  }
  if (node.type === 'mdxJsxTextElement') {
    return {
      diagnostics: [
        report('guide/invalid-props', at, `\`<${name}>\` stands inside a line of text.`, {
          help: 'Put it on a line of its own, with empty lines around it.',
        }),
      ],
    };
  }
  const props = readProps(node);
  if (props === undefined) {
    return { diagnostics: [noCode(at, `\`<${name}>\` has a property that is computed.`, helps.property)] };
  }
  const parsed = componentSchemas[name].safeParse(props);
  if (parsed.success) return { component: { name, props: parsed.data, span: at.span ?? spanOf(node) } };
  const valid = Object.keys(componentSchemas[name].shape);
  return {
    diagnostics: parsed.error.issues.flatMap((issue) => propProblems(issue, { name, at, valid, props })),
  };
}

interface Component {
  readonly name: string;
  readonly at: Place;
  readonly valid: readonly string[];
  readonly props: Readonly<Record<string, unknown>>;
}

interface Issue {
  readonly code?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function propProblems(issue: Issue, { name, at, valid, props }: Component): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) =>
      report('guide/invalid-props', at, `\`<${name}>\` has no property \`${key}\`.`, {
        help: suggest(key, valid),
      }),
    );
  }
  const key = String(issue.path[0]);
  if (issue.code === 'invalid_value') {
    const value = String(props[key]);
    const help = suggest(value, (issue.values ?? []).map(String));
    return [
      report(
        'guide/invalid-props',
        at,
        `Property \`${key}\` of \`<${name}>\` cannot be ${quoteValue(value)}.`,
        {
          help,
        },
      ),
    ];
  }
  const problem = Object.hasOwn(props, key) ? `is not valid: ${issue.message}` : 'is missing';
  const message = `Property \`${key}\` of \`<${name}>\` ${problem}.`;
  return [
    report('guide/invalid-props', at, message, {
      help: `It has the properties ${valid.map((key) => `\`${key}\``).join(', ')}.`,
    }),
  ];
}

/** The properties of a component as data; undefined where one is not a literal. */
function readProps(node: JsxNode): Record<string, unknown> | undefined {
  const props: [string, unknown][] = [];
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return undefined;
    const { name, value } = attribute;
    if (value === null || value === undefined) props.push([name, true]);
    else if (typeof value === 'string') props.push([name, value]);
    else {
      const literal = readLiteral(value.value);
      if (literal === undefined) return undefined;
      props.push([name, literal]);
    }
  }
  // Entries, as an assignment to `__proto__` would be lost.
  return Object.fromEntries(props);
}

function readLiteral(code: string): string | number | boolean | undefined {
  const [, number, boolean, double, single] =
    /^\s*(?:(-?\d+(?:\.\d+)?)|(true|false)|"([^"\\]*)"|'([^'\\]*)')\s*$/.exec(code) ?? [];
  if (number !== undefined) return Number(number);
  return boolean === undefined ? (double ?? single) : boolean === 'true';
}
