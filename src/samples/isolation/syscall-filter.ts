/**
 * What samples may not ask of the kernel, as a program of seccomp (classic BPF, `struct sock_filter`): sockets of
 * families that a network namespace does not hold back (`vsock` leads to the hypervisor), the keyrings of the caller,
 * ways around this filter, and typing into a terminal.
 */

/** Numbers of one architecture, as in Linux' `unistd.h`; `audit` is its name in `linux/audit.h`. */
interface Architecture {
  readonly audit: number;
  readonly socket: number;
  readonly ioctl: number;
  /** `add_key`, `request_key`, `keyctl`, `perf_event_open`, `bpf`, `userfaultfd`. */
  readonly forbidden: readonly number[];
}

const architectures: Readonly<Record<string, Architecture>> = {
  x64: { audit: 0xc000003e, socket: 41, ioctl: 16, forbidden: [248, 249, 250, 298, 321, 323] },
  arm64: { audit: 0xc00000b7, socket: 198, ioctl: 29, forbidden: [217, 218, 219, 241, 280, 282] },
};

/** `io_uring_setup`, `io_uring_enter` and `io_uring_register`, the same everywhere: they make sockets of any family. */
const ring = [425, 426, 427];
/** unix, inet, inet6, netlink. */
const families = [1, 2, 10, 16];
/** `TIOCSTI` and `TIOCLINUX`. */
const typing = [0x5412, 0x541c];
/** Above are the numbers of x32. */
const lastNumber = 0x3fffffff;

const errno = { notPermitted: 1, notImplemented: 38, noFamily: 97 };
const offset = { number: 0, audit: 4, firstArgument: 16, secondArgument: 24 };
const load = 0x20;
const jumpIfEqual = 0x15;
const jumpIfGreater = 0x25;
const give = 0x06;
const allow = 0x7fff0000;

type Instruction = readonly [code: number, isTrue: number, isFalse: number, value: number];

/** The filter for an architecture, as Node names it; undefined where its numbers are not known. */
export function syscallFilter(architecture: string): Uint8Array | undefined {
  const numbers = architectures[architecture];
  return numbers === undefined ? undefined : assemble(programFor(numbers));
}

function programFor({ audit, socket, ioctl, forbidden }: Architecture): Instruction[] {
  return [
    [load, 0, 0, offset.audit],
    [jumpIfEqual, 1, 0, audit],
    fail(errno.notPermitted),
    [load, 0, 0, offset.number],
    [jumpIfGreater, 0, 1, lastNumber],
    fail(errno.notImplemented),
    ...ring.flatMap((number) => unlessEqual(number, [fail(errno.notImplemented)])),
    ...forbidden.flatMap((number) => unlessEqual(number, [fail(errno.notPermitted)])),
    ...unlessEqual(socket, [
      [load, 0, 0, offset.firstArgument],
      ...families.flatMap((family) => unlessEqual(family, [[give, 0, 0, allow]])),
      fail(errno.noFamily),
    ]),
    ...unlessEqual(ioctl, [
      [load, 0, 0, offset.secondArgument],
      ...typing.flatMap((request) => unlessEqual(request, [fail(errno.notPermitted)])),
    ]),
    [give, 0, 0, allow],
  ];
}

/** Skips the instructions unless what was loaded is this value. */
function unlessEqual(value: number, instructions: readonly Instruction[]): Instruction[] {
  return [[jumpIfEqual, 0, instructions.length, value], ...instructions];
}

function fail(reason: number): Instruction {
  return [give, 0, 0, 0x00050000 | reason];
}

function assemble(program: readonly Instruction[]): Uint8Array {
  const bytes = Buffer.alloc(program.length * 8);
  for (const [index, [code, isTrue, isFalse, value]] of program.entries()) {
    const start = index * 8;
    bytes.writeUInt16LE(code, start);
    bytes.writeUInt8(isTrue, start + 2);
    bytes.writeUInt8(isFalse, start + 3);
    bytes.writeUInt32LE(value, start + 4);
  }
  return bytes;
}
