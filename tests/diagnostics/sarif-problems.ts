import { Ajv2020 } from 'ajv/dist/2020.js';

const object = (required: readonly string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const text = { type: 'string', minLength: 1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const number = { type: 'integer', minimum: 1 };
const index = { type: 'integer', minimum: 0 };
const message = object(['text'], { text: { type: 'string' } });
const region = object([], { startLine: number, startColumn: number, endLine: number, endColumn: number });
const place = object(['artifactLocation'], {
  artifactLocation: object(['uri'], {
    uri: { type: 'string', pattern: "^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})*$" },
    uriBaseId: text,
  }),
  region,
});
const location = object(['physicalLocation'], { id: index, message, physicalLocation: place });

/** What SARIF 2.1.0 demands of the parts that reports use, and nothing else: a slip in a name is a problem. */
const schema = object(['$schema', 'version', 'runs'], {
  $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
  version: { const: '2.1.0' },
  runs: {
    type: 'array',
    minItems: 1,
    items: object(['tool', 'results'], {
      tool: object(['driver'], {
        driver: object(['name'], {
          name: text,
          rules: {
            type: 'array',
            uniqueItems: true,
            items: object(['id'], {
              id: text,
              shortDescription: message,
              fullDescription: message,
              defaultConfiguration: object([], { level }),
            }),
          },
        }),
      }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      originalUriBaseIds: { type: 'object', additionalProperties: object([], { description: message }) },
      results: {
        type: 'array',
        items: object(['message'], {
          ruleId: text,
          ruleIndex: index,
          level,
          message,
          locations: { type: 'array', items: location },
          suppressions: {
            type: 'array',
            uniqueItems: true,
            items: object(['kind'], { kind: { enum: ['inSource', 'external'] }, justification: text }),
          },
          relatedLocations: { type: 'array', uniqueItems: true, items: location },
        }),
      },
      properties: { type: 'object' },
    }),
  },
});

const validate = new Ajv2020({ strict: true }).compile(schema);

/** What is wrong with a text as a SARIF 2.1.0 log, and with its texts as Unicode; empty where nothing is. */
export function sarifProblems(json: string): readonly unknown[] {
  const isWellFormed = json.isWellFormed() && !/\\ud[89a-f]/i.test(json);
  if (!isWellFormed) return ['It holds half a character.'];
  return validate(JSON.parse(json)) ? [] : (validate.errors ?? []);
}
