import { type HostileLanguage, withCalls } from '../hostile-language.ts';

const functions = String.raw`
environment() { env; }
processes() { cat /proc/*/"$1"; }
read_file() { cat "$1"; }
write_file() { mkdir -p "$(dirname "$1")"; echo "$2" >> "$1"; }
through_link() { ln -sf "$1" hostile-link; echo "$2" >> hostile-link; }
stop_process() { kill -9 "$1"; }
tcp() { exec 5<>"/dev/tcp/$1/$2"; echo "$3" >&5; head -1 <&5; }
udp() { echo "$3" > "/dev/udp/$1/$2"; }
socket() { curl -sS -m 5 --unix-socket "$1" http://localhost/; }
abstract() { curl -sS -m 5 --abstract-unix-socket "$1" http://localhost/; }
daemon() { setsid bash -c "nohup sleep $1 >/dev/null 2>&1 </dev/null & disown" >/dev/null 2>&1 & }
fill() { head -c "$2M" /dev/zero > "$1" && echo "filled $2"; rm -f "$1"; }
execute() { "$@" && echo "done: $*"; }
attempt() { printf '\n== %s\n' "$1"; ( set +e; shift; "$@" ) 2>&1 | tr -d '\0' || true; }
`;

/** bash, with the tools of any system. */
export const bash: HostileLanguage = {
  fence: 'bash',
  program: (attempts) =>
    withCalls(functions, attempts, ({ name, does, args }) => {
      const command = does === 'read' || does === 'write' ? `${does}_file` : does;
      return `attempt ${[name, command, ...args].map((arg) => `'${arg}'`).join(' ')}`;
    }),
  flood: 'while :; do echo "a line of the flood of bash, one of very many"; done',
  endless: "trap '' TERM\nwhile :; do :; done",
};
