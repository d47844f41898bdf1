import { answerControl, controlPath } from './answer-control.ts';
import { type LocalServer, listenLocally, type PortChoice } from './listen-locally.ts';
import type { RunningSimulator } from './run-simulator.ts';

/** Serves a simulator and its control endpoint over plain HTTP, to this machine alone. */
export function serveSimulator(running: RunningSimulator, choice: PortChoice): Promise<LocalServer> {
  return listenLocally(async (request) => {
    const isControl = new URL(request.url).pathname.startsWith(controlPath);
    return isControl ? answerControl(running, request) : running.fetch(request);
  }, choice);
}
