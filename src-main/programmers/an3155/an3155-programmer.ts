import type { AddressRange, Device } from '#shared/devices/device.ts';
import type { ProbeFinding } from '#shared/diagnosis/evidence.ts';
import type { AllowedEffects } from '#shared/effects/allowed-effects.ts';
import type { ProtectionChange } from '#shared/effects/effect.ts';
import type { ProgrammerLimits } from '#shared/effects/programmer-limits.ts';
import { isFlashError, type FlashError } from '#shared/errors.ts';
import type { Phase } from '#shared/phase.ts';
import type { Segment } from '#shared/image/segment.ts';
import { enterStrategyOf, lineStrategyOf } from '#shared/job/enter-choice.ts';
import type { LeaveReport } from '#shared/plan/leave-strategy.ts';
import type { TargetInfo, UniqueId } from '#shared/job/target-info.ts';
import type { LeavePlan, LeaveSituation } from '#shared/plan/plan-leave.ts';
import type { EraseCommand } from '#shared/plan/plan.ts';
import type { CommandName } from '#shared/protocols/an3155/commands.ts';
import type { GetAnswer } from '#shared/protocols/an3155/decode.ts';
import { limitsOf } from '#shared/protocols/an3155/limits.ts';
import { mistakablePageCodes } from '#shared/protocols/an3155/mistakable-pages.ts';
import type { RomDeed } from '#shared/protocols/an3155/rom-stage.ts';
import type { ByteLink, PortSettings } from '../../links/byte-link.ts';
import { sleep } from '../../time/clock.ts';
import { isRefusal, isRefusalOutright, isRequestError, type RequestError } from '../fault.ts';
import type {
  Ability,
  BoardDesk,
  ChangeWatch,
  FlashSize,
  IdentifiedTarget,
  LinkStatistics,
  OpenProgrammer,
  Programmer,
  ProtectionRequest,
  ReadRefusal,
  RecoveryDeed,
  Restart,
} from '../programmer.ts';
import { Bootloader, eraseFrame } from './bootloader.ts';
import { ComingBack } from './come-back.ts';
import { connect, connectWhenThere, firstConnect, type ConnectOptions } from './connect.ts';
import { Conversation } from './conversation.ts';
import { enterByApplication, explainSilence, jumpWarning } from './enter-by-application.ts';
import { readFlashSize, readUniqueId } from './flash-size.ts';
import { identify, partDifference } from './identify.ts';
import { leaveBootloader, linesForLeaving } from './leave-bootloader.ts';
import { investigate } from './probe.ts';
import { refusesToRead } from './readout-protection.ts';
import { resynchronise } from './resynchronise.ts';
import { placesOfOneBit, suspectLateData, suspectObeyed, suspectWrite } from './suspect-data.ts';
import { QUIET_MS } from './timeouts.ts';

/** Opens the link to a board with the ROM bootloader of AN3155; a running application is asked to jump to it, if that was chosen. */
export const openAn3155: OpenProgrammer = async (desk) => {
  const strategy = enterStrategyOf(desk);
  const warning = jumpWarning(strategy, desk.expected);
  if (warning !== undefined) desk.warn(warning);
  const port = { reopen: () => desk.openLink(), clock: desk.clock, signal: desk.stop };
  return new An3155Programmer(await enterByApplication(await desk.openLink(), strategy, port), desk);
};

const commandsOf = {
  read: ['Read Memory'],
  write: ['Write Memory'],
  erase: ['Erase', 'Extended Erase'],
  'write-protect': ['Write Protect'],
  'write-unprotect': ['Write Unprotect'],
  'readout-protect': ['Readout Protect'],
  'readout-unprotect': ['Readout Unprotect'],
} as const satisfies Record<Ability, readonly CommandName[]>;

const deedsOfFillers: Partial<Record<RomDeed, RecoveryDeed>> = {
  erase: 'erase',
  // A place within the block under way is written again anyway.
  'write-beyond': 'write',
  protect: 'options',
  special: 'options',
};

const nothing: ReadonlySet<number> = new Set();

/**
 * The ROM bootloader of AN3155 as a programmer: which command a request is, what of it may be repeated, and what a frame may have
 * been taken for.
 */
export class An3155Programmer implements Programmer {
  readonly #desk: BoardDesk;
  readonly #conversation: Conversation;
  readonly #bootloader: Bootloader;
  readonly #connect: ConnectOptions;
  #get: GetAnswer | undefined;
  /** How the part is reached again, by what is known of it. */
  #comingBack: ComingBack;
  /** What the last change that was acknowledged may have been, should more than the ACK turn out to have come. */
  #suspectLast: (late: Uint8Array) => void = () => undefined;

  constructor(link: ByteLink, desk: BoardDesk) {
    this.#desk = desk;
    this.#conversation = new Conversation(link, desk.clock, desk);
    this.#bootloader = new Bootloader(this.#conversation);
    this.#connect = firstConnect(link.settings, desk);
    this.#comingBack = new ComingBack(this.#conversation, this.#connect);
    this.#conversation.onRisk = (harms) => desk.suspicions.suspectRecovery(recoveryDeeds(harms));
    this.#conversation.onLateAnswer = (late) => this.#suspectLast(late);
  }

  get phase(): Phase {
    return this.#conversation.phase;
  }

  set phase(phase: Phase) {
    this.#conversation.phase = phase;
  }

  get statistics(): LinkStatistics {
    return this.#conversation.statistics;
  }

  get settings(): PortSettings {
    return this.#conversation.link.settings;
  }

  get lines(): LeaveSituation['lines'] {
    return linesForLeaving(this.#conversation.link, lineStrategyOf(this.#desk));
  }

  get isInStep(): boolean {
    return this.#conversation.isInStep;
  }

  limitsOf(device: Device, bootloaderId: number | null): ProgrammerLimits {
    return limitsOf(device, bootloaderId);
  }

  can(ability: Ability): boolean {
    return commandsOf[ability].some((command) => this.#bootloader.offers(command));
  }

  nameOf(change: ProtectionChange): string {
    return commandsOf[change][0];
  }

  allow(effects: AllowedEffects): void {
    this.#conversation.guard.allow(effects);
  }

  async connect(onWaiting?: (error: FlashError) => void): Promise<void> {
    const connection =
      onWaiting === undefined
        ? await this.#connectNow()
        : await connectWhenThere(this.#bootloader, this.#connect, onWaiting);
    this.#get = connection.get;
  }

  async #connectNow() {
    try {
      return await connect(this.#bootloader, this.#connect);
    } catch (error) {
      throw explainSilence(error, enterStrategyOf(this.#desk), this.#desk.expected);
    }
  }

  async identify(devices: readonly Device[], namedSizeBytes?: number): Promise<IdentifiedTarget> {
    if (this.#get === undefined) throw new Error('a board was to be identified before it was connected');
    const found = await identify(this.#bootloader, this.#get, devices, namedSizeBytes);
    const startupMs = found.device.uart.startup.worstMs;
    this.#comingBack = new ComingBack(this.#conversation, {
      ...this.#connect,
      settings: this.settings,
      startupMs,
    });
    return found;
  }

  differenceFrom(info: TargetInfo): Promise<{ before: string; now: string } | undefined> {
    return partDifference(this.#bootloader, info);
  }

  readUniqueId(device: Device, expected?: string): Promise<UniqueId> {
    return readUniqueId(this.#bootloader, device, expected);
  }

  readFlashSize(device: Device): Promise<FlashSize> {
    return readFlashSize(this.#bootloader, device);
  }

  read(address: number, sizeBytes: number): Promise<Uint8Array> {
    return this.#bootloader.repeatable(() => this.#bootloader.readMemory(address, sizeBytes));
  }

  async readAfresh(address: number, sizeBytes: number): Promise<Uint8Array> {
    await this.#conversation.drain(QUIET_MS);
    return this.read(address, sizeBytes);
  }

  /** Read Memory has no checksum (AN3155 §3.4). */
  readAgreed(
    address: number,
    sizeBytes: number,
    unsteady?: (one: Uint8Array, other: Uint8Array) => FlashError,
  ): Promise<Uint8Array> {
    const read = () => this.#bootloader.readMemory(address, sizeBytes);
    return this.#bootloader.agreed(read, unsteady === undefined ? {} : { unsteady });
  }

  /** Readout protection refuses the command itself (AN3155 §3.4), nothing else does. */
  async readRefusal(address: number, sizeBytes: number): Promise<ReadRefusal> {
    try {
      await this.read(address, sizeBytes);
      return 'none';
    } catch (error) {
      if (isRefusalOutright(error))
        return (await refusesToRead(this.#bootloader, address, sizeBytes)) ? 'protection' : 'doubtful';
      if (isRefusal(error)) return 'other';
      throw error;
    }
  }

  async write(block: Segment, begun: () => void): Promise<void> {
    const { suspicions } = this.#desk;
    try {
      await this.#bootloader.writeMemory(block.address, block.bytes, begun);
    } catch (error) {
      if (isRequestError(error)) suspectWrite(suspicions, block, error);
      throw error;
    }
    this.#suspectLast = (late) => suspectLateData(suspicions, block, late);
  }

  /** An area of option bytes is read back with all that lies around it, so that no overrun stays unseen. */
  async writeOptions(area: Segment, begun: () => void): Promise<void> {
    const { suspicions } = this.#desk;
    try {
      await this.#bootloader.writeMemory(area.address, area.bytes, begun);
    } catch (error) {
      if (isRequestError(error)) suspectObeyed(suspicions, area, error);
      throw error;
    }
    this.#suspectLast = (late) => suspectLateData(suspicions, area, late);
  }

  async erase(command: EraseCommand, watch: ChangeWatch): Promise<void> {
    await this.#bootloader.repeatable(() => this.#eraseOnce(command, watch));
    if (command.kind === 'pages' && command.pauseAfterMs > 0)
      await sleep(this.#conversation.clock, command.pauseAfterMs);
  }

  /** An erase that was taken and then not cleanly acknowledged may have named other pages, whatever the ROM was brought back with. */
  async #eraseOnce(command: EraseCommand, watch: ChangeWatch): Promise<void> {
    const { suspicions } = this.#desk;
    try {
      await this.#bootloader.erase(command, () => watch.begun());
    } catch (error) {
      if (isRefusal(error)) watch.refused();
      if (isRequestError(error) && !isRefusalOutright(error))
        suspicions.suspectPages(this.pagesInReach(command));
      throw error;
    }
    this.#suspectLast = (late) => {
      suspicions.suspectPages(this.pagesInReach(command));
      // Two flipped bits make Write Protect of Erase; it resets the board.
      const { erasesExtended } = this.#bootloader;
      if (late.length === 0 && !erasesExtended && this.can('write-protect')) suspicions.suspectProtection();
    };
  }

  async protect(request: ProtectionRequest, begun: () => void): Promise<void> {
    switch (request.kind) {
      case 'write-protect':
        return this.#bootloader.writeProtect(request.sectors, begun);
      case 'write-unprotect':
        return this.#bootloader.writeUnprotect(begun);
      case 'readout-protect':
        return this.#bootloader.readoutProtect(begun);
      case 'readout-unprotect':
        return this.#bootloader.readoutUnprotect(begun);
    }
  }

  /**
   * Write Protect (63 9C) and Erase (43 BC) differ in one bit of each byte, and the frames that follow them are alike (AN3155 §3.7,
   * §3.9): the same clean ACKs would come for both, and each sector would be a page.
   */
  pagesInReach(request: EraseCommand | ProtectionRequest): ReadonlySet<number> {
    if (request.kind === 'pages')
      return mistakablePageCodes(request.pages, eraseFrame(request, this.#bootloader.erasesExtended));
    if (request.kind === 'write-protect' && this.#bootloader.offers('Erase')) return new Set(request.sectors);
    return nothing;
  }

  placesInReach(block: Segment, flash: AddressRange): AddressRange[] {
    return placesOfOneBit(block, flash);
  }

  backInStep(): Promise<void> {
    return resynchronise(this.#conversation);
  }

  comeBack(after: 'options' | 'protection' | 'wipe'): Promise<Restart> {
    return this.#comingBack.after(after);
  }

  comeBackAfter(failure: RequestError): Promise<Restart> {
    return this.#comingBack.afterFailure(failure);
  }

  /**
   * The ROM answers Get, and says no more than that. A refusal may be the late answer to something else, and the part then is busy
   * with the command, or waits to be synchronised; a command that was acknowledged after all is answered after Get.
   */
  async stillAnswers(): Promise<boolean> {
    try {
      await this.#bootloader.get();
      return (await this.#conversation.drain(QUIET_MS)) === 0;
    } catch (error) {
      if (!isFlashError(error)) throw error;
      return false;
    }
  }

  leave(plan: LeavePlan): Promise<LeaveReport> {
    const { startupMs } = this.#comingBack;
    return leaveBootloader(this.#bootloader, plan, { strategy: lineStrategyOf(this.#desk), startupMs });
  }

  investigate(failure: FlashError): Promise<readonly ProbeFinding[] | undefined> {
    return investigate(this.#conversation, this.#connect, failure);
  }

  close(): Promise<void> {
    return this.#conversation.link.close();
  }

  throwIfStopped(): void {
    this.#conversation.throwIfStopped();
  }

  finishing<Result>(action: () => Promise<Result>): Promise<Result> {
    return this.#conversation.finishing(action);
  }

  concluding<Result>(action: () => Promise<Result>): Promise<Result> {
    return this.#conversation.concluding(action);
  }
}

/** What harm of fillers comes to for the board; a jump or an empty erase changes nothing that a job answers for. */
export function recoveryDeeds(harms: ReadonlySet<RomDeed>): ReadonlySet<RecoveryDeed> {
  const deeds = new Set<RecoveryDeed>();
  for (const harm of harms) {
    const deed = deedsOfFillers[harm];
    if (deed !== undefined) deeds.add(deed);
  }
  return deeds;
}
