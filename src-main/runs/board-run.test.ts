import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { plainJob } from '#shared/job/job-definition.ts';
import { newFolder } from '../../test/support/new-folder.ts';
import { VirtualClock } from '../../test/support/virtual-clock.ts';
import { loadDevices } from '../devices/load-devices.ts';
import { diagnoseJob } from '../jobs/diagnose-job.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import type { JobState } from '#shared/job/job-state.ts';
import type { WrittenTrace } from '../traces/trace-writer.ts';
import { BoardPorts, type BoardPortsParts } from './board-ports.ts';
import { BoardRun, type RunOrder, type RunWatcher } from './board-run.ts';
import { RunTraces } from './run-traces.ts';

vi.mock('../jobs/diagnose-job.ts', { spy: true });

const PORT = 'virtual:stm32f405rg';
const devices = loadDevices();

interface Parts {
  traces?: RunTraces;
  watcher?: RunWatcher;
  virtualBoard?: BoardPortsParts['virtualBoard'];
}

function newRun({ traces = new RunTraces(undefined), watcher = {}, virtualBoard }: Parts = {}): BoardRun {
  const clock = new VirtualClock();
  const ports = new BoardPorts({ clock, devices, virtualBoard });
  const settings = { baudRate: 115_200, parity: 'even' } as const;
  const order: RunOrder = {
    origin: 'test',
    port: PORT,
    job: { ...plainJob, task: { kind: 'info' } },
    target: {},
    open: (signal) => ports.open(PORT, settings, { signal }),
  };
  return new BoardRun(order, { clock, devices, traces }, watcher);
}

describe('the end of a run', () => {
  it('is told only when what must be kept of it is durable', async () => {
    let keep: (written: WrittenTrace) => void = () => undefined;
    const traces = new RunTraces(undefined);
    const beingKept = new Promise<void>((begun) => {
      vi.spyOn(traces, 'follow').mockReturnValue({
        name: 'x.fltrace',
        end: () =>
          new Promise((resolve) => {
            keep = resolve;
            begun();
          }),
      });
    });
    const states: JobState['at'][] = [];
    const run = newRun({ traces, watcher: { onState: ({ at }) => states.push(at) } });
    let isOver = false;
    const over = run.run().finally(() => (isOver = true));
    await beingKept;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([isOver, run.state.at, states.includes('ended')]).toEqual([false, 'running', false]);
    keep({ file: 'x.fltrace' });
    const { result, trace } = await over;
    expect(result).toMatchObject({ outcome: 'ok', warnings: [] });
    expect(trace).toEqual({ file: 'x.fltrace' });
    expect([run.state.at, states.at(-1)]).toEqual(['ended', 'ended']);
  });

  it('comes with the trace on the disk', async () => {
    const folder = newFolder();
    const run = newRun({ traces: new RunTraces({ folder }) });
    const names: string[][] = [];
    const { trace } = await run.run().finally(() => names.push(readdirSync(folder)));
    expect(names).toEqual([[run.traceName]]);
    expect(trace).toEqual({ file: join(folder, run.traceName ?? '') });
  });

  it('says that the trace could not be kept', async () => {
    const blocked = join(newFolder(), 'a-file');
    writeFileSync(blocked, '');
    const { result, trace } = await newRun({ traces: new RunTraces({ folder: blocked }) }).run();
    expect(trace?.problem).toMatch(/ENOTDIR|EEXIST/);
    expect(result).toMatchObject({
      outcome: 'ok',
      warnings: [{ code: 'W-JOB-TRACE-LOST', params: { problem: trace?.problem } }],
    });
  });
});

describe('a fault of Flashline', () => {
  const fault = new RangeError('a fault of ours');

  it('that a job throws is its failure, logged and said', async () => {
    vi.spyOn(JobRunner.prototype, 'run').mockRejectedValueOnce(fault);
    const heard: unknown[] = [];
    const { result } = await newRun({ watcher: { onFault: (error) => heard.push(error) } }).run();
    expect(result).toMatchObject({ outcome: 'failed', error: { code: 'E-INTERNAL' } });
    expect(heard).toEqual([fault]);
  });

  it('in a watcher ends the job, logged and said', async () => {
    const heard: unknown[] = [];
    const run = newRun({
      watcher: {
        onTarget() {
          throw fault;
        },
        onFault: (error) => heard.push(error),
      },
    });
    expect((await run.run()).result).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-INTERNAL', params: { detail: 'a fault of ours' } },
    });
    expect(heard).toEqual([fault]);
  });

  it('in a watcher of the end is logged, and said beside the outcome', async () => {
    const heard: unknown[] = [];
    const run = newRun({
      watcher: {
        onState({ at }) {
          if (at === 'ended') throw fault;
        },
        onFault: (error) => heard.push(error),
      },
    });
    expect((await run.run()).result).toMatchObject({
      outcome: 'ok',
      warnings: [{ code: 'W-JOB-INTERNAL', params: { detail: 'a fault of ours' } }],
    });
    expect(heard).toEqual([fault]);
  });

  it('while the causes of a failure are told apart hides neither the failure nor itself', async () => {
    vi.mocked(diagnoseJob).mockImplementationOnce(() => {
      throw fault;
    });
    const heard: unknown[] = [];
    const run = newRun({
      virtualBoard: () => ({ faults: [{ kind: 'silent' }] }),
      watcher: { onFault: (error) => heard.push(error) },
    });
    const { result } = await run.run();
    expect(result).toMatchObject({ outcome: 'failed', diagnoses: [] });
    expect(result.error?.code).not.toBe('E-INTERNAL');
    expect(result.warnings).toContainEqual({
      code: 'W-JOB-INTERNAL',
      params: { detail: 'a fault of ours' },
    });
    expect(heard).toEqual([fault]);
  });
});
