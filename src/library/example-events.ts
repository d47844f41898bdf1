import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '#simulator/open-api.ts';
import type { Provider } from './library.ts';

const eventSuffix = '.json';

/** The names of the events of which a provider has an example, sorted. */
export async function listEvents(provider: Pick<Provider, 'folder'>): Promise<readonly string[]> {
  const files = await readdir(join(provider.folder, 'events')).catch(() => []);
  return files
    .filter((file) => file.endsWith(eventSuffix))
    .map((file) => file.slice(0, -eventSuffix.length))
    .sort();
}

/** The text of an example event. */
export async function readEvent(provider: Pick<Provider, 'folder'>, event: string): Promise<string> {
  return withoutMark(await readFile(join(provider.folder, 'events', event + eventSuffix), 'utf8'));
}

/** Every example by name; each is read when it is first asked for. */
export async function readEvents(
  provider: Pick<Provider, 'folder'>,
): Promise<Readonly<Record<string, JsonObject>>> {
  const names = await listEvents(provider);
  const read = (name: string) =>
    JSON.parse(
      withoutMark(readFileSync(join(provider.folder, 'events', name + eventSuffix), 'utf8')),
    ) as JsonObject;
  return Object.defineProperties(
    {},
    Object.fromEntries(names.map((name) => [name, { enumerable: true, get: () => read(name) }])),
  );
}

/** A text without the byte order mark that some editors put before it. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
