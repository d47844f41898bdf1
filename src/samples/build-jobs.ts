import type { Span } from '#diagnostics/diagnostic.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { reproduceCommand } from '#guide/reproduce-command.ts';
import type { Library, Provider } from '#library/library.ts';
import { providerOf, resolveConfiguration } from '#library/resolve-configuration.ts';
import type { ErrorRow } from '#schema/guide.ts';
import type { Isolation } from './isolation/isolation.ts';
import { languageOfFile } from './languages.ts';
import { type FindObstacle, planTracks } from './plan-tracks.ts';
import type { Secret } from './redact.ts';
import type { Toolchain } from './toolchain.ts';
import type { Track } from './track/track.ts';
import type { JobPage, JobProvider, JobVerify, Provocation, TrackJob } from './track/track-job.ts';

/** A track that is ready to be run, but for its workspace. */
export type PlannedJob = Omit<TrackJob, 'workspace'>;

/** What jobs need besides the library. */
export interface JobSettings {
  readonly tools: Toolchain;
  readonly isolation: Isolation;
  readonly findObstacle: FindObstacle;
  readonly modules?: string;
}

/** Plans everything that is to be run of a page: one job per track; none for a page with nothing to run. */
export function buildJobs(
  library: Library,
  document: AnyDocument,
  settings: JobSettings,
): readonly PlannedJob[] {
  const { tools, isolation, modules, findObstacle } = settings;
  const tracks = planTracks(document.samples, findObstacle);
  const provider = providerOf(document, library.providers);
  const rows = document.kind === 'guide' ? document.facts.errors : [];
  const verify = document.kind === 'guide' ? verifyOf(document) : undefined;
  const webhooks = document.kind === 'guide' ? document.facts.webhooks : undefined;
  const shell = shellTrack(tracks);
  if (document.samples.length === 0 && rows.length === 0 && verify === undefined) return [];
  return tracks.map((track) => ({
    page: pageOf(document, provider),
    track,
    provocations: rows.flatMap((row, index) =>
      provocationOf(row, {
        index,
        span: document.fields.get(`/errors/${index}/code`)?.value,
        provider,
        isShell: track === shell,
      }),
    ),
    ...(verify === undefined ? {} : { verify }),
    ...(webhooks === undefined ? {} : { webhooks }),
    providers: [...library.providers.values()].map(providerJob),
    environment: environmentOf(library, document),
    secrets: secretsOf(library, document),
    tools,
    ...(modules === undefined ? {} : { modules }),
    isolation,
  }));
}

/** The track in whose shell error rows are provoked: that of curl, else the first with bash, else the first. */
function shellTrack(tracks: readonly Track[]): Track | undefined {
  const hasShell = ({ steps }: Track) =>
    steps.some((step) => step.kind === 'run' && step.language === 'bash');
  return tracks.find(({ name }) => name === 'curl') ?? tracks.find(hasShell) ?? tracks[0];
}

function pageOf(document: AnyDocument, provider: Provider | undefined): JobPage {
  return {
    kind: document.kind,
    slug: document.slug,
    file: document.file,
    folder: document.folder,
    lines: document.text.split('\n').length,
    files: [...new Set(document.sampleFiles.map(({ src }) => src))],
    ...(provider === undefined ? {} : { provider: provider.id }),
  };
}

interface RowSettings {
  readonly index: number;
  readonly span: Span | undefined;
  readonly provider: Provider | undefined;
  readonly isShell: boolean;
}

function provocationOf(row: ErrorRow, { index, span, provider, isShell }: RowSettings): Provocation[] {
  const { status, code, where, provoke } = row;
  const base = { row: index, status, code, where, ...(span === undefined ? {} : { span }) };
  if (provoke.sample !== undefined) return [{ ...base, by: { kind: 'sample', sample: provoke.sample } }];
  if (provoke.request === undefined || provider === undefined || !isShell) return [];
  const command = reproduceCommand(provoke.request, provider.facts);
  const { fault } = provoke;
  return [{ ...base, by: { kind: 'command', command, ...(fault === undefined ? {} : { fault }) } }];
}

function verifyOf(document: Extract<AnyDocument, { kind: 'guide' }>): JobVerify | undefined {
  const { verify } = document.facts;
  const language = verify === undefined ? undefined : languageOfFile(verify.file);
  if (verify === undefined || language === undefined) return undefined;
  const span = document.fields.get('/verify/file')?.value;
  const steps = verify.steps.map(({ output }, index) => {
    const place = document.fields.get(`/verify/steps/${index}/output`)?.value;
    return { output, ...(place === undefined ? {} : { span: place }) };
  });
  return { file: verify.file, language: language.name, steps, ...(span === undefined ? {} : { span }) };
}

function providerJob({ id, file, facts, description, simulator }: Provider): JobProvider {
  return {
    id,
    file,
    hosts: facts.hosts,
    description: { path: description.path, file: description.file },
    ...(simulator === undefined ? {} : { simulator }),
    keys: Object.fromEntries(facts.configuration.map((row) => [row.key, row.simulator ?? row.sandbox])),
    errorCode: facts.errorCode,
  };
}

/** The secret values of the page, and of every provider: a simulator knows its own, and may tell. */
function secretsOf(library: Library, document: AnyDocument): Secret[] {
  const shared = [...library.providers.values()].flatMap(({ facts }) => facts.configuration);
  const rows = [...resolveConfiguration(document, library.providers).rows, ...shared];
  return rows
    .filter(({ secret }) => secret)
    .map((row) => ({ key: row.key, value: row.simulator ?? row.sandbox }));
}

/** The values for the simulator of the rows that are environment variables or addresses. */
function environmentOf(library: Library, document: AnyDocument): Record<string, string> {
  const rows = resolveConfiguration(document, library.providers).rows.filter(
    ({ key, kind }) => (kind === 'env' || kind === 'url') && /^[A-Za-z_]\w*$/.test(key),
  );
  return Object.fromEntries(rows.map((row) => [row.key, row.simulator ?? row.sandbox]));
}
