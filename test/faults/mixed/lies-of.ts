import type { AddressRange } from '#shared/devices/device.ts';
import { provedContents } from '#shared/job/proved-contents.ts';
import type { JobResult } from '#main/jobs/job.ts';
import type { VirtualBoard } from '#main/virtual-board/board.ts';
import type { Scenario } from './scenario.ts';
import { snapshotOf, type Snapshot } from './snapshot.ts';

/** A board of a run: what it was, and what it has become. */
export interface JudgedBoard {
  board: VirtualBoard;
  before: Snapshot;
  /** Its unique id as results show it. */
  idHex: string;
  /** Frames that reached it. */
  frameCount: number;
}

/** Holds what a result says against the boards. Empty where all of it is true and nothing else was touched. */
export function liesOf(
  scenario: Scenario,
  result: JobResult | undefined,
  boards: readonly JudgedBoard[],
): string[] {
  if (result === undefined) return ['the run did not end'];
  const lies = contradictions(result);
  const identified = boards.find(({ idHex }) => idHex === idOf(result)) ?? boards[0];
  for (const judged of boards) {
    const after = snapshotOf(judged.board);
    const unplanned = unplannedChanges(scenario, result, judged, after);
    if (judged !== identified) {
      lies.push(...unplanned.map((lie) => `the other board: ${lie}`));
      continue;
    }
    lies.push(...unplanned);
    if (isOfNoCertainBoard(result, boards)) continue;
    lies.push(
      ...falseContents(scenario, result, judged, after),
      ...falseSuccess(scenario, result, judged, after),
      ...falseOptions(scenario, result, judged, after),
    );
  }
  if (isPassOfAnother(result, boards))
    lies.push('a success, though the board was changed for another in the middle');
  return lies;
}

function idOf({ target }: JobResult): string | undefined {
  return target?.uniqueId.state === 'read' ? target.uniqueId.hex : undefined;
}

/** Two boards had a part in the job, and the result says that it cannot vouch for its being one. */
function isOfNoCertainBoard({ identity }: JobResult, boards: readonly JudgedBoard[]): boolean {
  const wasChanged = boards.filter(({ frameCount }) => frameCount > 0).length > 1;
  return wasChanged && identity !== 'confirmed' && identity !== undefined;
}

/** Passed as one board, though another came after the one that was identified, and not only to be started. */
function isPassOfAnother(result: JobResult, [, second]: readonly JudgedBoard[]): boolean {
  if (second === undefined || second.frameCount === 0 || result.outcome !== 'ok') return false;
  if (result.identity !== 'confirmed' || idOf(result) === second.idHex) return false;
  return !isOnlyLeft(second);
}

/** The board was exchanged when nothing was left but to start it. */
function isOnlyLeft({ board }: JudgedBoard): boolean {
  return board.log.of('command').every(({ code }) => code === 0x21);
}

function contradictions(result: JobResult): string[] {
  const lies: string[] = [];
  const { outcome, verified, contents, error, kind } = result;
  if (outcome === 'ok' && error !== undefined) lies.push('a success with an error');
  if (outcome !== 'ok' && error === undefined) lies.push('a failure without an error');
  if (verified && contents === 'partial') lies.push('"verified", and the contents are "partial"');
  const saysUnseen = result.warnings.some(({ code }) => code === 'W-JOB-WIPE-UNSEEN');
  if (outcome === 'ok' && contents === 'partial' && !saysUnseen)
    lies.push('a success, and the contents are "partial"');
  if (outcome === 'ok' && kind === 'program' && contents !== 'complete')
    lies.push(`a success, and the contents are "${contents}"`);
  if (outcome === 'ok' && kind === 'erase' && contents !== 'erased')
    lies.push(`an erase succeeded, and the contents are "${contents}"`);
  return lies;
}

/** Offsets that a job may change: the pages it erases, and what it writes. */
function allowedRanges({ task }: Scenario, { plan }: JobResult, base: number, size: number): AddressRange[] {
  if (task.kind === 'unprotect' && task.what === 'readout') return [{ start: 0, end: size - 1 }];
  if (plan === undefined || (task.kind !== 'program' && task.kind !== 'erase')) return [];
  const ranges = plan.erasedPages.map(({ address, sizeBytes }) => ({
    start: address - base,
    end: address - base + sizeBytes - 1,
  }));
  for (const { address, bytes } of plan.writes)
    ranges.push({ start: address - base, end: address - base + bytes.length - 1 });
  return ranges;
}

function unplannedChanges(
  scenario: Scenario,
  result: JobResult,
  { board, before }: JudgedBoard,
  after: Snapshot,
): string[] {
  const lies: string[] = [];
  const { base, bytes } = board.flash;
  const expected = before.flash.slice();
  const twin = scenario.mirroredBit === undefined ? undefined : 2 ** scenario.mirroredBit;
  for (const { start, end } of allowedRanges(scenario, result, base, bytes.length)) {
    expected.set(after.flash.subarray(start, end + 1), start);
    if (twin === undefined) continue;
    for (let offset = start; offset <= end; offset += 1) {
      const other = (offset & twin) === 0 ? offset + twin : offset - twin;
      if (other < expected.length) expected[other] = after.flash[other] ?? 0;
    }
  }
  if (Buffer.compare(expected, after.flash) !== 0 && !namesUnproven(result)) {
    const at = expected.findIndex((byte, index) => byte !== after.flash[index]);
    lies.push(`unplanned: flash outside the plan changed at 0x${(base + at).toString(16)}`);
  }
  // Option bytes and protection are among what it says.
  if (result.warnings.some(({ code }) => code === ANYTHING_CHANGED)) return lies;
  const { task } = scenario;
  const isAboutOptions = task.kind === 'options' || task.kind === 'protect' || task.kind === 'unprotect';
  const mayProtect = isAboutOptions || (task.kind === 'program' && task.protect === true);
  if (!mayProtect && before.options !== after.options) lies.push('unplanned: option bytes changed');
  if (!mayProtect && before.isReadProtected !== after.isReadProtected)
    lies.push('unplanned: readout protection changed');
  if (!isAboutOptions && before.writeProtected !== after.writeProtected)
    lies.push('unplanned: write protection changed');
  return lies;
}

/** Warnings that say so. */
const ANYTHING_CHANGED = 'W-JOB-DATA-OBEYED';
const UNPROVEN: readonly string[] = [
  'W-JOB-SENT-AGAIN',
  'W-JOB-PAGES-UNPROVEN',
  'W-JOB-WRITES-UNPROVEN',
  ANYTHING_CHANGED,
];

/** The result says that other pages may have been changed. */
function namesUnproven(result: JobResult): boolean {
  return result.warnings.some(({ code }) => UNPROVEN.includes(code));
}

function falseContents(
  { device }: Scenario,
  result: JobResult,
  { board, before }: JudgedBoard,
  after: Snapshot,
): string[] {
  const { base } = board.flash;
  const { plan } = result;
  const proved = provedContents(result);
  const isBlank = (start: number, end: number) =>
    after.flash.subarray(start - base, end - base).every((byte) => byte === device.erasedValue);
  if (proved === 'untouched' && Buffer.compare(before.flash, after.flash) !== 0)
    return ['"untouched", but the flash changed'];
  if (proved === 'erased' && plan !== undefined)
    return plan.erasedPages.every(({ address, sizeBytes }) => isBlank(address, address + sizeBytes))
      ? []
      : ['"erased", but a planned page is not blank'];
  if (proved === 'erased' && !board.flash.pages.every(({ address }) => isBlank(address, address + 64)))
    return ['"erased", but a page is not blank'];
  if (proved !== 'complete' || plan === undefined) return [];
  const lies: string[] = [];
  const holds = plan.expected.every(({ address, bytes }) =>
    bytes.every((byte, offset) => after.flash[address - base + offset] === byte),
  );
  if (!holds) lies.push('"complete", but the flash differs from the image');
  const keeps = plan.preserve.every(({ start, end }) =>
    isReadRight(board, before, start, after.flash.subarray(start - base, end + 1 - base)),
  );
  if (!keeps) lies.push('"complete", but what was to be kept has changed');
  return lies;
}

/** What was read twice is what the flash held. A worn cell may give the same wrong answer twice: nobody can know better. */
function isReadRight(
  { flash }: VirtualBoard,
  { flash: was }: Snapshot,
  address: number,
  bytes: Uint8Array = new Uint8Array(),
): boolean {
  return bytes.every(
    (byte, index) => byte === was[address - flash.base + index] || flash.unsteadyCells.has(address + index),
  );
}

function falseSuccess(
  { task, image, device }: Scenario,
  result: JobResult,
  { board, before }: JudgedBoard,
  after: Snapshot,
): string[] {
  if (result.outcome !== 'ok') return [];
  const { base } = board.flash;
  const lies: string[] = [];
  switch (task.kind) {
    case 'program':
      if (task.verify && !result.verified) lies.push('a success that was not verified');
      if (task.protect === true && !after.isReadProtected) lies.push('not protected');
      break;
    case 'erase':
      if (task.verify && !result.verified) lies.push('a success that was not verified');
      break;
    case 'verify':
      if (
        !image.segments.every(({ address, bytes }) =>
          bytes.every((byte, offset) => after.flash[address - base + offset] === byte),
        )
      )
        lies.push('verified, but the flash holds something else');
      break;
    case 'read': {
      const isInside = task.address - base + task.sizeBytes <= before.flash.length;
      if (result.verified && isInside && !isReadRight(board, before, task.address, result.data))
        lies.push('what was read is not what the flash holds');
      break;
    }
    case 'protect':
      if (task.what === 'readout' && !after.isReadProtected) lies.push('not protected');
      break;
    case 'unprotect':
      if (task.what === 'readout' && after.isReadProtected) lies.push('still protected');
      if (
        task.what === 'readout' &&
        before.isReadProtected &&
        result.contents === 'erased' &&
        !after.flash.every((byte) => byte === device.erasedValue) &&
        board.flash.pages.some(({ address }) =>
          after.flash
            .subarray(address - base, address - base + 64)
            .some((byte) => byte !== device.erasedValue),
        )
      )
        lies.push('unprotected, and the flash is not blank');
      break;
    case 'info':
    case 'go':
    case 'options':
      break;
  }
  return lies;
}

function falseOptions(
  { task }: Scenario,
  { options, outcome }: JobResult,
  { before }: JudgedBoard,
  after: Snapshot,
): string[] {
  if (task.kind !== 'options') return [];
  const isSame = before.options === after.options;
  if (options === undefined || options.state === 'read')
    return isSame ? [] : ['option bytes said untouched, and they changed'];
  if (options.state === 'changed' && options.plan !== undefined) {
    const planned = new Map(
      options.plan.after.flatMap(({ address, bytes }) =>
        Array.from(bytes, (byte, index): [number, number] => [address + index, byte]),
      ),
    );
    return planned.size > 0 && isSame && options.plan.differences.length > 0
      ? ['option bytes said changed, and they did not']
      : [];
  }
  return outcome === 'ok' ? [`options said ${options.state}, and a success`] : [];
}
