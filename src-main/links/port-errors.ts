import { FlashError } from '#shared/errors.ts';
import type { PortSettings } from './byte-link.ts';
import { phrase, verbatim, type Phrase, type Verbatim, type Words } from '#shared/text/words.ts';

type OpenFailure = 'E-PORT-NOT-FOUND' | 'E-PORT-BUSY' | 'E-PORT-FORBIDDEN' | 'E-PORT-SETTINGS';

/**
 * What the binding says when a port does not open. It gives texts only: `strerror` on Unix, and on Windows a few
 * words or the number of the system error.
 */
const openFailures: readonly (readonly [RegExp, OpenFailure])[] = [
  [/no such (file|device)|file not found|not a directory|is a directory/i, 'E-PORT-NOT-FOUND'],
  // ERROR_PATH_NOT_FOUND, ERROR_NO_SUCH_DEVICE, ERROR_DEVICE_NOT_CONNECTED
  [/^opening .*unknown error code (3|433|1167)$/i, 'E-PORT-NOT-FOUND'],
  // Windows answers "access denied" if another program has the port; 32 is ERROR_SHARING_VIOLATION.
  [/cannot lock port|resource busy|^opening .*(access denied|unknown error code 32)$/i, 'E-PORT-BUSY'],
  [/permission denied|operation not permitted/i, 'E-PORT-FORBIDDEN'],
  [
    /SetCommState|IOSSIOSPEED|while setting custom baud rate|baud rate of .* is not supported/i,
    'E-PORT-SETTINGS',
  ],
];

/** Turns a failure of the binding's `open` into a FlashError: one of the four above, or `E-PORT-OPEN`. */
export function openError(port: string, settings: PortSettings, cause: unknown): FlashError {
  const detail = detailOf(cause);
  const code = openFailures.find(([pattern]) => pattern.test(detail))?.[1];
  if (code === undefined) {
    const notSerial = /inappropriate ioctl/i.test(detail);
    return new FlashError(
      'E-PORT-OPEN',
      { port, detail: notSerial ? phrase('port.not-serial') : detail },
      { cause },
    );
  }
  if (code === 'E-PORT-SETTINGS') return settingsError(port, settings, detail, cause);
  return new FlashError(code, { port }, { cause });
}

/** `E-PORT-SETTINGS` for these settings. */
export function settingsError(
  port: string,
  settings: PortSettings,
  detail: Words,
  cause?: unknown,
): FlashError {
  return new FlashError('E-PORT-SETTINGS', { port, settings: settingsWords(settings), detail }, { cause });
}

/** Error numbers of Unix and what `strerror` makes of them, and the words of the binding on Windows. */
const gone =
  /EBADF|EIO|ENXIO|ENODEV|bad file descriptor|input\/output error|no such device|operation aborted|access denied|invalid handle/i;

/** True if the system says that the device behind an open port is no longer there. */
export function isGone(cause: unknown): boolean {
  return gone.test(detailOf(cause));
}

/** `E-PORT-LOST`, in words if the system only says that its descriptor is dead. */
export function lostError(port: string, cause: unknown): FlashError {
  const detail = isGone(cause) ? phrase('port.unplugged') : detailOf(cause);
  return new FlashError('E-PORT-LOST', { port, detail }, { cause });
}

/** Settings of a line: `115200 baud, even parity`. */
function settingsWords({ baudRate, parity }: PortSettings): Phrase {
  return phrase('line.settings', { baudRate, parity });
}

/** The message of any thrown value, without a leading "Error:". */
export function detailOf(cause: unknown): Verbatim {
  const message = cause instanceof Error ? cause.message : String(cause);
  return verbatim(message.replace(/^(error:? )+/i, '').trim());
}
