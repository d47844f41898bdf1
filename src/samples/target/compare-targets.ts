import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { hashErrorRow } from '#guide/proof-hashes.ts';
import type { Evidence, SampleRecord } from '../evidence.ts';
import { placeInSample } from '../track/place-in-sample.ts';
import { needsSimulator } from './needs-simulator.ts';

/**
 * Compares the records of one page against its simulators and against the sandbox: samples and error rows that hold in
 * one and not in the other. Only what both records say of the very same text is compared.
 */
export function compareTargets(
  document: AnyDocument,
  { simulator, sandbox }: { readonly simulator: Evidence; readonly sandbox: Evidence },
): Diagnostic[] {
  return [...driftOfSamples(document, simulator, sandbox), ...driftOfRows(document, simulator, sandbox)];
}

function driftOfSamples(document: AnyDocument, simulator: Evidence, sandbox: Evidence): Diagnostic[] {
  return sandbox.tracks.flatMap(({ track, samples }) => {
    const before = simulator.tracks.find((one) => one.track === track)?.samples ?? [];
    return samples.flatMap((record) => {
      const other = before.find(({ id, hash }) => id === record.id && hash === record.hash);
      const sample = document.samples.find(({ id, hash }) => id === record.id && hash === record.hash);
      if (sample === undefined || other === undefined || !isDecided(record) || !isDecided(other)) return [];
      if (record.status === other.status) return [];
      const name = `\`${record.id}\` (${track})`;
      const [passes, fails] =
        record.status === 'passed' ? ['the sandbox', 'the simulator'] : ['the simulator', 'the sandbox'];
      const message = `${name} passes against ${passes} and fails against ${fails}.`;
      return [report('samples/drift', placeInSample(document.file, sample), message, { help })];
    });
  });
}

function isDecided({ status }: SampleRecord): boolean {
  return status === 'passed' || status === 'failed';
}

function driftOfRows(document: AnyDocument, simulator: Evidence, sandbox: Evidence): Diagnostic[] {
  if (document.kind !== 'guide') return [];
  return document.facts.errors.flatMap((row, index) => {
    if (needsSimulator(row, document.samples)) return [];
    const hash = hashErrorRow(row);
    const [here, there] = [simulator, sandbox].map(
      ({ errors }) => errors.find((record) => record.hash === hash)?.result,
    );
    if (here === there || here === undefined || there === undefined) return [];
    const span = document.fields.get(`/errors/${index}/code`)?.value;
    const where = here === 'proven' ? 'the simulator only' : 'the sandbox only';
    const message = `The error ${row.status} \`${row.code}\` is proven against ${where}.`;
    return [report('samples/drift', { file: document.file, ...(span && { span }) }, message, { help })];
  });
}

const help = 'Find which of the two is right; then correct the guide, or the simulator and its FIDELITY.md.';
