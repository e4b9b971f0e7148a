import { concatBytes } from '#shared/bytes.ts';
import { FlashError } from '#shared/errors.ts';
import type { Clock } from '../time/clock.ts';
import type { ComPortReply, ComPortRequest } from './com-port-option.ts';
import { answers, decodeComPort, encodeComPort } from './com-port-option.ts';
import { encodeNegotiation, encodeTelnetData, TelnetDecoder, telnetOptions } from './telnet-codec.ts';
import { TelnetOptions } from './telnet-options.ts';
import { withinTime } from './within-time.ts';
import { phrase } from '#shared/text/words.ts';

/** What a client is joined to. */
export interface ComPortClientOptions {
  /** Name of the port in errors. */
  name: string;
  clock: Clock;
  send(bytes: Uint8Array): void;
  /** Gets what came from the serial line. */
  received(bytes: Uint8Array): void;
}

/** A server answers after it has set up its port, which takes it a few milliseconds; the network may take more. */
const ANSWER_TIMEOUT_MS = 3000;

/** How a group of requests is sent. */
export interface RequestOptions {
  /** Sent in the same packet after the others, and not waited for. */
  unanswered?: ComPortRequest[];
  timeoutMs?: number;
}

interface Waiting<T> {
  resolve: (result: T) => void;
  reject: (error: Error) => void;
}

/**
 * The client's side of RFC 2217: agrees on the options, sends requests, gives each its answer.
 *
 *     socket ──take──▶ TelnetDecoder ──data──▶ received
 *                                    ──negotiation──▶ TelnetOptions ──▶ send
 *                                    ──subnegotiation──▶ the request that waits
 */
export class ComPortClient {
  readonly #options: ComPortClientOptions;
  readonly #decoder = new TelnetDecoder();
  readonly #telnet = new TelnetOptions({
    local: [telnetOptions.comPort, telnetOptions.binary, telnetOptions.suppressGoAhead],
    remote: [telnetOptions.binary, telnetOptions.suppressGoAhead],
  });
  #agreement: Waiting<void> | undefined;
  #requests: (Waiting<ComPortReply> & { request: ComPortRequest })[] = [];
  #hasHeardTelnet = false;

  constructor(options: ComPortClientOptions) {
    this.#options = options;
  }

  /** Data for the serial line. */
  sendData(bytes: Uint8Array): void {
    this.#options.send(encodeTelnetData(bytes));
  }

  /**
   * Agrees on 8-bit data both ways and on the control of the port.
   * Errors: `E-PORT-NOT-RFC2217`, `E-PORT-REMOTE`, or the reason of the signal.
   */
  async negotiate(signal?: AbortSignal): Promise<void> {
    const agreement = new Promise<void>((resolve, reject) => (this.#agreement = { resolve, reject }));
    const agreed = this.#wait(agreement, ANSWER_TIMEOUT_MS, () => this.#noAgreementError(), signal);
    try {
      this.#options.send(
        concatBytes(this.#telnet.start().map(({ verb, option }) => encodeNegotiation(verb, option))),
      );
    } catch (error) {
      this.fail(error as Error);
    }
    await agreed;
  }

  /** Sends requests in one packet, and waits for all answers. Errors: `E-PORT-REMOTE` if one does not come. */
  async request(
    requests: ComPortRequest[],
    { unanswered = [], timeoutMs = ANSWER_TIMEOUT_MS }: RequestOptions = {},
  ): Promise<ComPortReply[]> {
    const replies = requests.map((request) => {
      const reply = new Promise<ComPortReply>((resolve, reject) =>
        this.#requests.push({ request, resolve, reject }),
      );
      return this.#wait(reply, timeoutMs, () => this.#noAnswerError(request));
    });
    const answered = Promise.all(replies);
    try {
      this.#options.send(concatBytes([...requests, ...unanswered].map(encodeComPort)));
    } catch (error) {
      this.fail(error as Error);
    }
    try {
      return await answered;
    } finally {
      this.#requests = this.#requests.filter(({ request }) => !requests.includes(request));
    }
  }

  /** Takes what came from the server. */
  take(chunk: Uint8Array): void {
    for (const event of this.#decoder.decode(chunk)) {
      if (event.kind === 'data') {
        this.#options.received(event.bytes);
      } else if (event.kind === 'negotiation') {
        this.#hasHeardTelnet = true;
        const answer = this.#telnet.take(event.verb, event.option);
        if (answer !== undefined) this.#options.send(encodeNegotiation(answer.verb, answer.option));
        this.#checkAgreement();
      } else if (event.option === telnetOptions.comPort) {
        this.#takeReply(event.payload);
      }
    }
  }

  /** Ends all waits. */
  fail(error: Error): void {
    this.#agreement?.reject(error);
    for (const { reject } of this.#requests.splice(0)) reject(error);
  }

  #takeReply(payload: Uint8Array): void {
    const reply = decodeComPort(payload);
    if (reply === undefined) return;
    const index = this.#requests.findIndex(({ request }) => answers(reply, request));
    if (index >= 0) this.#requests.splice(index, 1)[0]?.resolve(reply);
  }

  #checkAgreement(): void {
    const { comPort, binary } = telnetOptions;
    const control = this.#telnet.state('local', comPort);
    const data = [this.#telnet.state('local', binary), this.#telnet.state('remote', binary)];
    const { name: port } = this.#options;
    if (control === 'refused') {
      this.#agreement?.reject(
        new FlashError('E-PORT-NOT-RFC2217', { port, detail: phrase('rfc2217.refuses') }),
      );
    } else if (data.includes('refused')) {
      this.#agreement?.reject(new FlashError('E-PORT-REMOTE', { port, request: phrase('request.binary') }));
    } else if (control === 'on' && data.every((state) => state === 'on')) {
      this.#agreement?.resolve();
    }
  }

  #noAgreementError(): FlashError {
    const detail = phrase(this.#hasHeardTelnet ? 'rfc2217.undecided' : 'rfc2217.silent');
    return new FlashError('E-PORT-NOT-RFC2217', { port: this.#options.name, detail });
  }

  #noAnswerError(request: ComPortRequest): FlashError {
    const { name: port } = this.#options;
    return new FlashError('E-PORT-REMOTE', {
      port,
      request: phrase('request.unanswered', { request: request.name }),
    });
  }

  #wait<T>(work: Promise<T>, timeoutMs: number, timeoutError: () => Error, signal?: AbortSignal): Promise<T> {
    return withinTime(work, { clock: this.#options.clock, timeoutMs, timeoutError, signal });
  }
}
