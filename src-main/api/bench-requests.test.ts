import { describe, expect, it } from 'vitest';
import { issueAt } from '#shared/text/issue-words.ts';
import { fillEnglish } from '#shared/text/english-words.ts';
import { benchOptionPlan, benchPlan, benchStart } from './bench-requests.ts';

const documentId = 'a-document';
const planId = 'a-plan';
const plan = { erase: 'needed', keepRest: false, outside: 'refuse' };
const program = { kind: 'program', plan, verify: true };
const change = { kind: 'options', what: 'change', changes: [{ name: 'nRST_STOP', value: 0 }] };

/** The place of the first thing that was refused; undefined if nothing was. */
function refusedAt(schema: typeof benchStart | typeof benchPlan | typeof benchOptionPlan, asked: unknown) {
  return schema.safeParse(asked).error?.issues[0]?.path.join('.');
}

describe('what a screen may start', () => {
  it.each([
    { task: { kind: 'info', withPages: true } },
    { task: program, documentId, planId },
    { task: { ...program, leave: 'auto' }, documentId, planId },
    { task: { kind: 'verify', outside: 'leave-out' }, documentId },
    { task: { kind: 'erase', what: { kind: 'mass' }, verify: true } },
    { task: { kind: 'erase', what: { kind: 'pages', codes: [0, 1] }, verify: true } },
    { task: { kind: 'read', address: 0x0800_0000, sizeBytes: 64 } },
    { task: { kind: 'go', leave: 'auto' } },
    { task: { kind: 'protect', what: 'readout' } },
    { task: { kind: 'protect', what: 'write', sectors: [0, 255] } },
    { task: { kind: 'unprotect', what: 'readout' } },
    { task: { kind: 'options', what: 'read' } },
    { task: { ...change, acceptLockout: true }, planId },
  ])('is $task.kind: %j', (asked) => {
    expect(benchStart.parse(asked)).toEqual(asked);
  });

  it.each([
    [{ kind: 'info' }, 'withPages'],
    [{ ...program, proveErase: false }, 'proveErase'],
    [{ ...program, protect: true }, 'protect'],
    [{ ...program, planOnly: true }, 'planOnly'],
    [{ kind: 'erase', what: { kind: 'range', address: 0, sizeBytes: 1 }, verify: true }, 'what'],
    [
      { kind: 'erase', what: { kind: 'pages', codes: new Array<number>(4097).fill(0) }, verify: true },
      'what',
    ],
    [{ kind: 'read', address: 0, sizeBytes: 0 }, 'sizeBytes'],
    [{ kind: 'read', address: 0, sizeBytes: 0x1_0000_0000 }, 'sizeBytes'],
    [{ kind: 'read', address: 0, sizeBytes: 64, twice: true }, 'twice'],
    [{ kind: 'read', address: 0, sizeBytes: 64, extent: 'flash' }, 'extent'],
    [{ kind: 'go' }, 'leave'],
    [{ kind: 'go', leave: 'go', address: 0x2000_0000 }, 'address'],
    [{ kind: 'go', leave: 'go', check: true }, 'check'],
    [{ kind: 'protect', what: 'write', sectors: [256] }, 'sectors'],
    [{ kind: 'protect', what: 'write', sectors: new Array<number>(257).fill(0) }, 'sectors'],
    [{ kind: 'unprotect', what: 'readout', always: true }, 'always'],
    [{ kind: 'options', what: 'reset' }, 'what'],
    [{ kind: 'options', what: 'lock-forever', typed: 'anything' }, 'typed'],
    [{ ...change, planOnly: true }, 'planOnly'],
    [{ ...change, changes: [] }, 'changes'],
  ])('is not %j', (task, field) => {
    expect(refusedAt(benchStart, { task, documentId, planId })).toBe(`task.${field}`);
  });

  it.each([
    [{ task: program, planId }, 'documentId'],
    [{ task: program, documentId }, 'planId'],
    [{ task: change }, 'planId'],
    [{ task: change, planId, documentId }, 'documentId'],
    [{ task: { kind: 'verify', outside: 'refuse' } }, 'documentId'],
    [{ task: { kind: 'verify', outside: 'refuse' }, documentId, planId }, 'planId'],
    [{ task: { kind: 'options', what: 'read' }, planId }, 'planId'],
    [{ task: { kind: 'info', withPages: true }, documentId }, 'documentId'],
  ])('names its document and its plan if it needs them, and only then: %j', (asked, field) => {
    expect(refusedAt(benchStart, asked)).toBe(field);
  });

  it('is refused in words that name the field', () => {
    const { error } = benchStart.safeParse({ task: { ...program, protect: true }, documentId, planId });
    expect(fillEnglish('{issue}', { issue: issueAt(error?.issues[0]) })).toBe('task.protect: unknown field');
  });
});

describe('what a screen may ask the plan of', () => {
  it('is programming with the choices it has, or a change of option bytes', () => {
    expect(refusedAt(benchPlan, { task: program, documentId })).toBeUndefined();
    expect(refusedAt(benchOptionPlan, { task: change })).toBeUndefined();
  });

  it('is nothing else', () => {
    expect(refusedAt(benchPlan, { task: { ...program, protect: true }, documentId })).toBe('task.protect');
    expect(refusedAt(benchPlan, { task: { kind: 'info' }, documentId })).toMatch(/^task\./);
    expect(refusedAt(benchOptionPlan, { task: { kind: 'options', what: 'reset' } })).toMatch(/^task\./);
    expect(refusedAt(benchOptionPlan, { task: { ...change, planOnly: true } })).toBe('task.planOnly');
  });
});
