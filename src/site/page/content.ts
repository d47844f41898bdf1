import type { Library } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { handedLibrary } from '../build/handed-library.ts';
import { settings } from '../settings.ts';

let loading: Promise<Library> | undefined;

/** The library of this build, loaded once. The development server forgets this module when a file changes. */
export function content(): Promise<Library> {
  loading ??= Promise.resolve(handedLibrary(settings.root) ?? loadLibrary(settings.root));
  return loading;
}
