import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { placeOfFailure } from '#samples/track/place-of-failure.ts';

describe('a simulator that cannot be loaded is told with its place', () => {
  for (const [what, files, expected] of [
    [
      'what is no TypeScript',
      { 'simulator.ts': 'const a = 1;\nexport default { a:: 2 };\n' },
      'simulator.ts:2:20',
    ],
    ['what Node does not take away', { 'simulator.ts': '\nenum A { b }\n' }, 'simulator.ts:2:1'],
    ['what throws', { 'simulator.ts': 'const a = 1;\nexport default { a: nope() };\n' }, 'simulator.ts:2:21'],
    [
      'a file that it imports',
      { 'simulator.ts': "import './a.ts';\n", 'a.ts': '\n\nconst = 1;\n' },
      'a.ts:3:7',
    ],
    ['a file that is missing', { 'simulator.ts': "import './a.ts';\n" }, undefined],
  ] as const)
    for (const isTyped of [true, false])
      test(`${what}, ${isTyped ? 'in a package' : 'in a folder without one'}`, async (context) => {
        const folder = await mkdtemp(join(tmpdir(), 'handrail-provider-'));
        context.after(() => rm(folder, { recursive: true, force: true }));
        await mkdir(folder, { recursive: true });
        if (isTyped) await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
        for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
        const cause = await import(`${pathToFileURL(join(folder, 'simulator.ts')).href}?fresh=1`).catch(
          (error) => error,
        );
        const place = placeOfFailure(cause, { folder, file: 'content/providers/acme/provider.yaml' });
        const { start } = place?.span ?? {};
        const told = place && `${place.file}:${start?.line}:${start?.column}`;
        assert.equal(told, expected && `content/providers/acme/${expected}`);
      });
});
