/** An answer asked for by name: the next `times` calls, of one operation or of any, get it. */
export interface Fault {
  readonly name: string;
  readonly times: number;
  readonly operationId?: string;
}

/** The faults that wait for their calls. */
export interface Faults {
  /** Adds a fault; throws when its name is not one of the declared. */
  inject(fault: Fault): void;
  /** Takes one use of the first fault that fits the operation; gives its name. */
  take(operationId: string): string | undefined;
  /** Forgets the faults that still wait; gives how many calls were to get them. */
  clear(): number;
}

/** Keeps faults in the order in which they were asked for. */
export function createFaults(names: readonly string[]): Faults {
  const waiting: { name: string; operationId: string | undefined; left: number }[] = [];
  return {
    inject({ name, times, operationId }) {
      if (!names.includes(name)) {
        throw new Error(`There is no fault "${name}". This simulator has: ${names.join(', ') || 'none'}.`);
      }
      waiting.push({ name, operationId, left: times });
    },
    take(operationId) {
      const fits = (operation: string | undefined) => operation === undefined || operation === operationId;
      const fault = waiting.find((one) => one.left > 0 && fits(one.operationId));
      if (fault !== undefined) fault.left -= 1;
      return fault?.name;
    },
    clear() {
      return waiting.splice(0).reduce((sum, { left }) => sum + left, 0);
    },
  };
}
