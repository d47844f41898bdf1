import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files that run inside the processes of samples. They are no modules of this program. */
export type RuntimeName =
  | 'node-proxy.mjs'
  | 'node-session.mjs'
  | 'php-proxy.php'
  | 'php-session.php'
  | 'python-check.py'
  | 'python-run.py'
  | 'python-session.py'
  | 'ruby-session.rb';

/** The text of a file of `runtime/`. */
export function readRuntime(name: RuntimeName): string {
  return readFileSync(join(import.meta.dirname, 'runtime', name), 'utf8');
}
