import { enterByModemLines, usesModemLines, type EnterStrategy, type ModemWiring } from './enter-strategy.ts';

/** How a board is reached, as the callers know it. */
export interface EnterChoice {
  /** What was chosen; it goes before the other two. */
  enter?: EnterStrategy | undefined;
  /** Modem lines that reset the board. */
  wiring?: ModemWiring | undefined;
  /** The bootloader is connected already. */
  resume?: boolean | undefined;
}

/** The one strategy that a choice comes down to. A ROM that is to be taken as it is must not be reset. */
export function enterStrategyOf(choice: EnterChoice): EnterStrategy {
  if (choice.enter !== undefined) return choice.enter;
  return choice.resume === true ? { kind: 'resume' } : lineStrategyOf(choice);
}

/**
 * What the modem lines can do for a board, however it is entered: a board that an application brings into its ROM may
 * still be reset by lines. `manual` if they do nothing.
 */
export function lineStrategyOf({ enter, wiring }: EnterChoice): EnterStrategy {
  if (enter !== undefined && usesModemLines(enter)) return enter;
  return wiring === undefined ? { kind: 'manual' } : enterByModemLines(wiring);
}
