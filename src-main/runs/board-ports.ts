import { FlashError } from '#shared/errors.ts';
import type { Device } from '#shared/devices/device.ts';
import { enterByModemLines, type EnterStrategy } from '#shared/job/enter-strategy.ts';
import { findVirtualPart } from '../devices/find-part.ts';
import type { ByteLink, PortSettings, ModemLines, WireTap } from '../links/byte-link.ts';
import { LOOPBACK_PART, LoopbackLink } from '../links/loopback-link.ts';
import { openLink } from '../links/open-link.ts';
import { parsePortName } from '../links/parse-port.ts';
import { virtualBoardWiring } from '../programmers/an3155/enter-bootloader.ts';
import type { Clock } from '../time/clock.ts';
import type { VirtualBoardOptions } from '../virtual-board/board-options.ts';
import type { VirtualBoard } from '../virtual-board/board.ts';

/** What ports are opened with. */
export interface BoardPortsParts {
  clock: Clock;
  devices: readonly Device[];
  /**
   * How a virtual board differs from one as delivered. Asked when the board is made. `number` counts the boards that were at a
   * port, from 0.
   */
  virtualBoard?: ((port: string, number: number) => Partial<VirtualBoardOptions>) | undefined;
  /** Hears everything that passes. */
  tap?: WireTap | undefined;
}

/** How a port is opened. */
export interface OpenPortOptions {
  signal: AbortSignal;
  /** The state to put DTR and RTS into; `leave` touches neither. Without it both are de-asserted. */
  lines?: ModemLines | 'leave' | undefined;
  /** The job drives DTR or RTS: a port without them is refused. */
  needsLines?: boolean;
}

/**
 * Opens ports, real and virtual, for one place that holds a board. A virtual board that was opened once stays: its flash is
 * there for the next job.
 */
export class BoardPorts {
  readonly #parts: BoardPortsParts;
  readonly #boards = new Map<string, Promise<VirtualBoard>>();
  #number = 0;

  constructor(parts: BoardPortsParts) {
    this.#parts = parts;
  }

  /**
   * Errors: those of `openLink`, `E-DEVICE-*` for a virtual board of an unknown part, `E-PORT-NO-LINES`, or the reason of the
   * signal.
   */
  async open(
    port: string,
    settings: PortSettings,
    { signal, lines, needsLines = false }: OpenPortOptions,
  ): Promise<ByteLink> {
    const link = await openLink(port, {
      settings,
      clock: this.#parts.clock,
      signal,
      ...(lines === undefined ? {} : { lines }),
      openVirtual: (part) => this.#openVirtual(port, part, settings),
    });
    link.tap = this.#parts.tap;
    // A board that is not reset would be taken as it is.
    if (needsLines && !link.hasModemLines) {
      await link.close();
      throw new FlashError('E-PORT-NO-LINES', { port });
    }
    return link;
  }

  /** The board was taken out: the next virtual one is new. */
  takeOut(): void {
    this.#boards.clear();
    this.#number += 1;
  }

  async #openVirtual(port: string, part: string, settings: PortSettings): Promise<ByteLink> {
    const { clock } = this.#parts;
    if (part === LOOPBACK_PART) return new LoopbackLink({ name: port, settings, clock });
    const { openVirtualLink } = await import('../links/virtual-link.ts');
    const board = this.#boards.get(port) ?? this.#makeBoard(port, part);
    this.#boards.set(port, board);
    return openVirtualLink(await board, { name: port, settings, clock });
  }

  async #makeBoard(port: string, part: string): Promise<VirtualBoard> {
    const { clock, devices, virtualBoard } = this.#parts;
    const number = this.#number;
    const { VirtualBoard } = await import('../virtual-board/board.ts');
    const { device, flashSizeBytes } = findVirtualPart(devices, part);
    return new VirtualBoard({
      device,
      clock,
      paced: true,
      ...(flashSizeBytes === undefined ? {} : { flashSizeBytes }),
      ...virtualBoard?.(port, number),
    });
  }
}

/** How a board is brought into its bootloader: as the user said; a virtual one needs no hand. */
export function enterOf(port: string, enter: EnterStrategy): EnterStrategy {
  const isVirtual = parsePortName(port).kind === 'virtual';
  return isVirtual && enter.kind === 'manual' ? enterByModemLines(virtualBoardWiring) : enter;
}
