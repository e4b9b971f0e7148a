import { describe, expect, it } from 'vitest';
import type { TargetInfo } from '#shared/job/target-info.ts';
import type { Warning } from '#shared/warnings.ts';
import { testDevice, testTarget } from '../../test/support/plan-target.ts';
import { checkExpectedPart } from './check-part.ts';

const device = {
  ...testTarget([1024, 1024]).device,
  layouts: [
    {
      mode: 'single',
      when: null,
      selectedBy: null,
      regions: [{ start: 0x0800_0000, pageCount: 2, pageSizeBytes: 1024, firstPageCode: 0 }],
      bank2Start: null,
    },
  ] as const,
};
const info: TargetInfo = {
  pid: device.pid,
  deviceName: device.name,
  deviceId: device.id,
  family: device.family,
  protocolVersion: 0x31,
  commands: [],
  bootloaderId: null,
  flashSizeBytes: 2048,
  flashSizeSource: 'register',
  uniqueId: { state: 'unreadable', reason: 'no-register' },
  readProtected: false,
  notes: [],
};

function check(found: Partial<TargetInfo>, target: Parameters<typeof checkExpectedPart>[1]) {
  const warnings: Warning[] = [];
  const result = checkExpectedPart({ device, info: { ...info, ...found } }, target, (warning) =>
    warnings.push(warning),
  );
  return { ...result, warnings, codes: warnings.map(({ code }) => code) };
}

describe('what answers, held against what is expected', () => {
  it('passes as it is if nothing is expected', () => {
    expect(check({}, {})).toEqual({ device, info, codes: [], warnings: [] });
  });

  it('fails if another product id answers', () => {
    expect(() => check({}, { expected: { device: testDevice({ pid: 0x413 }) } })).toThrow(
      /E-TARGET-MISMATCH/,
    );
  });

  it('keeps the size the part tells, and warns if the part name says another', () => {
    const { info: seen, codes, warnings } = check({}, { expected: { device, flashSizeBytes: 1024 } });
    expect(seen.flashSizeBytes).toBe(2048);
    expect(codes).toEqual(['W-JOB-SIZE-DIFFERS']);
    expect(warnings[0]?.params).toEqual({ expectedKiB: 1, foundKiB: 2, usedKiB: 1 });
  });

  it('takes the size of the part name if the part does not tell', () => {
    const { info: seen, codes } = check(
      { flashSizeSource: 'table' },
      { expected: { device, flashSizeBytes: 1024 } },
    );
    expect(seen).toMatchObject({ flashSizeBytes: 1024, flashSizeSource: 'part-name' });
    expect(codes).toEqual([]);
  });

  it.each(['table', 'probed'] as const)(
    'warns of a size that is only known from the %s',
    (flashSizeSource) => {
      expect(check({ flashSizeSource }, {}).codes).toEqual(['W-JOB-SIZE-UNSURE']);
    },
  );

  it('uses the layout of the user only if the part has none of its own', () => {
    const own = testDevice({ maxFlashSizeBytes: 4096 });
    expect(check({}, { applyUserLayout: () => own }).device).toBe(device);
    const bare = { ...device, layouts: [] };
    const result = checkExpectedPart({ device: bare, info }, { applyUserLayout: () => own }, () => undefined);
    expect(result).toMatchObject({
      device: own,
      info: { flashSizeBytes: 4096, flashSizeSource: 'part-name' },
    });
  });
});
