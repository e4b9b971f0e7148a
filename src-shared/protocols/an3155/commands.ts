/** Device → host: taken (AN3155 §1). */
export const ACK = 0x79;
/** Device → host: refused (AN3155 §1). */
export const NACK = 0x1f;
/** Host → device: the first byte after a reset. It selects the USART and fixes the baud rate (AN3155 §1). */
export const SYNC = 0x7f;

/** The commands of AN3155 (rev 20) by the names used there, and the code of each. */
export const commandCodes = {
  Get: 0x00,
  'Get Version': 0x01,
  'Get ID': 0x02,
  'Read Memory': 0x11,
  Go: 0x21,
  'Write Memory': 0x31,
  Erase: 0x43,
  'Extended Erase': 0x44,
  Special: 0x50,
  'Extended Special': 0x51,
  'Write Protect': 0x63,
  'Write Unprotect': 0x73,
  'Readout Protect': 0x82,
  'Readout Unprotect': 0x92,
  'Get Checksum': 0xa1,
} as const;

/** A command by its AN3155 name. */
export type CommandName = keyof typeof commandCodes;

const namesByCode = new Map<number, CommandName>(
  Object.entries(commandCodes).map(([name, code]) => [code, name as CommandName]),
);

/** The AN3155 name of a command code, or undefined for a code the note does not have. */
export function commandName(code: number): CommandName | undefined {
  return namesByCode.get(code);
}

/** Whole-area erases of Extended Erase, with their 16-bit codes (AN3155 §3.8). */
export const areaEraseCodes = { mass: 0xffff, bank1: 0xfffe, bank2: 0xfffd } as const;
export type EraseArea = keyof typeof areaEraseCodes;

/** Largest payload of Read and Write Memory in bytes (AN3155 §3.4, §3.6). */
export const MAX_TRANSFER_BYTES = 256;
/** Largest page count of one Erase command: 255 codes, because N = 0xFF means all (AN3155 §3.7). */
export const MAX_ERASE_PAGES = 255;
/** Largest page count of one Extended Erase: N from 0xFFF0 on is reserved (AN3155 §3.8). */
export const MAX_EXTENDED_ERASE_PAGES = 0xfff0;
