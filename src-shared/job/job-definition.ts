import type { ImageFormat } from '../image/image-format.ts';
import type { OptionChange } from '../options/change-options.ts';
import type { PlanOptions } from '../plan/make-plan.ts';
import type { EnterStrategy, ModemWiring } from './enter-strategy.ts';
import type { LeaveStrategy } from '../plan/leave-strategy.ts';

/**
 * A job as plain data: everything that decides what a run does to a board, and nothing about where and when it runs. It can be
 * kept, shown, compared and hashed. A choice that nobody made is absent. `jobDefinitionShape` checks one that comes from outside.
 */
export interface JobDefinition {
  task: JobTask;
  /** The files that are programmed or compared, whose contents are taken together; empty for a task without any. */
  firmware: readonly JobFirmware[];
  /** The part that must answer; null accepts any. */
  part: JobPart | null;
  /** How the flash banks are arranged, if the user says so; null: the board is asked. */
  layoutMode: 'single' | 'dual' | null;
  port: JobPort;
  /** How the board is brought into its bootloader. How it is left is a choice of the task. */
  enter: EnterStrategy;
  /** Modem lines that can reset a board whose way of entering does not use them; null: none. */
  resetLines: ModemWiring | null;
  /** What differs from unit to unit. No rule exists yet. */
  unitData: readonly never[];
}

/** A firmware file: its original bytes by their hash, and how to read them. */
export interface JobFirmware {
  /** File name without a folder. */
  name: string;
  /** SHA-256 of the file, lower-case hexadecimal. */
  sha256: string;
  /** Bytes that the file has for a board; those of the first chip family if it has several. */
  contentBytes: number;
  read: FirmwareReading;
}

/** How the bytes of a file are read. A UF2 file for several chip families is read whole: the plan takes the family of the part. */
export interface FirmwareReading {
  format: ImageFormat;
  /** Where raw binary belongs; the other formats say so themselves. */
  baseAddress?: number;
}

/** A part of the device table. */
export interface JobPart {
  /** As its user named it (`stm32g071cb`), or the name of its record. */
  name: string;
  /** The record in the device table. */
  id: string;
  /** Flash that the name tells; absent if it leaves that open. */
  flashSizeBytes?: number;
}

/** How the serial port is set. */
export interface JobPort {
  /** Most baud; a part that cannot go so fast gets less. null: what the program takes by default. */
  baudRate: number | null;
  /** null: as the part wants it. */
  parity: 'even' | 'none' | 'odd' | null;
}

/** What is done with one board. */
export type JobTask =
  /** `withPages`: also find out how the flash is arranged, if that can be found out. */
  | { kind: 'info'; withPages?: boolean }
  | ProgramTask
  | { kind: 'verify'; outside: PlanOptions['outside'] }
  | { kind: 'erase'; what: EraseSelection; verify: boolean }
  | ReadTask
  /** `leave`: how the bootloader is left; by Go if it is not given. `check`: Go only to a vector table. */
  | { kind: 'go'; address?: number | undefined; leave?: LeaveStrategy | undefined; check?: boolean }
  | { kind: 'protect'; what: 'readout' }
  | { kind: 'protect'; what: 'write'; sectors: readonly number[] }
  /** `always`: send the command that erases the flash even if there is no readout protection to remove. */
  | { kind: 'unprotect'; what: 'readout' | 'write'; always?: boolean }
  | ({ kind: 'options' } & OptionTask);
export type JobKind = JobTask['kind'];

/** Erases, writes and checks the firmware. */
export interface ProgramTask {
  kind: 'program';
  plan: Omit<PlanOptions, 'start'>;
  verify: boolean;
  /** How the bootloader is left when all went well; if it is not given, the board stays in it. */
  leave?: LeaveStrategy | undefined;
  /** Read erased pages back before writing, and afterwards what the image leaves blank of them. Absent: whoever runs the job decides. */
  proveErase?: boolean | undefined;
  /** Set readout protection (level 1) when all else is done, and prove it. */
  protect?: boolean;
  /** Make the plan for the board at hand and show it; send nothing of it. */
  planOnly?: boolean;
}

/** Reads memory. */
export interface ReadTask {
  kind: 'read';
  address: number;
  sizeBytes: number;
  /** Read everything a second time, and compare. */
  twice?: boolean;
  /** `flash`: the whole flash of the board, whatever address and size say. `to-end`: from `address` to the end of that flash. */
  extent?: 'flash' | 'to-end';
}

/** Which pages an erase job erases: all, the pages with these codes, or the pages that a range touches. */
export type EraseSelection =
  | { kind: 'mass' }
  | { kind: 'pages'; codes: readonly number[] }
  | { kind: 'range'; address: number; sizeBytes: number };

/** What is done with the option bytes. Readout protection level 1 has tasks of its own. */
export type OptionTask =
  | { what: 'read' }
  | ({ what: 'change'; changes: readonly OptionChange[] } & OptionTerms)
  /** Every field that may be changed gets its factory default; readout protection and reserved bits stay. */
  | ({ what: 'reset' } & OptionTerms)
  /** Readout protection level 2, for good. `typed` is what somebody typed (see `levelTwoWords`); a plan needs no words. */
  | { what: 'lock-forever'; typed: string; planOnly?: boolean };

/** A change of option bytes. */
export type OptionChangeTask = Extract<JobTask, { kind: 'options'; what: 'change' }>;

/** On which terms option bytes are changed. */
export interface OptionTerms {
  /** A change that locks the bootloader out is wanted. */
  acceptLockout?: boolean;
  /** Make the plan for the board at hand; write nothing. */
  planOnly?: boolean;
}

/** The parts of a job besides its task, as they are if nobody says anything about them. */
export const plainJob: Omit<JobDefinition, 'task'> = {
  firmware: [],
  part: null,
  layoutMode: null,
  port: { baudRate: null, parity: null },
  enter: { kind: 'manual' },
  resetLines: null,
  unitData: [],
};
