import { type ResolveFnOutput, type ResolveHookContext, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Next = (specifier: string, context?: Partial<ResolveHookContext>) => ResolveFnOutput;

let isRegistered = false;

/** Lets a provider's `simulator.ts` import the kernel as `#simulator/…` in this process, wherever its content root is. */
export function registerKernel(): void {
  if (isRegistered) return;
  isRegistered = true;
  registerHooks({ resolve: resolveKernel });
}

function resolveKernel(specifier: string, context: ResolveHookContext, next: Next): ResolveFnOutput {
  if (!specifier.startsWith('#simulator/')) return next(specifier, context);
  return next(pathToFileURL(join(import.meta.dirname, '..', specifier.slice(1))).href, context);
}
