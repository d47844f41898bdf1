import type { Validation } from '../validation.ts';

/** The fault of the simulator that an error row of the guide names, of a status that may be tried again. */
export function faultOf(
  { guide, simulator }: Pick<Validation, 'guide' | 'simulator'>,
  isWanted: (status: number) => boolean,
): string | undefined {
  const row = guide.facts.errors.find(
    ({ status, retry, provoke }) =>
      isWanted(status) && retry !== 'never' && simulator.faultNames.includes(provoke.fault ?? ''),
  );
  return row?.provoke.fault;
}
