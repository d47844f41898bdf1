import type { AnyDocument } from '#guide/mdx-document.ts';
import { sha256 } from '#guide/sha256.ts';
import type { PlannedJob } from '../build-jobs.ts';
import { hashFolder } from './hash-folder.ts';

/** What every key of a run has in common. */
export interface KeyBase {
  readonly engine: string;
  readonly lockfile: string;
}

/**
 * The hash of everything that a track is known to depend on before it runs: the page, the files beside it, its
 * configuration, what provokes its rows, the hosts of all providers, runtimes, packages, isolation and this engine.
 */
export async function trackKey(document: AnyDocument, job: PlannedJob, base: KeyBase): Promise<string> {
  const { page, providers, tools, track, isolation, environment, provocations, verify, webhooks } = job;
  const beside = await hashFolder(document.folder, (path) => !path.endsWith('.mdx'));
  const parts = {
    engine: base.engine,
    lockfile: base.lockfile,
    document: document.hash,
    page: { kind: page.kind, slug: page.slug, file: page.file, files: page.files },
    beside: document.kind === 'guide' ? beside : '',
    track: track.name,
    steps: track.steps.map((step) => [step.kind, step.sample.id, step.kind === 'noted' ? step.reason : '']),
    provocations,
    verify: verify ?? null,
    webhooks: webhooks ?? null,
    hosts: providers.map(({ id, hosts }) => [id, hosts]),
    environment,
    tools: Object.entries(tools).map(([name, tool]) => [name, tool.version]),
    isolation,
  };
  return sha256(JSON.stringify(parts));
}
