import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyDocument, Sample } from '#guide/mdx-document.ts';
import { pageKey } from '#guide/page-key.ts';
import { hashErrorRow, hashEventRow, hashOutputs, hashVerify } from '#guide/proof-hashes.ts';
import { documentsOf } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { type Evidence, evidenceFolders, type SampleRecord, type SampleStatus } from '#samples/evidence.ts';
import { tabName } from '#site/code/tab-name.ts';
import { readPageFile } from '#site/page/read-page-file.ts';

/** Writes evidence by which every sample, error row and script of a content root passed, against both targets. */
export async function proveEverything(root: string, stateDir: string): Promise<void> {
  const library = await loadLibrary(root);
  for (const document of documentsOf(library)) {
    const evidence = await evidenceOf(document);
    for (const target of ['simulator', 'sandbox'] as const) {
      const folder = join(stateDir, evidenceFolders[target]);
      await mkdir(folder, { recursive: true });
      const text = JSON.stringify({ ...evidence, target });
      await writeFile(join(folder, `${pageKey(document)}.json`), text);
    }
  }
}

const runtimes: Readonly<Record<string, string>> = {
  shell: 'bash 5.2.15',
  javascript: 'Node 26.10.0',
  python: 'Python 3.11.2',
};

async function evidenceOf(document: AnyDocument): Promise<Evidence> {
  const { kind, slug, facts } = document;
  const verify = 'verify' in facts ? facts.verify : undefined;
  const bytes = verify === undefined ? undefined : await readPageFile(document, verify.file);
  const errors = 'errors' in facts ? facts.errors : [];
  return {
    version: 1,
    kind,
    slug,
    target: 'simulator',
    isolation: 'bubblewrap',
    at: '2026-11-22T12:00:00.000Z',
    commit: '0123456789abcdef',
    provider: { id: 'acme-pay', apiVersion: '2026-10-01', checked: '2026-11-01' },
    tracks: ['shell', 'javascript', 'python'].map((track) => ({
      track,
      samples: recordsOf(document, track),
      runtimes: { [track]: runtimes[track] ?? '' },
      packages: {},
    })),
    errors: errors.map((row) => ({
      id: row.id ?? row.code,
      status: row.status,
      code: row.code,
      hash: hashErrorRow(row),
      result: 'proven',
    })),
    events: eventsOf(facts),
    verify:
      verify === undefined || bytes === undefined
        ? null
        : { hash: hashVerify(bytes, verify), tracks: ['javascript'], status: 'passed' },
    endpoints: [],
  };
}

function eventsOf(facts: AnyDocument['facts']): Evidence['events'] {
  if (!('webhooks' in facts) || facts.webhooks === undefined) return [];
  const { events, webhooks } = facts;
  return events.map((row) => ({
    ...{ event: row.event, hash: hashEventRow(row, webhooks), tracks: ['javascript'] },
    result: 'proven',
  }));
}

function statusOf(info: Sample['info']): SampleStatus {
  if (info.illustrative !== undefined) return 'illustrative';
  if (info.manual !== undefined) return 'manual';
  return info.check === true ? 'checked' : 'passed';
}

function recordsOf({ samples }: AnyDocument, track: string): SampleRecord[] {
  return samples
    .filter(({ group, language }) => group === undefined || tabName(language) === track)
    .map(({ id, hash, outputs, language, line, info }) => ({
      id,
      hash,
      outputsHash: hashOutputs(outputs),
      language,
      line,
      status: statusOf(info),
      durationMs: 1,
    }));
}
