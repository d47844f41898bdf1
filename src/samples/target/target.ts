/** Against what samples run: `simulator`, the stand-ins of this project, or `sandbox`, the vendors’ own. */
export type TargetName = 'simulator' | 'sandbox';

/** The simulators answer, with the values that the content declares for them. */
export interface SimulatorTarget {
  readonly name: 'simulator';
}

/** The vendors answer. */
export interface SandboxTarget {
  readonly name: 'sandbox';
  /** What the caller gives for declared configuration keys; no other variable of the caller is in it. */
  readonly values: Readonly<Record<string, string>>;
  /** Where a declared host is reached instead of at itself: `{ "api.acme.example": "http://127.0.0.1:8080" }`. */
  readonly upstreams: Readonly<Record<string, string>>;
}

export type Target = SimulatorTarget | SandboxTarget;
