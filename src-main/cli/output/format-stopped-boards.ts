import { text } from '#shared/text/text.ts';
import type { Workplace } from '../../stations/workplace.ts';

type Places = Pick<Workplace, 'line' | 'bench'>;

/** A board that is being worked on: the number of its slot, or the engineer's. */
export type BusyBoard = number | 'bench';

/** The boards that are being worked on, slots first. */
export function busyBoards({ line, bench }: Places): readonly BusyBoard[] {
  const slots = line.snapshot.slots.filter(({ state }) => state === 'running' || state === 'stopping');
  return [...slots.map(({ slot }) => slot), ...(bench.isBusy ? (['bench'] as const) : [])];
}

/** What boards hold that were being worked on before everything was stopped: a line for each. */
export function formatStoppedBoards(boards: readonly BusyBoard[], places: Places): readonly string[] {
  const still = busyBoards(places);
  return boards.map((board) => {
    const report = board === 'bench' ? places.bench.snapshot.lastReport : places.line.report(board);
    const contents =
      still.includes(board) || report === null
        ? text('serve.not-stopped')
        : text(`contents.${report.contents}`);
    return board === 'bench'
      ? text('serve.bench-holds', { contents })
      : text('serve.slot-holds', { slot: board, contents });
  });
}
