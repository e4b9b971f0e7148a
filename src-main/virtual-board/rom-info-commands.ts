import type { RomCommand } from './rom-steps.ts';
import { ACK, send } from './rom-steps.ts';

/** Get, 0x00: count, version, command codes (AN3155 §3.1). */
export const getCommand: RomCommand = function* ({ chip }) {
  const { commands, getCount, protocolVersion, manners } = chip.profile;
  const uncounted = manners.includes('get-one-byte-more') ? [0x83] : [];
  yield* send(ACK, getCount, protocolVersion, ...commands, ...uncounted, ACK);
  return undefined;
};

/** Get Version, 0x01: version and two bytes that were option bytes once (AN3155 §3.2). */
export const getVersionCommand: RomCommand = function* ({ chip }) {
  yield* send(ACK, chip.profile.getVersionByte, 0x00, 0x00, ACK);
  return undefined;
};

/** Get ID, 0x02 (AN3155 §3.3); 0x06 on GD32VW553, taken to have the same frame. */
export const getIdCommand: RomCommand = function* ({ chip }) {
  const { productIdBytes } = chip.profile;
  yield* send(ACK, productIdBytes.length - 1, ...productIdBytes, ACK);
  return undefined;
};
