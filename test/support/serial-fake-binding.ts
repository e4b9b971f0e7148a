import type {
  OpenPort,
  ModemLineOptions,
  PortOpenOptions,
  SerialBinding,
} from '../../src-main/links/serial-binding.ts';

/** A stand-in for node-serialport that writes down what it is asked, in order, and does nothing else. */
export class FakeBinding implements SerialBinding {
  readonly calls: unknown[] = [];
  readonly ports: FakePort[] = [];
  hasModemLines = true;
  takesLowLatency = false;
  /** What the driver makes of a baud rate. */
  actualBaudRate = (asked: number) => asked;
  /** Called for each port while it opens. */
  opened: () => void = () => undefined;
  /** Thrown by the next `open`. */
  openFailure: Error | undefined;

  open(options: PortOpenOptions): Promise<OpenPort> {
    this.calls.push(['open', options]);
    const failure = this.openFailure;
    if (failure !== undefined) return Promise.reject(failure);
    const port = new FakePort(this, options.baudRate);
    this.ports.push(port);
    this.opened();
    return Promise.resolve(port);
  }

  /** Names of the calls so far; forgets them. */
  takeCallNames(): unknown[] {
    return this.calls.splice(0).map((call) => (call as unknown[])[0]);
  }
}

export class FakePort implements OpenPort {
  readonly #binding: FakeBinding;
  #baudRate: number;
  #lowLatency = false;
  #endRead: ((outcome: number[] | Error) => void) | undefined;
  isOpen = true;
  written: number[] = [];
  setFailure: Error | undefined;
  drainFailure: Error | undefined;
  drainForever = false;
  writeForever = false;

  constructor(binding: FakeBinding, baudRate: number) {
    this.#binding = binding;
    this.#baudRate = baudRate;
  }

  /** Ends the read under way with bytes or an error. */
  deliver(outcome: number[] | Error): void {
    this.#endRead?.(outcome);
  }

  read(buffer: Buffer, offset: number): Promise<{ bytesRead: number }> {
    return new Promise((resolve, reject) => {
      this.#endRead = (outcome) => {
        this.#endRead = undefined;
        if (outcome instanceof Error) {
          reject(outcome);
        } else {
          buffer.set(outcome, offset);
          resolve({ bytesRead: outcome.length });
        }
      };
    });
  }

  write(buffer: Buffer): Promise<void> {
    if (!this.isOpen) return Promise.reject(new Error('Port is not open'));
    if (this.writeForever) return new Promise(() => undefined);
    this.written.push(...buffer);
    return Promise.resolve();
  }

  update({ baudRate }: { baudRate: number }): Promise<void> {
    this.#binding.calls.push(['update', baudRate]);
    this.#baudRate = baudRate;
    return Promise.resolve();
  }

  set(options: ModemLineOptions): Promise<void> {
    this.#binding.calls.push(['set', options]);
    if (this.setFailure !== undefined) return Promise.reject(this.setFailure);
    this.#lowLatency = options.lowLatency && this.#binding.takesLowLatency;
    return Promise.resolve();
  }

  get(): Promise<{ lowLatency?: boolean }> {
    if (this.#binding.hasModemLines) return Promise.resolve({ lowLatency: this.#lowLatency });
    return Promise.reject(new Error('Error: Inappropriate ioctl for device, cannot get'));
  }

  getBaudRate(): Promise<{ baudRate: number }> {
    return Promise.resolve({ baudRate: this.#binding.actualBaudRate(this.#baudRate) });
  }

  drain(): Promise<void> {
    this.#binding.calls.push(['drain']);
    if (this.drainFailure !== undefined) return Promise.reject(this.drainFailure);
    return this.drainForever ? new Promise(() => undefined) : Promise.resolve();
  }

  close(): Promise<void> {
    this.#binding.calls.push(['close']);
    this.isOpen = false;
    this.deliver(Object.assign(new Error('Canceled'), { canceled: true }));
    return Promise.resolve();
  }
}
