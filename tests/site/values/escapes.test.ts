// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are texts of other languages, or in them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { languages } from '#samples/languages.ts';
import type { ValueFamily } from '#site/client/values/code-family.ts';
import { valueFamily } from '#site/client/values/code-family.ts';
import { findPlaces } from '#site/client/values/find-places.ts';
import { hostileValues } from './hostile-values.ts';

/** A program in which the value of `KEY` is written in every kind of string; it prints each, ended by a zero byte. */
interface Case {
  readonly family: ValueFamily;
  readonly command: readonly [string, ...string[]];
  /** Reads and placeholders: what each prints is the value, between these. */
  readonly lines: readonly string[];
}

const javascript = [
  'const say = (text) => process.stdout.write(`${text}\\0`);',
  'say(process.env.KEY);',
  "say(process.env['KEY']);",
  'say(`${process.env.KEY}`);',
  'say(`${process.env.KEY ?? "x"}`);',
  "say('sk_test_…');",
  'say("sk_test_…"); // it’s no string: process.env.KEY',
  'say(`sk_test_…`);',
  `say(/['"\`]/.test("'") ? process.env.KEY : 'y');`,
];

const cases: readonly Case[] = [
  {
    family: 'bash',
    command: ['bash'],
    lines: [
      `say() { printf '%s\\0' "$1"; }`,
      `say $KEY`,
      `say "$KEY"`,
      `say "\${KEY}"`,
      `say "$(printf '%s!' "$KEY" | sed 's/!$//')!" | sed -z 's/!$//'`,
      `say 'sk_test_…' # it’s $KEY`,
      `say "sk_test_…"`,
      `say sk_test_…`,
    ],
  },
  { family: 'javascript', command: [process.execPath, '-'], lines: javascript },
  {
    family: 'python',
    command: ['python3', '-'],
    lines: [
      'import os, sys',
      'def say(text): sys.stdout.buffer.write(text.encode() + b"\\0")',
      "say(os.environ['KEY'])",
      'say(os.environ.get("KEY", "x"))',
      'say(os.getenv("KEY"))',
      `say(f"{os.environ['KEY']}")`,
      `say(f'{os.environ["KEY"]}')`,
      `say(f"""{os.environ['KEY']}""")`,
      `say("sk_test_…")  # it's no string: os.environ["KEY"]`,
      `say('sk_test_…')`,
      `say('''sk_test_…''')`,
    ],
  },
];

for (const { family, command, lines } of cases) {
  test(`${family} reads every value as it was typed, from every place that it is written to`, () => {
    const text = lines.join('\n');
    const keys = [{ key: 'KEY', placeholders: ['sk_test_…'] }];
    const places = findPlaces(text, family, keys);
    assert.equal(places.length, lines.length - (family === 'bash' ? 1 : family === 'python' ? 2 : 1));
    for (const value of hostileValues) {
      const program = write(text, family, value);
      const { stdout, stderr } = spawnSync(command[0], command.slice(1), {
        input: program,
        env: { PATH: process.env['PATH'] },
        timeout: 20_000,
      });
      const said = stdout.toString().split('\0').slice(0, -1);
      assert.equal(stderr.toString(), '', program);
      assert.deepEqual(said, Array(places.length).fill(value), program);
    }
  });
}

test('a value never leaves a string of the languages that are not run here', () => {
  const samples: Readonly<Record<string, readonly [ValueFamily, string]>> = {
    ruby: ['ruby', `puts ENV['KEY'], ENV.fetch("KEY"), "#{ENV['KEY']}", 'sk_test_…', "sk_test_…"`],
    php: ['php', `<?php echo getenv('KEY'), $_ENV["KEY"], "{$_ENV['KEY']}", 'sk_test_…', "sk_test_…";`],
    go: ['go', 'fmt.Println(os.Getenv("KEY"), "sk_test_…")'],
    java: ['java', 'System.out.println(System.getenv("KEY") + "sk_test_…");'],
    json: ['json', '{ "key": "sk_test_…", "KEY": "$KEY" }'],
  };
  const evil = `'"\\\`$x#{x}\n`;
  const written = Object.fromEntries(
    Object.entries(samples).map(([name, [family, text]]) => [name, write(text, family, evil)]),
  );
  assert.deepEqual(written, {
    ruby: `puts '\\'"\\\\\`$x#{x}\n', '\\'"\\\\\`$x#{x}\n', "'\\"\\\\\`$x\\#{x}\n", '\\'"\\\\\`$x#{x}\n', "'\\"\\\\\`$x\\#{x}\n"`,
    php: `<?php echo '\\'"\\\\\`$x#{x}\n', '\\'"\\\\\`$x#{x}\n', "'\\"\\\\\`\\$x#{x}\n", '\\'"\\\\\`$x#{x}\n', "'\\"\\\\\`\\$x#{x}\n";`,
    go: `fmt.Println("'\\"\\\\\`$x#{x}\\n", "'\\"\\\\\`$x#{x}\\n")`,
    java: `System.out.println("'\\"\\\\\`$x#{x}\\n" + "'\\"\\\\\`$x#{x}\\n");`,
    json: `{ "key": "'\\"\\\\\`$x#{x}\\n", "KEY": "$KEY" }`,
  });
  for (const value of hostileValues) {
    assert.equal(JSON.parse(write('{ "key": "sk_test_…" }', 'json', value)).key, value);
  }
});

test('what is no read of the variable, and what cannot be written safely, stays as it is', () => {
  const kept: readonly (readonly [ValueFamily, string])[] = [
    ['bash', `echo '$KEY' \\$KEY $KEYS \${KEY:-x} # $KEY`],
    ['bash', 'KEY=$(create)\necho "$KEY"'],
    ['bash', `cat <<'EOF'\n$KEY it's\nEOF`],
    ['bash', `echo "$KEY`],
    ['javascript', `process.env.KEY = 'x'; process.env.KEYS; my.process.env.KEY; // process.env.KEY`],
    ['javascript', `'process.env.KEY'; const { KEY } = process.env; delete process.env.KEY;`],
    ['python', `os.environ["KEY"] = "x"; f"{os.environ['KEY'].encode()}"; r"sk_test_…" # os.environ["KEY"]`],
    ['python', `b"sk_test_…"`],
    ['go', 'x := `sk_test_…`'],
    ['java', '"""\nsk_test_…\n"""'],
  ];
  for (const [family, text] of kept) assert.equal(write(text, family, `ü'"\\`), text);
});

test('a here document of a shell holds one line, with its own escapes', () => {
  const text = 'cat <<EOF\nkey: $KEY, it’s "$KEY"\nEOF\necho "$KEY"';
  assert.equal(
    write(text, 'bash', 'a$b`c\\'),
    'cat <<EOF\nkey: a\\$b\\`c\\\\, it’s "a\\$b\\`c\\\\"\nEOF\necho ""\'a$b`c\\\'""',
  );
  assert.equal(write(text, 'bash', 'a\nEOF'), 'cat <<EOF\nkey: $KEY, it’s "$KEY"\nEOF\necho ""\'a\nEOF\'""');
});

test('a Go program does not import what it no longer uses', () => {
  const text = 'import (\n\t"fmt"\n\t"os"\n)\nfunc main() { fmt.Println(os.Getenv("KEY")) }';
  assert.equal(write(text, 'go', 'v'), 'import (\n\t"fmt"\n\t_ "os"\n)\nfunc main() { fmt.Println("v") }');
  const other = text.replace('fmt.Println(', 'os.Exit(0); fmt.Println(');
  assert.match(write(other, 'go', 'v'), /\n\t"os"\n/);
});

test('values are written in every language that samples run in', () => {
  const names = languages.flatMap(({ fences }) => fences);
  assert.ok(names.length > 8);
  assert.deepEqual(
    names.filter((name) => valueFamily(name) === undefined),
    [],
  );
});

function write(text: string, family: ValueFamily, value: string): string {
  const places = findPlaces(text, family, [{ key: 'KEY', placeholders: ['sk_test_…'] }]);
  let written = text;
  for (const { start, end, write: put } of places.toReversed())
    written = written.slice(0, start) + (put(value) ?? text.slice(start, end)) + written.slice(end);
  return written;
}
