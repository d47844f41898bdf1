import type { ComponentName } from '#schema/components.ts';

/** How each component is written, with every property that it has. */
export const componentExamples: Readonly<Record<ComponentName, string>> = {
  Prerequisites: '<Prerequisites />',
  Authentication: '<Authentication />',
  Configuration: '<Configuration />',
  Endpoints: '<Endpoints />',
  Errors: '<Errors />',
  Events: '<Events />',
  Mapping: '<Mapping />',
  Ownership: '<Ownership />',
  Operations: '<Operations />',
  GoLive: '<GoLive />',
  Verify: '<Verify />',
  Steps: '<Steps>\n\n1. Open the console.\n2. Make a key.\n\n</Steps>',
  Samples:
    '<Samples>\n\n```bash id=list\ncurl -sS https://api.acme.example/orders\n```\n\n```js id=list-node\nconst orders = await fetch("https://api.acme.example/orders");\n```\n\n</Samples>',
  Note: '<Note kind="caution" title="Only once">\n\nA refund cannot be taken back.\n\n</Note>',
  SampleFile: '<SampleFile src="./receiver.mjs" region="verify" />',
};
