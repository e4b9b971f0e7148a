import { describe, expect, it } from 'vitest';
import { deviceOf } from '../../test/support/board-rig.ts';
import { loadDevices } from '../../src-main/devices/load-devices.ts';
import { formatBytes } from '../bytes.ts';
import { isFlashError } from '../errors.ts';
import {
  commandFrame,
  addressFrame,
  writeDataFrame,
  extendedErasePagesFrame,
} from '../protocols/an3155/encode.ts';
import { WireGuard } from '../protocols/an3155/wire-guard.ts';
import { effectsOfLeave, planLeave } from './plan-leave.ts';
import { optionReloadStub, resetStub, type RamStub } from './ram-stub.ts';

describe('the stub that asks for a reset', () => {
  it('is these bytes on F405, byte by byte as docs/enter-and-leave.md has them', () => {
    const stub = resetStub(deviceOf('F405'), 0x31);
    expect(stub?.address).toBe(0x2000_2000);
    expect(formatBytes(stub?.bytes ?? new Uint8Array())).toBe(
      '00 21 00 20 09 20 00 20 01 48 02 49 01 60 FE E7 0C ED 00 E0 04 00 FA 05 00 00 00 00 00 00 00 00',
    );
  });

  it('holds if every version of the ROM allows it, while the version is not known', () => {
    expect(resetStub(deviceOf('F405'), null)?.address).toBe(0x2000_3000);
    expect(resetStub(deviceOf('L073'), 0x41)?.address).toBe(0x2000_1000);
  });

  it('stands outside of the RAM for data alone on parts with a Cortex-M7', () => {
    expect(resetStub(deviceOf('F746'), null)?.address).toBe(0x2002_0000);
    expect(resetStub(deviceOf('H743'), null)?.address).toBe(0x2400_5000);
  });

  it.each([
    ['L011', null],
    ['F042', 0xa1],
    ['L476', 0x90],
    ['WB05', null],
  ] as const)('does not exist for %s with ROM %s', (part, bootloaderId) => {
    expect(resetStub(deviceOf(part), bootloaderId)).toBeUndefined();
  });

  it('lies in RAM that the record allows, on every part that has a stub', () => {
    for (const device of loadDevices()) {
      for (const id of [null, ...device.romVersions.map((rom) => rom.id)]) {
        const stub = resetStub(device, id);
        if (stub === undefined) continue;
        const versions = device.romVersions.filter((rom) => id === null || rom.id === id);
        const isAllowed = versions.every(({ ramRanges }) => ramRanges.some((range) => holds(range, stub)));
        expect([device.id, id, isAllowed]).toEqual([device.id, id, true]);
      }
    }
  });
});

function holds(range: { start: number; end: number }, { address, bytes }: RamStub): boolean {
  const stack = new DataView(bytes.buffer).getUint32(0, true);
  const isInside = address >= range.start && address + bytes.length - 1 <= range.end;
  return isInside && stack > address && stack - 1 <= range.end && stack % 4 === 0;
}

describe('the stub that loads the option bytes again', () => {
  it('is for F09x and F030xC alone', () => {
    const known = loadDevices().filter((device) =>
      device.romVersions.some(({ id }) => optionReloadStub(device, id) !== undefined),
    );
    expect(known.map(({ pid }) => pid)).toEqual([0x442]);
  });
});

describe('the guard, on the way out', () => {
  const situation = {
    device: deviceOf('F405'),
    bootloaderId: 0x31,
    startAddress: null,
    lines: 'none',
    isProtected: false,
  } as const;
  const leave = planLeave('ram-reset', situation);
  const stub = leave.stub ?? { address: 0, bytes: new Uint8Array() };
  const passes = (...frames: Uint8Array[]) => {
    const guard = new WireGuard(effectsOfLeave(leave));
    try {
      for (const frame of frames) guard.check(frame);
      return true;
    } catch (error) {
      if (isFlashError(error, 'E-PLAN-GUARD')) return false;
      throw error;
    }
  };
  const write = (address: number, data: Uint8Array) =>
    passes(commandFrame('Write Memory'), addressFrame(address), writeDataFrame(data));
  const go = (address: number) => passes(commandFrame('Go'), addressFrame(address));

  it('lets the stub and the jump to it pass', () => {
    expect(write(stub.address, stub.bytes)).toBe(true);
    expect(go(stub.address)).toBe(true);
  });

  it('lets no other bytes, no other place and no other jump pass', () => {
    for (let index = 0; index < stub.bytes.length; index += 1) {
      const other = stub.bytes.slice();
      other[index] = (other[index] ?? 0) ^ 1;
      expect(write(stub.address, other)).toBe(false);
    }
    expect(write(stub.address - 4, stub.bytes)).toBe(false);
    expect(write(0x0800_0000, stub.bytes)).toBe(false);
    expect(go(0x0800_0000)).toBe(false);
    expect(passes(commandFrame('Extended Erase'), extendedErasePagesFrame([0]))).toBe(false);
    expect(passes(commandFrame('Readout Unprotect'))).toBe(false);
  });

  it('lets nothing be written where the board is left by Go alone', () => {
    const { stub: none, ...plan } = planLeave('go', { ...situation, startAddress: 0x0800_0000 });
    expect(none).toBeNull();
    const guard = new WireGuard(effectsOfLeave({ ...plan, stub: none }));
    guard.check(commandFrame('Write Memory'));
    expect(() => guard.check(addressFrame(stub.address))).toThrow('E-PLAN-GUARD');
  });
});
