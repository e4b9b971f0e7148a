import type { FlashErrorData } from '../errors.ts';
import type { BenchChange, BenchSnapshot, BenchStart } from './bench-views.ts';
import type { DoctorSnapshot, ExaminationKind } from './doctor-views.ts';
import type {
  Comparison,
  DocumentBytes,
  DocumentSummary,
  DocumentsSnapshot,
  ExportRequest,
  ExportResult,
  FindRequest,
  RecentFile,
} from './document-views.ts';
import type { LanguageCode } from '../text/languages.ts';
import type { OptionChangeTask, ProgramTask } from '../job/job-definition.ts';
import type { DoctorAnswer } from '../job/modem-line-doctor.ts';
import type { JobReport, PlanView } from './job-views.ts';
import type {
  EraseProofCost,
  EraseProofQuestion,
  LineChange,
  LineSnapshot,
  SlotSelection,
} from './line-views.ts';
import type { LogBatch, LogLine } from './log-views.ts';
import type { OptionPlanView } from './option-views.ts';
import type { DeviceSummary, PortsSnapshot } from './port-views.ts';
import type { KeptTrace, ReplayView, TraceRows, TraceRowsRequest, TraceSummary } from './trace-views.ts';
import type { Hello, Mode, SettingsChange, UiSettings } from './settings-views.ts';

/**
 * Everything a screen may ask of the main process: channel → what goes in and what comes out. The preload script, the
 * handlers in main and the browser face are derived from this table; a channel that is not in it does not exist.
 *
 * Only plain data crosses. Files never cross as paths: the main process opens the dialog, or the bytes are handed over.
 */
export interface Commands {
  /** First call of a screen. */
  'app:hello': { in: undefined; out: Hello };

  'settings:change': { in: SettingsChange; out: UiSettings };
  /** To `engineer` with the PIN if one is set. Errors: `E-MODE-PIN`. */
  'mode:switch': { in: { mode: Mode; pin?: string | undefined }; out: UiSettings };
  /** Sets the PIN (4 to 12 digits) of the engineer mode, or removes it with null. Engineer mode only. Errors: `E-MODE-LOCKED`, `E-MODE-PIN`. */
  'mode:set-pin': { in: { pin: string | null }; out: UiSettings };

  'device:list': { in: undefined; out: readonly DeviceSummary[] };

  /** Shows the open dialog of the system; null if the user cancelled. Faces without dialogs load bytes instead. */
  'document:choose': { in: undefined; out: DocumentSummary | null };
  /** Files that were opened last, the latest first; empty for faces without dialogs. Engineer mode only, as the next two. */
  'document:recent': { in: undefined; out: readonly RecentFile[] };
  /** Errors: `E-DOCUMENT-GONE`, `E-FILE-*`, `E-IMAGE-*`. */
  'document:open-recent': { in: { fileId: string }; out: DocumentSummary };
  /** Reads the file of a document again. Errors: as before; the document stays as it was then. */
  'document:reload': { in: { documentId: string }; out: DocumentSummary };
  /** Reads a firmware file that was dropped or uploaded. `baseAddress` is for raw binary. Errors: `E-IMAGE-*`, `E-FILE-TOO-LARGE`. */
  'document:load': {
    in: { name: string; bytes: Uint8Array; baseAddress?: number | undefined };
    out: DocumentSummary;
  };
  /** Moves a raw binary to another address. Errors: `E-DOCUMENT-GONE`, `E-IMAGE-*`. */
  'document:rebase': { in: { documentId: string; baseAddress: number }; out: DocumentSummary };
  'document:close': { in: { documentId: string }; out: undefined };
  /** At most 65 536 bytes of the address space at a time. */
  'document:read': {
    in: { documentId: string; address: number; sizeBytes: number };
    out: DocumentBytes;
  };
  /** The first hit at or after (before) an address, wrapping around; null if there is none. */
  'document:find': { in: FindRequest; out: { address: number } | null };
  'document:compare': { in: { leftId: string; rightId: string }; out: Comparison };
  'document:export': { in: ExportRequest; out: ExportResult };

  /** Job, slots and goal of the line. Engineer mode only, and not while a slot runs. */
  'line:configure': { in: LineChange; out: LineSnapshot };
  /** What proving the erase would cost. Engineer mode only. Errors: `E-LINE-NO-JOB`, `E-DOCUMENT-GONE`, `E-DEVICE-*`, `E-PLAN-*`. */
  'line:erase-proof-cost': { in: EraseProofQuestion; out: EraseProofCost };
  /** Replaces the line by `slotCount` virtual boards and a sample firmware. Not while a slot runs. */
  'line:demo': { in: { slotCount: number }; out: LineSnapshot };
  /**
   * Starts a programming run on slots that can start. `ready` leaves out boards that passed and were not taken out. Errors:
   * `E-LINE-NO-JOB`, `E-LINE-BUSY`, `E-LINE-GOAL`, `E-LINE-NO-LABEL`, `E-LINE-NEW-BOARDS`.
   */
  'line:program': { in: { slots: SlotSelection }; out: { started: readonly number[] } };
  /** Asks runs to stop; a second call ends their waits. */
  'line:stop': { in: { slots: SlotSelection }; out: undefined };
  /** A label, from a scanner or typed: it goes to the chosen slot, or to the next one. Errors: `E-LINE-LABEL-*`, `E-LINE-SLOT-OFF`. */
  'line:scan': { in: { label: string }; out: LineSnapshot };
  /** Chooses the slot that the next label goes to; null: the next one in order. Errors: `E-LINE-SLOT-OFF`. */
  'line:choose-scan-slot': { in: { slot: number | null }; out: LineSnapshot };
  /** Takes the label back that waits in a slot. */
  'line:drop-label': { in: { slot: number }; out: LineSnapshot };
  /** Somebody says that the boards which passed in these slots were taken out. */
  'line:take-out': { in: { slots: readonly number[] }; out: LineSnapshot };
  /** Units beyond the goal may be made. Engineer mode only. */
  'line:allow-more': { in: undefined; out: LineSnapshot };
  /** Takes the last change of the line back. Engineer mode only. Errors: `E-LINE-BUSY`. */
  'line:undo': { in: undefined; out: LineSnapshot };
  /** Somebody read what is wrong with the kept results. */
  'line:acknowledge-problem': { in: undefined; out: LineSnapshot };
  'line:reset-totals': { in: undefined; out: LineSnapshot };
  /** Everything known about the last run of a slot. */
  'line:report': { in: { slot: number }; out: JobReport | null };

  /** Port, line settings and part of the engineer's board. Engineer mode only, as all of `bench:`. */
  'bench:change': { in: BenchChange; out: BenchSnapshot };
  /** What programming would do to the connected (or named) part; sends nothing. Errors: `E-PLAN-*`, `E-DOCUMENT-GONE`, `E-BENCH-NO-PART`. */
  'bench:plan': { in: { task: ProgramTask; documentId: string }; out: PlanView };
  /** What a change of the option bytes that were read would do; sends nothing. Errors: `E-OPTION-*`, `E-PLAN-CHANGED`. */
  'bench:plan-options': { in: { task: OptionChangeTask }; out: OptionPlanView };
  /**
   * Starts a job. A change of option bytes that locks the bootloader out is refused unless its task accepts that. Errors:
   * `E-BENCH-BUSY`, `E-BENCH-NO-PORT`, `E-DOCUMENT-GONE`, `E-PLAN-CHANGED`, `E-OPTION-LOCKOUT`.
   */
  'bench:start': { in: BenchStart; out: { jobId: string } };
  'bench:cancel': { in: { jobId: string }; out: undefined };
  /** Forgets the identified board. */
  'bench:disconnect': { in: undefined; out: BenchSnapshot };

  /** Examines the engineer's port. Engineer mode only. Errors: `E-DOCTOR-BUSY`, `E-BENCH-BUSY`, `E-BENCH-NO-PORT`. */
  'doctor:start': { in: { kind: ExaminationKind }; out: { examinationId: string } };
  /** What the user saw at the board. */
  'doctor:answer': { in: { examinationId: string; answer: DoctorAnswer }; out: undefined };
  'doctor:stop': { in: { examinationId: string }; out: undefined };

  /** Opens a trace file; `partial`: also one that was cut, up to the cut. Engineer mode only, as all of `trace:`. Errors: `E-TRACE-*`. */
  'trace:open': { in: { name: string; bytes: Uint8Array; partial: boolean }; out: TraceSummary };
  /** Opens the trace of the run that began last. Errors: `E-TRACE-NONE`. */
  'trace:last': { in: undefined; out: TraceSummary };
  /** The traces that are kept, the latest run first. */
  'trace:list': { in: undefined; out: readonly KeptTrace[] };
  /** Opens one of them. Errors: `E-TRACE-NONE`, `E-TRACE-*`. */
  'trace:open-kept': { in: { name: string }; out: TraceSummary };
  'trace:rows': { in: TraceRowsRequest; out: TraceRows };
  /** Plays the run again, or its bytes to a virtual board. Errors: `E-TRACE-STRIPPED`, `E-TRACE-CUT`, `E-TRACE-PART`. */
  'trace:replay': {
    in: { traceId: string; against: ReplayView['against']; language: LanguageCode };
    out: ReplayView;
  };
  /** The report for support, as text. */
  'trace:report': { in: { traceId: string; withContents: boolean }; out: { text: string } };
  /** The file, to be saved; without the contents of firmware if they are not wanted. */
  'trace:save': {
    in: { traceId: string; withContents: boolean };
    out: { fileName: string; bytes: Uint8Array };
  };

  /** What the ring buffer of the log still holds, oldest first. */
  'log:recent': { in: undefined; out: readonly LogLine[] };
}

/** What the main process tells all screens, unasked. Each but `log` is a whole snapshot: the last one wins. */
export interface Topics {
  settings: UiSettings;
  ports: PortsSnapshot;
  documents: DocumentsSnapshot;
  line: LineSnapshot;
  bench: BenchSnapshot;
  doctor: DoctorSnapshot;
  /** New lines only. */
  log: LogBatch;
}

export type Channel = keyof Commands;
export type Topic = keyof Topics;
export type Input<C extends Channel> = Commands[C]['in'];
export type Output<C extends Channel> = Commands[C]['out'];

/** Answers are data: an error that is thrown over IPC loses all but its message. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: FlashErrorData };

/** What a face gives to the renderer. */
export interface FaceApi {
  invoke<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>>;
  /** Calls `listener` with the present snapshot (never for `log`) and with every later one. Returns the unsubscribe function. */
  on<T extends Topic>(topic: T, listener: (value: Topics[T]) => void): () => void;
}
