import { equalBytes } from '#shared/bytes.ts';
import type { AddressRange, Device } from '#shared/devices/device.ts';
import { readOnlyEffects, type AllowedEffects } from '#shared/effects/allowed-effects.ts';
import { EffectGuard } from '#shared/effects/effect-guard.ts';
import type { Effect, ProtectionChange } from '#shared/effects/effect.ts';
import type { ProgrammerLimits } from '#shared/effects/programmer-limits.ts';
import { FlashError } from '#shared/errors.ts';
import type { Phase } from '#shared/phase.ts';
import type { Segment } from '#shared/image/segment.ts';
import type { LeaveReport } from '#shared/plan/leave-strategy.ts';
import type { TargetInfo, UniqueId } from '#shared/job/target-info.ts';
import type { LeavePlan } from '#shared/plan/plan-leave.ts';
import type { EraseCommand } from '#shared/plan/plan.ts';
import { verbatim } from '#shared/text/words.ts';
import { RequestError, isRefusal, isRequestError, type Fault } from '#main/programmers/fault.ts';
import type {
  Ability,
  BoardDesk,
  ChangeWatch,
  FlashSize,
  IdentifiedTarget,
  LinkStatistics,
  Programmer,
  ProtectionRequest,
  ReadRefusal,
  Restart,
} from '#main/programmers/programmer.ts';
import { testDevice } from './plan-target.ts';

const PAGE_BYTES = 1024;
const PAGE_COUNT = 4;
/** A request that may be repeated is made so often. */
const ATTEMPTS = 3;
const UNIQUE_ID = 'AA'.repeat(12);

/** Unlike those of any real protocol. */
const limits: ProgrammerLimits = {
  transferBytes: 64,
  writeUnitBytes: 4,
  massErase: true,
  erasePages: 3,
  singleErase: null,
};

/** One request that goes wrong. */
export interface Trouble extends Fault {
  /** Which requests of a job are counted, and which of them it is; the first is 1. */
  on: 'read' | 'write' | 'erase' | 'protect';
  number: number;
  /** It goes wrong from then on. */
  isLasting?: boolean;
  /** The board did what it was asked to before the answer was lost. */
  isDone?: boolean;
}

/** What is odd about a board. */
export interface FakeBoard {
  cannot?: readonly Ability[];
  troubles?: readonly Trouble[];
  /** Pages whose erase is acknowledged and not done, so often. */
  stubbornErases?: number;
}

/** A part with four pages of 1 KiB. */
export const fakeDevice: Device = {
  ...testDevice(),
  maxFlashSizeBytes: PAGE_COUNT * PAGE_BYTES,
  layouts: [
    {
      mode: 'single',
      when: null,
      selectedBy: null,
      regions: [{ start: 0x0800_0000, pageCount: PAGE_COUNT, pageSizeBytes: PAGE_BYTES, firstPageCode: 0 }],
      bank2Start: null,
    },
  ],
};

/** A board that keeps bytes, and a programmer that speaks no protocol at all. */
export class FakeProgrammer implements Programmer {
  phase: Phase = 'connecting';
  readonly statistics: LinkStatistics = { nackCount: 0, retryCount: 0, resyncCount: 0, strayByteCount: 0 };
  readonly settings = undefined;
  readonly lines = 'none';
  isInStep = true;
  /** What was asked of the board, in order, reads left out. */
  readonly done: string[] = [];
  /** What the flash holds. */
  readonly flash = new Uint8Array(PAGE_COUNT * PAGE_BYTES).fill(0x55);
  isProtected = false;
  isClosed = false;
  readonly #board: FakeBoard;
  readonly #guard = new EffectGuard();
  readonly #counts = { read: 0, write: 0, erase: 0, protect: 0 };
  #stubbornErases: number;
  #desk: BoardDesk | undefined;

  constructor(board: FakeBoard = {}) {
    this.#board = board;
    this.#stubbornErases = board.stubbornErases ?? 0;
    this.allow(readOnlyEffects);
  }

  /** As `OpenProgrammer`; there is no link to open. */
  open(desk: BoardDesk): Promise<Programmer> {
    this.#desk = desk;
    return Promise.resolve(this);
  }

  limitsOf(): ProgrammerLimits {
    return limits;
  }

  can(ability: Ability): boolean {
    return this.#board.cannot?.includes(ability) !== true;
  }

  nameOf(change: ProtectionChange): string {
    return change;
  }

  allow(effects: AllowedEffects): void {
    this.#guard.allow(effects);
  }

  connect(): Promise<void> {
    return Promise.resolve();
  }

  identify(devices: readonly Device[]): Promise<IdentifiedTarget> {
    const [device = fakeDevice] = devices;
    const info: TargetInfo = {
      pid: device.pid,
      deviceName: device.name,
      deviceId: device.id,
      family: device.family,
      protocolVersion: 0,
      commands: [],
      bootloaderId: null,
      flashSizeBytes: this.flash.length,
      flashSizeSource: 'register',
      uniqueId: { state: 'read', hex: UNIQUE_ID },
      readProtected: this.isProtected,
      notes: [],
    };
    return Promise.resolve({ device, info });
  }

  differenceFrom(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  readUniqueId(): Promise<UniqueId> {
    return Promise.resolve({ state: 'read', hex: UNIQUE_ID });
  }

  readFlashSize(): Promise<FlashSize> {
    return Promise.resolve({ sizeBytes: this.flash.length, source: 'register' });
  }

  read(address: number, sizeBytes: number): Promise<Uint8Array> {
    return this.#repeating(() =>
      this.#request('read', () => {
        if (this.isProtected) throw failed({ kind: 'refused', taken: 'nothing' });
        const offset = address - fakeDevice.flashBase;
        if (offset < 0 || offset + sizeBytes > this.flash.length)
          throw failed({ kind: 'refused', taken: 'part' });
        return this.flash.slice(offset, offset + sizeBytes);
      }),
    );
  }

  readAfresh(address: number, sizeBytes: number): Promise<Uint8Array> {
    return this.read(address, sizeBytes);
  }

  /** Nothing damages an answer here. */
  readAgreed(address: number, sizeBytes: number): Promise<Uint8Array> {
    return this.read(address, sizeBytes);
  }

  async readRefusal(address: number, sizeBytes: number): Promise<ReadRefusal> {
    try {
      await this.read(address, sizeBytes);
      return 'none';
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return error.fault.taken === 'nothing' ? 'protection' : 'other';
    }
  }

  async write({ address, bytes }: Segment, begun: () => void): Promise<void> {
    this.#guarded({ kind: 'write', address, data: bytes });
    await this.#request(
      'write',
      () => {
        const offset = address - fakeDevice.flashBase;
        bytes.forEach((byte, index) => (this.flash[offset + index]! &= byte));
        this.done.push(`write ${String(offset)}`);
      },
      begun,
    );
  }

  writeOptions(area: Segment, begun: () => void): Promise<void> {
    return this.write(area, begun);
  }

  async erase(command: EraseCommand, watch: ChangeWatch): Promise<void> {
    if (command.kind === 'mass') this.#guarded({ kind: 'erase-area', area: 'mass' });
    else this.#guarded({ kind: 'erase-pages', codes: command.pages.map(({ code }) => code) });
    await this.#repeating(async () => {
      try {
        await this.#request(
          'erase',
          () => this.#eraseNow(command),
          () => watch.begun(),
        );
      } catch (error) {
        if (isRefusal(error)) watch.refused();
        else this.#desk?.suspicions.suspectPages(this.pagesInReach(command));
        throw error;
      }
    });
  }

  #eraseNow(command: EraseCommand): void {
    const codes = command.kind === 'mass' ? [0, 1, 2, 3] : command.pages.map(({ code }) => code);
    this.done.push(`erase ${command.kind === 'mass' ? 'all' : codes.join('+')}`);
    if (this.#stubbornErases > 0) {
      this.#stubbornErases -= 1;
      return;
    }
    for (const code of codes) this.flash.fill(0xff, code * PAGE_BYTES, (code + 1) * PAGE_BYTES);
  }

  async protect(request: ProtectionRequest, begun: () => void): Promise<void> {
    this.#guarded(request);
    if (!this.can(request.kind)) throw failed({ kind: 'refused', taken: 'nothing' });
    await this.#request(
      'protect',
      () => {
        this.done.push(request.kind);
        if (request.kind === 'readout-unprotect') this.flash.fill(0xff);
        if (request.kind === 'readout-protect') this.isProtected = true;
        if (request.kind === 'readout-unprotect') this.isProtected = false;
      },
      begun,
    );
  }

  /** An erase reaches the page after the last it names, so that there is something to look after. */
  pagesInReach(request: EraseCommand | ProtectionRequest): ReadonlySet<number> {
    return request.kind === 'pages' ? new Set([(request.pages.at(-1)?.code ?? 0) + 1]) : new Set();
  }

  placesInReach(block: Segment, flash: AddressRange): AddressRange[] {
    const start = flash.start + PAGE_BYTES * (PAGE_COUNT - 1);
    return [{ start, end: start + block.bytes.length - 1 }];
  }

  backInStep(): Promise<void> {
    this.isInStep = true;
    return Promise.resolve();
  }

  comeBack(): Promise<Restart> {
    return Promise.resolve('seen');
  }

  comeBackAfter(): Promise<Restart> {
    return Promise.resolve('seen');
  }

  stillAnswers(): Promise<boolean> {
    return Promise.resolve(true);
  }

  leave(plan: LeavePlan): Promise<LeaveReport> {
    this.done.push(`leave by ${plan.way}`);
    return Promise.resolve({ way: plan.way, proof: 'acknowledged' });
  }

  investigate(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }

  throwIfStopped(): void {
    const signal = this.#desk?.stop;
    if (signal?.aborted === true) throw signal.reason;
  }

  finishing<Result>(action: () => Promise<Result>): Promise<Result> {
    return action();
  }

  concluding<Result>(action: () => Promise<Result>): Promise<Result> {
    return action();
  }

  /** True if the flash holds these bytes at an offset. */
  holds(offset: number, bytes: Uint8Array): boolean {
    return equalBytes(this.flash.subarray(offset, offset + bytes.length), bytes);
  }

  /** True if a page is blank. */
  isBlank(code: number): boolean {
    return this.flash.subarray(code * PAGE_BYTES, (code + 1) * PAGE_BYTES).every((byte) => byte === 0xff);
  }

  #guarded(effect: Effect): void {
    const detail = this.#guard.faultOf(effect);
    if (detail !== undefined) throw new FlashError('E-PLAN-GUARD', { detail });
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- What goes wrong rejects.
  async #request<Result>(
    on: Trouble['on'],
    act: () => Result,
    begun: () => void = () => undefined,
  ): Promise<Result> {
    this.throwIfStopped();
    this.#counts[on] += 1;
    const count = this.#counts[on];
    const trouble = this.#board.troubles?.find(
      (each) => each.on === on && (each.isLasting === true ? count >= each.number : count === each.number),
    );
    if (trouble?.taken !== 'nothing') begun();
    if (trouble === undefined) return act();
    if (trouble.isDone === true) act();
    this.isInStep = trouble.kind === 'refused';
    throw failed(trouble);
  }

  async #repeating<Result>(action: () => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await action();
      } catch (error) {
        if (!isRequestError(error) || isRefusal(error) || attempt === ATTEMPTS) throw error;
        await this.backInStep();
        this.statistics.retryCount += 1;
      }
    }
  }
}

/** An error that no other programmer throws: a job must go by the fault alone. */
function failed({ kind, taken }: Fault): RequestError {
  return new RequestError('E-INTERNAL', { detail: verbatim(`the fake was ${kind}`) }, { kind, taken });
}
