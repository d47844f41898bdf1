import { registerHooks } from 'node:module';

// Loaded before the command line, it tells at the end which packages that process has loaded, on stderr.

const packages = new Set<string>();

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const name = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(resolved.url)?.[1];
    if (name !== undefined) packages.add(name);
    return resolved;
  },
});

if (process.argv[1]?.endsWith('handrail.ts') === true)
  process.on('exit', () => {
    process.stderr.write(`packages: ${[...packages].sort().join(', ') || 'none'}\n`);
  });
