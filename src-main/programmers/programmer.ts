import type { AddressRange, Device } from '#shared/devices/device.ts';
import type { ProbeFinding } from '#shared/diagnosis/evidence.ts';
import type { AllowedEffects } from '#shared/effects/allowed-effects.ts';
import type { Effect, ProtectionChange } from '#shared/effects/effect.ts';
import type { ProgrammerLimits } from '#shared/effects/programmer-limits.ts';
import type { FlashError } from '#shared/errors.ts';
import type { Phase } from '#shared/phase.ts';
import type { Segment } from '#shared/image/segment.ts';
import type { EnterChoice } from '#shared/job/enter-choice.ts';
import type { LeaveReport } from '#shared/plan/leave-strategy.ts';
import type { FlashSizeSource, TargetInfo, UniqueId } from '#shared/job/target-info.ts';
import type { LeavePlan, LeaveSituation } from '#shared/plan/plan-leave.ts';
import type { EraseCommand } from '#shared/plan/plan.ts';
import type { Warning } from '#shared/warnings.ts';
import type { ByteLink, PortSettings } from '../links/byte-link.ts';
import type { Clock } from '../time/clock.ts';
import type { RequestError } from './fault.ts';

/** What a bootloader may or may not be able to do. */
export type Ability = 'read' | 'write' | 'erase' | ProtectionChange;

/** A change of protection with what it concerns. */
export type ProtectionRequest = Extract<Effect, { kind: ProtectionChange }>;

/** A board that was identified: its record and what was read from it. */
export interface IdentifiedTarget {
  device: Device;
  info: TargetInfo;
}

/** The size of the flash and how sure it is. */
export interface FlashSize {
  sizeBytes: number;
  source: FlashSizeSource;
}

/** Why the flash cannot be read: `other` is a refusal that is not readout protection, `doubtful` one that did not last. */
export type ReadRefusal = 'none' | 'protection' | 'other' | 'doubtful';

/**
 * Whether a part that was found again had reset. `seen`: it had to be connected from the start. `none`: it was connected still, so
 * it did not reset itself, and nobody else did. `unseen`: the way it was found again does not tell.
 */
export type Restart = 'seen' | 'none' | 'unseen';

/** What went over the link besides the plan, for the record. */
export interface LinkStatistics {
  nackCount: number;
  /** The programmer counts its own repeats, and the steps of a job theirs. */
  retryCount: number;
  resyncCount: number;
  /** Bytes that came when none were due. */
  strayByteCount: number;
}

/** Hears what becomes of a change that is asked for. */
export interface ChangeWatch {
  /** The board may be carrying it out. Called for each attempt. */
  begun(): void;
  /** The board refused the attempt, and did nothing. */
  refused(): void;
}

/** What bringing a board back into step may have done to it, at a place that nobody knows. */
export type RecoveryDeed = 'erase' | 'write' | 'options';

/** Hears what a board may have done that it was not asked to, because a request may have reached it as another one. */
export interface Suspicions {
  /** Pages with these codes may have been erased, as far as the plan does not erase them. */
  suspectPages(codes: ReadonlySet<number>): void;
  /** These places may have been written to. */
  suspectPlaces(places: readonly AddressRange[]): void;
  /** Protection may have been changed. */
  suspectProtection(): void;
  /** Data may have been taken for requests, so that anything may have changed. */
  suspectEverything(): void;
  /** What was sent to bring the board back into step may have done this. */
  suspectRecovery(deeds: ReadonlySet<RecoveryDeed>): void;
}

/**
 * What a job may ask of a board, whatever protocol its bootloader speaks. A job connects, identifies, allows what its plan
 * contains, and asks then; nothing that was not allowed is sent.
 *
 * Every method throws {@link RequestError} if a request failed, and repeats on its own what may be repeated without harm; only
 * `write`, `writeOptions` and `protect` make one attempt, because the board is looked at before the next. All of them throw what
 * the link throws, `E-PLAN-GUARD`, and the reason of a stop, which is heard between two requests.
 */
export interface Programmer {
  /** What the job is doing; it is part of every error. */
  phase: Phase;
  readonly statistics: LinkStatistics;
  /** How a serial link is set now; undefined if the programmer has none. */
  readonly settings: PortSettings | undefined;
  /** What modem lines can do to the board. */
  readonly lines: LeaveSituation['lines'];
  /** False from a fault on until the board is known to hear the next request as one. */
  readonly isInStep: boolean;

  /** How much one request may do to a part; `bootloaderId` is null if the version of its bootloader is not known. */
  limitsOf(device: Device, bootloaderId: number | null): ProgrammerLimits;
  /** Whether this bootloader has the ability, as far as it says so. */
  can(ability: Ability): boolean;
  /** What users know a change of protection by. */
  nameOf(change: ProtectionChange): string;
  /** Replaces what may be done to the board; at first nothing but reading. */
  allow(effects: AllowedEffects): void;

  /**
   * Reaches the bootloader. With `onWaiting` it tries until a board answers; the call is told once what was found at first.
   * @throws FlashError `E-SYNC-*`, `E-ENTER-*`
   */
  connect(onWaiting?: (error: FlashError) => void): Promise<void>;
  /** Finds out which part answers. A size that the user named is as far as flash is read on trial. */
  identify(devices: readonly Device[], namedSizeBytes?: number): Promise<IdentifiedTarget>;
  /** What of the part and its bootloader differs from what was identified; undefined if nothing does. */
  differenceFrom(info: TargetInfo): Promise<{ before: string; now: string } | undefined>;
  /** An id that is the `expected` one is believed at once. */
  readUniqueId(device: Device, expected?: string): Promise<UniqueId>;
  readFlashSize(device: Device): Promise<FlashSize>;

  /** Reads as many bytes as one request takes, or fewer. */
  read(address: number, sizeBytes: number): Promise<Uint8Array>;
  /** As {@link read}, after all that may still come of earlier answers. */
  readAfresh(address: number, sizeBytes: number): Promise<Uint8Array>;
  /**
   * As {@link read}, until answers agree, if the protocol does not check them itself.
   * @param unsteady the failure that two answers make which both come again
   * @throws UnsteadyError if they keep differing
   */
  readAgreed(
    address: number,
    sizeBytes: number,
    unsteady?: (one: Uint8Array, other: Uint8Array) => FlashError,
  ): Promise<Uint8Array>;
  /** Tries to read, and finds out whether it is readout protection that does not let it. */
  readRefusal(address: number, sizeBytes: number): Promise<ReadRefusal>;

  /** Writes one block. That it was acknowledged does not prove what the flash holds. `begun`: the board may be writing. */
  write(block: Segment, begun: () => void): Promise<void>;
  /** Erases, and waits as long as the command says. That it was acknowledged does not prove that pages are blank. */
  erase(command: EraseCommand, watch: ChangeWatch): Promise<void>;
  /** As {@link write}, for a whole area of option bytes, after which the part may reset. */
  writeOptions(area: Segment, begun: () => void): Promise<void>;
  /** Asks for a change of protection, after which the part resets. */
  protect(request: ProtectionRequest, begun: () => void): Promise<void>;

  /** Codes of pages that the board may erase if this request reaches it as another one; of an erase, besides those it names. */
  pagesInReach(request: EraseCommand | ProtectionRequest): ReadonlySet<number>;
  /** Places in the flash that the block may be written to if it reaches the board with another address. */
  placesInReach(block: Segment, flash: AddressRange): AddressRange[];

  /** Makes sure after a fault that the board hears the next request as one. Errors: `E-SYNC-*`. */
  backInStep(): Promise<void>;
  /**
   * Reaches a part again that may have reset itself. A part that a `wipe` has to erase first is waited for.
   * @throws FlashError `E-SYNC-*` if it does not come back
   */
  comeBack(after: 'options' | 'protection' | 'wipe'): Promise<Restart>;
  /** The same after such a change failed, so that nobody knows whether the part has reset. */
  comeBackAfter(failure: RequestError): Promise<Restart>;
  /** True if the board answers at once, and correctly. Throws only what is not a FlashError. */
  stillAnswers(): Promise<boolean>;

  /** Leaves the bootloader as planned, and allows what that needs. Errors: `E-GO-*`, `E-LEAVE-*`. */
  leave(plan: LeavePlan): Promise<LeaveReport>;
  /** Asks harmless questions about a failure, if it is of the kind that this programmer can tell the causes of. */
  investigate(failure: FlashError): Promise<readonly ProbeFinding[] | undefined>;
  /** Ends the link. Harmless when called again. */
  close(): Promise<void>;

  /** @throws the reason of a stop, if somebody asked for one */
  throwIfStopped(): void;
  /** Runs a change that is worth nothing if half of it is done, and its proof: a stop is heard before it and after it. */
  finishing<Result>(action: () => Promise<Result>): Promise<Result>;
  /** Runs the last questions of a job, whose answers a stop would only hide: it is heard after them. */
  concluding<Result>(action: () => Promise<Result>): Promise<Result>;
}

/** What a job tells whoever opens its board. */
export interface BoardDesk extends EnterChoice {
  /** Opens the link as soon as its port is there. */
  openLink(): Promise<ByteLink>;
  /** The part that should answer, if the user named one. */
  expected: Device | undefined;
  clock: Clock;
  /** Heard between two requests. */
  stop: AbortSignal;
  /** Heard at once, inside a wait. */
  abort: AbortSignal;
  suspicions: Suspicions;
  warn(warning: Warning): void;
}

/**
 * Opens a board and picks the programmer for it; what the board needs before its bootloader can be reached is done by then. Errors:
 * `E-PORT-*`, `E-ENTER-*`. No link stays open after a failure.
 */
export type OpenProgrammer = (desk: BoardDesk) => Promise<Programmer>;
