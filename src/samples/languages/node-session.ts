import { join } from 'node:path';
import { assembleLines } from './assemble-lines.ts';
import type { SessionLanguage, SessionProgram, SessionSource, SyntaxProblem } from './language.ts';
import type { Reach, ReachPlace } from './reach.ts';
import { readRuntime } from './read-runtime.ts';

/** What the languages that Node runs have in common: all but what they are called. */
export const nodeSession = {
  kind: 'session',
  tool: 'node',
  canCatch: canCatchNode,
  assemble: assembleNode,
  sessionArguments: ({ program, runtime }, { token }) => ['--import', runtime, program, token],
  reach: reachNode,
  runCommand: (command, file) => ({ command, args: [file] }),
  checkCommand: (command, file) => ({ command, args: ['--check', file] }),
  locate: locateNode,
} satisfies Partial<SessionLanguage>;

/** Assembles a session that Node runs: one module, with gates at top-level `await`. */
function assembleNode(source: SessionSource): SessionProgram {
  const program = assembleLines(source.parts, {
    prologue: '',
    open: ({ gate, catches }) => `;await __handrail.gate(${gate}, ${catches});${catches ? ' try {' : ''}`,
    close: ({ gate, catches }) =>
      catches
        ? `;__handrail.end(${gate}); } catch (error) { __handrail.caught(${gate}, error); }`
        : `;__handrail.end(${gate});`,
    epilogue: ';await __handrail.gate("end", false);',
  });
  return { program, runtime: 'node-session.mjs' };
}

/** Node follows the proxy variables when it is told to; a preload lets agents that packages make do so too. */
function reachNode({ folder, authority }: ReachPlace): Reach {
  const preload = join(folder, 'proxy.mjs');
  return {
    environment: {
      NODE_USE_ENV_PROXY: '1',
      NODE_OPTIONS: `--import=${preload}`,
      NODE_EXTRA_CA_CERTS: authority,
    },
    files: { [preload]: readRuntime('node-proxy.mjs') },
  };
}

/** Whether the text can stand in a `try` block: declarations of a module cannot. */
function canCatchNode(text: string): boolean {
  return !/^\s*(?:import\s*[\w{*'"]|export\s)/m.test(text);
}

/** Finds the failure in what Node prints when it ends: the frames of the program in the last report. */
function locateNode(stderr: string, file: string): SyntaxProblem | undefined {
  const report = stderr.slice(Math.max(0, startOfReport(stderr)));
  const name = RegExp.escape(file);
  const message = /^(?:\w*Error\b[^\n]*|[A-Z]\w+: [^\n]*)$/m.exec(report)?.[0] ?? '';
  const trail = [...report.matchAll(new RegExp(`${name}:(\\d+):(\\d+)`, 'g'))].map(toPoint);
  const [first] = trail;
  if (first !== undefined && !message.startsWith('SyntaxError')) return { message, at: first, trail };
  const header = new RegExp(`${name}:(\\d+)\\n[^\\n]*\\n(?:( *)\\^)?`).exec(report);
  if (header === null) return undefined;
  return { message, at: { line: Number(header[1]), column: (header[2] ?? '').length + 1 } };
}

function toPoint(match: RegExpExecArray): { line: number; column: number } {
  return { line: Number(match[1]), column: Number(match[2]) };
}

function startOfReport(stderr: string): number {
  return [...stderr.matchAll(/^(?:file:\/\/|node:|\/)\S*:\d+$/gm)].at(-1)?.index ?? 0;
}
