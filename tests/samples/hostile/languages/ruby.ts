import { type HostileLanguage, literals, withCalls } from '../hostile-language.ts';

const functions = String.raw`
require 'fileutils'
require 'open3'
require 'socket'
say = ->(text) { $stdout.puts text.to_s.scrub.tr("\0", ' ') }
talk = ->(socket, text) { socket.write(text); say.(socket.readpartial(4096)); socket.close }
does = {
  'environment' => -> { say.(ENV.to_h) },
  'processes' => ->(name) { Dir.glob('/proc/*/' + name).each { |file| say.(File.read(file)) rescue nil } },
  'read' => ->(file) { say.(File.read(file)) },
  'write' => ->(file, text) { FileUtils.mkdir_p(File.dirname(file)); File.write(file, text, mode: 'a') },
  'through_link' => ->(file, text) {
    FileUtils.rm_f('hostile-link')
    File.symlink(file, 'hostile-link')
    File.write('hostile-link', text, mode: 'a')
  },
  'stop_process' => ->(pid) { Process.kill('KILL', pid.to_i) },
  'tcp' => ->(host, port, text) { talk.(TCPSocket.new(host, port), text + "\n") },
  'udp' => ->(host, port, text) { UDPSocket.new.send(text, 0, host, port.to_i) },
  'socket' => ->(path) { talk.(UNIXSocket.new(path), "GET / HTTP/1.0\r\n\r\n") },
  'abstract' => ->(name) { talk.(UNIXSocket.new("\0" + name), "GET / HTTP/1.0\r\n\r\n") },
  'daemon' => ->(seconds) {
    Process.detach(fork do
      Process.setsid
      exec('sleep', seconds, in: File::NULL, out: File::NULL, err: File::NULL) if fork.nil?
      exit!
    end)
  },
  'fill' => ->(file, megabytes) {
    begin
      File.open(file, 'wb') { |handle| megabytes.to_i.times { handle.write("\0" * 2**20) } }
      say.('filled ' + megabytes)
    ensure
      FileUtils.rm_f(file)
    end
  },
  'execute' => ->(*args) {
    output, status = Open3.capture2e(*args)
    say.(output + (status.success? ? 'done: ' + args.join(' ') : 'failed'))
  },
}
attempt = ->(name, action, *args) {
  say.('== ' + name)
  begin
    does[action].(*args)
  rescue SystemCallError, IOError, SocketError => error
    say.(error.inspect)
  end
}
`;

/** Ruby, with its standard library. */
export const ruby: HostileLanguage = {
  fence: 'ruby',
  program: (attempts) =>
    withCalls(functions, attempts, ({ name, does, args }) => `attempt.(${literals([name, does, ...args])})`),
  flood: 'loop { puts "a line of the flood of Ruby, one of very many" }',
  endless: 'trap("TERM") { }\nloop { }',
};
