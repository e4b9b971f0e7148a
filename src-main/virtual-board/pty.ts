import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { FlashError } from '#shared/errors.ts';
import type { Libc } from './libc.ts';
import { phrase } from '#shared/text/words.ts';

/** Larger than struct termios on Linux (60 bytes) and macOS (72). */
const TERMIOS_BYTES = 128;
const TCSANOW = 0;
/** Sets the flags of a descriptor, and of its open file: the same numbers on Linux and macOS. */
const F_SETFD = 2;
const F_SETFL = 4;
const FD_CLOEXEC = 1;
const POLLHUP = 0x10;
/** Drops what was written but not read by the client: 1 on Linux, 2 on macOS. */
const TCOFLUSH = process.platform === 'darwin' ? 2 : 1;

/** Speed codes of Linux termios (asm-generic/termbits.h); on macOS the speed is the number itself. */
const linuxSpeeds: ReadonlyMap<number, number> = new Map([
  [0o11, 1200],
  [0o12, 1800],
  [0o13, 2400],
  [0o14, 4800],
  [0o15, 9600],
  [0o16, 19_200],
  [0o17, 38_400],
  [0o10001, 57_600],
  [0o10002, 115_200],
  [0o10003, 230_400],
  [0o10004, 460_800],
  [0o10005, 500_000],
  [0o10006, 576_000],
  [0o10007, 921_600],
  [0o10010, 1_000_000],
  [0o10011, 1_152_000],
  [0o10012, 1_500_000],
  [0o10013, 2_000_000],
]);

/** The board's end of a pseudo-terminal. The client's end is a device file that any serial program can open. */
export class Pty {
  /** Device file for the client, such as `/dev/pts/4`. */
  readonly path: string;
  readonly #libc: Libc;
  readonly #masterFd: number;
  readonly #termios = Buffer.alloc(TERMIOS_BYTES);
  #reader: ReadStream | undefined;

  /** Errors: `E-BOARD-PTY`. */
  constructor(libc: Libc) {
    this.#libc = libc;
    this.#masterFd = libc.posix_openpt(constants.O_RDWR | constants.O_NOCTTY);
    const isReady =
      this.#masterFd >= 0 && libc.grantpt(this.#masterFd) === 0 && libc.unlockpt(this.#masterFd) === 0;
    const path = isReady ? libc.ptsname(this.#masterFd) : null;
    if (path === null) throw new FlashError('E-BOARD-PTY', { detail: phrase('pty.none') });
    this.path = path;
    this.#neverWait();
    // A program that starts in the meantime would otherwise keep the device file there after this end is closed.
    this.#libc.fcntl(this.#masterFd, F_SETFD, 'int', FD_CLOEXEC);
    this.makeRaw();
    // Only an end that was open once counts as hung up: from now on `isHungUp` tells whether a client is there.
    closeSync(openSync(path, constants.O_RDWR | constants.O_NOCTTY));
  }

  /**
   * A client may leave and another come between the moment the kernel reports the first and the read that follows: that
   * read would wait forever, and the whole process with it. libuv does not see to it for this kind of descriptor.
   */
  #neverWait(): void {
    if (this.#libc.fcntl(this.#masterFd, F_SETFL, 'int', constants.O_RDWR | constants.O_NONBLOCK) < 0) {
      throw new FlashError('E-BOARD-PTY', { detail: phrase('pty.blocking') });
    }
  }

  /** Bytes pass as they are, without echo. Set on the board's end, it holds for the client's end. */
  makeRaw(): void {
    if (this.#libc.tcgetattr(this.#masterFd, this.#termios) !== 0) return;
    this.#libc.cfmakeraw(this.#termios);
    this.#libc.tcsetattr(this.#masterFd, TCSANOW, this.#termios);
  }

  /** Baud rate that the client has set, or undefined if it cannot be told. */
  clientBaudRate(): number | undefined {
    if (this.#libc.tcgetattr(this.#masterFd, this.#termios) !== 0) return undefined;
    const speed = this.#libc.cfgetospeed(this.#termios);
    return process.platform === 'darwin' && speed >= 1200 ? speed : (linuxSpeeds.get(speed) ?? undefined);
  }

  /** No client has the other end open. */
  isHungUp(): boolean {
    const pollfd = Buffer.alloc(8);
    pollfd.writeInt32LE(this.#masterFd, 0);
    const count = this.#libc.poll(pollfd, 1, 0);
    return count > 0 && (pollfd.readInt16LE(6) & POLLHUP) !== 0;
  }

  /** Reads until the client closes its end. Bytes written before the call wait and are not lost. */
  read(onBytes: (bytes: Uint8Array) => void, onHangUp: () => void): void {
    const reader = new ReadStream(this.#libc.dup(this.#masterFd));
    this.#reader = reader;
    reader.on('data', (bytes: Buffer) => onBytes(new Uint8Array(bytes)));
    // The kernel says EIO to the reader of the master when the last client has gone.
    reader.on('error', () => reader.destroy());
    reader.on('close', () => {
      if (this.#reader !== reader) return;
      this.#reader = undefined;
      onHangUp();
    });
    reader.resume();
  }

  /** Hands bytes to the client. What a client that does not read leaves no room for is lost, as on a serial port. */
  write(bytes: Uint8Array): void {
    try {
      writeSync(this.#masterFd, bytes);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'EAGAIN' && code !== 'EIO') throw error;
    }
  }

  /** Drops what the last client left unread. */
  flush(): void {
    this.#libc.tcflush(this.#masterFd, TCOFLUSH);
  }

  close(): void {
    const reader = this.#reader;
    this.#reader = undefined;
    reader?.destroy();
    closeSync(this.#masterFd);
  }
}
