import { workerData } from 'node:worker_threads';
import { reviveLibrary, type StoredLibrary } from '#library/stored-library.ts';
import type { SiteSource } from '../page/site-source.ts';
import { writeBeside } from './write-beside.ts';

// A thread that writes what a site has beside its pages, while these are rendered. It ends when all of it is written, and with
// the error of what could not be.

/** What the thread is given. */
export interface BesideOrder extends Omit<SiteSource, 'library'> {
  readonly library: StoredLibrary;
  readonly outDir: string;
}

const { library, outDir, ...site } = workerData as BesideOrder;
await writeBeside({ ...site, library: reviveLibrary(library) }, outDir);
