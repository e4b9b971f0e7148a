import { describe, expect, it } from 'vitest';
import type { KeptTrace } from '#shared/ipc/trace-views.ts';
import { traceCsv, tracesWith } from './kept-traces.ts';

const good: KeptTrace = {
  name: '20261130T101500000Z-program-1-1.fltrace',
  startedAt: '2026-11-30T10:15:00.000Z',
  taskKind: 'program',
  port: 'COM3',
  part: 'STM32G071CB',
  outcome: 'ok',
  errorCode: null,
};
const bad: KeptTrace = { ...good, port: 'tcp://a,b:1', outcome: 'failed', errorCode: 'E-VERIFY-MISMATCH' };
const words = ({ outcome }: KeptTrace) => ({ outcome: outcome === 'ok' ? 'Passed' : 'Failed' });

describe('the list of traces', () => {
  it('is searched in what it shows, by all words, in any case', () => {
    expect(tracesWith([good, bad], 'passed com3', words)).toEqual([good]);
    expect(tracesWith([good, bad], 'e-verify', words)).toEqual([bad]);
    expect(tracesWith([good, bad], 'passed e-verify', words)).toEqual([]);
    expect(tracesWith([good, bad], ' ', words)).toHaveLength(2);
  });

  it('is saved as a table whose cells hold their commas', () => {
    const [head, first, second] = traceCsv([good, bad]).split('\r\n');
    expect(head).toBe('startedAt,taskKind,outcome,errorCode,part,port,name');
    expect(first).toContain('program,ok,,STM32G071CB,COM3');
    expect(second).toContain('failed,E-VERIFY-MISMATCH,STM32G071CB,"tcp://a,b:1"');
  });
});
