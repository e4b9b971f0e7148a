/** Where the flash size comes from, best first. */
export type FlashSizeSource = 'register' | 'probed' | 'part-name' | 'table' | 'unknown';

/** Length of the unique id of all parts. */
export const UNIQUE_ID_BYTES = 12;

/** The unique id as it could be read. Nothing is guessed: an id that cannot be read says why. `blank`: all FF or all 00. */
export type UniqueId =
  | { state: 'read'; hex: string }
  | { state: 'unreadable'; reason: 'protected' | 'refused' | 'no-register' | 'blank' };

/** What identification found out about a board. */
export interface TargetInfo {
  pid: number;
  /** All bytes of the answer to Get ID, if they are more than the two of an STM32. */
  idBytes?: readonly number[];
  /** Who makes the part, if the bytes tell that it is not ST. */
  maker?: string;
  /** AN2606 name; `PID 0x999` in generic mode. */
  deviceName: string;
  deviceId: string;
  family: string;
  /** Version byte of Get: 0x31 = 3.1. */
  protocolVersion: number;
  /** Command codes that Get lists. */
  commands: readonly number[];
  /** Bootloader ID byte; null if the ROM has none or it cannot be read. */
  bootloaderId: number | null;
  flashSizeBytes: number;
  flashSizeSource: FlashSizeSource;
  uniqueId: UniqueId;
  /** true if the ROM refuses Read Memory: readout protection is active. */
  readProtected: boolean;
  /** A change of protection counts on this part only once its supply was off. */
  waitsForPower?: boolean;
  /** What a person should know about this part and ROM, in words of the device table. */
  notes: readonly string[];
}
