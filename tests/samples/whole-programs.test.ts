import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fences } from './fences.ts';
import { found, runPage, statuses } from './run-page.ts';
import { skipWithout } from './skip-without.ts';

const javaMain = (line: string) =>
  `public class Main {\n  public static void main(String[] args) throws Exception {\n    ${line}\n  }\n}`;

describe('whole programs', () => {
  test('share the workspace, and no scope', skipWithout('go'), async (context) => {
    const program = (call: string) => `package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\n${call}\n`;
    const body = fences(
      ['go', program('func main() { fmt.Println(os.WriteFile("a.txt", []byte("from go"), 0o644)) }')],
      ['go', program('func main() { text, err := os.ReadFile("a.txt"); fmt.Println(string(text), err) }')],
      ['text output', 'from go <nil>'],
      ['bash', 'cat a.txt'],
      ['text output', 'from go'],
    );
    assert.deepEqual(found(await runPage(context, body)), []);
  });

  test(
    'of Go are split over files by `file`, and imported by their module',
    skipWithout('go'),
    async (context) => {
      const body = fences(
        ['text file="go.mod"', 'module acme.example/app\n\ngo 1.19'],
        ['go file="greet/greet.go"', 'package greet\n\nfunc Word() string { return "hello" }'],
        ['go file="more.go"', 'package main\n\nfunc more() string { return "more" }'],
        [
          'go file="main.go"',
          'package main\n\nimport (\n\t"fmt"\n\n\t"acme.example/app/greet"\n)\n\nfunc main() { fmt.Println(greet.Word(), more()) }',
        ],
        ['bash', 'go run .'],
        ['text output', 'hello more'],
        [
          'go',
          'package main\n\nimport (\n\t"fmt"\n\n\t"acme.example/app/greet"\n)\n\nfunc main() { fmt.Println(greet.Word()) }',
        ],
        ['text output', 'hello'],
      );
      assert.deepEqual(found(await runPage(context, body)), []);
    },
  );

  test(
    'of Java are compiled and called by bash, and reach the simulator',
    skipWithout('java'),
    async (context) => {
      const call = [
        'import java.net.*;',
        'class Client {',
        '  static String orders() throws Exception {',
        '    var connection = new URL("https://api.acme.example/orders").openConnection();',
        '    connection.setRequestProperty("Authorization", "Bearer " + System.getenv("ACME_KEY"));',
        '    return new String(connection.getInputStream().readAllBytes());',
        '  }',
        '}',
      ].join('\n');
      const body = fences(
        ['java file="Client.java"', call],
        ['java file="Main.java"', javaMain('System.out.print(Client.orders());')],
        ['bash', 'javac *.java && java Main'],
        ['json output', '{ "orders": [] }'],
        ['bash', 'java Main 2>&1 >/dev/null | wc -c'],
        ['text output', '0'],
      );
      assert.deepEqual(found(await runPage(context, body)), []);
    },
  );

  test('that fail to compile only when built as a whole are placed', skipWithout('go'), async (context) => {
    const result = await runPage(
      context,
      fences(['go id=one', 'package main\n\nfunc main() {\n\tx := 1\n}']),
    );
    assert.match(found(result)[0] ?? '', /^samples\/syntax \d+:2 `one` is not valid Go: .*declared/);
    assert.deepEqual(statuses(result), ['one: failed']);
  });
});

describe('services', () => {
  const services = {
    ruby: [
      "require 'socket'",
      "server = TCPServer.new('127.0.0.1', 8123)",
      'puts "ready"',
      'loop do',
      '  client = server.accept',
      '  client.gets',
      '  client.print "HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\nConnection: close\\r\\n\\r\\nhi"',
      '  client.close',
      'end',
    ].join('\n'),
    php: [
      '$server = stream_socket_server("tcp://127.0.0.1:8123");',
      'echo "ready\\n";',
      'while (true) {',
      '  $client = stream_socket_accept($server, -1);',
      '  fgets($client);',
      '  fwrite($client, "HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\nConnection: close\\r\\n\\r\\nhi");',
      '  fclose($client);',
      '}',
    ].join('\n'),
    go: [
      'package main',
      'import ("fmt"; "net/http")',
      'func main() {',
      '\thttp.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "hi") })',
      '\tfmt.Println("ready")',
      '\thttp.ListenAndServe("127.0.0.1:8123", nil)',
      '}',
    ].join('\n'),
    java: [
      'import com.sun.net.httpserver.HttpServer;',
      'import java.net.InetSocketAddress;',
      javaMain(
        [
          'var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 8123), 0);',
          'server.createContext("/", exchange -> { exchange.sendResponseHeaders(200, 2); exchange.getResponseBody().write("hi".getBytes()); exchange.close(); });',
          'System.out.println("ready");',
          'server.start();',
        ].join('\n    '),
      ),
    ].join('\n'),
  };
  for (const [fence, text] of Object.entries(services)) {
    test(`of ${fence} run in the background`, skipWithout(fence), async (context) => {
      const body = fences(
        [`${fence} service ready="http://localhost:8123/"`, text],
        ['text output', 'ready'],
        ['bash', 'curl -sS http://localhost:8123/'],
        ['text output', 'hi'],
      );
      assert.deepEqual(found(await runPage(context, body)), []);
    });
  }
});

describe('a verification script', () => {
  const scripts = {
    ruby: ['verify.rb', 'puts "one"'],
    php: ['verify.php', '<?php\necho "one\\n";'],
    go: ['verify.go', 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("one") }'],
    java: ['Verify.java', javaMain('System.out.println("one");')],
  } as const;
  for (const [fence, [file, text]] of Object.entries(scripts)) {
    test(`may be ${file}`, skipWithout(fence), async (context) => {
      const facts = `verify:\n  file: ${file}\n  steps:\n    - { what: One., output: one }`;
      const result = await runPage(context, { body: '', facts, files: { [file]: text } });
      assert.deepEqual(found(result), []);
      assert.equal(result.evidence[0]?.verify?.status, 'passed');
    });
  }
});
