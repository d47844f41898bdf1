import { handedVersion } from '../build/handed-library.ts';
import { settings } from '../settings.ts';

/**
 * Makes something of the content once, however often it is asked for: in a build once, in the development server once for
 * each version of the content and its records.
 */
export function onceOfContent<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let kept: { readonly made: Promise<Made>; readonly of: unknown } | undefined;
  return () => {
    const of = handedVersion(settings.root);
    if (kept?.of !== of) kept = { made: make(), of };
    return kept.made;
  };
}
