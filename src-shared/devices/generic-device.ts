import { formatPid } from '../bytes.ts';
import { FlashError } from '../errors.ts';
import type { Device, SizeUidRead, StartupTime } from './device.ts';
import { parsePageGroups, toRegions } from './page-spec.ts';
import { phrase, type Phrase } from '../text/words.ts';

/**
 * Fits the widest known program unit (32 bytes, STM32H7), so that no write to an unknown part is too short for its
 * flash (AN2606 table 7).
 */
const WIDEST_WRITE_UNIT_BYTES = 32;

const ASSUMED_STARTUP: StartupTime = {
  typicalMs: 100,
  worstMs: 600,
  note: 'unknown part: a cautious assumption',
};

/** Where Cortex-M parts of ST have their flash. */
const USUAL_FLASH_BASE = 0x08000000;

/**
 * A device for a product id that no record knows. It has no layout, no RAM and no registers: enough to identify it, to
 * read the memory that the user names and to start a program, never enough to erase or write.
 */
export function genericDevice(pid: number): Device {
  return {
    id: `generic-0x${pid.toString(16)}`,
    pid,
    deviceClass: 'generic',
    family: 'unknown',
    name: `PID ${formatPid(pid)}`,
    parts: [],
    romVersions: [],
    romNotes: {},
    bootPattern: null,
    emptyCheck: false,
    systemMemory: [],
    uart: {
      getIdByteCount: 2,
      parity: 'even',
      maxBaudRate: 115_200,
      baudDetection: null,
      usartPins: null,
      startup: ASSUMED_STARTUP,
      eraseCommand: null,
      massErase: false,
      bankErase: null,
      singlePageErase: null,
      writeAlignmentBytes: WIDEST_WRITE_UNIT_BYTES,
      maxTransferBytes: 256,
      syncAckCount: 1,
      readsDisturbWrites: false,
      sizeUidRead: { kind: 'unreadable' } satisfies SizeUidRead,
      specialCommands: null,
    },
    flashBase: USUAL_FLASH_BASE,
    maxFlashSizeBytes: 0,
    layouts: [],
    erasedValue: 0xff,
    programUnitBytes: null,
    pagesPerWriteProtectSector: null,
    optionBytes: [],
    flashSizeRegister: null,
    uidRegister: null,
    dataEeprom: null,
    quirks: [],
    uncertain: ['the product id is in no record'],
    disagreements: [],
    sources: {},
  };
}

/** The flash of an unknown part, as its user describes it. */
export interface UserLayout {
  /** Pages in order of address, such as `64x2K` or `4x16K 64K 7x128K`. */
  pages: string;
  /** Address of the first page; default: 0x08000000. */
  flashBase?: number;
  /** Erase code of the first page; default: 0. */
  firstPageCode?: number;
  /** What erased flash reads as; default: 0xFF. */
  erasedValue?: 0x00 | 0xff;
  /** Whether the part obeys the mass erase of AN3155 §3.7 and §3.8; false if absent. */
  massErase?: boolean;
}

/**
 * The same device with the flash that its user describes, so that it can be erased and written. Throws
 * E-DEVICE-LAYOUT-TEXT if the description makes no sense.
 */
export function withUserLayout(device: Device, user: UserLayout): Device {
  const flashBase = user.flashBase ?? USUAL_FLASH_BASE;
  const groups = parsePageGroups(user.pages);
  if (groups === undefined) throw badLayout(user, phrase('layout.groups'));
  const sizeBytes = groups.reduce((sum, group) => sum + group.pageCount * group.pageSizeBytes, 0);
  if (flashBase % 4 !== 0 || groups.some((group) => group.pageSizeBytes % 4 !== 0))
    throw badLayout(user, phrase('layout.multiples'));
  if (flashBase < 0 || flashBase + sizeBytes > 0x1_0000_0000) throw badLayout(user, phrase('layout.beyond'));
  return {
    ...device,
    flashBase,
    maxFlashSizeBytes: sizeBytes,
    erasedValue: user.erasedValue ?? device.erasedValue,
    uart: { ...device.uart, massErase: user.massErase ?? device.uart.massErase },
    layouts: [
      {
        mode: 'single',
        when: null,
        selectedBy: null,
        regions: toRegions(groups, flashBase, user.firstPageCode ?? 0),
        bank2Start: null,
      },
    ],
    uncertain: [...device.uncertain, 'the flash layout was given by the user'],
  };
}

function badLayout(user: UserLayout, detail: Phrase): FlashError {
  return new FlashError('E-DEVICE-LAYOUT-TEXT', { layout: user.pages, detail });
}
