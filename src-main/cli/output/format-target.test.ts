import { describe, expect, it } from 'vitest';
import type { TargetInfo } from '#shared/job/target-info.ts';
import { formatTarget } from './format-target.ts';

const info: TargetInfo = {
  pid: 0x484,
  deviceName: 'STM32T0',
  deviceId: 'test',
  family: 'T0',
  protocolVersion: 0x31,
  commands: [0x00, 0x01, 0x02, 0x11, 0x21, 0x31, 0x44, 0x82, 0x92],
  bootloaderId: null,
  flashSizeBytes: 0,
  flashSizeSource: 'unknown',
  uniqueId: { state: 'unreadable', reason: 'no-register' },
  readProtected: false,
  notes: [],
};
const readout = (facts: Partial<TargetInfo>) =>
  formatTarget({ ...info, ...facts }, undefined).find((line) => line.startsWith('Readout'));

describe('what is said of readout protection', () => {
  it('is nothing if the bootloader has no Read Memory that could be refused', () => {
    expect(readout({})).toContain('not protected');
    expect(readout({ commands: [0x00, 0x01, 0x02] })).toContain('not known');
  });

  it('names a command only if it is listed', () => {
    expect(readout({ readProtected: true })).toContain('flashline unprotect');
    expect(readout({ readProtected: true, commands: [0x00, 0x02, 0x11] })).not.toContain(
      'flashline unprotect',
    );
  });

  it('names the supply first if a change waits for it', () => {
    expect(readout({ readProtected: true, waitsForPower: true })).toContain('supply must go off and on');
  });
});
