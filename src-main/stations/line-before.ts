import { formatAddress } from '#shared/bytes.ts';
import type { LineBefore, SlotMemory } from '../settings/line-state-schema.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { stateAfter } from './slot-run.ts';

/** A place of the line whose board was taken out. */
export interface LeftPlace {
  number: number;
  port: string;
}

/** What the boards hold that passed: another job makes their results void. */
export function jobKeyOf({ job }: Settings['line']): string | null {
  if (job === null) return null;
  const { firmware, part, task } = job.definition;
  const [{ sha256, read }] = firmware;
  const contents = read.baseAddress === undefined ? sha256 : `${sha256}@${formatAddress(read.baseAddress)}`;
  return [contents, part.name, task.verify, task.protect === true].join(' ');
}

/** What can be gone back to; null if its results are those of another job than the one that would come back. */
export function wholeBefore(before: LineBefore | null): LineBefore | null {
  return before !== null && before.state.jobKey === jobKeyOf(before.line) ? before : null;
}

/**
 * The line before a change, without the PASS of boards that left their places since: the next board there must not get it. What passed is
 * kept for the case that the same board is still in. The same object if there is none.
 */
export function withoutPassOf(before: LineBefore, left: readonly LeftPlace[]): LineBefore {
  const isVoid = ({ port, run }: SlotMemory, index: number) =>
    stateAfter(run) === 'passed' &&
    left.some((place) => place.port === port && (place.number === index + 1 || !isVirtual(port)));
  const { state } = before;
  if (!state.slots.some(isVoid)) return before;
  const slots = state.slots.map((slot, index) => (isVoid(slot, index) ? withoutPass(slot) : slot));
  return { ...before, state: { ...state, slots } };
}

/**
 * The line before a change, without the PASS of boards at ports that no slot has now: nobody watched these since, and another board may be in.
 * A simulated board is exchanged by nobody.
 */
export function withoutUnwatchedPass(before: LineBefore, watched: readonly { port: string }[]): LineBefore {
  const unwatched = before.state.slots
    .map(({ port }, index) => ({ port, number: index + 1 }))
    .filter(({ port }) => !isVirtual(port) && !watched.some((place) => place.port === port));
  return withoutPassOf(before, unwatched);
}

function withoutPass({ run, ...slot }: SlotMemory): SlotMemory {
  return { ...slot, run: null, ...(run === null ? {} : { passedBefore: run }) };
}

/** Each place has a board of its own there, under one name. */
function isVirtual(port: string): boolean {
  return port.startsWith('virtual:');
}
