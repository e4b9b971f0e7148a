import type { Channel } from '#shared/ipc/contract.ts';
import type { WorkLimits } from './work-gate.ts';

/**
 * What a call can cost: `light` is over in a moment; `heavy` reads or writes whole memories and traces; `stored` changes what is kept on
 * the disk, and is answered when it is there; `guess` tries or sets the PIN.
 */
export type Cost = 'light' | 'heavy' | 'stored' | 'guess';

/** The limit of each cost, for all screens together. Light calls are limited by their connection alone. */
export const workLimits: Readonly<Record<Exclude<Cost, 'light'>, WorkLimits>> = {
  heavy: { running: 2, waiting: 16 },
  stored: { running: 32, waiting: 64 },
  guess: { running: 1, waiting: 4 },
};

/** What a call of this channel can cost. */
export function costOf(channel: Channel): Cost {
  return channelCosts[channel] ?? 'heavy';
}

/** A channel that has no cost yet counts as heavy, and fails a test. */
export const channelCosts: Readonly<Record<string, Cost | undefined>> = {
  'app:hello': 'light',
  'settings:change': 'stored',
  'mode:switch': 'guess',
  'mode:set-pin': 'guess',
  'device:list': 'light',
  'document:choose': 'light',
  'document:load': 'heavy',
  'document:rebase': 'heavy',
  'document:recent': 'light',
  'document:open-recent': 'heavy',
  'document:reload': 'heavy',
  'document:close': 'light',
  'document:read': 'light',
  'document:find': 'heavy',
  'document:compare': 'heavy',
  'document:export': 'heavy',
  'line:configure': 'stored',
  'line:erase-proof-cost': 'heavy',
  'line:demo': 'stored',
  'line:program': 'light',
  'line:stop': 'light',
  'line:scan': 'light',
  'line:choose-scan-slot': 'light',
  'line:drop-label': 'light',
  'line:take-out': 'light',
  'line:allow-more': 'stored',
  'line:undo': 'stored',
  'line:acknowledge-problem': 'light',
  'line:reset-totals': 'stored',
  'line:report': 'light',
  'bench:change': 'stored',
  'bench:plan': 'heavy',
  'bench:plan-options': 'light',
  'bench:start': 'light',
  'bench:cancel': 'light',
  'bench:disconnect': 'light',
  'doctor:start': 'light',
  'doctor:answer': 'light',
  'doctor:stop': 'light',
  'trace:open': 'heavy',
  'trace:last': 'heavy',
  'trace:list': 'heavy',
  'trace:open-kept': 'heavy',
  'trace:rows': 'heavy',
  'trace:replay': 'heavy',
  'trace:report': 'heavy',
  'trace:save': 'heavy',
  'log:recent': 'light',
};
