import type { JobDefinition, JobFirmware, JobPart, ProgramTask } from './job-definition.ts';

/** What is done with every unit. It is never only planned: a unit that passes was programmed. */
export type UnitTask = Omit<ProgramTask, 'planOnly'>;

/** The job of a production line: each unit gets the same file, and must be the part that is named. */
export interface UnitJob extends JobDefinition {
  task: UnitTask;
  firmware: readonly [JobFirmware];
  part: JobPart;
}

/** What somebody chooses of such a job. The file and the part come from what they opened and named. */
export type UnitChoices = Omit<UnitJob, 'firmware' | 'part'>;

/** The choices that a line begins with. */
export const firstUnitChoices: UnitChoices = {
  task: { kind: 'program', plan: { erase: 'needed', keepRest: false, outside: 'refuse' }, verify: true },
  layoutMode: null,
  port: { baudRate: 115_200, parity: null },
  enter: { kind: 'manual' },
  resetLines: null,
  unitData: [],
};
