import type { en } from './en.ts';

/** Every string of the interface, by where it stands: what a locale has to give. English is the model. */
export type Strings = ReturnType<typeof en>;
