import type { CodeFamily } from '#guide/code-family.ts';
import type { CodeText } from './code-text.ts';
import { withoutComments } from './code-tokens.ts';
import { scanBash } from './scan-bash.ts';

/** A use of an environment variable by its literal name; `index` is where the name starts in the code. */
export interface EnvironmentUse {
  readonly kind: 'read' | 'assign';
  readonly name: string;
  readonly index: number;
}

/** Every environment variable that a code names literally where it reads or assigns it, in the order of the text. */
export function environmentUses({ family, text }: CodeText): readonly EnvironmentUse[] {
  if (family === 'bash') return scanBash(text);
  const code = withoutComments(text, family);
  const uses =
    family === 'javascript' ? javascriptUses(code) : [...code.matchAll(patterns[family])].map(useOf);
  return uses.sort((a, b) => a.index - b.index);
}

const patterns: Readonly<Record<Exclude<CodeFamily, 'bash' | 'javascript'>, RegExp>> = {
  python:
    /\b(?:environ(?:\.(?:get|pop|setdefault)\(|\[)|getenv\()\s*(?<quote>["'])(?<name>\w+)\k<quote>(?<assign>\s*\]\s*=(?!=))?/dg,
  ruby: /\bENV(?:\.(?:fetch|dig|delete|(?:has_)?key\?)[( ]|\[)\s*(?<quote>["'])(?<name>\w+)\k<quote>(?<assign>\s*\]\s*=(?![=~]))?/dg,
  php: /(?:\bgetenv\(|\$_ENV\[|\bputenv\((?=[^)]*=))\s*(?<quote>["'])(?<name>\w+)(?:\k<quote>(?<assign>\s*\]\s*=(?!=))?|(?<put>=))/dg,
  go: /\bos\.(?:Getenv|LookupEnv|(?<assign>Setenv))\(\s*(?<quote>["`])(?<name>\w+)\k<quote>/dg,
  java: /\bSystem\.getenv\((?:\s*\)\s*\.\s*(?:get|getOrDefault|containsKey)\()?\s*"(?<name>\w+)"/dg,
};

function javascriptUses(code: string): EnvironmentUse[] {
  const aliases = environmentAliases(code).map((alias) => `(?<![\\w$.])${alias}`);
  const object = `(?:${['(?<![\\w$])process\\s*\\.\\s*env', ...aliases].join('|')})`;
  const member = `(?:\\??\\.\\s*(?<name>[A-Za-z_]\\w*)|(?:\\?\\.)?\\[\\s*(?<quote>["'\`])(?<quoted>\\w+)\\k<quote>\\s*\\])`;
  const members = new RegExp(`${object}\\s*${member}(?<assign>\\s*=(?![=>]))?`, 'dg');
  const destructuring = new RegExp(`\\{(?<names>[^{}]*)\\}\\s*=\\s*${object}(?![\\w$]|\\s*[.[?])`, 'dg');
  return [
    ...[...code.matchAll(members)].map(useOf),
    ...[...code.matchAll(destructuring)].flatMap(destructuredUses),
  ];
}

/** Names that stand for `process.env`: `const env = process.env`, `import { env as vars } from 'node:process'`. */
function environmentAliases(code: string): string[] {
  const assigned = /\b(?:const|let|var)\s+(?<alias>\w+)\s*=\s*process\.env(?![\w$]|\s*[.[?])/g;
  const imported =
    /\bimport\s*(?:\w+\s*,\s*)?\{[^}]*\benv(?:\s+as\s+(?<alias>\w+))?\s*[,}][^;'"\n]*from\s*['"](?:node:)?process['"]/g;
  return [...code.matchAll(assigned), ...code.matchAll(imported)].map(
    ({ groups }) => groups?.['alias'] ?? 'env',
  );
}

function useOf(match: RegExpExecArray): EnvironmentUse {
  const { name, quoted, assign, put } = match.groups ?? {};
  const key = name === undefined ? 'quoted' : 'name';
  return {
    kind: (assign ?? put) === undefined ? 'read' : 'assign',
    name: name ?? quoted ?? '',
    index: match.indices?.groups?.[key]?.[0] ?? match.index,
  };
}

function destructuredUses(match: RegExpExecArray): EnvironmentUse[] {
  const [start = 0] = match.indices?.groups?.['names'] ?? [];
  const names = match.groups?.['names'] ?? '';
  return [...names.matchAll(/(?<=^|,)\s*(?<name>[A-Za-z_]\w*)/dg)].map((name) => {
    const use = useOf(name);
    return { ...use, index: start + use.index };
  });
}
