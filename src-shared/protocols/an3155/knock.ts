import { SYNC } from './commands.ts';

/**
 * What a ROM of unknown state is asked with. It may be fresh, between commands, or inside a frame that somebody else began and
 * that only one byte more completes, so that every byte sent is one too many: two, and a third if something was heard.
 *
 * - 0x7F comes first, because a fresh ROM measures any other byte wrongly. It completes the frames that lack nothing but a checksum
 *   of 0x7F: no other first byte is possible.
 * - 0xAA makes a ROM that took the 0x7F for half a command refuse the pair. Unlike a second 0x7F it completes neither
 *   \`43 BC 00\` (page 127) nor \`63 9C 00\` (sector 127), and unlike the 00 and FF of Get no mass erase (\`43 BC FF\`, \`44 BB FF FF\`)
 *   and no page 0. Of all bytes it and 0x81 complete the fewest lists of pages and sectors (docs/protocol.md).
 *
 * The bytes of one run after the other are never constant, so that no number of runs makes a list of one page of them.
 */
export const KNOCK: readonly number[] = [SYNC, 0xaa, 0xb4];

/**
 * What follows while somebody waits for a board to be put in: nothing but 0x7F, which a fresh ROM needs as its first byte. Of all that
 * can be sent for hours it completes the fewest frames, once the bytes above have been answered by silence (docs/adr/0082).
 */
export const KNOCK_AGAIN: readonly number[] = [SYNC];

/** The same for a ROM that is said to be synchronised: a pair that it must refuse. */
export const KNOCK_SYNCHRONISED: readonly number[] = [0xaa, 0xb4];
