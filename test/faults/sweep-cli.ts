/**
 * `npm run faults [-- [PART …] [--tier 1|2] [--runs N] [--seed S] [--only N] [--verbose]]`. The first tier: every byte of a
 * small programming job, and of changes of option bytes, is lost, flipped or doubled, or the adapter is unplugged there. The
 * second: random jobs on all parts with one to four things wrong. Prints what came of it. Ends with 1 if a run was not honest.
 */
import { parseArgs } from 'node:util';
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { sweepMixed } from './mixed/sweep-mixed.ts';
import { optionFaultKinds, optionTrips, sweepOptions } from './option-sweep.ts';
import { Sweep, sweepCases } from './sweep.ts';

const { values, positionals: parts } = parseArgs({
  allowPositionals: true,
  options: {
    tier: { type: 'string' },
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const only = values.only === undefined ? undefined : Number(values.only);
const takesFirst = values.tier !== '2' && only === undefined;
const takesSecond = values.tier !== '1' && parts.length === 0;

let dishonest = 0;
if (takesFirst) dishonest += (await sweepEveryByte()) + (await sweepEveryOptionByte());
if (takesSecond)
  dishonest += await sweepMixed({ seed: Number(values.seed), runCount: Number(values.runs), only });
process.exitCode = dishonest === 0 ? 0 : 1;

async function sweepEveryByte(): Promise<number> {
  let runCount = 0;
  let lieCount = 0;
  for (const part of parts.length > 0
    ? parts
    : ['stm32f103c8', 'stm32f405rg', 'stm32g071rb', 'stm32l073rz', 'stm32h503rb']) {
    const sweep = new Sweep(findDevice(loadDevices(), part).device);
    const tally = new Map<string, number>();
    for (const fault of sweepCases(await sweep.countBytes())) {
      const { outcome, contents, errorCode, lies } = await sweep.run(fault);
      const row = [
        fault.kind.padEnd(10),
        fault.direction.padEnd(9),
        outcome.padEnd(7),
        contents.padEnd(9),
        errorCode ?? '',
      ].join(' ');
      tally.set(row, (tally.get(row) ?? 0) + 1);
      runCount += 1;
      lieCount += lies.length;
      if (values.verbose) console.log(JSON.stringify(fault), row);
      for (const lie of lies) console.error(`${part}: ${JSON.stringify(fault)}: ${lie}`);
    }
    console.log(`\n${part}`);
    for (const [row, count] of [...tally].sort()) console.log(`  ${String(count).padStart(5)}  ${row}`);
  }
  console.log(`\nfirst tier, programming: ${String(runCount)} runs, ${String(lieCount)} not honest`);
  return lieCount;
}

async function sweepEveryOptionByte(): Promise<number> {
  let runs = 0;
  let lieCount = 0;
  for (const trip of optionTrips.filter(({ part }) => parts.length === 0 || parts.includes(part))) {
    for (const kind of optionFaultKinds) {
      const { runCount, lies, unknown } = await sweepOptions(trip, kind);
      runs += runCount;
      lieCount += lies.length;
      if (values.verbose) console.log(trip.part, kind, `${String(runCount)} runs, unknown after:`, unknown);
      for (const lie of lies) console.error(`${trip.part}: ${lie}`);
    }
  }
  console.log(`first tier, option bytes: ${String(runs)} runs, ${String(lieCount)} not honest`);
  return lieCount;
}
