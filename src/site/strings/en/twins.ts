// The strings of what the site publishes for machines in English.

export const twins = {
  fact: 'Fact',
  value: 'Value',
  page: 'Page',
  kind: 'Kind',
  provider: 'Provider',
  verification: 'Verification',
  data: 'Data',
  list: 'The guides with their facts and what was proven of them.',
  listSchema: 'The JSON Schema of that list.',
  guideSchema: 'The JSON Schema of a guide as data: each guide has it at its own address with “.json”.',
  /** A word that the convention of `llms.txt` knows, in every language. */
  optional: 'Optional',
};
