import { loadDevices } from '#main/devices/load-devices.ts';
import { MixedRuns, type MixedRun } from './mixed-run.ts';
import { partsOf } from './scenario.ts';

/** What the second tier is asked for. */
export interface MixedOptions {
  seed: number;
  runCount: number;
  /** Only this run. */
  only: number | undefined;
}

/** Runs the second tier and prints each run that was not honest, by its number. Returns how many were not. */
export async function sweepMixed({ seed, runCount, only }: MixedOptions): Promise<number> {
  const devices = loadDevices();
  const runs = new MixedRuns(seed, partsOf(devices), devices);
  const tally = new Map<string, number>();
  let dishonest = 0;
  let hangs = 0;
  const beside = { runs: 0, pages: 0 };
  const [from, to] = only === undefined ? [0, runCount] : [only, only + 1];
  for (let number = from; number < to; number += 1) {
    const run = await runs.run(number);
    const row = `${run.scenario.task.kind.padEnd(9)} ${run.result?.outcome ?? 'hangs'} ${run.result?.error?.code ?? ''}`;
    tally.set(row, (tally.get(row) ?? 0) + 1);
    if (run.lies.length > 0) dishonest += 1;
    if (run.result === undefined) hangs += 1;
    if (run.pagesBeside > 0) beside.runs += 1;
    beside.pages += run.pagesBeside;
    if (run.lies.length > 0 || only !== undefined) console.log(describe(seed, number, run));
    if (number > 0 && number % 5000 === 0)
      console.log(`${String(number)} runs, ${String(dishonest)} not honest`);
  }
  for (const [row, count] of [...tally].sort()) console.log(`  ${String(count).padStart(6)}  ${row}`);
  console.log(
    `\nsecond tier, seed ${String(seed)}: ${String(to - from)} runs, ${String(dishonest)} not honest, ${String(hangs)} hung; ` +
      `in ${String(beside.runs)} runs ${String(beside.pages)} pages beside the plan changed`,
  );
  return dishonest;
}

function describe(seed: number, number: number, { scenario, mishap, result, lies }: MixedRun): string {
  const { image, task } = scenario;
  const shown = 'image' in task ? { ...task, image: undefined } : task;
  return [
    `--seed ${String(seed)} --only ${String(number)}: ${lies.join('; ') || 'honest'}`,
    `  ${scenario.device.id} ${String(scenario.flashSizeBytes / 1024)} KiB, holds ${scenario.oldContents}, ${scenario.hasLines ? 'lines' : 'no lines'}${scenario.paced ? ', paced' : ''}${scenario.isReadProtected ? ', read-protected' : ''}`,
    `  task ${JSON.stringify(shown)} image ${image.segments.map(({ address, bytes }) => `0x${address.toString(16)}+${String(bytes.length)}`).join(' ')}`,
    `  mishap ${JSON.stringify({ ...mishap, stray: mishap.stray?.map((bytes) => Buffer.from(bytes).toString('hex')) })}`,
    `  result ${result === undefined ? 'none' : JSON.stringify({ outcome: result.outcome, contents: result.contents, verified: result.verified, identity: result.identity, error: result.error?.code, params: result.error?.params, warnings: result.warnings.map(({ code }) => code), options: result.options?.state })}`,
  ].join('\n');
}
