/** Whether this is a CI system: `CI` is set, and neither `false` nor `0`. */
export function isCi({ CI: ci = '' }: NodeJS.ProcessEnv): boolean {
  return !['', 'false', '0'].includes(ci.toLowerCase());
}
