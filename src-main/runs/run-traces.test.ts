import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseRig } from '../../test/support/case-rig.ts';
import { jobSpec, type TaskOnImage } from '../../test/support/job-spec.ts';
import { testImage } from '../../test/support/plan-target.ts';
import { newFolder } from '../../test/support/new-folder.ts';
import { ranJob, ranTask, ranWiring } from '../../test/support/ran-job.ts';
import { loadDevices } from '../devices/load-devices.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { JobResult } from '../jobs/job.ts';
import { readTrace } from '../traces/read-trace.ts';
import { replayHost } from '../traces/replay-host.ts';
import { traceFileName } from '../traces/trace-folder.ts';
import type { WrittenTrace } from '../traces/trace-writer.ts';
import { RunTraces, type TracePlace } from './run-traces.ts';

/** Keeps the trace of a run, and waits until its folder is tidy. */
async function kept(
  run: Pick<JobRunner, 'spec' | 'trace'>,
  result: JobResult,
  place: TracePlace,
): Promise<WrittenTrace | undefined> {
  const traces = new RunTraces(place);
  const written = await traces.follow(run, { origin: 'test', port: 'COM3' }).end(result);
  await traces.settled();
  return written;
}

describe('the trace of a run', () => {
  it('can be read and replayed', async () => {
    const { result, spec, trace } = await ranJob();
    const file = join(newFolder(), 'deep', 'run.fltrace');
    expect(await kept({ trace, spec }, result, { file })).toEqual({ file });
    const read = readTrace(readFileSync(file));
    expect(read.records).toEqual(trace);
    expect((await replayHost(read, loadDevices())).difference).toBeUndefined();
  });

  it('fails nothing if it cannot be written', async () => {
    const { result, spec, trace } = await ranJob();
    const blocked = join(newFolder(), 'a-file');
    writeFileSync(blocked, '');
    const place = { folder: blocked };
    const written = await kept({ trace, spec }, result, place);
    expect(written?.problem).toMatch(/ENOTDIR|EEXIST/);
  });

  it.skipIf(process.platform === 'win32')(
    'is lost, and holds nobody, on a pipe that nobody reads',
    async () => {
      const { result, spec, trace } = await ranJob();
      const file = join(newFolder(), 'pipe');
      execFileSync('mkfifo', [file]);
      const place = { file, mayReplace: true };
      const written = await kept({ trace, spec }, result, place);
      expect(written?.problem).toContain('ENXIO');
    },
  );

  it.skipIf(process.platform === 'win32')('is for its user alone', async () => {
    const { result, spec, trace } = await ranJob();
    const folder = join(newFolder(), 'traces');
    const umask = process.umask(0);
    try {
      mkdirSync(folder, { mode: 0o755 });
      writeFileSync(join(folder, '20260101T000000000Z-cli-program-1-1.fltrace'), '', { mode: 0o644 });
      await kept({ trace, spec }, result, { folder });
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
    const image = testImage([0x0800_0000, random]);
    const rig = caseRig('stm32f405rg', { paced: false });
    const big: TaskOnImage = { ...ranTask, image };
    const result = await rig.run(big, { wiring: ranWiring });
    const file = join(newFolder(), 'run.fltrace');
    const spec = jobSpec(big, { wiring: ranWiring, openLink: () => Promise.resolve(rig.open()) });
    await kept({ trace: result.trace, spec }, result, { file });
    const wireBytes = result.trace.reduce((sum, each) => sum + ('bytes' in each ? each.bytes.length : 0), 0);
    expect(wireBytes).toBeGreaterThan(2 * 65_536);
    expect(readFileSync(file).length).toBeLessThan(0.75 * wireBytes);
  });

  it('keeps the one that was written last, also if the clock of the machine went back', async () => {
    const { result, spec, trace } = await ranJob();
    const folder = newFolder();
    for (const minute of [1, 2, 3])
      writeFileSync(
        join(folder, traceFileName(new Date(Date.UTC(2199, 0, 1, 0, minute)), 'cli program')),
        'x',
      );
    const place = { folder, limits: { maxFiles: 1, maxBytes: 1e9 } };
    const written = await kept({ trace, spec }, result, place);
    expect(readdirSync(folder)).toEqual([basename(written?.file ?? '')]);
  });
});
