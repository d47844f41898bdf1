<?php
// Runs the parts of a session in one scope, each when it is let through its gate. Each part is written to the program's
// file, at its own lines, and included from there, after what earlier parts say of names, as in one file. A part that is
// to fail runs in a process of its own, as PHP cannot catch `exit`.

final class HandrailSession
{
    public array $part = [];
    private array $texts = [];
    private $in;
    private $out;

    public function __construct(public readonly string $program, private string $token, private array $parts)
    {
        $this->in = fopen('php://fd/3', 'r');
        $this->out = fopen('php://fd/3', 'w');
        $lines = explode("\n", file_get_contents($program));
        $names = [];
        foreach ($parts as $part) {
            [$gate, $line, $count] = explode(':', $part);
            $text = implode("\n", array_slice($lines, $line - 1, $count));
            preg_match_all('/^(?:declare\(.*?\)|namespace [^;{]+|use [^;()]+);/m', $text, $own);
            $isOwn = preg_match('/^(?:declare|namespace)\b/', $own[0][0] ?? '') === 1;
            $before = $isOwn ? '' : implode(' ', array_diff($names, $own[0]));
            $names = $isOwn ? $own[0] : array_unique([...$names, ...$own[0]]);
            $this->texts[$gate] = "<?php $before" . str_repeat("\n", $line - 1) . "$text\n";
            $this->check($this->texts[$gate]);
        }
    }

    /** Waits at the next gate, and writes the part behind it. */
    public function next(): bool
    {
        $next = array_shift($this->parts);
        $this->wait($next === null ? 'end' : explode(':', $next)[0]);
        if ($next === null) return false;
        $this->part = explode(':', $next);
        file_put_contents($this->program, $this->texts[$this->part[0]]);
        $this->mark("begin:{$this->part[0]}");
        return true;
    }

    public function catches(): bool
    {
        return $this->part[3] === '1' && function_exists('pcntl_fork');
    }

    public function end(int $status): void
    {
        while (ob_get_level() > 0) ob_end_flush();
        $this->mark("end:{$this->part[0]}:$status");
    }

    public function tell(Throwable $error): void
    {
        $frames = [['file' => $error->getFile(), 'line' => $error->getLine()], ...$error->getTrace()];
        $own = array_filter($frames, fn ($frame) => ($frame['file'] ?? '') === $this->program);
        $places = array_column($own, 'line');
        if ($places !== []) fwrite($this->out, 'error ' . array_shift($places) . ' 1 ' . implode(' ', $places) . "\n");
    }

    private function check(string $text): void
    {
        try {
            token_get_all($text, TOKEN_PARSE);
        } catch (ParseError $error) {
            fwrite($this->out, "syntax {$error->getLine()} 1 {$error->getMessage()}\n");
            exit(255);
        }
    }

    private function wait(string $gate): void
    {
        fwrite($this->out, "gate $gate\n");
        if (fgets($this->in) === false) exit(0);
    }

    private function mark(string $name): void
    {
        foreach ([STDOUT, STDERR] as $stream) fwrite($stream, "\x1d{$this->token}:$name\x1d\n");
    }
}

$__handrail = new HandrailSession($argv[1], $argv[2], array_slice($argv, 3));
$argv = [$__handrail->program];
$argc = 1;
$_SERVER['argv'] = $argv;
$_SERVER['argc'] = $argc;

while ($__handrail->next()) {
    if ($__handrail->catches() && ($__handrail_child = pcntl_fork()) > 0) {
        pcntl_waitpid($__handrail_child, $__handrail_status);
        $__handrail->end(pcntl_wifexited($__handrail_status) ? pcntl_wexitstatus($__handrail_status) : 255);
        continue;
    }
    try {
        include $__handrail->program;
    } catch (Throwable $__handrail_error) {
        $__handrail->tell($__handrail_error);
        throw $__handrail_error;
    }
    if ($__handrail->catches()) exit(0);
    $__handrail->end(0);
}
