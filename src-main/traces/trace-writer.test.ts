import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { caseRig } from '../../test/support/case-rig.ts';
import { pattern, testImage } from '../../test/support/plan-target.ts';
import type { JobTask } from '../jobs/job.ts';
import { loadDevices } from '../devices/load-devices.ts';
import { openAn3155 } from '../programmers/an3155/an3155-programmer.ts';
import { stuckWork } from '../time/stuck-work.ts';
import { SteppedClock } from '../time/stepped-clock.ts';
import { followRun } from './follow-run.ts';
import { readTrace } from './read-trace.ts';
import { replayHost } from './replay-host.ts';
import { tidyTraces, traceFileName, userTraceFolder } from './trace-folder.ts';
import { TraceWriter } from './trace-writer.ts';
import { phrase } from '#shared/text/words.ts';

const BASE = 0x0800_0000;
const task: JobTask = {
  kind: 'program',
  image: testImage([BASE, pattern(3000)]),
  plan: { erase: 'needed', keepRest: false, outside: 'refuse' },
  verify: true,
};
const wiring = { boot0: 'rts', reset: 'dtr', boot0Inverted: false, resetInverted: false } as const;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'flashline-traces-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function ranJob() {
  const rig = caseRig('stm32f405rg');
  const result = await rig.run(task, { wiring });
  const spec = {
    task,
    target: { wiring, openLink: () => Promise.resolve(rig.open()), openProgrammer: openAn3155 },
  };
  return { result, spec, trace: result.trace };
}

describe('the trace of a run on the disk', () => {
  it('can be read and replayed', async () => {
    const { result, spec, trace } = await ranJob();
    const file = join(newFolder(), 'deep', 'run.fltrace');
    const followed = followRun({ trace }, spec, { origin: 'test', port: '/dev/ttyUSB0', place: { file } });
    expect(await followed.end(result)).toEqual({ file });
    const read = readTrace(readFileSync(file));
    expect(read.records).toEqual(trace);
    expect((await replayHost(read, loadDevices())).difference).toBeUndefined();
  });

  it('can be read up to its last piece where the program was killed', async () => {
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

  it('leaves no timer behind where the run ended before the file was open', async () => {
    const { result, spec, trace } = await ranJob();
    const clock = new SteppedClock();
    const facts = { origin: 'test', port: 'COM3', startedAt: new Date() };
    const file = join(newFolder(), 'run.fltrace');
    await new TraceWriter(file, { spec, trace, facts }, clock).end(result);
    expect(clock.stepTo(60_000)).toBe(false);
    expect(readTrace(readFileSync(file)).records).toEqual(trace);
  });

  it('fails nothing where it cannot be written', async () => {
    const { result, spec, trace } = await ranJob();
    const blocked = join(newFolder(), 'a-file');
    writeFileSync(blocked, '');
    const place = { folder: blocked };
    const written = await followRun({ trace }, spec, { origin: 'test', port: 'COM3', place }).end(result);
    expect(written.problem).toMatch(/ENOTDIR|EEXIST/);
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

  it.skipIf(process.platform === 'win32')(
    'is lost, and holds nobody, on a pipe that nobody reads',
    async () => {
      const { result, spec, trace } = await ranJob();
      const file = join(newFolder(), 'pipe');
      execFileSync('mkfifo', [file]);
      const place = { file, mayReplace: true };
      const written = await followRun({ trace }, spec, { origin: 'test', port: 'COM3', place }).end(result);
      expect(written.problem).toContain('ENXIO');
    },
  );

  it.skipIf(process.platform === 'win32')('is for its user alone', async () => {
    const { result, spec, trace } = await ranJob();
    const folder = join(newFolder(), 'traces');
    const umask = process.umask(0);
    try {
      mkdirSync(folder, { mode: 0o755 });
      writeFileSync(join(folder, '20260101T000000000Z-cli-program-1-1.fltrace'), '', { mode: 0o644 });
      const facts = { origin: 'test', port: 'COM3', place: { folder } };
      await followRun({ trace }, spec, facts).end(result);
    } finally {
      process.umask(umask);
    }
    const modes = [folder, ...readdirSync(folder).map((name) => join(folder, name))].map(
      (path) => statSync(path).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o600, 0o600]);
  });

  it('costs less than the bytes on the wire, though the firmware is in it', async () => {
    const random = Uint8Array.from(
      { length: 65_536 },
      (_, index) => (Math.imul(index + 1, 2654435761) >>> 13) & 0xff,
    );
    const image = testImage([BASE, random]);
    const rig = caseRig('stm32f405rg', { paced: false });
    const big: JobTask = { ...task, image };
    const result = await rig.run(big, { wiring });
    const file = join(newFolder(), 'run.fltrace');
    const spec = {
      task: big,
      target: { wiring, openLink: () => Promise.resolve(rig.open()), openProgrammer: openAn3155 },
    };
    await followRun(result, spec, { origin: 'test', port: 'COM3', place: { file } }).end(result);
    const wireBytes = result.trace.reduce((sum, each) => sum + ('bytes' in each ? each.bytes.length : 0), 0);
    expect(wireBytes).toBeGreaterThan(2 * 65_536);
    expect(readFileSync(file).length).toBeLessThan(0.75 * wireBytes);
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

  it('keeps the one that was written last, also where the clock of the machine went back', async () => {
    const { result, spec, trace } = await ranJob();
    const folder = newFolder();
    for (const minute of [1, 2, 3])
      writeFileSync(
        join(folder, traceFileName(new Date(Date.UTC(2199, 0, 1, 0, minute)), 'cli program')),
        'x',
      );
    const place = { folder, limits: { maxFiles: 1, maxBytes: 1e9 } };
    const { file } = await followRun({ trace }, spec, { origin: 'test', port: 'COM3', place }).end(result);
    expect(readdirSync(folder)).toEqual([basename(file)]);
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
