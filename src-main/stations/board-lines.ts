import type { Device } from '#shared/devices/device.ts';
import type { BenchWiring, WiredLine } from '#shared/ipc/bench-views.ts';
import { findPart } from '../devices/find-part.ts';
import type { ByteLink, LineSettings, WireTap } from '../serial/byte-link.ts';
import { LOOPBACK_PART, LoopbackLink } from '../serial/loopback-link.ts';
import { openLink } from '../serial/open-link.ts';
import { parsePortName } from '../serial/parse-port.ts';
import { virtualBoardWiring, type LineName, type LineWiring } from '../session/enter-bootloader.ts';
import type { Clock } from '../time/clock.ts';
import type { BoardOptions } from '../virtual-board/board-options.ts';
import type { VirtualBoard } from '../virtual-board/board.ts';

/** What all places of a program that hold a board share. */
export interface BoardEnvironment {
  clock: Clock;
  devices: readonly Device[];
  /** What differs from a board as delivered, where a port is virtual. */
  virtualBoard?: ((port: string) => Partial<BoardOptions>) | undefined;
}

/** Opens the lines of one place. A virtual board that was opened once stays: its flash is there for the next job. */
export class BoardLines {
  readonly #environment: BoardEnvironment;
  readonly #tap: WireTap;
  readonly #boards = new Map<string, Promise<VirtualBoard>>();

  /** @param tap hears everything that passes */
  constructor(environment: BoardEnvironment, tap: WireTap) {
    this.#environment = environment;
    this.#tap = tap;
  }

  /** Errors: those of `openLink`, `E-DEVICE-*` for a virtual board of an unknown part, or the reason of the signal. */
  async open(
    port: string,
    settings: LineSettings,
    { wiring, signal }: { wiring: LineWiring | undefined; signal: AbortSignal },
  ): Promise<ByteLink> {
    const link = await openLink(port, {
      settings,
      clock: this.#environment.clock,
      signal,
      ...(wiring === undefined ? ({ lines: 'leave' } as const) : {}),
      openVirtual: (part) => this.#openVirtual(port, part, settings),
    });
    link.tap = this.#tap;
    return link;
  }

  async #openVirtual(port: string, part: string, settings: LineSettings): Promise<ByteLink> {
    const { clock } = this.#environment;
    if (part === LOOPBACK_PART) return new LoopbackLink({ name: port, settings, clock });
    const { openVirtualLink } = await import('../serial/virtual-link.ts');
    const board = this.#boards.get(port) ?? this.#makeBoard(port, part);
    this.#boards.set(port, board);
    return openVirtualLink(await board, { name: port, settings, clock });
  }

  async #makeBoard(port: string, part: string): Promise<VirtualBoard> {
    const { clock, devices, virtualBoard } = this.#environment;
    const { VirtualBoard } = await import('../virtual-board/board.ts');
    const { device, flashSizeBytes } = findPart(devices, part);
    return new VirtualBoard({
      device,
      clock,
      paced: true,
      ...(flashSizeBytes === undefined ? {} : { flashSizeBytes }),
      ...virtualBoard?.(port),
    });
  }
}

/** How DTR and RTS are used on a port: as the user said, or as virtual boards are wired. */
export function wiringOf(port: string, wiring: BenchWiring | null): LineWiring | undefined {
  if (parsePortName(port).kind === 'virtual') return virtualBoardWiring;
  if (wiring === null || lineName(wiring.reset) === null) return undefined;
  return {
    boot0: lineName(wiring.boot0),
    reset: lineName(wiring.reset),
    boot0Inverted: wiring.boot0.startsWith('!'),
    resetInverted: wiring.reset.startsWith('!'),
  };
}

function lineName(line: WiredLine): LineName | null {
  const name = line.replace('!', '');
  return name === 'dtr' || name === 'rts' ? name : null;
}
