import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectHost } from '#samples/inspect-host.ts';
import { syscallFilter } from '#samples/isolation/syscall-filter.ts';
import { found, runPage } from '../run-page.ts';

const host = await inspectHost(process.env['PATH'] ?? '');
const numbers: Readonly<Record<string, { readonly socket: number; readonly keyctl: number }>> = {
  x64: { socket: 41, keyctl: 250 },
  arm64: { socket: 198, keyctl: 219 },
};
const known = numbers[process.arch];

/** Prints the number of the error with which each call ends; 0 for one that is let through. */
function asking(calls: readonly (readonly number[])[]): string {
  return `\`\`\`python\nimport ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\nfor call in ${JSON.stringify(calls)}:\n    ctypes.set_errno(0)\n    print(ctypes.get_errno() if libc.syscall(*call) < 0 else 0)\n\`\`\`\n`;
}

test('the kernel refuses what leads out of a sandbox, and nothing else', async (context) => {
  if (host.isolation === 'none') return context.skip(host.isolationReason);
  if (known === undefined) return context.skip(`no filter for ${process.arch}`);
  const { socket, keyctl } = known;
  const ring = [425, 0, 0];
  const calls = [
    [socket, 1, 1, 0],
    [socket, 2, 1, 0],
    [socket, 10, 2, 0],
    [socket, 40, 1, 0],
    [socket, 38, 5, 0],
    [keyctl, 0, -3, 0],
    ring,
  ];
  const body = `${asking(calls)}\n\`\`\`text output\n0\n0\n0\n97\n97\n1\n38\n\`\`\`\n`;
  assert.deepEqual(found(await runPage(context, body, { host })), []);
  const free = await runPage(context, body, { host, isolation: 'none' });
  assert.equal(
    free.diagnostics[0]?.code,
    'samples/output-differs',
    'without the filter they are answered otherwise',
  );
});

test('a processor whose numbers are not known has no filter', () => {
  assert.equal(syscallFilter('mips'), undefined);
  assert.equal((syscallFilter('x64')?.length ?? 1) % 8, 0);
});
