import type { Delivery } from '#simulator/delivery.ts';
import type { Bindings } from '../compare/difference.ts';
import type { Gateway } from '../gateway/start-gateway.ts';
import type { Caller } from '../gateway/web-handler.ts';
import type { Redact } from '../redact.ts';
import type { Launch } from '../session/launch.ts';
import type { OutputUpdate } from '../update/output-update.ts';
import type { Simulators } from './open-simulators.ts';
import type { Workspace } from './prepare-workspace.ts';
import { sampleEnvironment } from './sample-environment.ts';
import type { TrackJob } from './track-job.ts';

/** What every part of a running track has at hand. */
export interface TrackContext {
  readonly job: TrackJob;
  /** Takes the secrets of the job out of a text. */
  readonly redact: Redact;
  readonly workspace: Workspace;
  readonly gateway: Gateway;
  readonly simulators: Simulators;
  /** Every webhook that a simulator sent so far. */
  readonly deliveries: readonly Delivery[];
  /** What `[name]` stands for in the outputs of this track. */
  readonly bindings: Bindings;
  /** What would be right in the output fences that differ, so far. */
  readonly updates: OutputUpdate[];
}

/** How a process of the track is started, but for its program. It can write to its folder, its home and `TMPDIR`. */
export function launchOptions(
  { job, workspace, gateway }: Pick<TrackContext, 'job' | 'workspace' | 'gateway'>,
  { caller = 'sample', folder = workspace.samples }: { caller?: Caller; folder?: string } = {},
): Pick<Launch, 'sandbox' | 'environment' | 'folder'> {
  const proxy = caller === 'service' ? gateway.serviceUrl : gateway.url;
  const environment = sampleEnvironment(workspace, proxy, job.environment);
  const tools = Object.values(job.tools).flatMap(({ folders }) => folders);
  const readable = [...new Set([...tools, ...(job.modules === undefined ? [] : [job.modules])])];
  const writable = [folder, workspace.home, workspace.temporary];
  const sandbox = { isolation: job.isolation, workspace: workspace.root, writable, readable };
  return { environment, folder, sandbox };
}
