import { describe, expect, it } from 'vitest';
import type { EvidenceItem } from '#shared/diagnosis/diagnosis.ts';
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { JobRig } from '../support/job-rig.ts';
import { romRemarks } from '#shared/devices/rom-interfaces.ts';

const devices = loadDevices();

/** What is said of a board that never answers, if its part was named or not. */
async function saidOfSilence(part: string, { isNamed }: { isNamed: boolean }): Promise<EvidenceItem[]> {
  const { device } = findDevice(devices, part);
  const rig = new JobRig(device, { faults: [{ kind: 'silent' }] }, devices);
  const { diagnoses } = await rig.run({ kind: 'info' }, isNamed ? { expected: { device } } : {});
  const silence = diagnoses.find(({ id }) => id === 'D-NO-ANSWER');
  return [...(silence?.evidence ?? [])];
}

const paramOf = (evidence: readonly EvidenceItem[], key: string, name: string) =>
  evidence.find((item) => item.key === key)?.params[name];

describe('a board that is silent', () => {
  // AN2606, hardware connections and bootloader identification of each part.
  it.each([
    ['stm32g0b1rc', /USART1: RX PA10 \/ TX PA9|USART1 RX PA10 \/ TX PA9/, /USB.*I2C.*SPI/],
    ['stm32f405rg', /PA10.*PC11/, /CAN.*USB/],
    ['stm32l073rz', /PA10/, /USB|SPI/],
  ])('is told where the bootloader of %s listens', async (part, pins, interfaces) => {
    const evidence = await saidOfSilence(part, { isNamed: true });
    expect(paramOf(evidence, 'seen.rom-pins', 'pins')).toMatch(pins);
    expect(paramOf(evidence, 'seen.other-interfaces', 'interfaces')).toMatch(interfaces);
  });

  it('is told what its bootloader is known for', async () => {
    const keys = (await saidOfSilence('stm32g0b1rc', { isNamed: true })).map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('seen.rom-note')).length).toBeGreaterThan(0);
    expect(keys).toContain('seen.empty-forgotten');
    expect(keys).toContain('seen.boot0-latched');
  });

  it('is told a note of a record of its own as it is there, and nothing of what is not a trap', () => {
    const romNotes = {
      V1: { words: 'wants a pull-up at PA10', traps: null },
      V2: { words: 'SPI only', traps: [] },
      V3: { words: 'two ACKs', traps: ['two-acks'] },
    } as const;
    expect(romRemarks({ romNotes })).toEqual([
      { version: 'V1', note: 'wants a pull-up at PA10' },
      { version: 'V3', note: [{ say: 'rom.two-acks' }] },
    ]);
  });

  it('hears of other interfaces and of no pins if its part is not known', async () => {
    const keys = (await saidOfSilence('stm32g0b1rc', { isNamed: false })).map(({ key }) => key);
    expect(keys).toContain('seen.other-interface');
    expect(keys).not.toContain('seen.rom-pins');
  });
});
