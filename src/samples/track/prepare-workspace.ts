import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readRuntime } from '../languages/read-runtime.ts';
import type { TrackJob } from './track-job.ts';

/** The folders and files of a workspace, absolute. */
export interface Workspace {
  readonly root: string;
  /** Where samples run: nothing in it but what a reader would have. */
  readonly samples: string;
  readonly home: string;
  readonly temporary: string;
  readonly programs: string;
  /** Where texts are checked for syntax. */
  readonly checks: string;
  /** Where the verification script runs. */
  readonly verify: string;
  readonly authority: string;
  readonly preload: string;
}

/** Makes the folders of a track; links the runtimes and packages; copies the files that the page shows. */
export async function prepareWorkspace(job: TrackJob, authority: string): Promise<Workspace> {
  const at = (name: string) => join(job.workspace, name);
  const workspace: Workspace = {
    root: job.workspace,
    samples: at('samples'),
    home: at('home'),
    temporary: at('tmp'),
    programs: at('bin'),
    checks: at('checks'),
    verify: at('verify'),
    authority: at('authority.pem'),
    preload: at('proxy.mjs'),
  };
  const { samples, home, temporary, programs, checks, verify } = workspace;
  await Promise.all([samples, home, temporary, programs, checks, verify].map((folder) => mkdir(folder)));
  await Promise.all([
    writeFile(workspace.authority, authority),
    writeFile(workspace.preload, readRuntime('node-proxy.mjs')),
    ...Object.entries(job.tools).map(([name, tool]) => symlink(tool.path, join(programs, name))),
    ...(job.modules === undefined ? [] : [symlink(job.modules, join(job.workspace, 'node_modules'))]),
    ...job.page.files.map((file) => copyShown(job.page.folder, file, samples)),
  ]);
  return workspace;
}

/** Copies a file of the page's folder; one that is not there is a finding of the checker, not of the run. */
async function copyShown(folder: string, file: string, samples: string): Promise<void> {
  const target = join(samples, file);
  await mkdir(dirname(target), { recursive: true });
  await cp(join(folder, file), target, { recursive: true }).catch(() => undefined);
}
