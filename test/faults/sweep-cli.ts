/**
 * `npm run faults [PART …] [--verbose]`: every byte of a small programming job, on both directions, lost, flipped, doubled, delayed
 * past the time-out and unplugged. Prints what came of it and ends with 1 where a run was not honest.
 */
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { Sweep, sweepCases } from './sweep.ts';

const parts = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
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
    if (process.argv.includes('--verbose')) console.log(JSON.stringify(fault), row);
    for (const lie of lies) console.error(`${part}: ${JSON.stringify(fault)}: ${lie}`);
  }
  console.log(`\n${part}`);
  for (const [row, count] of [...tally].sort()) console.log(`  ${String(count).padStart(5)}  ${row}`);
}
console.log(`\n${String(runCount)} runs, ${String(lieCount)} not honest`);
process.exitCode = lieCount === 0 ? 0 : 1;
