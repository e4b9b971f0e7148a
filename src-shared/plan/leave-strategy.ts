/**
 * How the ROM bootloader is left.
 *
 * - `go`: the Go command (AN3155 §3.5) jumps to the vector table of the program.
 * - `reset-by-lines`: NRST is pulsed with BOOT0 low, by DTR and RTS.
 * - `ram-reset`: a few instructions in RAM ask for a system reset; BOOT0 must be low by then.
 * - `option-reload`: a few instructions in RAM have the option bytes loaded again, which resets the part and makes the
 *   empty check again.
 * - `auto`: the best of these for the part and the wiring at hand.
 */
export const leaveStrategies = ['auto', 'go', 'reset-by-lines', 'ram-reset', 'option-reload'] as const;
export type LeaveStrategy = (typeof leaveStrategies)[number];
/** Whether a plan finds the vector table to start the program from: Go needs one, and `auto` uses one if it is there. */
export function needsStart(strategy: LeaveStrategy | null): boolean | 'if-any' {
  return strategy === 'auto' ? 'if-any' : strategy === 'go';
}

/** A way that is decided on. */
export type LeaveWay = Exclude<LeaveStrategy, 'auto'>;

/** Why a board may start its ROM again instead of the program. The words: `leave.trap.<name>`. */
export type LeaveTrap = 'boot0-high' | 'empty-check' | 'boot-option' | 'bfb2';

/** What is known once a board was left. */
export interface LeaveReport {
  way: LeaveWay;
  /**
   * `rom-silent`: after the reset the ROM did not answer 0x7F any more. `acknowledged`: the ROM acknowledged the jump,
   * and that is all that can be told. `not-proved`: nothing was asked.
   */
  proof: 'rom-silent' | 'acknowledged' | 'not-proved';
}
