// Made by `npm run generate` from src/schema/components.ts.

declare namespace JSX {
  interface Element {}
  interface ElementChildrenAttribute {
    children: unknown;
  }
}

/** The components that a page can place. */
interface MDXProvidedComponents {
  /** The prerequisites, as a checklist. */
  Prerequisites: (props: { children?: unknown }) => JSX.Element;
  /** The auth sections that the guide reuses. */
  Authentication: (props: { children?: unknown }) => JSX.Element;
  /** The table of sandbox and production values. */
  Configuration: (props: { children?: unknown }) => JSX.Element;
  /** The table of the endpoints that the samples called when they were run. */
  Endpoints: (props: { children?: unknown }) => JSX.Element;
  /** The error table, each row with its anchor. */
  Errors: (props: { children?: unknown }) => JSX.Element;
  /** The table of webhook events and the changes they make. */
  Events: (props: { children?: unknown }) => JSX.Element;
  /** The tables of mapped fields, and of what each event changes field by field. */
  Mapping: (props: { children?: unknown }) => JSX.Element;
  /** The table of the systems of record. */
  Ownership: (props: { children?: unknown }) => JSX.Element;
  /** How the integration is run: objectives, monitors, limits, runbook, recovery, contacts. */
  Operations: (props: { children?: unknown }) => JSX.Element;
  /** The production checklist. */
  GoLive: (props: { children?: unknown }) => JSX.Element;
  /** The verification script with its expected output. */
  Verify: (props: { children?: unknown }) => JSX.Element;
  /** Wraps an ordered list whose items are the steps of a task. */
  Steps: (props: { children?: unknown }) => JSX.Element;
  /** Wraps fences that do the same step in several languages; shown as tabs. */
  Samples: (props: { children?: unknown }) => JSX.Element;
  /** An aside. */
  Note: (props: { /** How urgent it is. */ kind?: 'note' | 'tip' | 'caution' | 'danger'; /** A title instead of the kind’s own. */ title?: string; children?: unknown }) => JSX.Element;
  /** A file beside the guide, or a region of it. */
  SampleFile: (props: { /** A file beside the guide. */ src: string; /** The name of a region of the file. */ region?: string; children?: unknown }) => JSX.Element;
}
