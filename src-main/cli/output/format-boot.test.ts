import { describe, expect, it } from 'vitest';
import { explainBoot } from '#shared/devices/explain-boot.ts';
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '../../devices/load-devices.ts';
import { bootJson, formatBoot } from './format-boot.ts';

const l073 = explainBoot(findDevice(loadDevices(), 'stm32l073rz').device);

describe('the boot rules of a part', () => {
  it('are a list with signs: how it is decided, what leads elsewhere, what to do', () => {
    const [title, ...lines] = formatBoot(l073);
    expect(title).toContain('bootloader');
    expect(lines.map((line) => line.slice(0, 4)).join('')).toMatch(/^( {2}- )+( {2}! )+( {2}> )+$/);
    expect(lines.find((line) => line.includes('BFB2 = 1'))).toMatch(/^ {2}! /);
    expect(lines.find((line) => line.includes('--boot0 rts --reset dtr'))).toMatch(/^ {2}> /);
  });

  it('are nothing if the part is not known', () => {
    expect(formatBoot(undefined)).toEqual([]);
    expect(formatBoot([])).toEqual([]);
  });

  it('carry key and words in JSON', () => {
    expect(bootJson(l073)[0]).toMatchObject({ kind: 'rule', key: 'rule.levels-pin' });
    expect(bootJson(l073)[0]?.['text']).toContain('BOOT0 is high');
  });
});
