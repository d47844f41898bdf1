import { availableParallelism } from 'node:os';

/** How many tabs of the one browser tests use at once. */
export const tabs = Math.min(4, availableParallelism());
