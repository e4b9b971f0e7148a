import type { LineJobChange, LineSnapshot } from '#shared/ipc/line-views.ts';
import { firstUnitChoices, type UnitChoices, type UnitTask } from '#shared/job/unit-job.ts';

/** What a test wants of a job; what is not given is as a line begins with it. */
export interface JobWish extends Partial<Omit<LineJobChange, 'choices' | 'documentId'>> {
  task?: Partial<UnitTask>;
  board?: Partial<Omit<UnitChoices, 'task'>>;
}

/** A job of an opened file, as the set-up dialog sends it. */
export function lineJob(documentId: string, wish: JobWish = {}): LineJobChange {
  const { name = 'M', version = '', part = 'stm32g071cb' } = wish;
  return { name, version, part, documentId, choices: chosen(firstUnitChoices, wish) };
}

/** The job that a line has, with other choices. */
export function changedJob({ job }: Pick<LineSnapshot, 'job'>, wish: JobWish): LineJobChange {
  if (job === null) throw new Error('the line has no job');
  const { firmware: _, part, ...choices } = job.definition;
  const { name = job.name, version = job.version } = wish;
  return {
    name,
    version,
    part: wish.part ?? part.name,
    documentId: null,
    choices: chosen(choices, wish),
  };
}

function chosen(choices: UnitChoices, { task, board }: JobWish): UnitChoices {
  return { ...choices, ...board, task: { ...choices.task, ...task } };
}
