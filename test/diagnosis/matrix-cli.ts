/**
 * `npm run diagnose:matrix [PART …] [-- --verbose --seed=7]`: every fault on every part that can have it, with what it must be called and
 * what it was called. Ends with 1 below 95 % exact, or if a wrong cause was named as certain or likely.
 */
import { loadDevices } from '#main/devices/load-devices.ts';
import { findDevice } from '#shared/devices/find-device.ts';
import { vary } from './scenarios.ts';
import { faultsOf, matrixCell, matrixParts, type MatrixCell } from './matrix.ts';

const REQUIRED_SHARE = 0.95;
const words = process.argv.slice(2);
const isVerbose = words.includes('--verbose');
const only = words.find((word) => word.startsWith('--fault='))?.slice('--fault='.length);
vary(Number(words.find((word) => word.startsWith('--seed='))?.slice('--seed='.length) ?? 0));
const parts = words.filter((word) => !word.startsWith('-'));

const cells: MatrixCell[] = [];
for (const part of parts.length > 0 ? parts : matrixParts) {
  findDevice(loadDevices(), part);
  for (const fault of faultsOf(part).filter((name) => only === undefined || name === only)) {
    const cell = await matrixCell(fault, part);
    cells.push(cell);
    print(cell);
  }
}

const exact = cells.filter(({ isExact }) => isExact).length;
const wrong = cells.filter(({ isConfidentlyWrong }) => isConfidentlyWrong).length;
const share = exact / cells.length;
console.log(
  `\n${cells.length} runs: ${exact} exact (${(100 * share).toFixed(1)} %), ${wrong} confidently wrong`,
);
process.exitCode = share >= REQUIRED_SHARE && wrong === 0 ? 0 : 1;

function print(cell: MatrixCell): void {
  const mark = cell.isConfidentlyWrong ? 'WRONG' : cell.isExact ? 'ok' : 'other';
  console.log(
    [
      mark.padEnd(6),
      cell.part.padEnd(12),
      cell.fault.padEnd(26),
      (cell.expected ?? '–').padEnd(21),
      (cell.found ?? '–').padEnd(21),
      (cell.confidence ?? '').padEnd(9),
      cell.errorCode ?? '',
    ].join(' '),
  );
  if (!isVerbose && cell.isExact && !cell.isConfidentlyWrong) return;
  for (const { id, confidence, evidence } of cell.diagnoses)
    console.log(`         ${id} (${confidence}) ${JSON.stringify(evidence)}`);
}
