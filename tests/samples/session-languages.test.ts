import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fences } from './fences.ts';
import { bodyLine, found, runPage } from './run-page.ts';
import { skipWithout } from './skip-without.ts';

describe('Ruby', skipWithout('ruby'), () => {
  test('a failure in a function of an earlier sample, or of Ruby itself, is at the call', async (context) => {
    const body = fences(
      ['ruby', 'def half(x)\n  raise ArgumentError, "odd" if x.odd?\n  x / 2\nend\nhalf(2)'],
      ['ruby id=two exit=1', '[3].each do |x|\n  half(x)\nend'],
      ['ruby id=three', 'x = 1\nx += Integer("no")'],
    );
    assert.deepEqual(found(await runPage(context, body)), [
      `samples/failed ${bodyLine + 16}:6 \`three\` ended with status 1: invalid value for Integer(): "no" (ArgumentError).`,
    ]);
  });

  test('a file is required as a reader would, and a sample knows its own name', async (context) => {
    const body = fences(
      ['ruby file="order.rb"', 'def order = "ord_1"'],
      ['ruby', "require_relative 'order'\nputs order if __FILE__ == $0"],
      ['text output', 'ord_1'],
    );
    assert.deepEqual(found(await runPage(context, body)), []);
  });

  test('threads of a sample go on while other samples run', async (context) => {
    const body = fences(
      [
        'ruby',
        "require 'socket'\nserver = TCPServer.new('127.0.0.1', 8124)\nThread.new { client = server.accept; client.write('hi'); client.close }",
      ],
      ['bash', 'exec 5<>/dev/tcp/127.0.0.1/8124; cat <&5'],
      ['text output', 'hi'],
    );
    assert.deepEqual(found(await runPage(context, body)), []);
  });
});

describe('PHP', skipWithout('php'), () => {
  test('a failure in a function of an earlier sample is at the call', async (context) => {
    const body = fences(
      ['php', '<?php\nfunction half($x) {\n  if ($x % 2) throw new ValueError("odd");\n  return $x / 2;\n}'],
      ['php id=two', '$x = 1;\n  echo half($x);'],
    );
    assert.deepEqual(found(await runPage(context, body)), [
      `samples/failed ${bodyLine + 10}:3 \`two\` ended with status 255: ValueError: odd.`,
    ]);
  });

  test('what a sample says of names holds for later ones, as in one file', async (context) => {
    const body = fences(
      ['php file="client.php"', '<?php\nnamespace Acme;\nclass Client { const NAME = "client"; }'],
      ['php', '<?php\ndeclare(strict_types=1);\n\nuse Acme\\Client;\n\nrequire "client.php";'],
      ['php', 'echo Client::NAME, "\\n";'],
      ['text output', 'client'],
      ['php', '<?php\nuse Acme\\Client;\ntry { strlen(1); } catch (TypeError) { echo Client::NAME; }'],
      ['text output', 'client'],
    );
    assert.deepEqual(found(await runPage(context, body)), []);
  });

  test('streams give their headers, and a refused call its status', async (context) => {
    const body = fences(
      [
        'php',
        '$body = @file_get_contents("https://api.acme.example/orders");\nvar_dump($body);\necho $http_response_header[0], "\\n";',
      ],
      ['text output', 'bool(false)\nHTTP/1.1 401 Unauthorized'],
      [
        'php',
        '$options = ["http" => ["method" => "POST", "content" => "{\\"item\\":\\"a\\"}", "ignore_errors" => true, "header" => ["Authorization: Bearer " . getenv("ACME_KEY"), "Content-Type: application/json"]]];\n$stream = fopen("https://api.acme.example/orders", "r", false, stream_context_create($options));\necho stream_get_meta_data($stream)["wrapper_data"][0], "\\n", stream_get_contents($stream);',
      ],
      ['text output', 'HTTP/1.1 201 Created\n{\n  "id": "ord_1",\n  "item": "a"\n}'],
    );
    assert.deepEqual(found(await runPage(context, body)), []);
  });

  test('a warning goes to stderr, and stops nothing', async (context) => {
    const body = fences(
      ['php', 'echo $missing ?? "none", "\\n";\necho $missing, "end\\n";'],
      ['text output', 'none\nend'],
      ['text output stream=stderr', 'Warning: Undefined variable $missing in [..]'],
    );
    assert.deepEqual(found(await runPage(context, body)), []);
  });
});
