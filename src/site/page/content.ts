import { loadLibrary } from '#library/load-library.ts';
import { handedLibrary } from '../build/handed-library.ts';
import { settings } from '../settings.ts';
import { onceOfContent } from './once-of-content.ts';

/** The library that the pages show: the one that was handed over, or loaded once. */
export const content = onceOfContent(async () => handedLibrary(settings.root) ?? loadLibrary(settings.root));
