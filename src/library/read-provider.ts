import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { readYaml } from '#guide/read-yaml.ts';
import { providerSchema } from '#schema/provider.ts';
import type { Provider } from './library.ts';
import { readText } from './read-text.ts';

/** Reads a provider's folder; `folder` is absolute, `display` its display path. */
export async function readProvider(
  id: string,
  { folder, display }: { folder: string; display: string },
): Promise<{ provider?: Provider; diagnostics: readonly Diagnostic[] }> {
  const file = `${display}/provider.yaml`;
  const root = join(folder, '..', '..');
  const descriptionFile = `${display}/openapi.yaml`;
  const [facts, description] = await Promise.all([
    readText({ root, path: join(folder, 'provider.yaml'), file }),
    readText({ root, path: join(folder, 'openapi.yaml'), file: descriptionFile }),
  ]);
  const problems = [facts, description].flatMap((result) =>
    'diagnostic' in result ? [result.diagnostic] : [],
  );
  if (!('text' in facts)) return { diagnostics: problems };
  const yaml = readYaml({ file, text: facts.text }, providerSchema);
  const diagnostics = [...problems, ...yaml.diagnostics];
  if (yaml.value === undefined || !('text' in description)) return { diagnostics };
  const simulator = join(folder, 'simulator.ts');
  const hasSimulator = await access(simulator).then(
    () => true,
    () => false,
  );
  const provider: Provider = {
    id,
    file,
    folder,
    facts: yaml.value,
    fields: yaml.fields,
    text: facts.text,
    description: { path: join(folder, 'openapi.yaml'), file: descriptionFile, text: description.text },
    ...(hasSimulator ? { simulator } : {}),
  };
  return { provider, diagnostics };
}
