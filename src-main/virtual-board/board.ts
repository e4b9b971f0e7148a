import type { Device } from '#shared/devices/device.ts';
import type { Clock, Timer } from '../time/clock.ts';
import type { BoardApplication } from './application.ts';
import { RunningApplication } from './application.ts';
import type { BoardClient } from './board-wire.ts';
import { BoardWire } from './board-wire.ts';
import type { BoardDeed, ResetReason } from './board-log.ts';
import { BoardLog } from './board-log.ts';
import { boardFlash } from './board-pages.ts';
import type { BoardProfile } from './board-profile.ts';
import type { BoardConnection, VirtualBoardOptions, BoardState } from './board-options.ts';
import { BoardUart } from './board-uart.ts';
import { chooseAfterJump, chooseBoot, prepareBootBits, type BootChoice } from './boot-selection.ts';
import { Chip } from './chip.ts';
import type { BoardFault } from './faults.ts';
import { findFault, hasFault, isSiliconFault } from './faults.ts';
import type { FlashArray } from './flash-array.ts';
import type { WireFormat } from './wire-format.ts';
import { boardProfile } from './profiles.ts';
import type { RomExit } from './rom-steps.ts';
import { runRom } from './rom.ts';
import { RomRunner } from './rom-runner.ts';
import { instantTiming } from './instant-timing.ts';
import type { BoardWiring, BootPins, ModemLevels } from './wiring.ts';
import { runRamCode } from './ram-code.ts';
import { canRunFrom } from './vector-table.ts';
import { WakeTimer } from './wake-timer.ts';
import { pinsFor, usualWiring } from './wiring.ts';
import { phrase } from '#shared/text/words.ts';

export type { BoardConnection, VirtualBoardOptions, BoardState } from './board-options.ts';

/** Endless answers come this far apart if the line has no pace. */
const ENDLESS_GAP_MS = 1;
const NOTHING = new Uint8Array();

/**
 * A board with an STM32 in its bootloader, as the other end of a serial line sees it: silent unless the ROM of that
 * part would answer, and refusing what it would refuse.
 *
 *     client ─send─▶ BoardWire ─burst─▶ BoardUart ─characters─▶ RomRunner(runRom) ─▶ Chip
 *            ◀onBytes─ (pace, faults) ◀──────────── bytes ────────────┘
 *
 * Everything has a moment of its own, worked out from the line and the flash; `#pump` does what is due and sets one
 * timer for what comes next.
 */
export class VirtualBoard {
  readonly device: Device;
  readonly profile: BoardProfile;
  readonly flash: FlashArray;
  readonly log: BoardLog;
  readonly chip: Chip;
  readonly paced: boolean;
  readonly #clock: Clock;
  readonly #wake: WakeTimer;
  readonly #wiring: BoardWiring;
  readonly #strappedBoot0: boolean;
  readonly #keepsState: boolean;
  readonly #faults: BoardFault[];
  readonly #application: BoardApplication | undefined;
  readonly #line: BoardWire;
  #state: BoardState = 'reset';
  #pins: BootPins;
  #uart: BoardUart | undefined;
  #runner: RomRunner | undefined;
  #running: RunningApplication | undefined;
  /** The flash looked empty when the empty check was last made (AN2606 §4, empty check). */
  #emptyFlag = false;
  #wasConnected = false;
  /** Until then the port is not there: the application that provided it is gone. */
  #portGoneUntilMs = -Infinity;
  #levels: ModemLevels = { dtr: false, rts: false };
  #isPumping = false;
  #endless: Timer | undefined;
  #chatter: Timer | undefined;

  constructor(options: VirtualBoardOptions) {
    this.device = options.device;
    this.paced = options.paced;
    this.#clock = options.clock;
    this.#wake = new WakeTimer(options.clock, () => this.#pump());
    const profile = { ...boardProfile(options.device, options.bootloaderId), ...options.profile };
    this.profile = options.paced ? profile : { ...profile, timing: instantTiming };
    this.chip = makeChip(options, this.profile);
    this.flash = this.chip.flash;
    this.log = new BoardLog(options.onEvent);
    this.#wiring = options.wiring ?? usualWiring;
    this.#strappedBoot0 = options.boot0High ?? true;
    this.#pins = { boot0High: this.#strappedBoot0, inReset: false };
    this.#keepsState = options.keepsState ?? false;
    this.#application = options.application;
    this.#faults = [...(options.faults ?? [])];
    this.#line = new BoardWire(options.paced, this.#faults);
    for (const fault of this.#faults.filter(isSiliconFault)) this.chip.applyFault(fault);
    this.powerCycle();
  }

  /** What runs now. */
  get state(): BoardState {
    return this.#state;
  }

  /** A client is connected. */
  get isConnected(): boolean {
    return this.#line.isConnected;
  }

  /** The port is there for a client to open. */
  get hasPort(): boolean {
    return this.#clock.now() >= this.#portGoneUntilMs;
  }

  /** Lets something go wrong from now on. Line faults count bytes from the power-up of the board. */
  addFault(fault: BoardFault): void {
    this.#faults.push(fault);
    if (isSiliconFault(fault)) this.chip.applyFault(fault);
  }

  /** Takes all faults back that are not burnt into the flash already. */
  clearFaults(): void {
    this.#faults.length = 0;
    this.chip.clearEraseFaults();
    this.chip.flash.weakPages.clear();
    this.chip.flash.unsteadyCells.clear();
    this.chip.flash.mirrorAcross(undefined);
    this.#endless?.cancel();
  }

  /** Takes the supply away and gives it back: as a reset, but the empty check is made again. */
  powerCycle(): void {
    this.#checkEmpty();
    this.chip.powerUp();
    this.#boot('power-up');
  }

  /** Presses the reset button. */
  reset(): void {
    this.#boot('asked');
  }

  /**
   * Plugs a client in. The board is reset first if another client was there before, unless it keeps its state. One
   * client at a time: a second one is a programming error and throws.
   */
  connect(client: BoardClient): BoardConnection {
    if (this.isConnected) throw new Error('two clients on one board');
    let isOpen = true;
    const mine: BoardClient = {
      settings: client.settings,
      onBytes: (bytes) => client.onBytes(bytes),
      onLost: (reason) => {
        isOpen = false;
        client.onLost(reason);
      },
    };
    this.#line.attach(mine);
    this.#greet();
    return {
      send: (bytes) => {
        if (isOpen) this.#hear(bytes);
      },
      setLines: (levels) => {
        if (isOpen) this.#setLines(levels);
      },
      configure: (settings) => {
        mine.settings = settings;
      },
      close: () => {
        if (isOpen) this.#line.detach();
        if (isOpen && this.#running?.isTouched(mine.settings, this.#levels) === true)
          this.#jump(this.#running);
        isOpen = false;
      },
    };
  }

  #greet(): void {
    if (this.#wasConnected && !this.#keepsState) {
      this.#pins = { boot0High: this.#strappedBoot0, inReset: false };
      this.#boot('reconnected');
    }
    this.#wasConnected = true;
    if (this.#running?.repeatMs !== undefined) this.#say(this.#running, this.#application?.banner ?? NOTHING);
    if (!hasFault(this.#faults, 'reset-at-open')) return;
    this.#pins = { boot0High: false, inReset: false };
    this.#boot('reset-line');
  }

  #checkEmpty(): void {
    this.#emptyFlag = this.profile.emptyCheck && this.flash.isBlank(this.flash.base, 4);
  }

  #setLines(levels: ModemLevels): void {
    this.#levels = levels;
    const before = this.#pins;
    this.#pins = pinsFor(this.#wiring, levels, this.#strappedBoot0);
    if (this.#pins.inReset && !before.inReset) this.#halt();
    if (!this.#pins.inReset && before.inReset) this.#boot('reset-line');
  }

  /** Everything stops: held in reset, or on the way to a new start. */
  #halt(): void {
    this.#state = 'reset';
    this.#uart = undefined;
    this.#runner = undefined;
    this.#running = undefined;
    this.#endless?.cancel();
    this.#chatter?.cancel();
    this.#line.breakOff();
    this.#schedule();
  }

  #boot(reason: ResetReason): void {
    this.#halt();
    if (this.#pins.inReset) return;
    this.chip.reset();
    const choice = chooseBoot(this.chip, this.#pins.boot0High, this.#emptyFlag);
    this.#note({ kind: 'reset', reason, entered: choice.enters });
    this.#follow(choice);
    const glitch = findFault(this.#faults, 'break-at-reset');
    if (glitch === undefined) return;
    this.#line.glitch(this.#clock.now());
    if (glitch.measured === true) this.#uart?.glitch();
    this.#schedule();
  }

  #follow(choice: BootChoice): void {
    if (choice.enters === 'rom') this.#startRom();
    else this.#startApplication(choice.at !== undefined && canRunFrom(this.chip.memory, choice.at));
  }

  #startRom(): void {
    this.#state = 'rom';
    this.#running = undefined;
    if (this.profile.clearsEmptyFlag) this.#emptyFlag = false;
    const readyAtMs = this.#clock.now() + this.profile.timing.startupMs;
    this.#uart = new BoardUart(this.profile, readyAtMs, this.paced, {
      synchronised: (baudRate, atMs) => this.#runRom(baudRate, atMs),
      deaf: (measuredBaudRate, atMs) => this.log.add(atMs, { kind: 'deaf', measuredBaudRate }),
      overrun: (lostBytes, atMs) => this.log.add(atMs, { kind: 'overrun', lostBytes }),
    });
  }

  #runRom(baudRate: number, atMs: number): void {
    const uart = this.#uart;
    if (uart === undefined) return;
    this.log.add(atMs, { kind: 'sync', baudRate });
    const log = (deed: BoardDeed) => this.log.add(this.#runner?.timeMs ?? atMs, deed);
    const now = () => this.#runner?.timeMs ?? atMs;
    const routine = runRom({ chip: this.chip, command: undefined, now, log });
    this.#runner = new RomRunner(routine, uart.receiver, atMs, (bytes, startMs) =>
      this.#answer(bytes, startMs),
    );
  }

  #answer(bytes: Uint8Array, atMs: number): number {
    const format = this.#uart?.format;
    if (format === undefined) return atMs;
    if (hasFault(this.#faults, 'endless')) this.#rave();
    return this.#line.toClient(bytes, format, atMs);
  }

  /** The fault of a board that never stops sending once it has begun. */
  #rave(): void {
    this.#endless?.cancel();
    this.#endless = this.#clock.after(ENDLESS_GAP_MS, () => {
      const format = this.#uart?.format;
      if (format === undefined) return;
      this.#line.toClient(Uint8Array.of(0x79), format, this.#clock.now());
      this.#rave();
      this.#pump();
    });
  }

  #startApplication(runs: boolean): void {
    this.#state = 'application';
    this.#uart = undefined;
    this.#runner = undefined;
    const application = this.#application;
    if (!runs || application === undefined) return;
    const running = new RunningApplication(application);
    this.#running = running;
    if (application.banner !== undefined) this.#say(running, application.banner);
    this.#pump();
  }

  /** The program says something, and repeats it if it is a program that keeps talking. */
  #say(running: RunningApplication, words: Uint8Array): void {
    if (this.#running !== running) return;
    this.#line.toClient(words, running.format, this.#clock.now());
    // If no client listens, the board sends nothing: a board left alone must come to rest.
    if (running.repeatMs === undefined || !this.isConnected) return;
    this.#chatter = this.#clock.after(running.repeatMs, () => {
      this.#say(running, words);
      this.#pump();
    });
  }

  #hear(bytes: Uint8Array): void {
    const sender = this.#line.clientFormat('toBoard');
    for (const burst of this.#line.fromClient(bytes, this.#clock.now())) {
      if (this.#uart !== undefined) this.#uart.hear(burst, sender);
      else if (this.#running !== undefined) this.#listen(this.#running, burst.bytes, sender);
    }
    this.#pump();
  }

  #listen(running: RunningApplication, bytes: Uint8Array, sender: WireFormat): void {
    const { says, jumps } = running.hear(bytes, sender);
    for (const words of says) this.#line.toClient(words, running.format, this.#clock.now());
    if (jumps) this.#jump(running);
  }

  /** The program jumps to the ROM; if it provided the port itself, the client loses it. */
  #jump({ portGoneMs }: RunningApplication): void {
    this.#follow(chooseAfterJump(this.chip));
    if (portGoneMs !== undefined) {
      this.#portGoneUntilMs = this.#clock.now() + portGoneMs;
      if (this.isConnected) this.#line.lose(phrase('port.application-gone'));
    }
    // The next client of the port finds the board as the jump left it.
    if (!this.isConnected) this.#wasConnected = false;
  }

  #leaveRom(exit: RomExit): void {
    if (exit.kind === 'reset') {
      this.#boot(exit.reason);
      return;
    }
    const runs = canRunFrom(this.chip.memory, exit.address);
    this.#note({ kind: 'go', address: exit.address, runs });
    if (runs && this.chip.memory.kindAt(exit.address) === 'ram' && this.#runRamCode(exit.address)) return;
    this.#startApplication(runs);
  }

  /** Runs the code in RAM. False if it continues like any other program. */
  #runRamCode(address: number): boolean {
    const end = runRamCode(this.chip, address);
    if (end === 'runs-on') return false;
    // Loading the option bytes makes the empty check again (AN2606 §4, empty check).
    if (end === 'option-reload') this.#checkEmpty();
    this.#boot(end);
    return true;
  }

  /** Does what is due. Clients may send from within `onBytes`; the loop then takes another turn. */
  #pump(): void {
    if (this.#isPumping) return;
    this.#isPumping = true;
    try {
      do {
        const nowMs = this.#clock.now();
        const exit = this.#runner?.advance(nowMs);
        if (exit !== undefined) {
          this.#line.deliver(this.#clock);
          this.#leaveRom(exit);
        }
        this.#line.deliver(this.#clock);
      } while (this.#nextExactMs() <= this.#clock.now());
    } finally {
      this.#isPumping = false;
    }
    this.#schedule();
  }

  #nextExactMs(): number {
    return Math.min(this.#runner?.dueMs() ?? Infinity, this.#line.dueMs());
  }

  #schedule(): void {
    if (this.#isPumping) return;
    this.#wake.set(this.#nextExactMs(), this.#line.partialMs() ?? Infinity);
  }

  #note(deed: BoardDeed): void {
    this.log.add(this.#clock.now(), deed);
  }
}

function makeChip(
  { device, flashSizeBytes, layout, uniqueId }: VirtualBoardOptions,
  profile: BoardProfile,
): Chip {
  const chip = new Chip({ device, profile, uniqueId, ...boardFlash(device, flashSizeBytes, layout) });
  prepareBootBits(chip);
  return chip;
}
