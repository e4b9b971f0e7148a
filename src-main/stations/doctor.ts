import { randomUUID } from 'node:crypto';
import { asFlashError, FlashError, isOwnFault } from '#shared/errors.ts';
import type { DoctorSnapshot, Examination, ExaminationKind } from '#shared/ipc/doctor-views.ts';
import type { DoctorAnswer } from '#shared/job/modem-line-doctor.ts';
import type { ByteLink } from '../links/byte-link.ts';
import { examineModemLines } from '../programmers/an3155/modem-line-doctor.ts';
import { testLoopback } from '../programmers/an3155/loopback-test.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { LogEntry } from '../links/wire-log.ts';
import { BoardPlace, type BoardEnvironment } from './board-place.ts';

/** Longest start-up after a reset if the part is not known (AN2606 T227: F10x, F2, F4 below 150 ms). */
const STARTUP_MS = 150;

/** What the doctor works with. */
export interface DoctorParts {
  environment: BoardEnvironment;
  store: SettingsStore;
  /** Throws if the engineer's port is in use. */
  refuseWhileBusy(): void;
  publish(snapshot: DoctorSnapshot): void;
  log(entry: LogEntry): void;
}

interface Visit {
  examination: Examination;
  stop: AbortController;
  /** Takes the answer to the question under way. */
  answer: ((answer: DoctorAnswer | undefined) => void) | undefined;
}

/** Examines the engineer's port: what its modem lines do, and what its adapter does to bytes. One at a time. */
export class Doctor {
  readonly #parts: DoctorParts;
  readonly #place: BoardPlace;
  #visit: Visit | undefined;
  #ended: Promise<void> = Promise.resolve();
  #seq = 0;

  constructor(parts: DoctorParts) {
    this.#parts = parts;
    this.#place = new BoardPlace(parts.environment, (entry) => {
      parts.log(entry);
    });
  }

  get isBusy(): boolean {
    return this.#visit?.examination.isRunning === true;
  }

  get snapshot(): DoctorSnapshot {
    return { seq: this.#seq, examination: this.#visit?.examination ?? null };
  }

  /** Errors: `E-DOCTOR-BUSY`, `E-BENCH-BUSY`, `E-BENCH-NO-PORT`. What goes wrong later is in the snapshot. */
  start(kind: ExaminationKind): { examinationId: string } {
    this.refuseWhileBusy();
    this.#parts.refuseWhileBusy();
    const { port } = this.#parts.store.current.bench;
    if (port === null) throw new FlashError('E-BENCH-NO-PORT', {});
    const examinationId = randomUUID();
    const examination: Examination = {
      examinationId,
      kind,
      port,
      isRunning: true,
      step: null,
      finding: null,
      rounds: [],
      report: null,
      error: null,
    };
    const visit: Visit = { examination, stop: new AbortController(), answer: undefined };
    this.#visit = visit;
    this.#tell();
    this.#ended = this.#examine(visit);
    return { examinationId };
  }

  /** What a person saw. Harmless if nothing is asked, or something else. */
  answer(examinationId: string, answer: DoctorAnswer): void {
    const visit = this.#visit;
    if (visit?.examination.examinationId !== examinationId) return;
    const { step } = visit.examination;
    if (step?.kind === 'ask' && step.answers.includes(answer)) visit.answer?.(answer);
  }

  /** Ends an examination at once; its lines are put back. Harmless if that one has ended. */
  stop(examinationId?: string): void {
    const visit = this.#visit;
    if (visit === undefined) return;
    if (examinationId !== undefined && visit.examination.examinationId !== examinationId) return;
    visit.stop.abort(new FlashError('E-CANCELLED', {}));
    visit.answer?.(undefined);
  }

  /** Resolves when the examination under way has ended and the port is free. */
  settled(): Promise<void> {
    return this.#ended;
  }

  /** Errors: `E-DOCTOR-BUSY`. */
  refuseWhileBusy(): void {
    if (this.isBusy) throw new FlashError('E-DOCTOR-BUSY', {});
  }

  async #examine(visit: Visit): Promise<void> {
    let link: ByteLink | undefined;
    let error: Examination['error'] = null;
    try {
      const { baudRate } = this.#parts.store.current.bench;
      const { signal } = visit.stop;
      const access = { settings: { baudRate, parity: 'even' }, enter: { kind: 'manual' } } as const;
      link = await this.#place.open(visit.examination.port, access, signal);
      if (visit.examination.kind === 'lines') await this.#examineModemLines(visit, link);
      else await this.#testLoopback(visit, link);
    } catch (reason) {
      if (isOwnFault(reason)) this.#place.logFault(reason);
      error = asFlashError(reason).toData();
    }
    await link?.close().catch(() => undefined);
    this.#place.flushLog();
    this.#change(visit, { isRunning: false, step: null, error });
  }

  async #examineModemLines(visit: Visit, link: ByteLink): Promise<void> {
    const { clock } = this.#parts.environment;
    const { signal } = visit.stop;
    const face = {
      tell: (step: NonNullable<Examination['step']>) => {
        this.#change(visit, { step });
      },
      ask: () =>
        new Promise<DoctorAnswer | undefined>((resolve) => {
          visit.answer = resolve;
          if (signal.aborted) resolve(undefined);
        }),
    };
    const finding = await examineModemLines(link, face, { clock, signal, startupMs: STARTUP_MS });
    this.#change(visit, { finding });
  }

  async #testLoopback(visit: Visit, link: ByteLink): Promise<void> {
    const report = await testLoopback(link, {
      clock: this.#parts.environment.clock,
      signal: visit.stop.signal,
      onRound: (round) => {
        this.#change(visit, { rounds: [...visit.examination.rounds, round] });
      },
    });
    this.#change(visit, { report });
  }

  #change(visit: Visit, change: Partial<Examination>): void {
    visit.examination = { ...visit.examination, ...change };
    this.#tell();
  }

  #tell(): void {
    this.#seq += 1;
    this.#parts.publish(this.snapshot);
  }
}
