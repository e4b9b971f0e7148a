import { describe, expect, it } from 'vitest';
import { bootTexts } from '../text/en/device.ts';
import { fill } from '../text/fill.ts';
import { loadDevices } from '../../src-main/devices/load-devices.ts';
import { findDevice } from './find-device.ts';
import { explainBoot } from './explain-boot.ts';

const devices = loadDevices();
const keysOf = (part: string) => explainBoot(findDevice(devices, part).device).map(({ key }) => key);

describe('explainBoot', () => {
  it('explains to the user of an L073 why the ROM hands control back, and how to end that', () => {
    const keys = keysOf('stm32l073rz');
    for (const key of [
      'rule.boot1-option',
      'trap.banks',
      'trap.banks-versions',
      'trap.jump-banks',
      'way.banks',
    ])
      expect(keys).toContain(key);
  });

  it('tells the user of a G0 that the pin does nothing as delivered', () => {
    const statement = explainBoot(findDevice(devices, 'g0b1re').device).find(
      ({ key }) => key === 'trap.delivered-option',
    );
    expect(statement?.params).toEqual({ bit: 'nBOOT_SEL', value: 1 });
  });

  it('tells the user of an L011 that a jump comes back, and offers ways that work', () => {
    const keys = keysOf('stm32l011k4');
    expect(keys).toContain('trap.jump-empty');
    expect(keys).toContain('way.lines');
    expect(keys).toContain('way.hand');
  });

  it('has a rule first and a way last for every part, in sentences whose values are all there', () => {
    for (const device of devices) {
      const statements = explainBoot(device);
      expect(statements[0]?.kind, device.id).toBe('rule');
      expect(statements.at(-1)?.kind, device.id).toBe('way');
      for (const { key, params } of statements)
        expect(fill(bootTexts[key], params, 'en')).not.toMatch(/[{}]/);
    }
  });
});
