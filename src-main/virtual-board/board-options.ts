import type { Device, FlashLayout } from '#shared/devices/device.ts';
import type { Clock } from '../time/clock.ts';
import type { BoardApplication } from './application.ts';
import type { ClientSettings } from './board-wire.ts';
import type { BoardEvent } from './board-log.ts';
import type { BoardProfile } from './board-profile.ts';
import type { BoardFault } from './faults.ts';
import type { BoardWiring, ModemLevels } from './wiring.ts';

/** What a virtual board is made of. */
export interface VirtualBoardOptions {
  device: Device;
  clock: Clock;
  /** true = line, start-up, erase and program take as long as on a real board; false = nothing takes any time. */
  paced: boolean;
  /** Which of the record's ROM versions, by its ID byte; the newest if left out. */
  bootloaderId?: number;
  /** What differs from the profile of the part. */
  profile?: Partial<BoardProfile>;
  /** Flash of this part in bytes; that of the largest part if left out. */
  flashSizeBytes?: number;
  /** Arrangement of the flash; the first of the record that holds for the size if left out. */
  layout?: FlashLayout;
  /** 96-bit unique id: two boards differ in it. The same one for all if left out. */
  uniqueId?: Uint8Array;
  wiring?: BoardWiring;
  /** Level of BOOT0 if no modem line drives it, and until a client touches the lines. Default: high. */
  boot0High?: boolean;
  /** Leaves the board as it is when one client goes and another comes. Default: it is reset, as an operator would. */
  keepsState?: boolean;
  faults?: readonly BoardFault[];
  application?: BoardApplication;
  /** Told of everything the board does, as it happens. */
  onEvent?: (event: BoardEvent) => void;
}

/** What runs on the board. */
export type BoardState = 'rom' | 'application' | 'reset';

/** A client's handle on the board. */
export interface BoardConnection {
  send(bytes: Uint8Array): void;
  /** Sets both modem lines; the wiring says what they do. */
  setLines(levels: ModemLevels): void;
  configure(settings: ClientSettings): void;
  /** Harmless when called again. */
  close(): void;
}
