/** What a virtual board did, decoded: for tests, for training, for a log. Times are the clock's, in milliseconds. */
export type BoardEvent = { timeMs: number } & BoardDeed;

export type BoardDeed =
  /** Reset released; says what runs now. */
  | { kind: 'reset'; reason: ResetReason; entered: 'rom' | 'application' }
  /** First character measured; `baudRate` is the rate the ROM uses from now on. */
  | { kind: 'sync'; baudRate: number }
  /** First character gave a rate the UART cannot have: deaf until the next reset. */
  | { kind: 'deaf'; measuredBaudRate: number }
  | { kind: 'command'; code: number }
  | { kind: 'nack'; stage: NackStage; command: number | undefined }
  | { kind: 'read'; address: number; sizeBytes: number }
  | { kind: 'write'; address: number; sizeBytes: number }
  /** Pages really erased, by code; the list asked for may be longer. */
  | { kind: 'erase'; asked: number[] | 'all' | 'bank1' | 'bank2'; erased: number[] }
  | { kind: 'protect'; what: 'readout-on' | 'readout-off' | 'write-on' | 'write-off'; sectors: number[] }
  | { kind: 'special'; code: number; opcode: number }
  /** Go: jumped there; `runs` is false if the vector table cannot work. */
  | { kind: 'go'; address: number; runs: boolean }
  /** Bytes that came while the one-byte receive register was full. */
  | { kind: 'overrun'; lostBytes: number };

export type ResetReason =
  | 'power-up'
  | 'reconnected'
  | 'reset-line'
  | 'command'
  | 'option-bytes'
  | 'asked'
  /** Code in RAM asked for it, or had the option bytes reloaded. */
  | 'system-reset'
  | 'option-reload';

/** Where in a command a NACK was sent. */
export type NackStage =
  | 'command'
  | 'protected'
  | 'address-checksum'
  | 'address'
  | 'length'
  | 'data-checksum'
  | 'data'
  | 'erase-code';

/** Keeps the newest events; an old board forgets its youth. */
export class BoardLog {
  readonly events: BoardEvent[] = [];
  readonly #listener: ((event: BoardEvent) => void) | undefined;
  readonly #maxEvents: number;

  constructor(listener?: (event: BoardEvent) => void, maxEvents = 50_000) {
    this.#listener = listener;
    this.#maxEvents = maxEvents;
  }

  add(timeMs: number, deed: BoardDeed): void {
    const event: BoardEvent = { timeMs, ...deed };
    if (this.events.length >= this.#maxEvents) this.events.splice(0, this.#maxEvents >> 1);
    this.events.push(event);
    this.#listener?.(event);
  }

  /** Events of one kind, oldest first. */
  of<Kind extends BoardDeed['kind']>(kind: Kind): Extract<BoardEvent, { kind: Kind }>[] {
    return this.events.filter((event): event is Extract<BoardEvent, { kind: Kind }> => event.kind === kind);
  }
}
