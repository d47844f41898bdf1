import { type HostileLanguage, literals, withCalls } from '../hostile-language.ts';

const functions = String.raw`
set_error_handler(function ($level, $message) { throw new ErrorException($message); });
$say = function ($text) { echo str_replace("\0", ' ', (string) $text), "\n"; };
$talk = function ($address, $text) use ($say) {
  $socket = stream_socket_client($address, $code, $message, 5);
  fwrite($socket, $text);
  $say(fread($socket, 4096));
};
$run = function ($args) { return implode(' ', array_map('escapeshellarg', $args)); };
$does = [
  'environment' => fn () => $say(json_encode(getenv())),
  'processes' => function ($name) use ($say) {
    foreach (glob('/proc/*/' . $name) as $file) {
      try { $say(file_get_contents($file)); } catch (Throwable $error) {}
    }
  },
  'read' => fn ($file) => $say(file_get_contents($file)),
  'write' => function ($file, $text) {
    if (!is_dir(dirname($file))) mkdir(dirname($file), 0777, true);
    file_put_contents($file, $text, FILE_APPEND);
  },
  'through_link' => function ($file, $text) {
    if (is_link('hostile-link')) unlink('hostile-link');
    symlink($file, 'hostile-link');
    file_put_contents('hostile-link', $text, FILE_APPEND);
  },
  'stop_process' => fn ($pid) => posix_kill((int) $pid, 9) || throw new Exception('not killed'),
  'tcp' => fn ($host, $port, $text) => $talk("tcp://$host:$port", "$text\n"),
  'udp' => fn ($host, $port, $text) => fwrite(stream_socket_client("udp://$host:$port"), $text),
  'socket' => fn ($path) => $talk("unix://$path", "GET / HTTP/1.0\r\n\r\n"),
  'abstract' => fn ($name) => $talk("unix://\0$name", "GET / HTTP/1.0\r\n\r\n"),
  'daemon' => fn ($seconds) => exec("setsid nohup sleep $seconds >/dev/null 2>&1 </dev/null 3<&- &"),
  'fill' => function ($file, $megabytes) use ($say) {
    try {
      $handle = fopen($file, 'w');
      for ($n = 0; $n < (int) $megabytes; $n += 1) {
        if (fwrite($handle, str_repeat("\0", 2 ** 20)) !== 2 ** 20) throw new Exception('no space left');
      }
      $say("filled $megabytes");
    } finally {
      if (file_exists($file)) unlink($file);
    }
  },
  'execute' => function (...$args) use ($say, $run) {
    exec($run($args) . ' 2>&1', $lines, $status);
    $say(implode("\n", $lines) . "\n" . ($status === 0 ? 'done: ' . implode(' ', $args) : 'failed'));
  },
];
$attempt = function ($name, $action, ...$args) use ($say, $does) {
  $say("== $name");
  try { $does[$action](...$args); } catch (Throwable $error) { $say($error->getMessage()); }
};
`;

/** PHP, with what its command line brings. */
export const php: HostileLanguage = {
  fence: 'php',
  program: (attempts) =>
    withCalls(functions, attempts, ({ name, does, args }) => `$attempt(${literals([name, does, ...args])});`),
  flood: 'while (true) { echo "a line of the flood of PHP, one of very many\\n"; }',
  endless: 'pcntl_async_signals(true);\npcntl_signal(SIGTERM, fn () => null);\nwhile (true) {}',
};
