import type { Device } from '#shared/devices/device.ts';
import { enterByLines, usesLines, type EnterStrategy } from '#shared/job/enter-strategy.ts';
import { findPart } from '../devices/find-part.ts';
import type { Planner } from '../jobs/planner.ts';
import type { ByteLink, LineSettings, WireTap } from '../links/byte-link.ts';
import { LOOPBACK_PART, LoopbackLink } from '../links/loopback-link.ts';
import { openLink } from '../links/open-link.ts';
import { parsePortName } from '../links/parse-port.ts';
import { virtualBoardWiring } from '../programmers/an3155/enter-bootloader.ts';
import type { Clock } from '../time/clock.ts';
import type { BoardOptions } from '../virtual-board/board-options.ts';
import type { VirtualBoard } from '../virtual-board/board.ts';
import type { RunTraces } from './run-traces.ts';

/** What all places of a program that hold a board share. */
export interface BoardEnvironment {
  clock: Clock;
  devices: readonly Device[];
  planner?: Planner | undefined;
  /** Where the traces of runs go. */
  traces: RunTraces;
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
    { enter, signal }: { enter: EnterStrategy; signal: AbortSignal },
  ): Promise<ByteLink> {
    const link = await openLink(port, {
      settings,
      clock: this.#environment.clock,
      signal,
      ...(usesLines(enter) ? {} : ({ lines: 'leave' } as const)),
      openVirtual: (part) => this.#openVirtual(port, part, settings),
    });
    link.tap = this.#tap;
    return link;
  }

  /** The board was taken out: the next virtual one is new. */
  takeOut(): void {
    this.#boards.clear();
  }

  async #openVirtual(port: string, part: string, settings: LineSettings): Promise<ByteLink> {
    const { clock } = this.#environment;
    if (part === LOOPBACK_PART) return new LoopbackLink({ name: port, settings, clock });
    const { openVirtualLink } = await import('../links/virtual-link.ts');
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

/** How a board is brought into its bootloader: as the user said; a virtual one needs no hand. */
export function enterOf(port: string, enter: EnterStrategy): EnterStrategy {
  const isVirtual = parsePortName(port).kind === 'virtual';
  return isVirtual && enter.kind === 'manual' ? enterByLines(virtualBoardWiring) : enter;
}
