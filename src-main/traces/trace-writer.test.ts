import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../test/support/new-folder.ts';
import { ranJob } from '../../test/support/ran-job.ts';
import { stuckWork } from '../time/stuck-work.ts';
import { SteppedClock } from '../time/stepped-clock.ts';
import { readTrace } from './read-trace.ts';
import { tidyTraces, traceFileName, userTraceFolder } from './trace-folder.ts';
import { TraceWriter } from './trace-writer.ts';
import { phrase } from '#shared/text/words.ts';

describe('the trace of a run on the disk', () => {
  it('can be read up to its last piece if the program was killed', async () => {
    const { result, spec, trace } = await ranJob();
    const file = join(newFolder(), 'run.fltrace');
    const clock = new SteppedClock();
    const growing = trace.slice(0, 40);
    const facts = { origin: 'test', port: '/dev/ttyUSB0', startedAt: new Date() };
    const writer = new TraceWriter(file, { spec, trace: growing, facts }, clock);
    await untilTrue(() => clock.stepTo(250));
    await untilTrue(() => recordsIn(file).length === 40);
    const killed = readFileSync(file);
    expect(() => readTrace(killed)).toThrow('E-TRACE-CUT');
    const prefix = readTrace(killed, { partial: true });
    expect(prefix.records).toEqual(trace.slice(0, 40));
    expect(prefix.verdict).toBeUndefined();
    growing.push(...trace.slice(40));
    await writer.end(result);
    expect(readTrace(readFileSync(file)).records).toEqual(trace);
  });

  it('leaves no timer behind if the run ended before the file was open', async () => {
    const { result, spec, trace } = await ranJob();
    const clock = new SteppedClock();
    const facts = { origin: 'test', port: 'COM3', startedAt: new Date() };
    const file = join(newFolder(), 'run.fltrace');
    await new TraceWriter(file, { spec, trace, facts }, clock).end(result);
    expect(clock.stepTo(60_000)).toBe(false);
    expect(readTrace(readFileSync(file)).records).toEqual(trace);
  });

  it('delays the end of a run by two seconds at most, and says what is lost', async () => {
    const { result, spec, trace } = await ranJob();
    const clock = new SteppedClock();
    const facts = { origin: 'test', port: 'COM3', startedAt: new Date() };
    const never = {
      ...spec,
      target: { ...spec.target, portFacts: () => new Promise<never>(() => undefined) },
    };
    const file = join(newFolder(), 'run.fltrace');
    const ended = new TraceWriter(file, { spec: never, trace, facts }, clock).end({
      ...result,
      outcome: 'failed',
    });
    await untilTrue(() => clock.stepTo(2000));
    expect((await ended).problem).toEqual(phrase('trace-lost.file-silent', { seconds: 2 }));
    expect(stuckWork.isThere).toBe(true);
  });
});

describe('the folder of the last traces', () => {
  it('loses the oldest beyond its limits, never the newest, and no other file', async () => {
    const folder = newFolder();
    const names = [1, 2, 3, 4].map((minute) =>
      traceFileName(new Date(Date.UTC(2026, 0, 1, 0, minute)), 'cli program'),
    );
    for (const name of names) writeFileSync(join(folder, name), new Uint8Array(1000));
    for (const name of ['notes.txt', 'mine.fltrace']) writeFileSync(join(folder, name), new Uint8Array(5000));
    await tidyTraces(folder, { maxFiles: 3, maxBytes: 1e9 });
    expect(readdirSync(folder).sort()).toEqual([...names.slice(1), 'mine.fltrace', 'notes.txt'].sort());
    await tidyTraces(folder, { maxFiles: 3, maxBytes: 500 });
    expect(readdirSync(folder).sort()).toEqual([...names.slice(3), 'mine.fltrace', 'notes.txt'].sort());
    await tidyTraces(join(folder, 'missing'));
  });

  it.each(['', 'relative/place', '.'])('counts %j in the environment as no folder', (folder) => {
    expect(userTraceFolder({ HOME: '/h', XDG_STATE_HOME: folder }, 'linux')).toBe(
      join('/h', '.local', 'state', 'flashline', 'traces'),
    );
    expect(userTraceFolder({ HOME: folder }, 'linux')).toBeUndefined();
    expect(userTraceFolder({ HOME: folder }, 'darwin')).toBeUndefined();
  });

  it('takes an empty LOCALAPPDATA for none', () => {
    expect(userTraceFolder({ LOCALAPPDATA: '' }, 'win32')).toBeUndefined();
  });

  it('is where the system keeps such files, or where the user says, or nowhere', () => {
    expect(userTraceFolder({ HOME: '/h' }, 'linux')).toBe(
      join('/h', '.local', 'state', 'flashline', 'traces'),
    );
    expect(userTraceFolder({ HOME: '/h', XDG_STATE_HOME: '/s' }, 'linux')).toBe(
      join('/s', 'flashline', 'traces'),
    );
    expect(userTraceFolder({ LOCALAPPDATA: 'L' }, 'win32')).toBe(join('L', 'Flashline', 'traces'));
    expect(userTraceFolder({}, 'win32')).toBeUndefined();
    expect(userTraceFolder({ HOME: '/h' }, 'darwin')).toContain('Application Support');
    expect(userTraceFolder({ HOME: '/h', FLASHLINE_TRACES: '/t' }, 'linux')).toBe('/t');
    expect(userTraceFolder({ HOME: '/h', FLASHLINE_TRACES: '' }, 'linux')).toBeUndefined();
    expect(userTraceFolder({}, 'linux')).toBeUndefined();
  });
});

function recordsIn(file: string): readonly unknown[] {
  return readTrace(readFileSync(file), { partial: true }).records;
}

async function untilTrue(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 2000; turn += 1) {
    if (condition()) return;
    await new Promise((resolve) => void setTimeout(resolve, 1));
  }
  throw new Error('it never came true');
}
