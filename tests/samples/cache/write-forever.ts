import { writeTrackCache } from '#samples/cache/track-cache.ts';
import { writeEvidence } from '#samples/write-evidence.ts';
import { evidenceOf, outcomeOf, requestOf } from './numbered-state.ts';

// Writes one entry of the cache and one record of evidence, numbered, over and over, until it is killed.
const [folder = '', from = ''] = process.argv.slice(2);
for (let number = Number(from); ; number += 1) {
  await writeTrackCache(folder, requestOf(), { outcome: outcomeOf(number), at: String(number) });
  await writeEvidence(folder, evidenceOf(number));
  process.stdout.write('.');
}
