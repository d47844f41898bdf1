import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { languages } from '../languages.ts';
import type { Toolchain } from '../toolchain.ts';
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
  /** The variables with which programs of every language reach the gateway. */
  readonly reach: Readonly<Record<string, string>>;
}

/** Makes the folders of a track; links the runtimes and packages; copies the files that the page shows. */
export async function prepareWorkspace(job: TrackJob, authority: string): Promise<Workspace> {
  const at = (name: string) => join(job.workspace, name);
  const folders = {
    root: job.workspace,
    samples: at('samples'),
    home: at('home'),
    temporary: at('tmp'),
    programs: at('bin'),
    checks: at('checks'),
    verify: at('verify'),
    authority: at('authority.pem'),
  };
  const { samples, home, temporary, programs, checks, verify } = folders;
  await Promise.all([samples, home, temporary, programs, checks, verify].map((folder) => mkdir(folder)));
  await Promise.all([
    writeFile(folders.authority, authority),
    ...Object.entries(job.tools).map(([name, tool]) => symlink(tool.path, join(programs, name))),
    ...(job.modules === undefined ? [] : [symlink(job.modules, join(job.workspace, 'node_modules'))]),
    ...job.page.files.map((file) => copyShown(job.page.folder, file, samples)),
  ]);
  const reach = await prepareReach(job.tools, { ...folders, pem: authority });
  return { ...folders, reach };
}

/** Writes what each language needs to reach the gateway; gives the variables. */
async function prepareReach(
  tools: Toolchain,
  { root, authority, programs, pem }: Pick<Workspace, 'root' | 'authority' | 'programs'> & { pem: string },
): Promise<Workspace['reach']> {
  let environment = {};
  for (const { tool, reach } of languages) {
    const path = tools[tool]?.path;
    if (path === undefined || reach === undefined) continue;
    const needed = reach({ folder: root, authority, pem, tool: path });
    environment = { ...environment, ...needed.environment };
    for (const [file, text] of Object.entries(needed.files ?? {})) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    for (const [name, script] of Object.entries(needed.programs ?? {})) {
      await writeFile(join(programs, name), script, { mode: 0o755 });
    }
  }
  return environment;
}

/** Copies a file of the page's folder; one that is not there is a finding of the checker, not of the run. */
async function copyShown(folder: string, file: string, samples: string): Promise<void> {
  const target = join(samples, file);
  await mkdir(dirname(target), { recursive: true });
  await cp(join(folder, file), target, { recursive: true }).catch(() => undefined);
}
