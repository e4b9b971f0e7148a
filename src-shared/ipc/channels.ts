import type { Channel, Topic } from './contract.ts';

/** Every channel. The compiler refuses a list that lacks one. */
const channelTable: Record<Channel, true> = {
  'app:hello': true,
  'settings:change': true,
  'mode:switch': true,
  'mode:set-pin': true,
  'device:list': true,
  'document:choose': true,
  'document:recent': true,
  'document:open-recent': true,
  'document:reload': true,
  'document:load': true,
  'document:rebase': true,
  'document:close': true,
  'document:read': true,
  'document:find': true,
  'document:compare': true,
  'document:export': true,
  'line:configure': true,
  'line:erase-proof-cost': true,
  'line:demo': true,
  'line:program': true,
  'line:stop': true,
  'line:scan': true,
  'line:choose-scan-slot': true,
  'line:drop-label': true,
  'line:take-out': true,
  'line:allow-more': true,
  'line:undo': true,
  'line:acknowledge-problem': true,
  'line:reset-totals': true,
  'line:report': true,
  'bench:change': true,
  'bench:plan': true,
  'bench:plan-options': true,
  'bench:start': true,
  'bench:cancel': true,
  'bench:disconnect': true,
  'doctor:start': true,
  'doctor:answer': true,
  'doctor:stop': true,
  'trace:open': true,
  'trace:last': true,
  'trace:list': true,
  'trace:open-kept': true,
  'trace:rows': true,
  'trace:replay': true,
  'trace:report': true,
  'trace:save': true,
  'log:recent': true,
};

const topicTable: Record<Topic, true> = {
  settings: true,
  ports: true,
  documents: true,
  line: true,
  bench: true,
  doctor: true,
  log: true,
};

export const channels = Object.keys(channelTable) as readonly Channel[];
export const topics = Object.keys(topicTable) as readonly Topic[];

/** Largest message of a screen in bytes, for all channels but those that take a file. */
export const MAX_MESSAGE_BYTES = 256 * 1024;
/** Largest firmware file that is accepted, in bytes. */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;
/** Largest `document:read`, in bytes. */
export const MAX_READ_BYTES = 65_536;
/** Snapshots of one topic come at most this often, except that each change of phase is sent at once. */
export const SNAPSHOT_INTERVAL_MS = 50;

/** Channels that take a file as bytes: only they may be as large. */
export const fileChannels: readonly Channel[] = ['document:load', 'trace:open'];

/** True for the name of a channel. */
export function isChannel(name: unknown): name is Channel {
  return typeof name === 'string' && Object.hasOwn(channelTable, name);
}
