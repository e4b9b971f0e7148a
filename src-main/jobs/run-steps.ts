import type { UartRom } from '#shared/devices/device.ts';
import type { Phase } from '#shared/phase.ts';
import { mustProveErase } from './erase-proof.ts';
import type { JobTask } from '#shared/job/job-definition.ts';

/** A stretch of a run: its phase, or one of the two more in which a run that proves its erase reads back. */
export type RunStep = Phase | 'proving' | 'checking-rest';

/** What a programming run is asked to do, as far as its steps depend on it. */
export type StepChoices = Pick<
  Extract<JobTask, { kind: 'program' }>,
  'verify' | 'protect' | 'leave' | 'proveErase'
> & { erases: boolean };

/** The steps of a programming run in their order, for a part of this kind. */
export function stepsOfRun(
  { erases, verify, protect, leave, proveErase }: StepChoices,
  rom: Pick<UartRom, 'eraseUnreliable'>,
): RunStep[] {
  const proves = erases && (proveErase === true || mustProveErase(rom));
  return [
    'connecting',
    'identifying',
    'checking',
    ...(erases ? (['erasing'] as const) : []),
    ...(proves ? (['proving'] as const) : []),
    'writing',
    ...(verify ? (['verifying'] as const) : []),
    ...(erases && proveErase === true ? (['checking-rest'] as const) : []),
    ...(protect === true ? (['protecting'] as const) : []),
    ...(leave === undefined ? [] : (['starting'] as const)),
  ];
}

/** What a job calls the phase of a step. */
export function phaseOfStep(step: RunStep): Phase {
  return step === 'proving' || step === 'checking-rest' ? 'verifying' : step;
}

/**
 * How far a run is after a phase began: at the next step of that phase. What is done once more (a page that is erased and
 * proved again) leads back to its step; a phase that no step has leaves it where it was.
 *
 * @param at index of the step before; -1 if there was none
 * @returns index of the step now
 */
export function stepAfter(phases: readonly Phase[], at: number, phase: Phase): number {
  const next = phases.indexOf(phase, at + 1);
  if (next !== -1) return next;
  const before = phases.lastIndexOf(phase);
  return before === -1 ? at : before;
}
