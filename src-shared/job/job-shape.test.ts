import { describe, expect, it } from 'vitest';
import { Misfit } from '../shape.ts';
import { issueAt } from '../text/issue-words.ts';
import { fillEnglish } from '../text/english-words.ts';
import { enterPresets } from './enter-presets.ts';
import { plainJob, type JobDefinition, type JobTask } from './job-definition.ts';
import { enterShape, jobDefinitionShape, jobTaskShape, unitChoicesShape, unitJobShape } from './job-shape.ts';

const job: JobDefinition = {
  ...plainJob,
  task: {
    kind: 'program',
    plan: { erase: 'needed', keepRest: true, outside: 'leave-out' },
    verify: true,
    leave: 'go',
    proveErase: false,
    protect: true,
  },
  firmware: [
    { name: 'motor.bin', sha256: 'a'.repeat(64), contentBytes: 16, read: { format: 'bin', baseAddress: 0 } },
    { name: 'boot.hex', sha256: '0'.repeat(64), contentBytes: 8, read: { format: 'hex' } },
  ],
  part: { name: 'stm32g071cb', id: 'g071', flashSizeBytes: 131_072 },
  layoutMode: 'dual',
  port: { baudRate: 57_600, parity: 'even' },
  resetLines: { boot0: null, reset: 'dtr', boot0Inverted: false, resetInverted: true },
};

const tasks: readonly JobTask[] = [
  { kind: 'info' },
  { kind: 'info', withPages: true },
  { kind: 'verify', outside: 'refuse' },
  { kind: 'erase', what: { kind: 'mass' }, verify: true },
  { kind: 'erase', what: { kind: 'pages', codes: [0, 7] }, verify: false },
  { kind: 'erase', what: { kind: 'range', address: 0x0800_0000, sizeBytes: 64 }, verify: false },
  { kind: 'read', address: 0, sizeBytes: 4, twice: true, extent: 'to-end' },
  { kind: 'go' },
  { kind: 'go', address: 0x0800_0000, leave: 'auto', check: true },
  { kind: 'protect', what: 'readout' },
  { kind: 'protect', what: 'write', sectors: [1] },
  { kind: 'unprotect', what: 'readout', always: true },
  { kind: 'options', what: 'read' },
  { kind: 'options', what: 'change', changes: [{ name: 'nBOOT0', value: 1 }], acceptLockout: true },
  { kind: 'options', what: 'reset', planOnly: true },
  { kind: 'options', what: 'lock-forever', typed: 'LOCK' },
];

/** What is wrong, in English; undefined if nothing is. */
function problemOf(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof Misfit) return fillEnglish('{issue}', { issue: issueAt(error.issue) });
    throw error;
  }
}

describe('a job from outside', () => {
  it('comes through JSON as it was', () => {
    expect(jobDefinitionShape(JSON.parse(JSON.stringify(job)))).toEqual(job);
  });

  it.each(tasks)('comes through JSON as it was: $kind', (task) => {
    expect(jobTaskShape(JSON.parse(JSON.stringify(task)))).toEqual(task);
  });

  it.each(enterPresets)('may enter by the preset $name', ({ strategy }) => {
    expect(enterShape(JSON.parse(JSON.stringify(strategy)))).toEqual(strategy);
  });

  it('is the same data whether a choice is refused or not mentioned', () => {
    const { kind, plan, verify } = job.task as Extract<JobTask, { kind: 'program' }>;
    expect(jobTaskShape({ kind, plan, verify, protect: false, planOnly: false })).toEqual({
      kind,
      plan,
      verify,
    });
  });

  it.each<[string, Partial<Record<keyof JobDefinition | 'other', unknown>>]>([
    ['task.kind', { task: { kind: 'format' } }],
    ['task.plan.erase', { task: { ...job.task, plan: { erase: 'all', keepRest: true, outside: 'refuse' } } }],
    ['task.verify', { task: { ...job.task, verify: undefined } }],
    ['task.fast', { task: { ...job.task, fast: true } }],
    ['firmware.0.sha256', { firmware: [{ ...job.firmware[0], sha256: 'A'.repeat(64) }] }],
    [
      'firmware.1.read.format',
      { firmware: [job.firmware[0], { ...job.firmware[1], read: { format: 'zip' } }] },
    ],
    ['part', { part: 'stm32g071cb' }],
    ['port.baudRate', { port: { baudRate: 0, parity: null } }],
    ['enter.kind', { enter: { kind: 'hammer' } }],
    ['enter.command.baudRate', { enter: { kind: 'command', command: { exchanges: [] } } }],
    ['resetLines.reset', { resetLines: { ...job.resetLines, reset: 'cts' } }],
    ['unitData', { unitData: [1] }],
    ['other', { other: 1 }],
  ])('is refused for %s, by name', (field, change) => {
    const problem = problemOf(() => jobDefinitionShape({ ...job, ...change }));
    expect(problem).toMatch(field);
  });

  it('of a line programs one file into a part that is named, and is never only planned', () => {
    const { firmware, part, ...choices } = job;
    const [file] = firmware;
    const unitJob = { ...choices, firmware: [file], part };
    expect(unitJobShape(unitJob)).toEqual(unitJob);
    expect(unitChoicesShape(choices)).toEqual(choices);
    const planOnly = { ...job.task, planOnly: true };
    expect(problemOf(() => unitJobShape(job))).toMatch('firmware');
    expect(problemOf(() => unitJobShape({ ...unitJob, part: null }))).toMatch('part');
    expect(problemOf(() => unitJobShape({ ...unitJob, task: planOnly }))).toMatch('task.planOnly');
    expect(problemOf(() => unitChoicesShape({ ...choices, task: planOnly }))).toMatch('task.planOnly');
    expect(problemOf(() => unitChoicesShape({ ...choices, task: { kind: 'info' } }))).toMatch('task.kind');
  });

  it.each([null, undefined, 7, 'job', []])('is refused if it is no object: %j', (value) => {
    expect(problemOf(() => jobDefinitionShape(value))).toMatch('object');
  });
});
