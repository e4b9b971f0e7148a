import type { Channel } from '#shared/ipc/contract.ts';

const PREFIX = 'flashline:';

/** Electron's name of a channel of the contract. */
export function invokeChannel(channel: Channel): string {
  return PREFIX + channel;
}

/** Snapshots go to the page here. Has no colon after the prefix that a channel of the contract could have. */
export const EVENT_CHANNEL = `${PREFIX}event`;
/** The page asks for the present snapshot of a topic here. */
export const SUBSCRIBE_CHANNEL = `${PREFIX}subscribe`;
