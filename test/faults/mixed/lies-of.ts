import type { AddressRange } from '#shared/devices/device.ts';
import { provedContents } from '#shared/job/proved-contents.ts';
import type { WarningCode } from '#shared/warnings.ts';
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

/** What a run comes to. */
export interface Verdict {
  /** Everything that is not true, or should not have happened; empty for an honest run. */
  lies: readonly string[];
  /** Pages that changed although no plan touches them. */
  pagesBeside: number;
}

/** What a result is held against. */
export interface Circumstances {
  boards: readonly JudgedBoard[];
  /** Bits flipped so that complement and checksum stayed sound: another frame arrived, and was acknowledged cleanly. */
  hasSoundFlips: boolean;
  /** A byte that is wrong by this mask was read as the right one: nobody who reads once can tell (AN3155 §3.4 has no checksum). */
  readonly hidesFlaw: (mask: number) => boolean;
}

/** Holds what a result says against the boards. */
export function judge(
  scenario: Scenario,
  result: JobResult | undefined,
  { boards, hasSoundFlips, hidesFlaw }: Circumstances,
): Verdict {
  if (result === undefined) return { lies: ['the run did not end'], pagesBeside: 0 };
  const lies = contradictions(result);
  const identified = boards.find(({ idHex }) => idHex === idOf(result)) ?? boards[0];
  let pagesBeside = 0;
  for (const judged of boards) {
    const after = snapshotOf(judged.board);
    const beside = changesBeside(scenario, result, judged, after);
    pagesBeside += pagesOf(judged.board, beside).size;
    const unplanned = [
      ...((hasSoundFlips && (saysSentAgain(result) || readsNothingBack(scenario) || isCutOff(result))) ||
      isOfOneWithoutId(result, boards)
        ? []
        : untold(scenario, result, judged.board.flash.base, beside)),
      ...unplannedOptions(scenario, result, judged.before, after),
    ];
    if (judged !== identified) {
      lies.push(...unplanned.map((lie) => `the other board: ${lie}`));
      continue;
    }
    lies.push(...unplanned);
    if (isOfNoCertainBoard(result, boards)) continue;
    lies.push(
      ...falseContents(scenario, result, judged, after),
      ...falseSuccess(scenario, result, judged, after, hidesFlaw),
      ...falseOptions(scenario, result, judged, after),
    );
  }
  if (isPassOfAnother(result, boards))
    lies.push('a success, though the board was changed for another in the middle');
  return { lies, pagesBeside };
}

/** The job was told not to verify: nobody sees what became of a frame that was acknowledged. */
function readsNothingBack({ task }: Scenario): boolean {
  return task.kind === 'program' && !task.verify;
}

/** The adapter went before everything was read back: what another frame did that was acknowledged cleanly is not seen any more. */
function isCutOff({ error, verified }: JobResult): boolean {
  return error?.code === 'E-PORT-LOST' && !verified;
}

/** Boards without an id were exchanged, and the result says that there is none: what is read back is the other board. */
function isOfOneWithoutId({ identity }: JobResult, boards: readonly JudgedBoard[]): boolean {
  return identity === 'no-id' && boards.filter(({ frameCount }) => frameCount > 0).length > 1;
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

/** Offsets of all bytes that changed outside of what the job may change. */
function changesBeside(
  scenario: Scenario,
  result: JobResult,
  { board, before }: JudgedBoard,
  after: Snapshot,
): number[] {
  const { base, bytes } = board.flash;
  const expected = before.flash.slice();
  const twin = scenario.mirroredBit === undefined ? undefined : 2 ** scenario.mirroredBit;
  for (const { start, end } of allowedRanges(scenario, result, base, bytes.length)) {
    // A size that was read wrong puts pages past the end of the flash.
    if (start >= expected.length) continue;
    expected.set(after.flash.subarray(start, end + 1), start);
    if (twin === undefined) continue;
    for (let offset = start; offset <= end; offset += 1) {
      const other = (offset & twin) === 0 ? offset + twin : offset - twin;
      if (other < expected.length) expected[other] = after.flash[other] ?? 0;
    }
  }
  if (Buffer.compare(expected, after.flash) === 0) return [];
  return Array.from(expected.keys()).filter((offset) => expected[offset] !== after.flash[offset]);
}

/** Pages that these bytes lie in. */
function pagesOf({ flash }: VirtualBoard, offsets: readonly number[]): Set<number> {
  return new Set(offsets.map((offset) => flash.pageAt(flash.base + offset)?.address ?? 0));
}

/** Says that a damaged frame which was let through may have reached other flash: more cannot be said of one that was acknowledged. */
function saysSentAgain({ warnings }: JobResult): boolean {
  return warnings.some(({ code }) => code === 'W-JOB-SENT-AGAIN');
}

function untold(
  { mirroredBit }: Scenario,
  result: JobResult,
  base: number,
  beside: readonly number[],
): string[] {
  // If the flash is mirrored, each place that is named counts twice, as each page of the plan does.
  const twins = mirroredBit === undefined ? [0] : [0, 2 ** mirroredBit];
  const offset = beside.find((each) => !twins.some((twin) => isNamed(result, base + (each ^ twin))));
  if (offset === undefined) return [];
  return [
    `unplanned: flash outside the plan changed at 0x${(base + offset).toString(16)}, which is not named`,
  ];
}

/** Changes of option bytes and protection that the job was not for, or does not own up to. */
function unplannedOptions(
  { task }: Scenario,
  result: JobResult,
  before: Snapshot,
  after: Snapshot,
): string[] {
  if (namesOptions(result)) return [];
  const asked = askedOptions(task);
  const isOwnedUp = result.outcome !== 'ok' && OPEN_PROTECTION.includes(result.error?.code ?? '');
  const lies: string[] = [];
  for (const what of ['options', 'isReadProtected', 'writeProtected'] as const) {
    if (before[what] === after[what] || asked[what] === 'wanted') continue;
    if (namesField(result, what)) continue;
    if (asked[what] === 'told' && (result.outcome === 'ok' || isOwnedUp)) continue;
    lies.push(`unplanned: ${what} changed, which is not named: ${difference(before[what], after[what])}`);
  }
  return lies;
}

/** A warning names the option bytes. Not every part has a record of where they are, so `unproven` cannot. */
function namesOptions({ warnings }: JobResult): boolean {
  return warnings.some(({ code }) => NAMES_OPTIONS.includes(code));
}

/** The failure names a field of the option bytes that nobody asked to change, and it is this protection's. */
function namesField({ error }: JobResult, what: 'options' | 'isReadProtected' | 'writeProtected'): boolean {
  if (error?.code !== 'E-OPTION-UNASKED' || what === 'options') return false;
  const field = what === 'writeProtected' ? /"n?WRP/ : /"RDP/;
  return field.test(JSON.stringify(error.params['detail']));
}

function difference(before: string | boolean, after: string | boolean): string {
  const was = String(before).split(' ');
  const is = String(after).split(' ');
  const at = was.findIndex((value, index) => value !== is[index]);
  return `[${String(at)}] ${String(was[at])} became ${String(is[at])}`;
}

/** `wanted`: what became of it is in the result. `told`: it may change if the job passes, or if its failure says that it may have. */
type Asked = Partial<Record<Exclude<keyof Snapshot, 'flash'>, 'wanted' | 'told'>>;

function askedOptions(task: Scenario['task']): Asked {
  const isReadout = (task.kind === 'protect' || task.kind === 'unprotect') && task.what === 'readout';
  if (task.kind === 'options') return { options: 'wanted' };
  if (isReadout || (task.kind === 'program' && task.protect === true))
    // What is in the option bytes of a part is replaced as a whole if its protection is removed.
    return {
      options: 'told',
      isReadProtected: 'told',
      ...(task.kind === 'unprotect' ? { writeProtected: 'told' } : {}),
    };
  if (task.kind === 'protect' || task.kind === 'unprotect')
    return { options: 'told', writeProtected: 'told' };
  return {};
}

/** Warnings that say that option bytes and protection may have changed. */
const NAMES_OPTIONS: readonly WarningCode[] = ['W-JOB-OPTIONS-UNPROVEN', 'W-JOB-DATA-OBEYED'];

/** Failures that say of themselves that the change may have happened. */
const OPEN_PROTECTION: readonly string[] = ['E-PROTECT-UNPROVEN', 'E-PROTECT-POWER-CYCLE'];

/** The result says that this place may have been changed. */
function isNamed({ unproven }: JobResult, place: number): boolean {
  return unproven.some(({ address, sizeBytes }) => place >= address && place < address + sizeBytes);
}

/** Doubts, and signs of a disturbed line: none of them has a place in a run in which nothing went wrong. */
const ALARMS: readonly WarningCode[] = [
  'W-JOB-PAGES-UNPROVEN',
  'W-JOB-WRITES-UNPROVEN',
  'W-JOB-FILLERS-UNPROVEN',
  'W-JOB-FILLERS-ANYWHERE',
  'W-JOB-OPTIONS-UNPROVEN',
  'W-JOB-DATA-OBEYED',
  'W-JOB-SENT-AGAIN',
  'W-JOB-ERASED-AGAIN',
  'W-JOB-REPAIRED',
  'W-JOB-BOARD-UNSURE',
  'W-JOB-PROTECTION-UNKNOWN',
];

/** What a result raises an alarm about although nothing went wrong. */
export function falseAlarms(result: JobResult | undefined): string[] {
  if (result === undefined) return [];
  const alarms = result.warnings
    .filter(({ code }) => ALARMS.includes(code))
    .map(({ code }) => `a false alarm: ${code}`);
  if (result.unproven.length > 0) alarms.push('a false alarm: places are said to be unproven');
  return alarms;
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
  // What is kept was read before, from a cell of which nobody can know better.
  const isKeptUnsteady = (place: number) =>
    board.flash.unsteadyCells.has(place) &&
    [...plan.preserve].some(({ start, end }) => place >= start && place <= end);
  const holds = [...plan.expected].every(({ address, bytes }) =>
    bytes.every(
      (byte, offset) => after.flash[address - base + offset] === byte || isKeptUnsteady(address + offset),
    ),
  );
  if (!holds) lies.push('"complete", but the flash differs from the image');
  const keeps = [...plan.preserve].every(({ start, end }) =>
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
  hidesFlaw: Circumstances['hidesFlaw'],
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
    case 'verify': {
      const flaws = image.segments.flatMap(({ address, bytes }) =>
        [...bytes]
          .map((byte, offset) => byte ^ after.flash[address - base + offset]!)
          .filter((mask) => mask !== 0),
      );
      const isHidden = flaws.length === 1 && hidesFlaw(flaws[0]!);
      if (flaws.length > 0 && !isHidden) lies.push('verified, but the flash holds something else');
      break;
    }
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
  result: JobResult,
  { before }: JudgedBoard,
  after: Snapshot,
): string[] {
  if (task.kind !== 'options') return [];
  const { options, outcome } = result;
  const isSame = before.options === after.options;
  if (options === undefined || options.state === 'read')
    return isSame || namesOptions(result) ? [] : ['option bytes said untouched, and they changed'];
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
