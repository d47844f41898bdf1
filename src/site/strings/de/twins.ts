import type { Strings } from '../strings.ts';

// The strings of what the site publishes for machines in German.

export const twins: Strings['twins'] = {
  fact: 'Angabe',
  value: 'Wert',
  page: 'Seite',
  kind: 'Art',
  provider: 'Anbieter',
  verification: 'Prüfung',
};
