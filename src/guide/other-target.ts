import type { InfoString } from '#schema/info-string.ts';

/** Why a sample does not run against a target, though it could: its fence says so. Nothing if it runs. */
export function otherTarget(
  { only, fault }: Pick<InfoString, 'only' | 'fault'>,
  target: NonNullable<InfoString['only']>,
): string | undefined {
  if (only !== undefined && only !== target) return `It is for the ${only} only.`;
  if (fault !== undefined && target === 'sandbox') return 'Only a simulator can be asked for a fault.';
  return undefined;
}
