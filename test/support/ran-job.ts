import { caseRig } from './case-rig.ts';
import { jobSpec, type TaskOnImage } from './job-spec.ts';
import { pattern, testImage } from './plan-target.ts';

/** A program job on a board with reset lines, for tests of what is kept of a run. */
export const ranTask: TaskOnImage = {
  kind: 'program',
  image: testImage([0x0800_0000, pattern(3000)]),
  plan: { erase: 'needed', keepRest: false, outside: 'refuse' },
  verify: true,
};
export const ranWiring = { boot0: 'rts', reset: 'dtr', boot0Inverted: false, resetInverted: false } as const;

/** Runs the job to its end, and gives its result, its recording and what it was made from. */
export async function ranJob() {
  const rig = caseRig('stm32f405rg');
  const result = await rig.run(ranTask, { wiring: ranWiring });
  const spec = jobSpec(ranTask, { wiring: ranWiring, openLink: () => Promise.resolve(rig.open()) });
  return { result, spec, trace: result.trace };
}
