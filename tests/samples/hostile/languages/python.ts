import { type HostileLanguage, literals, withCalls } from '../hostile-language.ts';

const functions = String.raw`
import glob, os, signal, socket as sockets, subprocess
def say(text):
    print(str(text).replace('\0', ' '), flush=True)
def talk(family, address, text):
    with sockets.socket(family, sockets.SOCK_STREAM) as one:
        one.settimeout(5)
        one.connect(address)
        one.sendall(text.encode())
        say(one.recv(4096))
def environment():
    say(dict(os.environ))
def processes(name):
    for file in glob.glob('/proc/*/' + name):
        try:
            say(open(file).read())
        except Exception:
            pass
def read(file):
    say(open(file).read())
def write(file, text):
    os.makedirs(os.path.dirname(file), exist_ok=True)
    open(file, 'a').write(text)
def through_link(file, text):
    if os.path.islink('hostile-link'):
        os.unlink('hostile-link')
    os.symlink(file, 'hostile-link')
    open('hostile-link', 'a').write(text)
def stop_process(pid):
    os.kill(int(pid), signal.SIGKILL)
def tcp(host, port, text):
    talk(sockets.AF_INET, (host, int(port)), text + '\n')
def udp(host, port, text):
    sockets.socket(sockets.AF_INET, sockets.SOCK_DGRAM).sendto(text.encode(), (host, int(port)))
def socket(path):
    talk(sockets.AF_UNIX, path, 'GET / HTTP/1.0\r\n\r\n')
def abstract(name):
    talk(sockets.AF_UNIX, '\0' + name, 'GET / HTTP/1.0\r\n\r\n')
def daemon(seconds):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            for number in range(256):
                try:
                    os.close(number)
                except OSError:
                    pass
            os.execvp('sleep', ['sleep', seconds])
        os._exit(0)
def fill(file, megabytes):
    try:
        with open(file, 'wb') as handle:
            for _ in range(int(megabytes)):
                handle.write(bytes(2 ** 20))
        say('filled ' + megabytes)
    finally:
        os.unlink(file)
def execute(*args):
    say(subprocess.check_output(args, text=True, stderr=subprocess.STDOUT) + 'done: ' + ' '.join(args))
def attempt(name, action, *args):
    say('== ' + name)
    try:
        action(*args)
    except Exception as error:
        say(repr(error))
`;

/** Python, with its standard library. */
export const python: HostileLanguage = {
  fence: 'python',
  program: (attempts) =>
    withCalls(
      functions,
      attempts,
      ({ name, does, args }) =>
        `attempt(${literals([name])}, ${[does, ...args.map((arg) => JSON.stringify(arg))].join(', ')})`,
    ),
  flood: 'while True:\n    print("a line of the flood of Python, one of very many")',
  endless: 'import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nwhile True:\n    pass',
};
