import { suggest } from '#diagnostics/did-you-mean.ts';
import { fillLine } from '#scaffold/fill-template.ts';
import { idValues } from '#scaffold/known-provider.ts';
import type { ScaffoldRequest, ScaffoldSource } from '#scaffold/plan-scaffold.ts';
import { rootKind } from '#scaffold/read-templates.ts';
import { isSlug, toName, toSlug, toTitle } from '#scaffold/slugs.ts';
import type { Template } from '#scaffold/template.ts';
import { UsageError } from '../command.ts';
import type { Asking } from './asking.ts';

/** What the command line says of a scaffold. */
export interface GivenRequest {
  readonly kind: string | undefined;
  readonly slug: string | undefined;
  readonly title: string | undefined;
  readonly provider: string | undefined;
}

/** A request without the day. */
export type CompleteRequest = Omit<ScaffoldRequest, 'today'>;

interface Completion extends ScaffoldSource {
  /** Who is asked for what is missing; without it, what has no default is an error of use. */
  readonly asking: Asking | undefined;
}

/** The kinds that can be asked for. */
export function kindsOf(templates: ScaffoldSource['templates']): Template[] {
  return [...templates.values()].filter(({ kind }) => kind !== rootKind);
}

/**
 * Completes what the command line says: asks for what is missing, or takes what follows from the rest.
 *
 * @throws {UsageError} where something is wrong, or missing with nobody to ask; all that is missing is named
 */
export async function completeRequest(given: GivenRequest, completion: Completion): Promise<CompleteRequest> {
  const { templates, asking } = completion;
  const kinds = kindsOf(templates);
  const kind =
    given.kind ??
    (await asking?.choose(
      'What do you want to write?',
      kinds.map(({ kind: value, facts }) => ({ value, hint: facts.summary })),
    ));
  if (kind === undefined) throw missing(['KIND', 'SLUG']);
  const template = kinds.find((one) => one.kind === kind);
  if (template === undefined) {
    const names = kinds.map((one) => one.kind);
    throw new UsageError(`There is no template \`${kind}\`.`, suggest(kind, names));
  }
  refuseSlug('SLUG', given.slug);
  refuseSlug('--provider', given.provider);
  refuseName(template, given.title);
  const isAbout = kind !== 'provider' && template.facts.with.includes('provider');
  if (!isAbout && given.provider !== undefined) {
    throw new UsageError(`A \`${kind}\` is about no provider.`, 'Leave `--provider` out.');
  }
  const provider = isAbout ? (given.provider ?? (await findProvider(completion))) : undefined;
  const gaps = [
    ...(isAbout && provider === undefined ? ['`--provider ID`'] : []),
    ...(asking === undefined && given.slug === undefined && given.title === undefined ? ['SLUG'] : []),
  ];
  if (gaps.length > 0) throw missing(gaps, completion);
  return {
    kind,
    ...(await nameIt(given, { template, provider, asking })),
    ...(provider === undefined ? {} : { provider }),
  };
}

/** The provider to write about: the only one there is, where nobody can be asked. */
async function findProvider({ content, asking }: Completion): Promise<string | undefined> {
  const known = [...content.providers.values()];
  if (asking === undefined) return known.length === 1 ? known[0]?.id : undefined;
  if (known.length > 0) {
    const choices = known.map(({ id, facts }) => ({ value: id, hint: facts.name }));
    return asking.choose('Which provider is it about?', choices);
  }
  return asking.line({
    message: 'Which provider is it about? There is none yet: give an id, and it is made too.',
    example: 'acme',
    problemOf: slugProblem,
  });
}

interface Naming {
  readonly template: Template;
  readonly provider: string | undefined;
  readonly asking: Asking | undefined;
}

async function nameIt(
  { slug, title }: GivenRequest,
  { template, provider, asking }: Naming,
): Promise<Pick<ScaffoldRequest, 'slug' | 'title'>> {
  const isProvider = template.kind === 'provider';
  const byDefault = slug === undefined ? undefined : isProvider ? toName(slug) : toTitle(slug);
  const example = exampleOf(template, provider);
  const named =
    title ??
    (await asking?.line({
      message: isProvider ? 'What is the provider called?' : 'What is its title?',
      ...(example === undefined ? {} : { example }),
      ...(byDefault === undefined ? {} : { initial: byDefault }),
      problemOf: (answer) => nameProblem(template, answer),
    })) ??
    byDefault ??
    '';
  const proposed = toSlug(named);
  const chosen =
    slug ??
    (await asking?.line({
      message: isProvider ? 'Its id, the name of its folder?' : 'Its slug, the last part of its address?',
      initial: proposed,
      problemOf: slugProblem,
    })) ??
    proposed;
  refuseSlug('SLUG', chosen);
  return { slug: chosen, title: named };
}

function exampleOf({ facts }: Template, provider: string | undefined): string | undefined {
  if (facts.title === undefined) return undefined;
  return fillLine(facts.title, 'template.yaml', idValues(provider ?? 'acme'));
}

function nameProblem({ kind }: Template, title: string): string | undefined {
  if (title === '') return 'It needs one.';
  if (/\p{Cc}/u.test(title)) return 'It has one line, without control characters.';
  return kind !== 'provider' || /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,&+'’()/-]*$/u.test(title)
    ? undefined
    : 'Letters, digits and simple punctuation, as it stands in comments of code too.';
}

function slugProblem(slug: string): string | undefined {
  if (isSlug(slug)) return undefined;
  const near = toSlug(slug);
  return `Lower-case letters and digits, joined by hyphens${near === '' ? '' : `, such as \`${near}\``}.`;
}

function refuseSlug(name: string, slug: string | undefined): void {
  const problem = slug === undefined ? undefined : slugProblem(slug);
  if (problem === undefined) return;
  const near = toSlug(slug ?? '');
  const help = near === '' ? problem : `Use \`${near}\`.`;
  throw new UsageError(
    `${name} cannot be \`${slug}\`: ${lowerFirst(problem.replace(/, such as.*/, '.'))}`,
    help,
  );
}

function refuseName(template: Template, title: string | undefined): void {
  const problem = title === undefined ? undefined : nameProblem(template, title);
  if (problem !== undefined) throw new UsageError(`\`--title\` cannot be \`${title}\`.`, problem);
}

function missing(names: readonly string[], completion?: Completion): UsageError {
  const ids = [...(completion?.content.providers.keys() ?? [])].map((id) => `\`${id}\``).join(', ');
  const known = names.includes('`--provider ID`') && ids !== '' ? ` The providers here are ${ids}.` : '';
  return new UsageError(
    `There is nobody to ask for what is missing: ${names.join(', ')}.`,
    `Write for example \`handrail new guide take-orders --provider acme --title "Take orders with Acme"\`.${known}`,
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
