import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { runSituation, saying } from './scenarios.ts';

const { device } = findDevice(loadDevices(), 'stm32g071rb');
/** Letters, what X/YMODEM sends, what ACK and NACK look like upside down and at other rates, and the two themselves. */
const values = [
  0x06, 0x15, 0x18, 0x1f, 0x24, 0x3f, 0x43, 0x70, 0x79, 0x7f, 0x80, 0x86, 0xe0, 0xf8, 0xfe, 0xff,
];

describe.each([310, 1000, 1730, 3100])('a program that sends one byte every %i ms', (everyMs) => {
  it.each(values)('is called a program, and nothing else for sure (%i)', async (value) => {
    const { diagnoses, contents } = await runSituation(saying([value], everyMs), device);
    expect(diagnoses[0]?.id).toBe('D-APPLICATION');
    const sure = diagnoses.filter(({ confidence }) => confidence !== 'possible').map(({ id }) => id);
    expect(sure.filter((id) => id !== 'D-APPLICATION')).toEqual([]);
    expect(contents).toBe('untouched');
  });
});
