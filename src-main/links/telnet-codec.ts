/** Telnet on the wire (RFC 854, RFC 855). Pure: bytes in, events out, and back. */

/** Interpret As Command: begins each command; a data byte of this value is sent twice (RFC 854). */
const IAC = 255;
/** Subnegotiation begin and end (RFC 855). */
const SB = 250;
const SE = 240;

/** How an option is agreed on (RFC 854). */
export const telnetVerbs = { will: 251, wont: 252, do: 253, dont: 254 } as const;
export type TelnetVerb = keyof typeof telnetVerbs;

/** Options that a serial line needs. */
export const telnetOptions = {
  /** 8-bit data without the rules for carriage returns (RFC 856). */
  binary: 0,
  /** No Go Ahead after each message (RFC 858). */
  suppressGoAhead: 3,
  /** Control of a serial port (RFC 2217). */
  comPort: 44,
} as const;

/** What a stretch of the stream says. */
export type TelnetEvent =
  | { kind: 'data'; bytes: Uint8Array }
  | { kind: 'negotiation'; verb: TelnetVerb; option: number }
  | { kind: 'subnegotiation'; option: number; payload: Uint8Array };

/** Longest subnegotiation kept. RFC 2217 needs 6 bytes and a signature; what is longer is dropped, not stored. */
const MAX_PAYLOAD_BYTES = 1024;

type State = 'data' | 'command' | 'option' | 'payload' | 'payload-command';

/** Takes the stream apart, however it is cut into chunks. */
export class TelnetDecoder {
  #state: State = 'data';
  #verb: TelnetVerb = 'will';
  #payload: number[] = [];
  #events: TelnetEvent[] = [];
  #data: number[] = [];

  /** What one more chunk says, in order. Commands without a meaning for us are left out. */
  decode(chunk: Uint8Array): TelnetEvent[] {
    this.#events = [];
    for (const byte of chunk) this.#take(byte);
    this.#endData();
    return this.#events;
  }

  #take(byte: number): void {
    switch (this.#state) {
      case 'data':
        if (byte === IAC) this.#state = 'command';
        else this.#data.push(byte);
        return;
      case 'command':
        this.#takeCommand(byte);
        return;
      case 'option':
        this.#state = 'data';
        this.#emit({ kind: 'negotiation', verb: this.#verb, option: byte });
        return;
      case 'payload':
        if (byte === IAC) this.#state = 'payload-command';
        else this.#store(byte);
        return;
      case 'payload-command':
        this.#takePayloadCommand(byte);
    }
  }

  #takeCommand(byte: number): void {
    this.#state = 'data';
    if (byte === IAC) {
      this.#data.push(IAC);
    } else if (byte === SB) {
      this.#payload = [];
      this.#state = 'payload';
    } else {
      const verb = verbOf(byte);
      if (verb === undefined) return;
      this.#verb = verb;
      this.#state = 'option';
    }
  }

  #takePayloadCommand(byte: number): void {
    if (byte === IAC) {
      this.#store(IAC);
      this.#state = 'payload';
    } else if (byte === SE) {
      this.#state = 'data';
      const [option, ...payload] = this.#payload;
      const isWhole = this.#payload.length <= MAX_PAYLOAD_BYTES;
      if (option !== undefined && isWhole) {
        this.#emit({ kind: 'subnegotiation', option, payload: Uint8Array.from(payload) });
      }
    } else {
      // A subnegotiation without its end: the command that broke it counts.
      this.#takeCommand(byte);
    }
  }

  #store(byte: number): void {
    if (this.#payload.length <= MAX_PAYLOAD_BYTES) this.#payload.push(byte);
  }

  #emit(event: TelnetEvent): void {
    this.#endData();
    this.#events.push(event);
  }

  #endData(): void {
    if (this.#data.length === 0) return;
    this.#events.push({ kind: 'data', bytes: Uint8Array.from(this.#data) });
    this.#data = [];
  }
}

/** Data as it goes over the wire. */
export function encodeTelnetData(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(IAC)) return bytes;
  return Uint8Array.from(Array.from(bytes, (byte) => (byte === IAC ? [IAC, IAC] : [byte])).flat());
}

/** One step of agreeing on an option. */
export function encodeNegotiation(verb: TelnetVerb, option: number): Uint8Array {
  return Uint8Array.of(IAC, telnetVerbs[verb], option);
}

/** A message inside an option that was agreed on. */
export function encodeSubnegotiation(option: number, payload: Uint8Array): Uint8Array {
  return Uint8Array.of(IAC, SB, option, ...encodeTelnetData(payload), IAC, SE);
}

function verbOf(byte: number): TelnetVerb | undefined {
  return (Object.keys(telnetVerbs) as TelnetVerb[]).find((verb) => telnetVerbs[verb] === byte);
}
