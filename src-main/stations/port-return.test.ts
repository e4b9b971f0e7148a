import { describe, expect, it } from 'vitest';
import type { PortView } from '#shared/ipc/port-views.ts';
import { enterPreset } from '#shared/job/enter-presets.ts';
import { leftPort, mayReturn, portOfReturn, PortPresence, type LeftPort } from './port-return.ts';

const port = (name: string, serialNumber: string | null = 'A1', adapter = 'FTDI'): PortView => ({
  name,
  kind: 'usb',
  adapter,
  serialNumber,
});
const left = (adapter?: PortView): LeftPort => ({
  port: '/dev/ttyUSB0',
  adapter,
  deviceName: 'STM32G071',
  wasBusy: false,
});
const ports = (...listed: PortView[]) => ({
  listed,
  adapter: () => undefined,
  isPresent: (name: string) => listed.some((known) => known.name === name),
});

describe('the port that a board comes back at', () => {
  const adapter = port('/dev/ttyUSB0');

  it('is the one with the same name and adapter, or the only one with its serial number', () => {
    expect(portOfReturn(left(adapter), ports(adapter))).toBe('/dev/ttyUSB0');
    expect(portOfReturn(left(adapter), ports(port('/dev/ttyUSB3'), port('/dev/ttyUSB1', 'B2')))).toBe(
      '/dev/ttyUSB3',
    );
  });

  it('is none if another adapter took the name, or two have the serial number', () => {
    expect(portOfReturn(left(adapter), ports(port('/dev/ttyUSB0', 'B2')))).toBeUndefined();
    expect(portOfReturn(left(adapter), ports(port('/dev/ttyUSB1'), port('/dev/ttyUSB2')))).toBeUndefined();
    expect(portOfReturn(left(adapter), ports())).toBeUndefined();
  });

  it('is never another name if the adapter has no serial number', () => {
    const plain = port('/dev/ttyUSB0', null, 'CH340');
    expect(portOfReturn(left(plain), ports(port('/dev/ttyUSB1', null, 'CH340')))).toBeUndefined();
    expect(portOfReturn(left(plain), ports(plain))).toBe('/dev/ttyUSB0');
    expect(portOfReturn(left(plain), ports(port('/dev/ttyUSB0', null, 'FTDI')))).toBeUndefined();
  });

  it('is never that of a port that was used before', () => {
    const seen = port('/dev/ttyUSB5', 'OTHER');
    const gone = leftPort({ port: '/dev/ttyUSB0', deviceName: 'STM32G071', wasBusy: true }, seen);
    expect(portOfReturn(gone, ports(seen))).toBeUndefined();
    expect(leftPort(gone, adapter)).toEqual({ ...gone, adapter });
  });

  it('may be a device file that no list names', () => {
    expect(portOfReturn(left(), { listed: [], isPresent: () => true, adapter: () => undefined })).toBe(
      '/dev/ttyUSB0',
    );
    expect(portOfReturn(left(), ports(adapter))).toBeUndefined();
  });
});

describe('a board whose port is back', () => {
  const may = (preset: string, wasBusy: boolean) =>
    mayReturn({ ...left(), wasBusy }, enterPreset(preset) ?? { kind: 'manual' });

  it('is asked if lines reset it first, whatever was going on', () => {
    expect([may('rts-dtr', false), may('rts-dtr', true), may('platformio', true)]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is asked without lines only if it was in step', () => {
    expect([may('manual', false), may('manual', true), may('resume', true)]).toEqual([true, false, false]);
  });

  it('is never asked by a command to its application, nor by touching its port', () => {
    expect([may('inav', false), may('ascii-r', false), may('touch-1200', false)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('the port of a board', () => {
  const seen = (plugging: string | null, isPresent = true) => ({
    isPresent: () => isPresent,
    adapter: () => (plugging === null ? undefined : { adapter: 'CH340 1-2', plugging }),
  });

  it('was left if it is gone, or was plugged in again between two looks', () => {
    const presence = new PortPresence();
    const looks = [seen('4'), seen('4'), seen(null), seen('4'), seen('5'), seen('5'), seen('5', false)];
    expect(looks.map((ports) => presence.noticeLeft('COM3', ports))).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  it('is another one if another was chosen', () => {
    const presence = new PortPresence();
    presence.noticeLeft('COM3', seen('4'));
    expect(presence.noticeLeft('COM4', seen('5'))).toBe(false);
  });
});
