import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { describe, test } from 'node:test';
import { codeTokens } from '#lint/code/code-tokens.ts';

const root = join(import.meta.dirname, '..');

/** What each subject may import from others: the table of the architecture, layer by layer. */
const layers: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  schema: [],
  guide: ['diagnostics', 'schema'],
  simulator: ['schema'],
  library: ['guide', 'simulator', 'schema', 'diagnostics'],
  lint: ['library', 'guide', 'simulator', 'schema', 'diagnostics'],
  links: ['library', 'guide', 'simulator', 'schema', 'diagnostics'],
  samples: ['library', 'guide', 'simulator', 'schema', 'diagnostics'],
  check: ['lint', 'links', 'library', 'guide', 'simulator', 'schema', 'diagnostics'],
  scaffold: ['library', 'guide', 'simulator', 'schema', 'diagnostics'],
  draft: ['scaffold', 'lint', 'library', 'guide', 'simulator', 'schema', 'diagnostics'],
  site: ['library', 'guide', 'schema', 'diagnostics'],
};

/** Single files that a subject may import although it may not import their subject. */
const exceptions: Readonly<Record<string, readonly string[]>> = { site: ['#samples/evidence.ts'] };

const topLevel = new Set([
  ...['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'biome.json'],
  ...['content', 'templates', 'src', 'scripts', 'tests', 'public'],
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE'],
]);

const drawers = new Set(['utils', 'util', 'helpers', 'helper', 'lib', 'common', 'shared', 'core', 'misc']);
const codeSuffixes = new Set(['.ts', '.mjs', '.js', '.astro', '.css']);

interface SourceFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const sources = filesIn('src');
const scripts = filesIn('scripts');
const tests = filesIn('tests').filter(({ path }) => !path.startsWith('tests/fixtures/'));
const product = [...sources, ...scripts];

describe('the folders', () => {
  test('of src are the subjects of the architecture', () => {
    const found = readdirSync(join(root, 'src'));
    assert.deepEqual(
      found.filter((name) => !Object.hasOwn(layers, name)),
      [],
    );
  });

  test('of the top level are those of the architecture', () => {
    const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
      .split('\n')
      .map((line) => line.replace(/^\/|\/$/g, ''));
    const found = readdirSync(root).filter((name) => !name.startsWith('.') && !ignored.includes(name));
    assert.deepEqual(
      found.filter((name) => !topLevel.has(name)),
      [],
    );
  });

  test('are no drawers', () => {
    const names = [...product, ...tests].flatMap(({ path }) => path.replace(/\.\w+$/, '').split('/'));
    assert.deepEqual(
      names.filter((name) => drawers.has(name)),
      [],
    );
  });
});

describe('imports', () => {
  test('point downwards, and never to a sibling of layer 3', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('#'))
        .filter((specifier) => !mayImport(subjectOf(file.path), specifier))
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
    assert.deepEqual(wrong, []);
  });

  test('are `./x.ts` inside a subject and `#subject/x.ts` across', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter((specifier) =>
          specifier.startsWith('.')
            ? !staysInSubject(file, specifier)
            : specifier.startsWith(`#${subjectOf(file.path)}/`),
        )
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
    assert.deepEqual(wrong, []);
  });

  test('of the commands come from nowhere but the commands', () => {
    const wrong = sources.filter((file) =>
      importsOf(file).some((specifier) => /(?:^|\/)scripts\//.test(specifier)),
    );
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });

  test('lead to files that exist', () => {
    const known = new Set(product.map(({ path }) => path));
    const wrong = product.flatMap((file) =>
      importsOf(file)
        .map((specifier) => resolveImport(file, specifier))
        .filter((path) => path !== undefined && codeSuffixes.has(extname(path)) && !known.has(path))
        .map((path) => `${file.path} imports ${path}`),
    );
    assert.deepEqual(wrong, []);
  });

  test('make no circle, types included; only components may render each other', () => {
    const modules = product.filter(({ path }) => !path.endsWith('.astro'));
    const graph = new Map(
      modules.map((file) => [
        file.path,
        importsOf(file).flatMap((specifier) => resolveImport(file, specifier) ?? []),
      ]),
    );
    assert.deepEqual(findCircle(graph), undefined);
  });
});

describe('every file of the product', () => {
  test('has at most 300 lines, tests as well', () => {
    const long = [...product, ...tests].filter(({ text }) => text.split('\n').length > 301);
    assert.deepEqual(
      long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`),
      [],
    );
  });

  test('has functions of at most 60 lines and 3 positional parameters', () => {
    const wrong = product.flatMap((file) =>
      functionsOf(file)
        .filter(({ lines, parameters }) => lines > 60 || parameters > 3)
        .map(
          ({ name, lines, parameters }) => `${file.path} ${name}: ${lines} lines, ${parameters} parameters`,
        ),
    );
    assert.deepEqual(wrong, []);
  });

  test('is named in lower case with hyphens, components in PascalCase', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config|d))?$/;
    const wrong = [...product, ...tests].filter(({ path }) => {
      const name = basename(path).replace(/\.\w+$/, '');
      if (path.startsWith('src/site/pages/'))
        return !/^(?:\[(?:\.\.\.)?\w+\]|[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.\w+)?$/.test(name);
      return path.endsWith('.astro') ? !/^[A-Z][A-Za-z0-9]*$/.test(name) : !kebab.test(name);
    });
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });

  test('has no default export', () => {
    assert.deepEqual(pathsWith(product, /^export default\b|\bas default\b/m), []);
  });

  test('of src says nothing, ends nothing and reads no arguments', () => {
    // What stands in strings, or in the runtimes of the languages, is the text of programs that others run.
    const own = sources.filter(({ path }) => !path.startsWith('src/samples/languages/runtime/'));
    const code = own.map((file) => ({ ...file, text: withoutStrings(file) }));
    assert.deepEqual(pathsWith(code, /\bconsole\.\w|\bprocess\.(?:exit|argv)\b/), []);
  });

  test('is about no vendor', () => assert.deepEqual(pathsWith(product, /stripe|twilio/i), []));
});

test('every dependency has an exact version', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const all = { ...manifest['dependencies'], ...manifest['devDependencies'] };
  assert.deepEqual(
    Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)),
    [],
  );
});

test('astro.config.mjs is wiring only', () => {
  assert.ok(readFileSync(join(root, 'astro.config.mjs'), 'utf8').split('\n').length <= 60);
});

function filesIn(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && codeSuffixes.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}

function subjectOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function mayImport(subject: string, specifier: string): boolean {
  const other = specifier.slice(1).split('/')[0] ?? '';
  return layers[subject]?.includes(other) === true || exceptions[subject]?.includes(specifier) === true;
}

function staysInSubject(file: SourceFile, specifier: string): boolean {
  const path = join(dirname(file.path), specifier);
  return path.startsWith(`src/${subjectOf(file.path)}/`);
}

/** The specifiers of all import and export statements, and of imports with a literal name. */
function importsOf({ text }: SourceFile): string[] {
  const patterns = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  ];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, specifier]) => specifier ?? []),
  );
}

/** The path of an imported file of ours; undefined for a package. */
function resolveImport(file: SourceFile, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return join(dirname(file.path), bare);
  return bare.startsWith('#') ? `src/${bare.slice(1)}` : undefined;
}

/** The first circle of a graph, as a path. */
function findCircle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (path: string, open: readonly string[]): string[] | undefined => {
    if (open.includes(path)) return [...open.slice(open.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const next of graph.get(path) ?? []) {
      const circle = visit(next, [...open, path]);
      if (circle !== undefined) return circle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of graph.keys()) {
    const circle = visit(path, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

/** The functions of a file that are declared on the top level, as Biome formats them. */
function functionsOf(file: SourceFile): { name: string; lines: number; parameters: number }[] {
  if (!/\.(?:ts|mjs)$/.test(file.path)) return [];
  const declarations = withoutStrings(file).matchAll(
    /^(?:export )?(?:async )?function\*? (\w+)[\s\S]*?^\}$/gm,
  );
  return Array.from(declarations, ([whole, name = '']) => ({
    name,
    lines: whole.split('\n').length,
    parameters: countParameters(whole.slice(whole.indexOf('('))),
  }));
}

/** The text of a file with its comments and strings blanked out. */
function withoutStrings({ text }: SourceFile): string {
  let blanked = text;
  for (const { index, value } of codeTokens(text, 'javascript'))
    blanked = blanked.slice(0, index) + value.replace(/[^\n]/g, ' ') + blanked.slice(index + value.length);
  return blanked;
}

/** How many parameters stand in the brackets that a text starts with. A last object of options is not positional. */
function countParameters(text: string): number {
  const parameters = [''];
  let depth = 0;
  for (const char of text.replaceAll('=>', '')) {
    if (')]}>'.includes(char)) depth -= 1;
    if (depth === 0 && char === ')') break;
    if (depth === 1 && char === ',') parameters.push('');
    else if (depth > 0) parameters[parameters.length - 1] += char;
    if ('([{<'.includes(char)) depth += 1;
  }
  const all = parameters.map((parameter) => parameter.trim()).filter((parameter) => parameter !== '');
  const hasOptions = /^\{|= \{\}$/.test(all.at(-1) ?? '');
  return all.length - (hasOptions ? 1 : 0);
}

function pathsWith(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}
