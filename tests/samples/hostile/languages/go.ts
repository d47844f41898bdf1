import { type HostileLanguage, literals, withCalls } from '../hostile-language.ts';

const functions = String.raw`package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

func say(text string) { fmt.Println(strings.ReplaceAll(text, "\x00", " ")) }

func talk(network, address, text string) error {
	connection, err := net.DialTimeout(network, address, 5*time.Second)
	if err != nil {
		return err
	}
	defer connection.Close()
	if _, err := connection.Write([]byte(text)); err != nil || network == "udp" {
		return err
	}
	answer := make([]byte, 4096)
	count, err := connection.Read(answer)
	say(string(answer[:count]))
	return err
}

func appendTo(file, text string) error {
	handle, err := os.OpenFile(file, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	defer handle.Close()
	_, err = handle.WriteString(text)
	return err
}

func readFile(file string) error {
	text, err := os.ReadFile(file)
	say(string(text))
	return err
}

func fill(file string, megabytes string) error {
	defer os.Remove(file)
	handle, err := os.Create(file)
	if err != nil {
		return err
	}
	defer handle.Close()
	count, _ := strconv.Atoi(megabytes)
	for n := 0; n < count; n++ {
		if _, err := handle.Write(make([]byte, 1<<20)); err != nil {
			return err
		}
	}
	say("filled " + megabytes)
	return nil
}

func do(action string, args []string) error {
	switch action {
	case "environment":
		say(strings.Join(os.Environ(), "\n"))
		return nil
	case "processes":
		files, _ := filepath.Glob("/proc/*/" + args[0])
		for _, file := range files {
			readFile(file)
		}
		return nil
	case "read":
		return readFile(args[0])
	case "write":
		os.MkdirAll(filepath.Dir(args[0]), 0o755)
		return appendTo(args[0], args[1])
	case "through_link":
		os.Remove("hostile-link")
		os.Symlink(args[0], "hostile-link")
		return appendTo("hostile-link", args[1])
	case "stop_process":
		pid, _ := strconv.Atoi(args[0])
		return syscall.Kill(pid, syscall.SIGKILL)
	case "tcp", "udp":
		return talk(action, args[0]+":"+args[1], args[2]+"\n")
	case "socket":
		return talk("unix", args[0], "GET / HTTP/1.0\r\n\r\n")
	case "abstract":
		return talk("unix", "@"+args[0], "GET / HTTP/1.0\r\n\r\n")
	case "daemon":
		command := exec.Command("sleep", args[0])
		command.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
		return command.Start()
	case "fill":
		return fill(args[0], args[1])
	case "execute":
		output, err := exec.Command(args[0], args[1:]...).CombinedOutput()
		say(string(output))
		if err == nil {
			say("done: " + strings.Join(args, " "))
		}
		return err
	}
	return errors.New("not known: " + action)
}

func attempt(name, action string, args ...string) {
	say("== " + name)
	if err := do(action, args); err != nil {
		say(err.Error())
	}
}

func main() {`;

/** Go, with its standard library. */
export const go: HostileLanguage = {
  fence: 'go',
  program: (attempts) =>
    `${withCalls(
      functions,
      attempts,
      ({ name, does, args }) => `\tattempt(${literals([name, does, ...args])})`,
    )}\n}`,
  flood:
    'package main\n\nimport "fmt"\n\nfunc main() {\n\tfor {\n\t\tfmt.Println("a line of the flood of Go, one of very many")\n\t}\n}',
  endless:
    'package main\n\nimport (\n\t"os/signal"\n\t"syscall"\n)\n\nfunc main() {\n\tsignal.Ignore(syscall.SIGTERM)\n\tfor {\n\t}\n}',
};
