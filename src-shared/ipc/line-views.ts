import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { EnterStrategy } from '../job/enter-strategy.ts';
import type { FlashErrorData, Phase } from '../errors.ts';
import type { ProvedContents } from '../job/proved-contents.ts';
import type { LeaveStrategy } from '../job/leave-strategy.ts';
import type { ErasePolicy } from '../plan/plan.ts';

/** Most slots of a line. */
export const MAX_SLOTS = 16;

/** What every unit of the line gets. */
export interface LineJob {
  name: string;
  /** File name of the firmware. The line keeps its own copy of the bytes. */
  firmwareName: string;
  firmwareSha256: string;
  firmwareSizeBytes: number;
  /** The part that must answer, as the user named it (`stm32g071cb`). */
  part: string;
  erase: ErasePolicy;
  verify: boolean;
  /** Set readout protection level 1 at the end. */
  protect: boolean;
  /** How the bootloader is left at the end; null where the board stays in it. */
  leave: LeaveStrategy | null;
}

/**
 * Where a slot stands. `missing`: its adapter is not plugged in; `waiting`: ready for a board; a result stays until
 * the next run.
 */
export type SlotState =
  'off' | 'missing' | 'waiting' | 'running' | 'stopping' | 'passed' | 'failed' | 'stopped';

/** One place of the fixture. Its number never changes. */
export interface SlotView {
  /** 1 to 16. */
  slot: number;
  port: string;
  /** What the port is called by people: `CP2102N · ttyUSB0`. */
  portLabel: string;
  isEnabled: boolean;
  state: SlotState;
  /** Label of the unit that is (was last) in it. */
  unit: string | null;
  /** The phase under way; of an ended run, the last one. */
  phase: Phase | null;
  /** The phases of this run in their order. */
  phases: readonly Phase[];
  /** Progress of the phase; `total` is 0 where the end cannot be foreseen. */
  done: number;
  total: number;
  elapsedMs: number;
  /** null where it cannot be told yet. */
  remainingMs: number | null;
  /** What the board holds, no more than what was proved; null before the end. */
  contents: ProvedContents | null;
  error: FlashErrorData | null;
  /** Why it failed, where that is sure enough for an operator. */
  diagnosis: Diagnosis | null;
  /** The unit that passed is the one that passed just before: it was left in, and is not counted again. */
  isRepeated: boolean;
}

/** The operator's screen. */
export interface LineSnapshot {
  seq: number;
  /** true while the line is made of virtual boards. */
  isDemo: boolean;
  job: LineJob | null;
  slots: readonly SlotView[];
  totals: { passCount: number; failCount: number; goalCount: number | null };
  /** Line settings that all slots share. */
  baudRate: number;
  /** How the boards are brought into their bootloader. */
  enter: EnterStrategy;
  /** The scanned label that the next unit gets; null where there is none. */
  nextLabel: string | null;
}

/** Which slots a command means. `ready`: all that can start; for a stop: all that run. */
export type SlotSelection = 'ready' | readonly number[];

/** Changes of the line; what is not given stays. */
export interface LineChange {
  job?:
    | {
        name: string;
        documentId: string;
        part: string;
        erase: ErasePolicy;
        verify: boolean;
        protect: boolean;
        leave: LeaveStrategy | null;
      }
    | undefined;
  /** All slots, in order; 1 to 16. */
  slots?: readonly { port: string; isEnabled: boolean }[] | undefined;
  baudRate?: number | undefined;
  enter?: EnterStrategy | undefined;
  goalCount?: number | null | undefined;
}
