/** How much a finding weighs: an error makes a check fail, a warning does not. */
export type Severity = 'error' | 'warning';
