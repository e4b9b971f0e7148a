import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import { concatBytes } from '#shared/bytes.ts';
import { JobRig } from '../../test/support/job-rig.ts';
import { loadDevices } from '../devices/load-devices.ts';

describe('the trace of a run', () => {
  it('holds every byte in order, as well as whoever listened before, the lines, the settings and the phases', async () => {
    const { device } = findDevice(loadDevices(), 'stm32g071rb');
    const rig = new JobRig(device);
    const counts = { toBoard: 0, fromBoard: 0 };
    const link = rig.openCounted(counts);
    const { trace, settings, durationMs } = await rig.run(
      { kind: 'info' },
      { openLink: () => Promise.resolve(link) },
    );
    const bytesOf = (kind: 'sent' | 'received') =>
      concatBytes(trace.flatMap((record) => (record.kind === kind ? [record.bytes] : [])));
    expect(bytesOf('sent')).toHaveLength(counts.toBoard);
    expect(bytesOf('received')).toHaveLength(counts.fromBoard);
    expect(bytesOf('sent')[0]).toBe(0x7f);
    expect(trace.find(({ kind }) => kind === 'settings')).toMatchObject(settings ?? {});
    expect(trace.flatMap((record) => (record.kind === 'phase' ? [record.phase] : []))).toEqual([
      'connecting',
      'identifying',
    ]);
    const times = trace.map(({ timeMs }) => timeMs);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    // Times are whole microseconds.
    expect(times.at(-1)).toBeLessThanOrEqual(durationMs + 0.001);
  });
});
