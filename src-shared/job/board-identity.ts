/**
 * Whether the board at the end of a job was the one that was identified at its beginning.
 *
 * - `confirmed`: its unique id was read again, and is the same.
 * - `until-protected`: so it was right before the job set readout protection, which hides the id.
 * - `no-id`: it never showed one; its product id and bootloader version are the same.
 * - `unread`: it showed one at the beginning and not at the end.
 * - `changed`: it is another board.
 */
export type BoardIdentity = (typeof boardIdentities)[number];
export const boardIdentities = ['confirmed', 'until-protected', 'no-id', 'unread', 'changed'] as const;
