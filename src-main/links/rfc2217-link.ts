import type { Socket } from 'node:net';
import { FlashError, isFlashError } from '#shared/errors.ts';
import { sleep } from '../time/clock.ts';
import type { PortSettings, ModemLines } from './byte-link.ts';
import { ComPortClient } from './com-port-client.ts';
import type { ComPortRequest } from './com-port-option.ts';
import { describeReply, isGranted, modemLineRequests, noFlowControlRequest } from './com-port-option.ts';
import { purgeRequest, settingsRequests } from './com-port-option.ts';
import type { ServerAddress } from './connect-socket.ts';
import { closeSocket, connectSocket, listen, writeSocket } from './connect-socket.ts';
import { LinkBase } from './link-base.ts';
import { settingsError } from './port-errors.ts';
import { phrase } from '#shared/text/words.ts';

/** Start, 8 data, parity and stop bit. */
const BITS_PER_BYTE = 11;

/** ser2net does not answer for lines that its port does not have; by then it has shown how fast it answers. */
const LINE_PROBE_TIMEOUT_MS = 1000;

/**
 * Opens a port of an RFC 2217 server, sets it up and puts both lines into the state asked for.
 * Errors: `E-PORT-CONNECT`, `E-PORT-NOT-RFC2217`, `E-PORT-REMOTE`, `E-PORT-SETTINGS`, or the reason of the signal.
 */
export async function openRfc2217Link(
  address: ServerAddress,
  settings: PortSettings,
  lines: ModemLines | 'leave',
): Promise<Rfc2217Link> {
  const link = new Rfc2217Link(address, settings, await connectSocket(address));
  try {
    await link.setUp(lines, address.signal);
    return link;
  } catch (error) {
    await link.close();
    throw error;
  }
}

/** A serial port on a server that supports RFC 2217, with its settings and its modem lines. */
export class Rfc2217Link extends LinkBase {
  readonly #socket: Socket;
  readonly #client: ComPortClient;
  #hasModemLines = true;
  /** When the last byte handed over will have left the remote port. */
  #sentAtMs = 0;

  constructor(address: ServerAddress, settings: PortSettings, socket: Socket) {
    super(address.name, settings, address.clock);
    this.#socket = socket;
    this.#client = new ComPortClient({
      name: this.name,
      clock: this.clock,
      send: (bytes) => writeSocket(socket, this.name, bytes),
      received: (bytes) => this.received(bytes),
    });
    listen(socket, this.name, {
      received: (bytes) => this.#client.take(bytes),
      lost: (error) => {
        this.failed(error);
        this.#client.fail(error);
      },
    });
  }

  get hasModemLines(): boolean {
    return this.#hasModemLines;
  }

  /** The first conversation with the server; see {@link openRfc2217Link}. */
  async setUp(lines: ModemLines | 'leave', signal?: AbortSignal): Promise<void> {
    try {
      await this.#client.negotiate(signal);
      await this.applySettings(this.settings);
      await this.#ask([noFlowControlRequest()]);
      if (lines !== 'leave') await this.#tryLines(lines);
    } catch (error) {
      if (isFlashError(error, 'E-PORT-LOST')) throw this.#turnedAwayError(error);
      throw error;
    }
    this.discardInput();
  }

  protected transmit(bytes: Uint8Array): Promise<void> {
    const lineTimeMs = (bytes.length * BITS_PER_BYTE * 1000) / this.settings.baudRate;
    this.#sentAtMs = Math.max(this.#sentAtMs, this.clock.now()) + lineTimeMs;
    this.#client.sendData(bytes);
    return Promise.resolve();
  }

  protected async applySettings(settings: PortSettings): Promise<void> {
    await this.#waitUntilSent();
    const requests = settingsRequests(settings);
    // The server works in order: what it drops is older than everything sent from now on.
    const replies = await this.#client.request(requests, { unanswered: [purgeRequest()] });
    for (const [index, reply] of replies.entries()) {
      const request = requests[index];
      if (request === undefined || isGranted(reply, request)) continue;
      throw settingsError(
        this.name,
        settings,
        phrase('request.not-granted', { request: request.name, found: describeReply(reply) }),
      );
    }
  }

  protected async applyLines(lines: ModemLines): Promise<void> {
    await this.#waitUntilSent();
    await this.#ask(modemLineRequests(lines));
  }

  protected release(): Promise<void> {
    this.#client.fail(new FlashError('E-PORT-CLOSED', { port: this.name }));
    return closeSocket(this.#socket, this.clock);
  }

  /** A remote port without modem lines is a normal case, as it is for a local one. */
  async #tryLines(lines: ModemLines): Promise<void> {
    try {
      await this.#ask(modemLineRequests(lines), LINE_PROBE_TIMEOUT_MS);
    } catch (error) {
      if (!isFlashError(error, 'E-PORT-REMOTE')) throw error;
      this.#hasModemLines = false;
    }
  }

  async #ask(requests: ComPortRequest[], timeoutMs?: number): Promise<void> {
    const replies = await this.#client.request(requests, timeoutMs === undefined ? {} : { timeoutMs });
    for (const [index, reply] of replies.entries()) {
      const request = requests[index];
      if (request === undefined || isGranted(reply, request)) continue;
      const refused = phrase('request.other', { request: request.name, found: describeReply(reply) });
      throw new FlashError('E-PORT-REMOTE', { port: this.name, request: refused });
    }
  }

  /** RFC 2217 cannot ask whether all was sent; a change now would garble what is still on its way out. */
  async #waitUntilSent(): Promise<void> {
    const restMs = this.#sentAtMs - this.clock.now();
    if (restMs > 0) await sleep(this.clock, restMs);
  }

  /** A server that is busy often says so in plain text, then hangs up. */
  #turnedAwayError(cause: FlashError): FlashError {
    const text = String.fromCharCode(...this.discardInput().subarray(0, 80)).replace(/[^ -~]+/g, ' ');
    const detail =
      text.trim() === '' ? phrase('socket.closed') : phrase('socket.says', { words: text.trim() });
    return new FlashError('E-PORT-CONNECT', { port: this.name, detail }, { cause });
  }
}
