import type { AddressRange, Device } from '#shared/devices/device.ts';
import type { BoardProfile } from './board-profile.ts';
import type { FlashArray } from './flash-array.ts';
import type { VirtualOptionArea } from './option-area.ts';

/** What lies at an address, as far as the ROM lets the host see it. */
export type ChipMemoryKind = 'flash' | 'ram' | 'eeprom' | 'options' | 'system' | 'voltage-range';

/** Virtual location that sets the programming width on F2/F4/F7 (AN2606, "voltage range"). */
export const VOLTAGE_RANGE_ADDRESS = 0xffff0000;

/** 96-bit unique id of a virtual part that was given none: lot number and coordinates as ST arranges them. */
const UNIQUE_ID = Uint8Array.of(0x2a, 0x00, 0x31, 0x00, 0x0f, 0x51, 0x36, 0x37, 0x30, 0x33, 0x35, 0x34);

/** Everything the host can address, except through a command of its own. */
export class ChipMemory {
  readonly flash: FlashArray;
  readonly options: VirtualOptionArea;
  readonly #device: Device;
  readonly #profile: BoardProfile;
  readonly #banks: { kind: 'ram' | 'eeprom'; range: AddressRange; bytes: Uint8Array }[];
  readonly #facts = new Map<number, number>();
  readonly #engineering: readonly AddressRange[];

  constructor(
    device: Device,
    profile: BoardProfile,
    flash: FlashArray,
    options: VirtualOptionArea,
    flashSizeBytes: number,
    uniqueId: Uint8Array = UNIQUE_ID,
  ) {
    this.#device = device;
    this.#profile = profile;
    this.flash = flash;
    this.options = options;
    const bank = (kind: 'ram' | 'eeprom', range: AddressRange) => ({
      kind,
      range,
      bytes: new Uint8Array(range.end - range.start + 1),
    });
    this.#banks = profile.rom.ramRanges.map((range) => bank('ram', range));
    if (device.dataEeprom !== null) this.#banks.push(bank('eeprom', device.dataEeprom));
    this.#engineering = engineeringRanges(device, profile);
    this.#placeFacts(flashSizeBytes, uniqueId);
  }

  /** RAM reads zero after Readout Unprotect (AN3155 §1, protocol 2.2). */
  clearRam(): void {
    for (const { kind, bytes } of this.#banks) if (kind === 'ram') bytes.fill(0);
  }

  /** The size register holds nothing, as on copies of parts. */
  blankSizeRegister(): void {
    const { flashSizeRegister } = this.#device;
    if (flashSizeRegister === null) return;
    this.#facts.set(flashSizeRegister, 0xff);
    this.#facts.set(flashSizeRegister + 1, 0xff);
  }

  /** The register of the unique id holds nothing. */
  blankUniqueId(value: number): void {
    const { uidRegister } = this.#device;
    if (uidRegister === null) return;
    UNIQUE_ID.forEach((_, index) => this.#facts.set(uidRegister + index, value));
  }

  /** Kind of memory at an address that the ROM takes for Read, or undefined if it refuses. */
  kindAt(address: number): ChipMemoryKind | undefined {
    if (this.flash.pageAt(address) !== undefined) return 'flash';
    if (this.options.contains(address)) return 'options';
    const bank = this.#bankAt(address);
    if (bank !== undefined) return bank.kind;
    if (this.#isSystem(address)) return 'system';
    if (address === VOLTAGE_RANGE_ADDRESS && ['F2', 'F4', 'F7'].includes(this.#device.family))
      return 'voltage-range';
    return undefined;
  }

  /** Stage at which Read Memory of this range is refused, or undefined if it is allowed. */
  readRefusal(address: number): 'address' | undefined;
  readRefusal(address: number, sizeBytes: number): 'address' | 'length' | undefined;
  readRefusal(address: number, sizeBytes?: number): 'address' | 'length' | undefined {
    const { sizeUidRead } = this.#profile;
    if (sizeUidRead.kind === 'block' && address === sizeUidRead.address) {
      const isWhole = sizeBytes === undefined || sizeBytes === sizeUidRead.sizeBytes;
      const isOptions =
        this.options.contains(address) && this.options.contains(address + (sizeBytes ?? 1) - 1);
      return isWhole || isOptions ? undefined : 'length';
    }
    const kind = this.kindAt(address);
    if (kind === undefined || kind === 'voltage-range') return 'address';
    if (sizeBytes !== undefined && this.kindAt(address + sizeBytes - 1) === undefined) return 'length';
    return undefined;
  }

  read(address: number, sizeBytes: number): Uint8Array {
    const page = this.flash.pageAt(address);
    if (page !== undefined && address + sizeBytes <= this.flash.base + this.flash.bytes.length) {
      return this.flash.read(address, sizeBytes);
    }
    return Uint8Array.from({ length: sizeBytes }, (_, index) => this.#byteAt((address + index) >>> 0));
  }

  /** Stores bytes in RAM or EEPROM; what lies outside is dropped. */
  writeDirect(address: number, data: Uint8Array): void {
    const bank = this.#bankAt(address);
    if (bank === undefined) return;
    const offset = address - bank.range.start;
    bank.bytes.set(data.subarray(0, bank.bytes.length - offset), offset);
  }

  #byteAt(address: number): number {
    const fact = this.#facts.get(address);
    if (fact !== undefined) return fact;
    if (this.options.contains(address)) return this.options.byteAt(address);
    const bank = this.#bankAt(address);
    if (bank !== undefined) return bank.bytes[address - bank.range.start] ?? 0;
    return this.flash.pageAt(address) === undefined
      ? 0xff
      : (this.flash.bytes[address - this.flash.base] ?? 0xff);
  }

  #bankAt(address: number) {
    return this.#banks.find(({ range }) => address >= range.start && address <= range.end);
  }

  #isSystem(address: number): boolean {
    const isIn = ({ start, end }: AddressRange) => address >= start && address <= end;
    return (
      this.#device.systemMemory.some(isIn) ||
      this.#engineering.some(isIn) ||
      address === this.#profile.rom.idAddress
    );
  }

  #placeFacts(flashSizeBytes: number, uniqueId: Uint8Array): void {
    const { flashSizeRegister, uidRegister } = this.#device;
    const { rom } = this.#profile;
    if (rom.idAddress !== null && rom.id !== null) this.#facts.set(rom.idAddress, rom.id & 0xff);
    if (flashSizeRegister !== null) {
      const value = flashSizeRegisterValue(this.#device, flashSizeBytes);
      this.#facts.set(flashSizeRegister, value & 0xff);
      this.#facts.set(flashSizeRegister + 1, value >> 8);
    }
    if (uidRegister !== null) uniqueId.forEach((byte, index) => this.#facts.set(uidRegister + index, byte));
  }
}

/** KiB, or the code of the size. Bits that do not count are set, so that a client which counts them is found out. */
function flashSizeRegisterValue({ flashSizeCodes, flashSizeMask }: Device, flashSizeBytes: number): number {
  const code = Object.entries(flashSizeCodes ?? {}).find(
    ([, sizeBytes]) => sizeBytes === flashSizeBytes,
  )?.[0];
  const value = code === undefined ? flashSizeBytes >> 10 : Number(code);
  return value | (0xffff & ~(flashSizeMask ?? 0xffff));
}

/**
 * Flash size and unique id are next to the system memory on many parts; if they can be read directly, they can be read
 * with what is around them.
 */
function engineeringRanges(device: Device, { sizeUidRead }: BoardProfile): AddressRange[] {
  if (sizeUidRead.kind !== 'direct') return [];
  const registers = [device.flashSizeRegister, device.uidRegister].filter((address) => address !== null);
  return registers.map((address) => ({
    start: address - (address % 256),
    end: address - (address % 256) + 255,
  }));
}
