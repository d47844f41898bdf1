import type { Delivery } from '#simulator/delivery.ts';
import type { Bindings } from '../compare/difference.ts';
import type { Gateway } from '../gateway/start-gateway.ts';
import type { Launch } from '../session/launch.ts';
import type { Simulators } from './open-simulators.ts';
import type { Workspace } from './prepare-workspace.ts';
import type { TrackJob } from './track-job.ts';

/** What every part of a running track has at hand. */
export interface TrackContext {
  readonly job: TrackJob;
  readonly workspace: Workspace;
  readonly environment: Readonly<Record<string, string>>;
  readonly gateway: Gateway;
  readonly simulators: Simulators;
  /** Every webhook that a simulator sent so far. */
  readonly deliveries: readonly Delivery[];
  /** What `[name]` stands for in the outputs of this track. */
  readonly bindings: Bindings;
}

/** How a process of the track is started, but for its program and folder. */
export function launchOptions({
  job,
  workspace,
  environment,
}: TrackContext): Pick<Launch, 'sandbox' | 'environment'> {
  const tools = Object.values(job.tools).flatMap(({ folders }) => folders);
  const readable = [...new Set([...tools, ...(job.modules === undefined ? [] : [job.modules])])];
  return { environment, sandbox: { isolation: job.isolation, workspace: workspace.root, readable } };
}
