import { type ResolveFnOutput, type ResolveHookContext, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Next = (specifier: string, context?: Partial<ResolveHookContext>) => ResolveFnOutput;

let isRegistered = false;

/**
 * Lets a provider's `simulator.ts` import the kernel as `#simulator/…` in this process, wherever its content root is. A
 * query such as `?fresh=1` on its address is handed on to the provider's own files that it imports, so that all of them
 * are loaded anew.
 */
export function registerKernel(): void {
  if (isRegistered) return;
  isRegistered = true;
  registerHooks({ resolve: resolveKernel });
}

function resolveKernel(specifier: string, context: ResolveHookContext, next: Next): ResolveFnOutput {
  if (specifier.startsWith('#simulator/'))
    return next(pathToFileURL(join(import.meta.dirname, '..', specifier.slice(1))).href, context);
  const resolved = next(specifier, context);
  const { search = '' } = URL.parse(context.parentURL ?? '') ?? {};
  const isOwn = /^\.{0,2}\//.test(specifier) && !new URL(resolved.url).search;
  return search.startsWith('?fresh=') && isOwn ? { ...resolved, url: resolved.url + search } : resolved;
}
