import { inspectHost, toolsOf } from '#samples/inspect-host.ts';
import { languageOfFence, languages } from '#samples/languages.ts';

const host = await inspectHost(process.env['PATH'] ?? '');
const tools = await toolsOf(
  host,
  languages.map(({ tool }) => tool),
);

/** Why tests of these languages cannot run on this machine, if they cannot. */
export function skipWithout(...fences: readonly string[]): { readonly skip: string | false } {
  const needed = fences.flatMap((fence) => languageOfFence(fence)?.tool ?? []);
  const missing = needed.filter((tool) => tools[tool] === undefined);
  return { skip: missing.length === 0 ? false : `${missing.join(', ')} is not installed` };
}
