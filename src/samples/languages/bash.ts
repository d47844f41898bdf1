import { assembleLines } from './assemble-lines.ts';
import { defineLanguage, type SessionSource } from './language.ts';

/**
 * bash: one shell per session, so that variables, functions and the working directory stay. A failing command ends a
 * sample (`set -eE -o pipefail`). A sample that is to fail runs in a subshell, whose status is caught.
 */
export const bash = defineLanguage({
  kind: 'session',
  name: 'bash',
  label: 'bash',
  track: 'curl',
  fences: ['bash', 'sh'],
  suffix: '.sh',
  tool: 'bash',
  canCatch: () => true,
  assemble: (source) => ({
    program: assembleLines(source.parts, {
      prologue: prologue(source),
      open: ({ gate, catches }) => `__handrail_gate ${gate}${catches ? '; set +e; ( set -e' : ''}`,
      close: ({ gate, catches }) => (catches ? `); __handrail_end ${gate} $?` : `__handrail_end ${gate} 0`),
      epilogue: '__handrail_gate end',
    }),
  }),
  sessionArguments: ({ program }) => ['--noprofile', '--norc', program],
  runCommand: (command, file) => ({ command, args: ['--noprofile', '--norc', file] }),
  checkCommand: (command, file) => ({ command, args: ['-n', file] }),
  locate(stderr, file) {
    const found = stderr.split('\n').filter((line) => line.startsWith(`${file}: line `));
    const line = /unexpected EOF|delimited by end-of-file|syntax error/.test(stderr)
      ? found[0]
      : found.at(-1);
    const match = /: line (\d+): (?:warning: )?(.*)$/.exec(line ?? '');
    if (match?.[1] === undefined) return undefined;
    const start = /at line (\d+) delimited/.exec(match[2] ?? '')?.[1] ?? match[1];
    return { message: match[2] ?? '', at: { line: Number(start), column: 1 } };
  },
});

/**
 * Descriptors 8 and 9 keep the streams of the session, 3 leads to the runner. bash reads as it runs: before the first
 * gate every part is checked by itself, so that nothing runs where one is not valid.
 */
function prologue({ token, parts }: SessionSource): string {
  const ranges = parts.map(
    ({ line, text }) => `"\${__handrail_lines[@]:${line - 1}:${text.split('\n').length}}"`,
  );
  const checks = ranges.map((range) => `builtin printf '%s\\n' ${range} | "$BASH" --noprofile --norc -n`);
  return [
    'builtin mapfile -t __handrail_lines < "$0"',
    `[ -z "$( { ${checks.join('; ')}; } 2>&1 )" ] || exit 2`,
    'unset __handrail_lines',
    'exec 8>&1 9>&2',
    `__handrail_mark() { builtin printf '\\035${token}:%s\\035\\n' "$1" >&8; builtin printf '\\035${token}:%s\\035\\n' "$1" >&9; }`,
    `__handrail_gate() { builtin printf 'gate %s\\n' "$1" >&3; IFS= builtin read -r -u 3 _ || exit 0; set -eE -o pipefail; __handrail_mark "begin:$1"; }`,
    `__handrail_end() { set -eE -o pipefail; __handrail_mark "end:$1:$2"; }`,
    `trap 'builtin printf "error %s 1 %s\\n" "$LINENO" "\${BASH_LINENO[*]}" >&3' ERR`,
  ].join('; ');
}
