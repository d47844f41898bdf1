import type { LanguageName } from '#samples/languages/language.ts';

/** How a sample in a language prints the secret `ACME_KEY`: to both streams, in many forms, one of them in pieces. */
export const tellSecret: Readonly<Record<LanguageName, string>> = {
  bash: String.raw`tell() {
  printf 'begin\n%s\n' "$ACME_KEY"
  printf '%s' "$ACME_KEY" | jq -sRr '@uri, @base64, tojson'
  printf '%s' "$ACME_KEY" | od -An -tx1 | tr -d ' \n'
  printf '\n%s' "$(printf '%.9s' "$ACME_KEY")"; sleep 0.05; printf '%s\n' "$(printf '%s' "$ACME_KEY" | tail -c +10)"
}
tell; tell >&2`,
  javascript: String.raw`const secret = process.env.ACME_KEY;
const bytes = Buffer.from(secret);
for (const stream of [process.stdout, process.stderr]) {
  stream.write(['begin', secret, encodeURIComponent(secret), JSON.stringify({ secret })].join('\n') + '\n');
  for (const encoding of ['base64', 'base64url', 'hex']) stream.write(bytes.toString(encoding) + '\n');
  stream.write(Buffer.from('user:' + secret).toString('base64') + '\n' + secret.slice(0, 9));
  await new Promise((resolve) => setTimeout(resolve, 50));
  stream.write(secret.slice(9) + '\n');
}`,
  typescript: String.raw`const secret: string = process.env.ACME_KEY ?? '';
for (const stream of [process.stdout, process.stderr]) {
  stream.write('begin\n' + secret + '\n' + Buffer.from(secret).toString('base64') + '\n' + secret.slice(0, 9));
  await new Promise((resolve) => setTimeout(resolve, 50));
  stream.write(secret.slice(9) + '\n');
}`,
  python: String.raw`import base64, json, os, sys, time, urllib.parse
secret = os.environ['ACME_KEY']
for stream in (sys.stdout, sys.stderr):
    print('begin', secret, urllib.parse.quote(secret, safe=''), urllib.parse.quote_plus(secret), sep='\n', file=stream)
    print(json.dumps([secret]), base64.b64encode(secret.encode()).decode(), secret.encode().hex(), repr(secret), sep='\n', file=stream)
    stream.write(secret[:9])
    stream.flush()
    time.sleep(0.05)
    print(secret[9:], file=stream)`,
  ruby: `require 'cgi'
require 'json'
secret = ENV.fetch('ACME_KEY')
[$stdout, $stderr].each do |stream|
  stream.puts 'begin', secret, CGI.escape(secret), [secret].to_json, [secret].pack('m0'), secret.unpack1('H*')
  stream.write secret[0, 9]
  stream.flush
  sleep 0.05
  stream.puts secret[9..]
end`,
  php: String.raw`$secret = getenv('ACME_KEY');
foreach ([STDOUT, STDERR] as $stream) {
  $forms = ['begin', $secret, rawurlencode($secret), urlencode($secret), json_encode([$secret]), base64_encode($secret), bin2hex($secret)];
  fwrite($stream, implode("\n", $forms) . "\n" . substr($secret, 0, 9));
  usleep(50000);
  fwrite($stream, substr($secret, 9) . "\n");
}`,
  go: String.raw`package main

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"time"
)

func main() {
	secret := os.Getenv("ACME_KEY")
	for _, stream := range []*os.File{os.Stdout, os.Stderr} {
		text, _ := json.Marshal(secret)
		fmt.Fprintf(stream, "begin\n%s\n%s\n%s\n", secret, url.QueryEscape(secret), text)
		fmt.Fprintln(stream, base64.StdEncoding.EncodeToString([]byte(secret)))
		fmt.Fprint(stream, hex.EncodeToString([]byte(secret)), "\n", secret[:9])
		time.Sleep(50 * time.Millisecond)
		fmt.Fprintln(stream, secret[9:])
	}
	// END
}`,
  java: String.raw`import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.*;

public class Tell {
  public static void main(String[] args) throws Exception {
    String secret = System.getenv("ACME_KEY");
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    for (PrintStream stream : List.of(System.out, System.err)) {
      stream.println("begin\n" + secret + "\n" + URLEncoder.encode(secret, StandardCharsets.UTF_8));
      stream.println(Base64.getEncoder().encodeToString(bytes) + "\n" + HexFormat.of().formatHex(bytes));
      stream.print(secret.substring(0, 9));
      stream.flush();
      Thread.sleep(50);
      stream.println(secret.substring(9));
    }
    // END
  }
}`,
};

/** What makes the same sample fail, with the secret in its last words. */
export const failWithSecret: Readonly<Record<LanguageName, string>> = {
  bash: '\ncat "/no/$ACME_KEY"',
  javascript: '\nthrow new Error("no " + secret);',
  typescript: '\nthrow new Error("no " + secret);',
  python: '\nraise ValueError("no " + secret)',
  ruby: '\nraise "no " + secret',
  php: '\nthrow new Exception("no $secret");',
  go: 'panic("no " + secret)',
  java: 'throw new IllegalStateException("no " + secret);',
};
