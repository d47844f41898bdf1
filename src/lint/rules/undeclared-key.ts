import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { didYouMean } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import type { CodeFamily } from '#guide/code-family.ts';
import type { CodeText } from '../code/code-text.ts';
import { environmentUses } from '../code/environment-uses.ts';
import { provokeUses } from '../code/provoke-uses.ts';
import { standardVariables } from '../code/standard-variables.ts';
import { defineRule, type PageContext } from '../define-rule.ts';

/** What a code may read. */
interface Known {
  readonly keys: ReadonlySet<string>;
  /** Names that the samples before have assigned, by the family whose session holds them. */
  readonly assigned: Readonly<Record<CodeFamily, Set<string>>>;
}

/** Every environment variable that a code of the page reads is a configuration key, or was assigned on the page. */
export const undeclaredKey = defineRule({
  code: 'lint/undeclared-key',
  needsReferences: true,
  check: (context) => {
    const keys = new Set(
      context.rows.filter(({ kind }) => kind === 'env' || kind === 'url').map(({ key }) => key),
    );
    const known: Known = { keys, assigned: noNames() };
    const samples = context.codes.filter(({ kind }) => kind === 'sample');
    const files = context.codes.filter(({ kind }) => kind === 'file');
    return [
      ...samples.flatMap((code) => undeclaredIn(code, known, context)),
      ...files.flatMap((code) => undeclaredIn(code, forFile(known), context)),
      ...undeclaredInErrors(known, context),
    ];
  },
});

/** A file is started by a shell, which may have exported more. */
function forFile({ keys, assigned }: Known): Known {
  return { keys: new Set([...keys, ...assigned.bash]), assigned: noNames() };
}

function noNames(): Known['assigned'] {
  const families = ['bash', 'javascript', 'python', 'ruby', 'php', 'go', 'java'] as const;
  return Object.fromEntries(families.map((family) => [family, new Set()])) as Known['assigned'];
}

function undeclaredIn(code: CodeText, { keys, assigned }: Known, context: PageContext): Diagnostic[] {
  const own = assigned[code.family];
  return environmentUses(code).flatMap(({ kind, name, index }) => {
    if (kind === 'assign') own.add(name);
    if (own.has(name) || keys.has(name) || isOwnName(name, code.family, keys)) return [];
    const at = code.place(index, name.length);
    return [undeclared({ name, at, known: [...keys, ...own] }, context)];
  });
}

/**
 * Whether a name need not be declared: one that the system sets, or, in bash, one that looks like a script's own
 * variable, in lower case or short, unless it is nearly a key.
 */
function isOwnName(name: string, family: CodeFamily, keys: ReadonlySet<string>): boolean {
  if (standardVariables.has(name) || /^npm_|_proxy$/i.test(name)) return true;
  if (family !== 'bash' || /^[A-Z][A-Z0-9_]{2,}$/.test(name)) return false;
  return !/[A-Z].*[A-Z]/.test(name) || didYouMean(name, keys) === undefined;
}

function undeclaredInErrors({ keys, assigned }: Known, context: PageContext): Diagnostic[] {
  return provokeUses(context.document)
    .filter(({ name }) => !keys.has(name) && !assigned.bash.has(name) && !standardVariables.has(name))
    .map(({ name, at }) => undeclared({ name, at, known: [...keys, ...assigned.bash] }, context));
}

interface Read {
  readonly name: string;
  readonly at: Diagnostic['at'];
  readonly known: readonly string[];
}

function undeclared({ name, at, known }: Read, { rows, provider }: PageContext): Diagnostic {
  const row = rows.find(({ key }) => key === name);
  if (row !== undefined) {
    const message = `\`${name}\` is read as an environment variable, but its configuration row is of kind \`${row.kind}\`.`;
    return report('lint/undeclared-key', at, message, { help: 'Give the row `kind: env`.' });
  }
  const near = didYouMean(name, known);
  const isShared = provider?.facts.configuration.some(({ key }) => key === name) === true;
  const help = isShared
    ? `Add \`- use: ${name}\` to \`configuration\`.`
    : near === undefined
      ? `Add \`${name}\` to \`configuration\` with \`kind: env\`, or assign it in a bash sample before.`
      : `Did you mean \`${near}\`?`;
  return report('lint/undeclared-key', at, `\`${name}\` is not a configuration key of this page.`, { help });
}
