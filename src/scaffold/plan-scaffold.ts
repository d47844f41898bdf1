import { didYouMean } from '#diagnostics/did-you-mean.ts';
import type { ContentState } from './content-state.ts';
import { fillLine, fillTemplate } from './fill-template.ts';
import { idValues, type KnownProvider, providerToBe, providerValues, runsAgainst } from './known-provider.ts';
import { rootKind } from './read-templates.ts';
import { RefusedFilesError } from './refused-files-error.ts';
import type { Template, TemplateValues } from './template.ts';

/** What is to be made. */
export interface ScaffoldRequest {
  readonly kind: string;
  /** A slug; of a provider its id. */
  readonly slug: string;
  /** The title of the page; of a provider its name. */
  readonly title: string;
  /** The id of the provider that it is about, where its template refers to one. */
  readonly provider?: string | undefined;
  /** The day on which it counts as reviewed, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What a scaffold is made from. */
export interface ScaffoldSource {
  readonly templates: ReadonlyMap<string, Template>;
  readonly content: ContentState;
}

/** The files of a scaffold, and what it makes. */
export interface Scaffold {
  /** Texts by path, relative to the content root, in the order in which they are to appear. */
  readonly files: ReadonlyMap<string, string>;
  /** Which kinds it makes besides the one that was asked for, with their slugs. */
  readonly besides: readonly { readonly kind: string; readonly slug: string }[];
  /** Whether the samples run against the simulator of the provider; undefined where they call none. */
  readonly isSimulated?: boolean;
}

/**
 * Plans a scaffold: the files of its template; what a content root without `site.yaml` needs; and the provider and the auth
 * section that the template refers to, where there is no provider at all or none of its auth sections.
 *
 * @throws {RefusedFilesError} where the request or a template is wrong
 */
export function planScaffold(request: ScaffoldRequest, source: ScaffoldSource): Scaffold {
  const { kind, slug, title, today } = request;
  const own = templateOf(kind, source.templates);
  const page = { slug, title, today };
  const rest: Part[] = [];
  let values: TemplateValues = page;
  let provider: KnownProvider | undefined;
  if (kind === 'provider') values = { ...page, ...idValues(slug), providerName: title };
  else if (own.facts.with.includes('provider')) {
    const needed = providerOf(request, source);
    provider = needed.provider;
    rest.push(...needed.made);
    values = { ...page, ...providerValues(provider) };
  }
  if (provider !== undefined && own.facts.with.includes('auth')) {
    const needed = authOf(provider, { today, source });
    rest.push(...needed.made);
    values = { ...values, auth: needed.auth };
  }
  const isSimulated = own.facts.simulated && provider && runsAgainst(provider, own.facts.simulated);
  const part = { kind, slug, files: fill(own, values, isSimulated === true) };
  const parts = [...rest, part];
  const files = new Map([...rootFiles(source, page), ...parts.flatMap((one) => [...one.files])]);
  const besides = rest.map((one) => ({ kind: one.kind, slug: one.slug }));
  return { files, besides, ...(isSimulated === undefined ? {} : { isSimulated }) };
}

interface Part {
  readonly kind: string;
  readonly slug: string;
  readonly files: ReadonlyMap<string, string>;
}

function templateOf(kind: string, templates: ReadonlyMap<string, Template>): Template {
  const template = templates.get(kind);
  if (template !== undefined) return template;
  throw new RefusedFilesError(`There is no template \`${kind}\`.`, 'See `handrail new --list`.');
}

/** What a template refers to, and what has to be made for that. */
type Needed<Name extends string, Value> = { readonly [name in Name]: Value } & {
  readonly made: readonly Part[];
};

function providerOf(
  { provider: id, kind, today }: ScaffoldRequest,
  { templates, content }: ScaffoldSource,
): Needed<'provider', KnownProvider> {
  const known = [...content.providers.keys()];
  if (id === undefined)
    throw new RefusedFilesError(`A \`${kind}\` is about a provider.`, 'Name it: `--provider ID`.');
  const there = content.providers.get(id);
  if (there !== undefined) return { provider: there, made: [] };
  if (content.broken.includes(id)) {
    throw new RefusedFilesError(
      `The provider \`${id}\` cannot be read.`,
      'Run `handrail check` to see what is wrong with it, and correct that first.',
    );
  }
  if (known.length > 0 || content.broken.length > 0) {
    const near = didYouMean(id, known);
    const others = known.map((one) => `\`${one}\``).join(', ');
    const make = `ake it first: \`handrail new provider ${id}\`.`;
    throw new RefusedFilesError(
      `There is no provider \`${id}\`${others === '' ? '' : `; there is ${others}`}.`,
      near === undefined ? `M${make}` : `Did you mean \`${near}\`? Else m${make}`,
    );
  }
  const values = { slug: id, ...idValues(id), title: idValues(id)['providerName'] ?? id, today };
  const files = fill(templateOf('provider', templates), values, false);
  return { provider: providerToBe(id, files), made: [{ kind: 'provider', slug: id, files }] };
}

function authOf(
  provider: KnownProvider,
  { today, source }: { readonly today: string; readonly source: ScaffoldSource },
): Needed<'auth', string> {
  const { content, templates } = source;
  const there = [...content.auth].find(([, of]) => of === provider.id)?.[0];
  if (there !== undefined) return { auth: there, made: [] };
  const slug = `${provider.id}-keys`;
  const template = templateOf('auth', templates);
  const page = { slug, today, ...providerValues(provider) };
  const title = fillLine(template.facts.title ?? slug, 'template.yaml', page);
  const isSimulated = template.facts.simulated && runsAgainst(provider, template.facts.simulated);
  const files = fill(template, { ...page, title }, isSimulated === true);
  return { auth: slug, made: [{ kind: 'auth', slug, files }] };
}

/** The files that make a folder a content root; of those, the ones that are not there. */
function rootFiles({ templates, content }: ScaffoldSource, values: TemplateValues): [string, string][] {
  const template = templates.get(rootKind);
  if (content.hasSite || template === undefined) return [];
  return [...fill(template, values, false)].filter(([path]) => !content.has(path));
}

/** The files of a template, filled; one of which nothing remains is left out. */
function fill({ kind, files }: Template, values: TemplateValues, isSimulated: boolean): Map<string, string> {
  const sections = new Set(isSimulated ? ['simulated'] : []);
  return new Map(
    [...files].flatMap(([path, text]) => {
      const filled = fillTemplate(text, `${kind}/${path}`, { values, sections });
      return filled.trim() === '' ? [] : [[fillLine(path, `${kind}/${path}`, values), filled] as const];
    }),
  );
}
