// The strings of what the site publishes for machines in English.

export const twins = {
  fact: 'Fact',
  value: 'Value',
  page: 'Page',
  kind: 'Kind',
  provider: 'Provider',
  verification: 'Verification',
};
