// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts in other languages hold it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CodeFamily } from '#guide/code-family.ts';
import { type CodeText, fileCode } from '#lint/code/code-text.ts';
import { codeTokens, withoutComments } from '#lint/code/code-tokens.ts';
import { environmentUses } from '#lint/code/environment-uses.ts';
import { eventMentions } from '#lint/code/event-mentions.ts';
import { mentions } from '#lint/code/mentions.ts';

const code = (family: CodeFamily, text: string): CodeText => fileCode(text, family, 'content/a');

function usesOf(family: CodeFamily, text: string): string {
  return environmentUses(code(family, text))
    .map(({ kind, name, index }) => {
      assert.equal(text.slice(index, index + name.length), name);
      return kind === 'read' ? name : `${name}=`;
    })
    .join(' ');
}

describe('environmentUses in JavaScript', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['process.env.A', 'A'],
    ['process.env[\'A\'] + process.env["B"] + process.env[`C`]', 'A B C'],
    ['process.env?.A; process.env?.["B"]; globalThis.process.env.C', 'A B C'],
    ['const { A, B: b, C = 1, ...rest } = process.env;', 'A B C'],
    ['const {\n  A,\n  B,\n} = process.env;', 'A B'],
    ['process.env.A = 1; process.env.A == 2; process.env["B"] = 3', 'A= A B='],
    ['process.env.A ??= 1', 'A'],
    ['`${process.env.A}/x` // process.env.B', 'A'],
    ['/* process.env.A */ fetch("https://x.example/" + process.env.B)', 'B'],
    ["const url = 'a//b'; process.env.A", 'A'],
    ['const re = /"/; process.env.A // "', 'A'],
    ['const env = process.env; env.A; my.env.B; environment.C', 'A'],
    ["import { env } from 'node:process';\nenv.A", 'A'],
    ["import process, { env as e } from 'process';\ne['A']", 'A'],
    ['const { A } = env', ''],
    ['myprocess.env.A; process.environment.B; process.env[name]', ''],
    ['`a ${`b ${process.env.A} // c`} d` + process.env.B', 'A B'],
  ];
  for (const [text, expected] of cases) test(text, () => assert.equal(usesOf('javascript', text), expected));
});

describe('environmentUses in Python', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['os.environ["A"] + os.environ[\'B\']', 'A B'],
    ['os.environ.get("A", "x"); os.getenv("B"); os.environ.pop("C")', 'A B C'],
    ['from os import environ, getenv\nenviron["A"]; getenv("B")', 'A B'],
    ['os.environ["A"] = "x"; os.environ["A"] == "y"', 'A= A'],
    ['f"{os.environ[\'A\']}" # os.environ["B"]', 'A'],
    ['os.environ[name]; myos.environment["A"]', ''],
    ['os.environ[\n  "A"\n]', 'A'],
  ];
  for (const [text, expected] of cases) test(text, () => assert.equal(usesOf('python', text), expected));
});

describe('environmentUses in Ruby, PHP, Go and Java', () => {
  const cases: readonly (readonly [CodeFamily, string, string])[] = [
    ['ruby', 'ENV["A"] + ENV[\'B\'] + ENV.fetch("C") { "x" }', 'A B C'],
    ['ruby', 'ENV.fetch "A"; ENV.key?("B"); ENV.dig("C"); ENV.delete("D")', 'A B C D'],
    ['ruby', 'ENV["A"] = "x"; ENV["A"] == "y"; ENV["B"] =~ /z/', 'A= A B'],
    ['ruby', '"Bearer #{ENV.fetch("A")}" # ENV["B"]', 'A'],
    ['ruby', '=begin\nENV["A"]\n=end\nENV["B"]; MY_ENV["C"]; ENV[name]', 'B'],
    ['php', "getenv(\"A\") . $_ENV['B'] . getenv('C', true)", 'A B C'],
    ['php', '$_ENV["A"] = "x"; $_ENV["A"] == "y"; putenv("B=1"); getenv($name)', 'A= A B='],
    ['php', '// getenv("A")\n# getenv("B")\n/* getenv("C") */ getenv("D"); "# " . getenv("E");', 'D E'],
    ['php', '#[Attribute]\nfunction a() { mygetenv("A"); return getenv("B"); }', 'B'],
    ['go', 'os.Getenv("A"); os.LookupEnv("B"); os.Getenv(`C`)', 'A B C'],
    ['go', 'os.Setenv("A", "x"); os.Getenv(name) // os.Getenv("B")', 'A='],
    ['go', 'a := `// ` + os.Getenv("A"); b := \'"\'; os.Getenv("B") // "', 'A B'],
    [
      'java',
      'System.getenv("A") + System.getenv().get("B") + System.getenv().getOrDefault("C", "")',
      'A B C',
    ],
    ['java', '/* System.getenv("A") */ System.getenv("B"); // System.getenv("C")', 'B'],
    ['java', 'var a = """\n  a "b" // c\n"""; System.getenv("A"); getenv("B")', 'A'],
  ];
  for (const [family, text, expected] of cases)
    test(text, () => assert.equal(usesOf(family, text), expected));
});

describe('codeTokens', () => {
  const strings = (family: CodeFamily, text: string) =>
    codeTokens(text, family).map(({ kind, value, index }) => {
      assert.equal(text.slice(index, index + value.length), value);
      return `${kind}:${value}`;
    });
  test('JavaScript', () => {
    assert.deepEqual(strings('javascript', `a = 'b\\'c' + "d" // e 'f'`), [
      "string:b\\'c",
      'string:d',
      "comment:// e 'f'",
    ]);
    assert.deepEqual(
      strings('javascript', '`a${"b" + {c: `d`}}e` + /["/]"/ + "f" / 2 / "g"'),
      ['string:a', 'string:b', 'string:d', 'string:', 'string:e', 'string:f', 'string:g'].filter(
        (one) => one !== 'string:',
      ),
    );
  });
  test('JavaScript with braces and no template', () => {
    assert.deepEqual(strings('javascript', 'f({ a: { b } }); /[}]/'), []);
  });
  test('Python', () => {
    assert.deepEqual(strings('python', `"""a 'b' # c""" + r'd' # e`), [
      "string:a 'b' # c",
      'string:d',
      'comment:# e',
    ]);
  });
  test('Ruby, PHP, Go and Java', () => {
    assert.deepEqual(strings('ruby', `'a' + "b # c" # d\n=begin\n'e'\n=end`), [
      'string:a',
      'string:b # c',
      'comment:# d',
      "comment:=begin\n'e'\n=end",
    ]);
    assert.deepEqual(strings('php', `"a\nb" . 'c' // d\n# e\n/* 'f' */`), [
      'string:a\nb',
      'string:c',
      'comment:// d',
      'comment:# e',
      "comment:/* 'f' */",
    ]);
    assert.deepEqual(strings('go', 'a("b", `c "d"`) // e'), ['string:b', 'string:c "d"', 'comment:// e']);
    assert.deepEqual(strings('java', '"a" + """\n b "c"\n""" /* d */'), [
      'string:a',
      'string:\n b "c"\n',
      'comment:/* d */',
    ]);
  });
  test('a text keeps its length without its comments', () => {
    const text = 'a /* b\nc */ d // e\nf';
    assert.equal(withoutComments(text, 'javascript'), 'a     \n     d     \nf');
  });
});

describe('mentions', () => {
  test('finds whole words, but not in comments', () => {
    assert.ok(mentions(code('javascript', 'process.env.API_KEY.length'), 'API_KEY'));
    assert.ok(!mentions(code('javascript', 'MY_API_KEY; API_KEYS // API_KEY'), 'API_KEY'));
    assert.ok(mentions(code('bash', 'jq \'.type == "a.b"\''), 'a.b'));
    assert.ok(!mentions(code('bash', 'a.b.c x.a.b # a.b'), 'a.b'));
  });
});

describe('eventMentions', () => {
  const declared = ['order.created', 'order.paid', 'account.updated'];
  const names = (family: CodeFamily, text: string) =>
    eventMentions(code(family, text), declared)
      .map(({ name }) => name)
      .join(' ');
  const cases: readonly (readonly [CodeFamily, string, string])[] = [
    ['javascript', "'order.created'", 'order.created'],
    ['javascript', "'order.creatde'", 'order.creatde'],
    ['javascript', "'ordre.created'", 'ordre.created'],
    ['javascript', "case 'order.refunded': // event.type", ''],
    ['javascript', "switch (event.type) { case 'thing.happened': }", 'thing.happened'],
    ['javascript', "if (event.type === 'thing.happened') {}", 'thing.happened'],
    ['javascript', "if ('thing.happened' === event.type) {}", 'thing.happened'],
    ['javascript', "new Set(['order.created', 'order.refunded'])", 'order.created order.refunded'],
    ['javascript', "'order.created';\nexpand: ['order.customer']", 'order.created'],
    [
      'javascript',
      "'order.created'; read('order.json'); order.id; 'api.acme.example'; 'a.b'",
      'order.created',
    ],
    ['javascript', "import x from './order.mjs'; fetch('https://order.acme.example')", ''],
    ['python', 'if event["type"] == "thing.happened": pass', 'thing.happened'],
    ['python', 'if event.get("type") == "order.paid": pass', 'order.paid'],
    ['ruby', "case event['type']\nwhen 'thing.happened' then 1\nend", 'thing.happened'],
    ['ruby', "# order.piad\nputs 'order.paid'; require './order.rb'", 'order.paid'],
    ['php', "if ($event['type'] === 'thing.happened') {}", 'thing.happened'],
    ['go', 'switch event.Type {\ncase "order.piad": // order.pai\n}', 'order.piad'],
    ['java', 'if ("thing.happened".equals(event.getType())) {}', 'thing.happened'],
    ['bash', 'send acme order.paid --to x', 'order.paid'],
    ['bash', 'send acme order.piad # order.pai', 'order.piad'],
    ['bash', "jq '.order.paid' order.json; curl https://order.paid/x order.paid:80", ''],
    ['bash', '-d "events[]=order.paid" -d "events[]=order.refunded"', 'order.paid order.refunded'],
  ];
  for (const [family, text, expected] of cases) test(text, () => assert.equal(names(family, text), expected));
});
