import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareDiagnostics, type Diagnostic } from '#diagnostics/diagnostic.ts';
import { loadLibrary } from '#library/load-library.ts';
import { judgeLinks } from '#links/external/judge-links.ts';
import { inspectHost } from '#samples/inspect-host.ts';
import { runSamples } from '#samples/run-library.ts';
import type { Target } from '#samples/target/target.ts';
import { drawFindings } from '../../scripts/draw-findings.ts';
import { findChromium } from '../../scripts/find-chromium.ts';
import { recordFile } from '../../scripts/links/record-file.ts';
import { startStandIn } from '../samples/start-stand-in.ts';
import { checkRoot, today } from './check-root.ts';
import { fixtures } from './lay-over.ts';

/** A way to find everything that is wrong with a content root, sorted. */
export type FindInRoot = (root: string) => Promise<readonly Diagnostic[]>;

const host = inspectHost(process.env['PATH'] ?? '');

/** By a check, and by a run of the pages that the base of the fixtures does not have. */
export function runRoot(root: string): Promise<Diagnostic[]> {
  return runAgainst(root, { name: 'simulator' });
}

/** By a check, and by a run against a stand-in for the vendor’s sandbox, whose second page is not as described. */
export async function runRootInSandbox(root: string): Promise<Diagnostic[]> {
  const cleanUps: (() => unknown)[] = [];
  const { url } = await startStandIn({ after: (cleanUp) => void cleanUps.push(cleanUp) }, ({ path }) => ({
    status: 200,
    body: path.includes('page=2') ? { entries: [] } : { orders: [] },
  }));
  const upstreams = { 'sandbox.acme.example': url };
  try {
    return await runAgainst(root, { name: 'sandbox', values: {}, upstreams });
  } finally {
    for (const cleanUp of cleanUps) await cleanUp();
  }
}

/** By a check, with what `links.json` says of other sites, as if they had been asked just now. */
export async function askRoot(root: string): Promise<readonly Diagnostic[]> {
  const file = recordFile({ root, stateDir: join(dirname(root), '.handrail') }, true);
  const record = await file.read((text) => assert.fail(text));
  return checkRoot(root, {
    askSites: async (links) => judgeLinks(links, record, { now: today, isAsked: true }),
  });
}

async function runAgainst(root: string, target: Target): Promise<Diagnostic[]> {
  const { diagnostics } = await runSamples({
    library: await loadLibrary(root),
    host: await host,
    target,
    only: { document: ({ file }) => !existsSync(join(fixtures, 'base', file)) },
  });
  return [...(await checkRoot(root)), ...diagnostics].sort(compareDiagnostics);
}

/** By a check, and by drawing the diagrams with a Chromium. */
export function drawRoot(root: string): Promise<Diagnostic[]> {
  return drawWith(root, findChromium(process.env));
}

/** By a check, and by drawing the diagrams where there is no Chromium. */
export function drawRootWithoutBrowser(root: string): Promise<Diagnostic[]> {
  return drawWith(root, undefined);
}

async function drawWith(root: string, chromiumPath: string | undefined): Promise<Diagnostic[]> {
  const tools = { stateDir: join(dirname(root), '.handrail'), chromiumPath };
  const { diagnostics: drawn } = await drawFindings(await loadLibrary(root), tools);
  return [...(await checkRoot(root)), ...drawn].sort(compareDiagnostics);
}
