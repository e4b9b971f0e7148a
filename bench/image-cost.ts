/**
 * `npm run bench:images`: what files cost that hold much in little or little in much, opened and used as the screens do, each in a
 * process of its own. Ends with 1 where that takes more memory than four times what a file or an image may have, where twice the
 * size takes more than three times as long, or where the loop that serves the ports is held up for more than 50 ms. The best of
 * three runs counts for times, the worst for memory.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maxImageBytes } from '#shared/image/image-limits.ts';
import { imageCases } from './image-cases.ts';

/** What one step with a file cost. */
export interface StepCost {
  what: string;
  timeMs: number;
  /** The longest time that the loop was held up. */
  blockedMs: number;
}

interface FileCost {
  steps: readonly StepCost[];
  /** What the process took at most, besides what it takes by itself. */
  peakBytes: number;
}

const MAX_MEMORY_FACTOR = 4;
const MAX_TIME_FACTOR = 3;
const MAX_BLOCKED_MS = 50;
/** Shorter than this, the start of the thread is most of it. */
const LEAST_COMPARED_MS = 250;
const MIB = 1024 * 1024;

const folder = mkdtempSync(join(tmpdir(), 'flashline-bench-'));
const only = process.argv[2];
const faults: string[] = [];
try {
  for (const { name, fileName, sizes, make } of imageCases) {
    if (only !== undefined && !name.includes(only)) continue;
    const costs: FileCost[] = [];
    for (const size of sizes) {
      const file = join(folder, `${String(size)}-${fileName}`);
      writeFileSync(file, make(size));
      const cost = await bestOf(file, fileName);
      costs.push(cost);
      report(`${name}, ${String(size)}`, statSync(file).size, cost);
      rmSync(file);
    }
    compare(costs);
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = faults.length > 0 ? 1 : 0;

/** What else the machine does takes its time at random; what the program does is there each time. */
async function bestOf(file: string, fileName: string): Promise<FileCost> {
  const [first, ...others] = [
    await costOf(file, fileName),
    await costOf(file, fileName),
    await costOf(file, fileName),
  ];
  const steps = first.steps.map((step, index) => {
    const all = [step, ...others.flatMap(({ steps: more }) => more[index] ?? [])];
    const least = (key: 'timeMs' | 'blockedMs') => Math.min(...all.map((each) => each[key]));
    return { what: step.what, timeMs: least('timeMs'), blockedMs: least('blockedMs') };
  });
  return { steps, peakBytes: Math.max(first.peakBytes, ...others.map(({ peakBytes }) => peakBytes)) };
}

async function costOf(file: string, fileName: string): Promise<FileCost> {
  const child = fork(new URL('./image-process.ts', import.meta.url), [file, fileName], {
    execArgv: ['--import', 'tsx'],
  });
  const ended = once(child, 'exit');
  const [message] = (await once(child, 'message')) as [FileCost];
  await ended;
  return message;
}

function report(title: string, fileBytes: number, { steps, peakBytes }: FileCost): void {
  const limitBytes = MAX_MEMORY_FACTOR * Math.max(fileBytes, maxImageBytes);
  console.log(`${title}: file ${mib(fileBytes)}, memory ${mib(peakBytes)} of ${mib(limitBytes)}`);
  mark(peakBytes <= limitBytes, 'too much memory');
  for (const { what, timeMs, blockedMs } of steps) {
    console.log(
      `  ${what.padEnd(18)} ${timeMs.toFixed(0).padStart(6)} ms, blocked ${blockedMs.toFixed(0).padStart(4)} ms`,
    );
    mark(blockedMs <= MAX_BLOCKED_MS, `${what} held up the loop`);
  }
}

function compare([small, large]: readonly FileCost[]): void {
  small?.steps.forEach(({ what, timeMs }, index) => {
    const factor = (large?.steps[index]?.timeMs ?? 0) / timeMs;
    if (timeMs < LEAST_COMPARED_MS) return;
    console.log(`  ${what.padEnd(18)} × ${factor.toFixed(1)} for twice the size`);
    mark(factor <= MAX_TIME_FACTOR, `${what} takes more than its share`);
  });
}

function mark(isGood: boolean, fault: string): void {
  if (isGood) return;
  faults.push(fault);
  console.log(`  FAILED: ${fault}`);
}

function mib(bytes: number): string {
  return `${(bytes / MIB).toFixed(0)} MiB`;
}
