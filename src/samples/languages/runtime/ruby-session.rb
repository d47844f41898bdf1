# Runs the parts of a session in one scope, each when it is let through its gate.

module HandrailSession
  CHANNEL = IO.for_fd(3, 'r+', autoclose: false)
  CHANNEL.sync = true
  CHANNEL.close_on_exec = true
  PROGRAM, TOKEN, *PARTS = ARGV.dup
  LINES = File.read(PROGRAM, encoding: 'UTF-8').split("\n", -1)

  class << self
    def start
      ARGV.clear
      $PROGRAM_NAME = PROGRAM
      STDOUT.sync = STDERR.sync = true
      RubyVM.keep_script_lines = true if RubyVM.respond_to?(:keep_script_lines=)
      parts = PARTS.map { |part| part.split(':').map(&:to_i) }
      texts = parts.map { |_gate, line, count, _catches| "\n" * (line - 1) + LINES[line - 1, count].join("\n") + "\n" }
      texts.each { |text| check(text) }
      parts.zip(texts) { |(gate, _line, _count, catches), text| run(gate, text, catches == 1) }
      wait('end')
    end

    private

    def check(text)
      RubyVM::InstructionSequence.compile(text, PROGRAM, PROGRAM)
    rescue SyntaxError => error
      STDERR.puts error.message
      exit!(1)
    end

    def run(gate, text, catches)
      wait(gate)
      mark("begin:#{gate}")
      status = 0
      begin
        eval(text, TOPLEVEL_BINDING, PROGRAM, 1)
      rescue SystemExit => error
        raise unless catches
        status = error.status
      rescue Exception => error
        tell(error)
        exit(1) unless catches
        status = 1
      end
      mark("end:#{gate}:#{status}")
    end

    def wait(gate)
      CHANNEL.puts("gate #{gate}")
      return unless CHANNEL.gets.nil?
      $stdout.flush
      exit!(0)
    end

    def mark(name)
      $stdout.flush
      $stderr.flush
      [STDOUT, STDERR].each { |stream| stream.write("\x1d#{TOKEN}:#{name}\x1d\n") }
    end

    # Says where the error is, and prints it as Ruby does, without what is of this file.
    def tell(error)
      places = (error.backtrace_locations || []).select { |place| place.path == PROGRAM }
      unless places.empty?
        first, *callers = places
        CHANNEL.puts(['error', first.lineno, column(error, first), *callers.map(&:lineno)].join(' '))
      end
      error.set_backtrace((error.backtrace || []).reject { |line| line.start_with?(__FILE__) })
      STDERR.puts error.full_message(highlight: false, order: :top)
    end

    # Ruby up to 3.3 gives the node of a place; later ones give its spot.
    def column(error, place)
      node = RubyVM::AbstractSyntaxTree.of(place, keep_script_lines: true)
      node.first_lineno == place.lineno ? node.first_column + 1 : 1
    rescue StandardError
      spot = (ErrorHighlight.spot(error, backtrace_location: place) rescue nil)
      spot && spot[:first_lineno] == place.lineno ? spot[:first_column] + 1 : 1
    end
  end
end

HandrailSession.start
