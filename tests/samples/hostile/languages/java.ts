import { type HostileLanguage, literals, withCalls } from '../hostile-language.ts';

const functions = String.raw`import java.io.*;
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;

public class Hostile {
  interface Action { void run(String... args) throws Exception; }

  static void say(String text) { System.out.println(text.replace('\0', ' ')); }

  static void append(String file, String text) throws IOException {
    Files.writeString(Path.of(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  static void talk(SocketAddress address, String text) throws IOException {
    try (SocketChannel channel = SocketChannel.open(address)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      ByteBuffer answer = ByteBuffer.allocate(4096);
      channel.read(answer);
      say(new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8));
    }
  }

  static void run(String... args) throws Exception {
    Process process = new ProcessBuilder(args).redirectErrorStream(true).start();
    say(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    if (process.waitFor() == 0) say("done: " + String.join(" ", args));
  }

  static void each(String name) throws IOException {
    for (File folder : new File("/proc").listFiles())
      try { say(Files.readString(Path.of(folder.getPath(), name), StandardCharsets.ISO_8859_1)); } catch (IOException error) { }
  }

  static void fill(String file, int megabytes) throws IOException {
    try (OutputStream out = new FileOutputStream(file)) {
      for (int n = 0; n < megabytes; n += 1) out.write(new byte[1 << 20]);
      say("filled " + megabytes);
    } finally {
      Files.deleteIfExists(Path.of(file));
    }
  }

  static final Map<String, Action> does = new HashMap<>();

  static {
    does.put("environment", args -> say(System.getenv().toString()));
    does.put("processes", args -> each(args[0]));
    does.put("read", args -> say(new String(new FileInputStream(args[0]).readAllBytes(), StandardCharsets.UTF_8)));
    does.put("write", args -> {
      Path folder = Path.of(args[0]).getParent();
      if (folder != null) Files.createDirectories(folder);
      append(args[0], args[1]);
    });
    does.put("through_link", args -> {
      Files.deleteIfExists(Path.of("hostile-link"));
      Files.createSymbolicLink(Path.of("hostile-link"), Path.of(args[0]));
      append("hostile-link", args[1]);
    });
    does.put("stop_process", args -> say("killed " + ProcessHandle.of(Long.parseLong(args[0])).map(ProcessHandle::destroyForcibly)));
    does.put("tcp", args -> talk(new InetSocketAddress(args[0], Integer.parseInt(args[1])), args[2] + "\n"));
    does.put("udp", args -> {
      byte[] bytes = args[2].getBytes(StandardCharsets.UTF_8);
      try (DatagramSocket socket = new DatagramSocket()) {
        socket.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress(args[0], Integer.parseInt(args[1]))));
      }
    });
    does.put("socket", args -> talk(UnixDomainSocketAddress.of(args[0]), "GET / HTTP/1.0\r\n\r\n"));
    does.put("abstract", args -> run("curl", "-sS", "-m", "5", "--abstract-unix-socket", args[0], "http://localhost/"));
    does.put("daemon", args -> new ProcessBuilder("setsid", "sleep", args[0])
      .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    does.put("fill", args -> fill(args[0], Integer.parseInt(args[1])));
    does.put("execute", args -> run(args));
  }

  static void attempt(String name, String action, String... args) {
    say("== " + name);
    try { does.get(action).run(args); } catch (Exception error) { say(error.toString()); }
  }

  public static void main(String[] args) {`;

/** Java, with its standard library. */
export const java: HostileLanguage = {
  fence: 'java',
  program: (attempts) =>
    `${withCalls(
      functions,
      attempts,
      ({ name, does, args }) => `    attempt(${literals([name, does, ...args])});`,
    )}\n  }\n}`,
  flood:
    'public class Flood {\n  public static void main(String[] args) {\n    for (;;) System.out.println("a line of the flood of Java, one of very many");\n  }\n}',
  endless:
    'public class Endless {\n  public static void main(String[] args) {\n    Runtime.getRuntime().addShutdownHook(new Thread(() -> { for (;;); }));\n    for (;;);\n  }\n}',
};
