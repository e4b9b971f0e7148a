import { FlashError, messageOf } from '#shared/errors.ts';

/** The calls of the C library that a pseudo-terminal needs. Each throws nothing and returns what C returns. */
export interface Libc {
  posix_openpt(flags: number): number;
  grantpt(fd: number): number;
  unlockpt(fd: number): number;
  ptsname(fd: number): string | null;
  dup(fd: number): number;
  /** Variadic: the last argument comes with its C type in front. */
  fcntl(fd: number, command: number, type: 'int', value: number): number;
  tcgetattr(fd: number, termios: Buffer): number;
  tcsetattr(fd: number, actions: number, termios: Buffer): number;
  cfmakeraw(termios: Buffer): void;
  cfgetospeed(termios: Buffer): number;
  tcflush(fd: number, queue: number): number;
  poll(pollfds: Buffer, count: number, timeoutMs: number): number;
}

const signatures: Readonly<Record<keyof Libc, string>> = {
  posix_openpt: 'int posix_openpt(int flags)',
  grantpt: 'int grantpt(int fd)',
  unlockpt: 'int unlockpt(int fd)',
  ptsname: 'const char *ptsname(int fd)',
  dup: 'int dup(int fd)',
  fcntl: 'int fcntl(int fd, int command, ...)',
  tcgetattr: 'int tcgetattr(int fd, void *termios)',
  tcsetattr: 'int tcsetattr(int fd, int actions, void *termios)',
  cfmakeraw: 'void cfmakeraw(void *termios)',
  cfgetospeed: 'unsigned int cfgetospeed(void *termios)',
  tcflush: 'int tcflush(int fd, int queue)',
  poll: 'int poll(void *pollfds, unsigned long count, int timeoutMs)',
};

let loaded: Libc | undefined;

/**
 * Loads the C library of the machine, once. koffi is imported only here, so that nothing else needs it. Errors:
 * `E-BOARD-PTY-PLATFORM` on Windows, `E-BOARD-PTY` if koffi does not load.
 */
export async function loadLibc(): Promise<Libc> {
  if (process.platform === 'win32') throw new FlashError('E-BOARD-PTY-PLATFORM', { platform: 'Windows' });
  if (loaded !== undefined) return loaded;
  try {
    const { default: koffi } = await import('koffi');
    const library = koffi.load(process.platform === 'darwin' ? 'libSystem.B.dylib' : 'libc.so.6');
    const names = Object.keys(signatures) as (keyof Libc)[];
    // The signatures above are the C prototypes of exactly these functions.
    loaded = Object.fromEntries(
      names.map((name) => [name, library.func(signatures[name])]),
    ) as unknown as Libc;
    return loaded;
  } catch (cause) {
    throw new FlashError('E-BOARD-PTY', { detail: messageOf(cause) }, { cause });
  }
}
