import { basePath } from '#library/base-path.ts';
import type { DevServer } from '#site/build/start-dev.ts';
import type { LiveState } from '#site/live/live-state.ts';
import { type CommandContext, UsageError } from '../command.ts';
import type { Places } from '../content-root.ts';
import { projectRoot } from '../project.ts';

/** What is served, and where. */
export interface ServePlan extends Pick<Places, 'root' | 'stateDir'> {
  /** The port to try first; the next free one is taken. Default: 4321. */
  readonly port: number | undefined;
  /** Whether a browser is opened. */
  readonly isOpened: boolean;
}

/** A server of states. */
export interface StateServer {
  readonly show: (state: LiveState) => void;
  /** Serves the site under another path, where `site.yaml` says so by now; its address is told. */
  readonly move: (state: LiveState) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a server, and tells its address. @throws {UsageError} where the port is taken */
export async function serveState(
  plan: ServePlan,
  { print }: Pick<CommandContext, 'print'>,
  first: LiveState,
): Promise<StateServer> {
  const { startDev } = await import('#site/build/start-dev.ts');
  let base = basePath(first.library.site);
  const start = async (state: LiveState, how: Pick<ServePlan, 'port' | 'isOpened'>): Promise<DevServer> => {
    const started = await startDev({ ...plan, ...how, projectRoot, base, state }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EADDRINUSE') throw error;
        throw new UsageError(`The port is taken: ${error.message}.`, 'Give another one with `--port N`.');
      },
    );
    print(`${started.url}\n`);
    return started;
  };
  let server = await start(first, plan);
  return {
    show: (state) => server.show(state),
    async move(state) {
      const next = basePath(state.library.site);
      if (
        next === base ||
        state.findings.some(({ code, file }) => code === 'yaml/syntax' && /^[^/]+\/site\.yaml$/.test(file))
      )
        return;
      base = next;
      const { port } = server;
      await server.stop();
      server = await start(state, { port, isOpened: false });
    },
    stop: () => server.stop(),
  };
}
