import type { Clock } from '../time/clock.ts';
import type { PortSettings } from './byte-link.ts';
import { wireTimeMs } from './wire-time.ts';
import { LinkBase } from './link-base.ts';
import { phrase } from '#shared/text/words.ts';
import { settingsError } from './port-errors.ts';

/** The name of the simulated adapter whose TX and RX are joined: `virtual:loopback`. */
export const LOOPBACK_PART = 'loopback';

/** A simulated adapter, and what is wrong with it. */
export interface LoopbackLinkOptions {
  name: string;
  settings: PortSettings;
  clock: Clock;
  /** The jumper is missing. */
  isOpen?: boolean;
  /** It takes parity settings and sends none (CH340 on old kernels). */
  ignoresParity?: boolean;
  /** It does not take parity settings (mini-UART of the Raspberry Pi). */
  refusesParity?: boolean;
  /** Above this rate each byte comes back with its highest bit set. */
  altersAboveBaudRate?: number;
  /** Bytes come back at once, as on a pseudo-terminal. */
  isInstant?: boolean;
}

/** A simulated adapter with a jumper from TX to RX: what is sent comes back in the time of the wire. */
export class LoopbackLink extends LinkBase {
  readonly hasModemLines = true;
  readonly #options: LoopbackLinkOptions;

  constructor(options: LoopbackLinkOptions) {
    super(options.name, options.settings, options.clock);
    this.#options = options;
  }

  protected override transmit(bytes: Uint8Array): Promise<void> {
    const { isOpen, isInstant, ignoresParity, altersAboveBaudRate = Infinity } = this.#options;
    if (isOpen === true) return Promise.resolve();
    const { baudRate, parity } = this.settings;
    const heard = baudRate > altersAboveBaudRate ? bytes.map((byte) => byte | 0x80) : bytes.slice();
    const wire: PortSettings = { baudRate, parity: ignoresParity === true ? 'none' : parity };
    this.clock.after(isInstant === true ? 0 : wireTimeMs(bytes.length, wire), () => this.received(heard));
    return Promise.resolve();
  }

  protected override applySettings({ baudRate, parity }: PortSettings): Promise<void> {
    if (this.#options.refusesParity !== true || parity === 'none') return Promise.resolve();
    throw settingsError(this.name, { baudRate, parity }, phrase('port.no-parity'));
  }

  protected override applyLines(): Promise<void> {
    return Promise.resolve();
  }

  protected override release(): Promise<void> {
    return Promise.resolve();
  }
}
