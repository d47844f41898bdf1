import type { Span } from '#diagnostics/diagnostic.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { reproduceCommand } from '#guide/reproduce-command.ts';
import type { Library, Provider } from '#library/library.ts';
import { providerOf, resolveConfiguration } from '#library/resolve-configuration.ts';
import type { ErrorRow } from '#schema/guide.ts';
import { eventClaims } from './event-claims.ts';
import type { Isolation } from './isolation/isolation.ts';
import type { ToolName } from './languages/language.ts';
import { languageOfFile } from './languages.ts';
import { hasTracks } from './page-tracks.ts';
import { type FindObstacle, planTracks } from './plan-tracks.ts';
import { type ConfigurationValues, configurationValues } from './target/configuration-values.ts';
import { needsSimulator } from './target/needs-simulator.ts';
import type { Target, TargetName } from './target/target.ts';
import type { Toolchain } from './toolchain.ts';
import type { Track } from './track/track.ts';
import type { JobPage, JobProvider, JobVerify, Provocation, TrackJob } from './track/track-job.ts';
import { usedTools, usualTools } from './used-tools.ts';

/** A track that is ready to be run, but for its workspace. */
export interface PlannedJob extends Omit<TrackJob, 'workspace'> {
  /** What keeps the whole job from running: configuration rows that the target has no value for. */
  readonly missing: ConfigurationValues['missing'];
}

/** What jobs need besides the library. */
export interface JobSettings {
  readonly tools: Toolchain;
  readonly isolation: Isolation;
  readonly findObstacle: FindObstacle;
  readonly target: Target;
  readonly modules?: string;
}

/** Plans everything that is to be run of a page: one job per track; none for a page with nothing to run. */
export function buildJobs(
  library: Library,
  document: AnyDocument,
  settings: JobSettings,
): readonly PlannedJob[] {
  if (!hasTracks(document)) return [];
  const { isolation, modules, findObstacle, target } = settings;
  const tools = pick(settings.tools, [...usualTools, ...usedTools([document])]);
  const tracks = planTracks(document.samples, { findObstacle, target: target.name });
  const provider = providerOf(document, library.providers);
  const rows = document.kind === 'guide' ? document.facts.errors : [];
  const verify = document.kind === 'guide' ? verifyOf(document) : undefined;
  const webhooks = document.kind === 'guide' ? document.facts.webhooks : undefined;
  const shell = shellTrack(tracks);
  const events = document.kind === 'guide' ? eventClaims(document.facts, provider?.facts) : [];
  const { environment, secrets, missing } = valuesOf(library, document, target);
  return tracks.map((track) => ({
    page: pageOf(document, provider),
    target: target.name,
    upstreams: target.name === 'sandbox' ? target.upstreams : {},
    missing,
    track,
    provocations: rows.flatMap((row, index) =>
      provocationOf(row, {
        index,
        span: document.fields.get(`/errors/${index}/code`)?.value,
        provider,
        isShell: track === shell,
        target: target.name,
        samples: document.samples,
      }),
    ),
    events: target.name === 'simulator' ? events : [],
    ...(verify === undefined ? {} : { verify }),
    ...(webhooks === undefined ? {} : { webhooks }),
    providers: [...library.providers.values()].map(providerJob),
    environment,
    secrets,
    tools,
    ...(modules === undefined ? {} : { modules }),
    isolation,
  }));
}

/** A page depends on the runtimes that it uses, and on no others. */
function pick(tools: Toolchain, names: readonly ToolName[]): Toolchain {
  return Object.fromEntries(Object.entries(tools).filter(([name]) => names.some((one) => one === name)));
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
  readonly samples: AnyDocument['samples'];
  readonly target: TargetName;
}

function provocationOf(row: ErrorRow, settings: RowSettings): Provocation[] {
  const { index, span, provider, isShell, target, samples } = settings;
  const { status, code, where, provoke } = row;
  if (target === 'sandbox' && needsSimulator(row, samples)) return [];
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

function providerJob({ id, file, folder, facts, description, simulator }: Provider): JobProvider {
  return {
    id,
    file,
    folder,
    hosts: facts.hosts,
    description: { path: description.path, file: description.file },
    ...(simulator === undefined ? {} : { simulator }),
    keys: Object.fromEntries(facts.configuration.map((row) => [row.key, row.simulator ?? row.sandbox])),
    errorCode: facts.errorCode,
  };
}

/** A simulator knows the secrets of every provider, and may tell: all of them are kept. */
function valuesOf(library: Library, document: AnyDocument, target: Target): ConfigurationValues {
  const { rows } = resolveConfiguration(document, library.providers);
  const shared = [...library.providers.values()].flatMap(({ facts }) => facts.configuration);
  return configurationValues(rows, shared, target);
}
