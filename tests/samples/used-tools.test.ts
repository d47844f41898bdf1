import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usedTools } from '#samples/used-tools.ts';
import { fences } from './fences.ts';
import { pageLibrary } from './run-page.ts';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['bash', 'echo 1', []],
  ['python', 'import java', []],
  ['ruby', 'puts 1', ['ruby']],
  ['java', 'class A {}', ['javac']],
  ['go check', 'package main', ['go']],
  ['text file="a.php"', '<?php', ['php']],
  ['bash', 'java Main && ruby a.rb', ['ruby', 'javac']],
  ['bash', 'curl https://x.example/index.php?go-on=1; ls a.java', []],
  ['bash needs="php>=8.1"', 'true', ['php']],
];

for (const [info, text, expected] of cases) {
  test(`the runtimes of \`${info}\` with \`${text}\``, async (context) => {
    const { guides } = await pageLibrary(context, { body: fences([info, text]) });
    assert.deepEqual(usedTools(guides), expected);
  });
}
