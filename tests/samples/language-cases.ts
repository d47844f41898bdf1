/** What the tests of languages try in one of them. Texts are those of fences; places are `[line, column]` in a text. */
export interface LanguageCase {
  /** What stands after the fence. */
  readonly fence: string;
  /** A text that gives `x` a value, and one that prints it with a function; none where samples share no scope. */
  readonly scope?: readonly [string, string];
  /** Fails; `said` is the end of the finding. */
  readonly failing: Case;
  /** Is not valid. */
  readonly invalid: Case;
  /** Prints `bye` and ends with status 3. */
  readonly exit: string;
  /** Never ends. */
  readonly endless: string;
  /** Prints what `GET https://api.acme.example/orders` answers. */
  readonly call: string;
  /** Prints `fine`. */
  readonly good: string;
}

interface Case {
  readonly text: string;
  readonly at: readonly [line: number, column: number];
  readonly said: string;
}

const goMain = (imports: readonly string[], ...lines: readonly string[]) =>
  [
    'package main',
    ...imports.map((name) => `import "${name}"`),
    'func main() {',
    ...lines.map((line) => `\t${line}`),
    '}',
  ].join('\n');

const javaMain = (...lines: readonly string[]) =>
  [
    'class Sample {',
    '  public static void main(String[] args) throws Exception {',
    ...lines.map((line) => `    ${line}`),
    '  }',
    '}',
  ].join('\n');

const nodeCall = [
  "const answer = await fetch('https://api.acme.example/orders', {",
  '  headers: { authorization: "Bearer " + process.env.ACME_KEY },',
  '});',
  'console.log(await answer.text());',
].join('\n');

/** One case for each language that runs. */
export const languageCases: readonly LanguageCase[] = [
  {
    fence: 'bash',
    scope: ['x=1\nshow() { echo "x is $1"; }', 'show "$x"'],
    failing: { text: 'echo one\n  false', at: [2, 3], said: 'ended with status 1.' },
    invalid: { text: 'echo "a', at: [1, 1], said: 'unexpected EOF while looking for matching `"\'' },
    exit: 'echo bye\nexit 3',
    endless: 'while :; do :; done',
    call: 'curl -sS https://api.acme.example/orders -H "Authorization: Bearer $ACME_KEY"',
    good: 'echo fine',
  },
  {
    fence: 'js',
    scope: ['const x = 1;\nconst show = (value) => console.log("x is " + value);', 'show(x);'],
    failing: {
      text: 'const y = 1;\n  throw new Error("no " + y);',
      at: [2, 9],
      said: 'ended with status 1: Error: no 1.',
    },
    invalid: { text: 'const a = ;', at: [1, 11], said: "SyntaxError: Unexpected token ';'" },
    exit: 'console.log("bye");\nprocess.exit(3);',
    endless: 'for (;;);',
    call: nodeCall,
    good: 'console.log("fine");',
  },
  {
    fence: 'ts',
    scope: [
      'const x: number = 1;\nconst show = (value: number) => console.log("x is " + value);',
      'show(x);',
    ],
    failing: {
      text: 'const y: number = 1;\n  throw new Error("no " + (y as unknown as string));',
      at: [2, 9],
      said: 'ended with status 1: Error: no 1.',
    },
    invalid: { text: 'const a: = 1;', at: [1, 10], said: 'Unexpected token `=' },
    exit: 'console.log("bye");\nprocess.exit(3 as number);',
    endless: 'for (;;);',
    call: nodeCall,
    good: 'console.log("fine" as string);',
  },
  {
    fence: 'python',
    scope: ['x = 1\ndef show(value):\n  print(f"x is {value}")', 'show(x)'],
    failing: {
      text: 'y = 1\nif y:\n  raise ValueError(f"no {y}")',
      at: [3, 3],
      said: 'ended with status 1: ValueError: no 1.',
    },
    invalid: { text: 'def f(:\n  pass', at: [1, 7], said: 'SyntaxError: invalid syntax' },
    exit: 'import sys\nprint("bye")\nsys.exit(3)',
    endless: 'while True: pass',
    call: [
      'import os, urllib.request',
      'request = urllib.request.Request("https://api.acme.example/orders")',
      'request.add_header("Authorization", "Bearer " + os.environ["ACME_KEY"])',
      'print(urllib.request.urlopen(request).read().decode())',
    ].join('\n'),
    good: 'print("fine")',
  },
  {
    fence: 'ruby',
    scope: ['x = 1\ndef show(value)\n  puts "x is #{value}"\nend', 'show(x)'],
    failing: {
      text: 'y = 1\nif y\n  raise ArgumentError, "no #{y}"\nend',
      at: [3, 3],
      said: 'ended with status 1: no 1 (ArgumentError).',
    },
    invalid: {
      text: 'a = 1\nb = (]',
      at: [2, 6],
      said: "syntax error, unexpected ']'",
    },
    exit: 'puts "bye"\nexit 3',
    endless: 'loop {}',
    call: [
      "require 'net/http'",
      "uri = URI('https://api.acme.example/orders')",
      'puts Net::HTTP.get(uri, { "Authorization" => "Bearer #{ENV.fetch(\'ACME_KEY\')}" })',
    ].join('\n'),
    good: 'puts "fine"',
  },
  {
    fence: 'php',
    scope: ['<?php\n$x = 1;\nfunction show($value) {\n  echo "x is $value\\n";\n}', 'show($x);'],
    failing: {
      text: '$y = 1;\nif ($y) {\n  throw new RuntimeException("no $y");\n}',
      at: [3, 3],
      said: 'ended with status 255: RuntimeException: no 1.',
    },
    invalid: { text: '$a = 1;\n  $b = ;', at: [2, 3], said: 'syntax error, unexpected token ";"' },
    exit: 'echo "bye\\n";\nexit(3);',
    endless: 'while (true);',
    call: [
      '$options = ["header" => "Authorization: Bearer " . getenv("ACME_KEY")];',
      'echo file_get_contents("https://api.acme.example/orders", false, stream_context_create(["http" => $options]));',
    ].join('\n'),
    good: 'echo "fine\\n";',
  },
  {
    fence: 'go',
    failing: { text: goMain([], 'panic("no 1")'), at: [3, 2], said: 'ended with status 2: panic: no 1.' },
    invalid: {
      text: goMain([], 'x := (1'),
      at: [3, 9],
      said: 'syntax error: unexpected newline, expecting )',
    },
    exit: goMain(['fmt', 'os'], 'fmt.Println("bye")', 'os.Exit(3)'),
    endless: goMain([], 'for {}'),
    call: goMain(
      ['fmt', 'io', 'net/http', 'os'],
      'request, _ := http.NewRequest("GET", "https://api.acme.example/orders", nil)',
      'request.Header.Set("Authorization", "Bearer " + os.Getenv("ACME_KEY"))',
      'response, err := http.DefaultClient.Do(request)',
      'if err != nil { panic(err) }',
      'body, _ := io.ReadAll(response.Body)',
      'fmt.Println(string(body))',
    ),
    good: goMain(['fmt'], 'fmt.Println("fine")'),
  },
  {
    fence: 'java',
    failing: {
      text: javaMain('int y = 1;', 'throw new IllegalStateException("no " + y);'),
      at: [4, 5],
      said: 'ended with status 1: java.lang.IllegalStateException: no 1.',
    },
    invalid: { text: javaMain('int a = ;'), at: [3, 13], said: 'illegal start of expression' },
    exit: javaMain('System.out.println("bye");', 'System.exit(3);'),
    endless: javaMain('while (true) {}'),
    call: [
      'import java.net.URI;',
      'import java.net.http.*;',
      javaMain(
        'var request = HttpRequest.newBuilder(URI.create("https://api.acme.example/orders"))',
        '    .header("Authorization", "Bearer " + System.getenv("ACME_KEY")).build();',
        'var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());',
        'System.out.println(answer.body());',
      ),
    ].join('\n'),
    good: javaMain('System.out.println("fine");'),
  },
];
