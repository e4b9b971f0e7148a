import { existsSync, realpathSync } from 'node:fs';
import type { PortView } from '#shared/ipc/port-views.ts';
import { listPorts, type PortInfo } from '../links/list-ports.ts';
import { parsePortName, type PortName } from '../links/parse-port.ts';
import type { Clock, Timer } from '../time/clock.ts';
import type { AdapterMark } from './adapter-mark.ts';

/** How often the ports are looked up: a person who plugs in an adapter sees it within a second. */
const INTERVAL_MS = 1000;

/** Parts that can be tried without hardware, one of each kind of flash. */
const virtualParts = [
  'stm32g071cb',
  'stm32f103cb',
  'stm32f405rg',
  'stm32g0b1re',
  'stm32l073rz',
  'stm32h743zi',
];

/** Where the list comes from, for tests. */
export interface PortWatchOptions {
  clock: Clock;
  list?: () => Promise<readonly PortInfo[]>;
  /** Called with the first list, and whenever it has changed. */
  changed: (ports: readonly PortView[]) => void;
  /** Called after every look, changed or not: device files may come and go that no list names. */
  looked?: () => void;
}

/** Watches the ports of this machine. */
export class PortWatch {
  readonly #options: PortWatchOptions;
  #ports: readonly PortView[] = [];
  #found: readonly PortInfo[] = [];
  #known = '';
  #timer: Timer | undefined;
  #isClosed = false;

  constructor(options: PortWatchOptions) {
    this.#options = options;
  }

  /** Looks for the first time, and goes on. */
  async start(): Promise<void> {
    await this.#look();
  }

  /**
   * False if a serial port is neither listed nor there as a device file, and for a name that no port can have. Ports on
   * the network may always be there.
   */
  isPresent(port: string): boolean {
    const kind = kindOf(port);
    if (kind === undefined) return false;
    if (this.#isClosed || kind !== 'serial') return true;
    return this.#ports.some(({ name }) => name === port) || (port.startsWith('/') && existsSync(port));
  }

  /** The adapter behind a port, under whatever name of it; undefined if the system lists none. */
  adapter(port: string): AdapterMark | undefined {
    const info = this.#found.find(({ name }) => name === port) ?? this.#behindLink(port);
    if (info === undefined) return undefined;
    const { vendorId, productId, serialNumber, location, plugging } = info;
    const adapter = [vendorId, productId, serialNumber, location].map((part) => part ?? '').join(' ');
    return { adapter, plugging };
  }

  /** The ports that the system listed last, and the virtual ones. */
  get listed(): readonly PortView[] {
    return this.#ports;
  }

  /** What people call a port: `CP2102N · ttyUSB0`. */
  label(port: string): string {
    if (port.startsWith('virtual:')) return port;
    const short = port.replace(/^\/dev\//, '');
    const adapter = this.#ports.find(({ name }) => name === port)?.adapter;
    return typeof adapter === 'string' ? `${adapter} · ${short}` : short;
  }

  close(): void {
    this.#isClosed = true;
    this.#timer?.cancel();
  }

  /** Names such as `/dev/serial/by-id/…` lead to the one that is listed. */
  #behindLink(port: string): PortInfo | undefined {
    if (!port.startsWith('/')) return undefined;
    try {
      const path = realpathSync(port);
      return this.#found.find(({ name }) => name === path);
    } catch {
      return undefined;
    }
  }

  async #look(): Promise<void> {
    const { list = listPorts, changed, looked, clock } = this.#options;
    const found = await list().catch(() => []);
    if (this.#isClosed) return;
    this.#found = found;
    const ports = [...found.map(portView), ...virtualParts.map(virtualPort)];
    const text = JSON.stringify(ports);
    if (text !== this.#known) {
      this.#known = text;
      this.#ports = ports;
      changed(ports);
    }
    looked?.();
    this.#timer = clock.after(INTERVAL_MS, () => void this.#look());
  }
}

/** undefined for a name that no port can have: a settings file may hold anything. */
function kindOf(port: string): PortName['kind'] | undefined {
  try {
    return parsePortName(port).kind;
  } catch {
    return undefined;
  }
}

function portView({ name, kind, adapter, manufacturer, serialNumber }: PortInfo): PortView {
  return { name, kind, adapter: adapter ?? manufacturer ?? null, serialNumber: serialNumber ?? null };
}

function virtualPort(part: string): PortView {
  return { name: `virtual:${part}`, kind: 'virtual', adapter: part.toUpperCase(), serialNumber: null };
}
