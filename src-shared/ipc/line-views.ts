import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { FlashErrorData } from '../errors.ts';
import type { Phase } from '../phase.ts';
import type { LabelRule } from '../job/label-rule.ts';
import type { ProvedContents } from '../job/proved-contents.ts';
import type { UnitChoices, UnitJob } from '../job/unit-job.ts';
import type { Words } from '../text/words.ts';

/** Most slots of a line. */
export const MAX_SLOTS = 16;

/** What every unit of the line gets. */
export interface LineJob {
  name: string;
  /** Version of the firmware, as the engineer wrote it; empty if there is none. */
  version: string;
  /** The line keeps its own copy of the firmware file. */
  definition: UnitJob;
}

/**
 * The state of a slot. `missing`: its adapter is not plugged in; `waiting`: ready for a board; `no-board`: nothing
 * answered; `interrupted`: the program ended while the board was worked on. A result stays until the next run, or until
 * its board was taken out.
 */
export type SlotState =
  | 'off'
  | 'missing'
  | 'waiting'
  | 'running'
  | 'stopping'
  | 'passed'
  | 'failed'
  | 'stopped'
  | 'interrupted'
  | 'no-board';

/** What proving the erase of a job costs: reading the erased pages back before anything is written, and their rest afterwards. */
export interface EraseProofCost {
  /** Time of the job without it, in milliseconds, by the estimate of its plan. */
  jobMs: number;
  /** What it adds to that. */
  proofMs: number;
  /** It adds less than 5 %: it is made unless somebody chose otherwise. */
  isCheap: boolean;
  /** false if the job erases nothing, so that there is nothing to prove. */
  erases: boolean;
  /** The erases of this part are read back in any case; then only the rest of the pages is added. */
  isProvedAlways: boolean;
}

/** What the cost of an erase proof depends on. */
export type EraseProofQuestion = Pick<LineJobChange, 'documentId' | 'part'> & Pick<UnitJob, 'task' | 'port'>;

/** One place of the fixture. Its number never changes. */
export interface SlotView {
  /** 1 to 16. */
  slot: number;
  port: string;
  /** The name of the port for people: `CP2102N · ttyUSB0`. */
  portLabel: string;
  isEnabled: boolean;
  state: SlotState;
  /** Label of the unit that is (was last) in it. */
  unit: string | null;
  /** The scanned label that the next unit in this slot gets; null if there is none. */
  nextLabel: string | null;
  /** The phase under way; of an ended run, the last one. */
  phase: Phase | null;
  /** The phases of this run in their order. */
  phases: readonly Phase[];
  /** Index in `phases` of the one under way; -1 before the first. A run that proves its erase has a phase more than once. */
  phaseAt: number;
  /** Progress of the phase; `total` is 0 if the end is not known. */
  done: number;
  total: number;
  elapsedMs: number;
  /** null if it cannot be told yet. */
  remainingMs: number | null;
  /** The contents of the board, as far as they are proved; null before the end. */
  contents: ProvedContents | null;
  error: FlashErrorData | null;
  /** Why it failed, if that is sure enough for an operator. */
  diagnosis: Diagnosis | null;
  /** The unit that passed had passed before: it is not counted again. */
  isRepeated: boolean;
  /** The board that passed is still in: it was not programmed again. */
  isSameBoard: boolean;
  /** There is more to say about the last run: {@link Commands} `line:report`. */
  hasReport: boolean;
}

/** Problems of state files: what a screen shows is then incomplete. */
export interface StateProblem {
  /**
   * `broken`: the content of the file is not valid, and it was renamed; `unreadable`: the system refused to read it, so
   * it is not written either; `unsaved`: it could not be written.
   */
  kind: 'broken' | 'unreadable' | 'unsaved';
  /** Name of the file with the old content. */
  file: string;
  /** What the system said, or what is wrong with the file. */
  detail: Words;
}

/** A change of the line that can be taken back until the next board is programmed. */
export interface LineUndo {
  kind: 'job' | 'slots' | 'demo' | 'totals';
  /** The totals that went with it. */
  passCount: number;
  failCount: number;
}

/** What Program would do now, by slot. */
export interface ProgramOffer {
  /** Slots that would start. */
  ready: readonly number[];
  /** Slots that failed, were stopped or were interrupted, and can be tried again. */
  retry: readonly number[];
  /** Slots whose board passed, and was not seen to be taken out. */
  passed: readonly number[];
  /** Slots that lack the label that the job demands. */
  unlabelled: readonly number[];
  /** Units that may still be started before the goal is reached; null if there is no limit. */
  quota: number | null;
}

/** The operator's screen. */
export interface LineSnapshot {
  seq: number;
  /** true while the line is made of virtual boards. */
  isDemo: boolean;
  job: LineJob | null;
  slots: readonly SlotView[];
  /** Units, not attempts: each counts by its last result. */
  totals: {
    passCount: number;
    failCount: number;
    /** The quota of this job. */
    goalCount: number | null;
    /** An engineer allowed more than the goal. */
    isGoalOpen: boolean;
  };
  /** What the labels of the units must be. */
  label: LabelRule;
  /** The slot that the next scanned label goes to; null if none can take one. */
  scanSlot: number | null;
  /** The user chose that slot. */
  isScanSlotChosen: boolean;
  offer: ProgramOffer;
  undo: LineUndo | null;
  problem: StateProblem | null;
}

/**
 * Which slots a command means. `ready`: those that take a new board, for a stop all that run; `retry`: those whose
 * board failed or was stopped; a list: these, whatever the result of their last board.
 */
export type SlotSelection = 'ready' | 'retry' | readonly number[];

/** The job as somebody set it up. */
export interface LineJobChange extends Pick<LineJob, 'name' | 'version'> {
  /** An opened file; null: the firmware the line has. */
  documentId: string | null;
  /** The part that must answer, by its name (`stm32g071cb`). */
  part: string;
  choices: UnitChoices;
}

/** Changes of the line; what is not given stays. */
export interface LineChange {
  job?: LineJobChange | undefined;
  /** All slots, in order; 1 to 16. */
  slots?: readonly { port: string; isEnabled: boolean }[] | undefined;
  goalCount?: number | null | undefined;
  label?: LabelRule | undefined;
}
