import { z } from 'zod';
import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { didYouMean } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import { pointerToken } from '#guide/pointer-token.ts';
import { readYaml } from '#guide/read-yaml.ts';
import type { Provider } from '#library/library.ts';
import { compileDescription } from '#simulator/compile-description.ts';
import type { OpenApiDocument } from '#simulator/open-api.ts';
import { resolveReference } from '#simulator/resolve-reference.ts';

/** A text within a document, and the JSON pointer to it. */
interface Leaf {
  readonly pointer: string;
  readonly text: string;
}

/** Holds that the API description of a provider parses, refers to nothing that it lacks, and can be simulated. */
export function checkProviderDescription({ file, text }: Provider['description']): readonly Diagnostic[] {
  const { value, fields, diagnostics } = readYaml({ file, text }, z.unknown());
  if (diagnostics.length > 0) return diagnostics;
  const placeOf = (pointer: string): Place => {
    const start = { line: 1, column: 1 };
    return { file, span: fields.get(pointer)?.value ?? { start, end: start } };
  };
  const document = value as OpenApiDocument;
  const leaves = [...leavesOf(value, '')];
  const lacking = [
    ...danglingReferences(document, leaves),
    ...undescribedErrors(document, leaves),
    ...incompleteErrors(document),
  ];
  if (lacking.length === 0) return compileProblems(document, placeOf);
  return lacking.map(({ pointer, message, help }) =>
    report('provider/openapi', placeOf(pointer), message, { help }),
  );
}

interface Lack {
  readonly pointer: string;
  readonly message: string;
  readonly help: string;
}

function danglingReferences(document: OpenApiDocument, leaves: readonly Leaf[]): Lack[] {
  const known = Object.entries(document?.components ?? {}).flatMap(([kind, named]) =>
    Object.keys(named ?? {}).map((name) => `#/components/${kind}/${name}`),
  );
  return leaves
    .filter(({ pointer, text }) => pointer.endsWith('/$ref') && !isResolved(document, text))
    .map(({ pointer, text }) => ({
      pointer,
      message: `The description holds no \`${text}\`.`,
      help: helpFor(text, known),
    }));
}

function undescribedErrors(document: OpenApiDocument, leaves: readonly Leaf[]): Lack[] {
  const known = Object.keys(document?.components?.['x-errors'] ?? {});
  return leaves
    .filter(({ pointer, text }) => /\/x-errors\/\d+$/.test(pointer) && !known.includes(text))
    .map(({ pointer, text }) => ({
      pointer,
      message: `The description holds no error \`${text}\` in \`components/x-errors\`.`,
      help: helpFor(text, known),
    }));
}

const errorFacts = z.object({
  status: z.int(),
  code: z.string().min(1),
  cause: z.string().min(1),
  provoke: z.string().min(1),
});

/** What an error lacks is asked for by name: reports show it to whoever misses the row. */
function incompleteErrors(document: OpenApiDocument): Lack[] {
  return Object.entries(document?.components?.['x-errors'] ?? {}).flatMap(([name, error]) => {
    const wrong = errorFacts.safeParse(error).error?.issues.map(({ path }) => String(path[0] ?? ''));
    if (wrong === undefined) return [];
    const fields = [...new Set(wrong)].filter((field) => field !== '').map((field) => `\`${field}\``);
    return [
      {
        pointer: `/components/x-errors/${pointerToken(name)}`,
        message: `The error \`${name}\` lacks ${fields.length === 0 ? 'its facts' : fields.join(', ')}.`,
        help: 'Write it as `{ status: 404, code: not_found, cause: …, provoke: "GET /v1/orders/none" }`.',
      },
    ];
  });
}

function helpFor(text: string, known: readonly string[]): string {
  const near = didYouMean(text, known);
  return near === undefined ? 'Describe it under `components`.' : `Did you mean \`${near}\`?`;
}

function isResolved(document: OpenApiDocument, $ref: string): boolean {
  try {
    resolveReference(document, { $ref });
    return true;
  } catch {
    return false;
  }
}

function compileProblems(document: OpenApiDocument, placeOf: (pointer: string) => Place): Diagnostic[] {
  try {
    compileDescription(document);
    return [];
  } catch (error) {
    const help = 'Start it with `openapi: 3.1.0`, and describe the operations under `paths`.';
    const message =
      error instanceof TypeError
        ? 'The description has not the shape of OpenAPI 3.1.'
        : (error as Error).message;
    return [report('provider/openapi', placeOf('/openapi'), message, { help })];
  }
}

function* leavesOf(value: unknown, pointer: string): Generator<Leaf> {
  if (typeof value === 'string') yield { pointer, text: value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) yield* leavesOf(item, `${pointer}/${pointerToken(key)}`);
}
