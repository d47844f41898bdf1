import { compareDiagnostics, type Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Library } from '#library/library.ts';
import { liveFinding } from '#site/live/live-finding.ts';
import type { LiveState } from '#site/live/live-state.ts';
import { reportOptions } from '../print-report.ts';

/** What is known of a content root while it is written. */
export interface DevFacts {
  readonly library: Library;
  readonly addresses: LiveState['addresses'];
  /** What the check finds. */
  readonly checked: readonly Diagnostic[];
  /** What cannot be drawn. */
  readonly drawn: readonly Diagnostic[];
  /** What runs of samples found, by the display path of their page. */
  readonly sampled: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly running: LiveState['running'];
  /** What could not be done: the round itself, and the runs of pages by their display paths. */
  readonly failure: string | undefined;
  readonly failedRuns: ReadonlyMap<string, string>;
}

/** Where everybody writes down what he knows, for the pages that are open. */
export interface DevBoard {
  readonly state: () => LiveState;
  readonly facts: () => DevFacts;
  /** Writes down what is new. `shows`: the pages show other content, or other records, from now on. */
  readonly update: (facts: Partial<DevFacts>, shows?: 'content' | 'proof') => void;
}

/** Opens the board. `onState` hears of each state. */
export function openBoard(first: DevFacts, onState: (state: LiveState) => void): DevBoard {
  let facts = first;
  let state = stateOf(facts, { content: 1, proof: 0 });
  return {
    state: () => state,
    facts: () => facts,
    update(next, shows) {
      facts = { ...facts, ...next };
      const { content, proof } = state.version;
      const version =
        shows === undefined
          ? state.version
          : { content: content + (shows === 'content' ? 1 : 0), proof: proof + (shows === 'proof' ? 1 : 0) };
      const hasFindings = 'checked' in next || 'drawn' in next || 'sampled' in next;
      state = stateOf(facts, version, hasFindings ? undefined : state.findings);
      onState(state);
    },
  };
}

function stateOf(facts: DevFacts, version: LiveState['version'], findings = findingsOf(facts)): LiveState {
  const { library, addresses, running, failure, failedRuns } = facts;
  const failures = [...(failure === undefined ? [] : [failure]), ...new Set(failedRuns.values())];
  return { version, library, addresses, findings, running, failures };
}

/** Each finding once, in the order of every report. */
function findingsOf({ library, checked, drawn, sampled }: DevFacts): LiveState['findings'] {
  const { sourceOf } = reportOptions(library.root);
  return [...checked, ...drawn, ...[...sampled.values()].flat()]
    .sort(compareDiagnostics)
    .map((diagnostic) => liveFinding(diagnostic, sourceOf));
}
