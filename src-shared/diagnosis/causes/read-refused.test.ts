import { describe, expect, it } from 'vitest';
import {
  ACK,
  BASE,
  NACK,
  READ_MEMORY,
  diagnosisOf,
  exchanged,
  readTurns,
  shortRead,
  type Exchange,
} from '../../../test/support/diagnosis-evidence.ts';
import { testDevice } from '../../../test/support/plan-target.ts';
import type { TargetInfo } from '../../job/target-info.ts';
import { addressFrame, readLengthFrame } from '../../protocols/an3155/encode.ts';
import { verbatim } from '../../text/words.ts';
import type { DiagnosisEvidence } from '../evidence.ts';

const KIB = 1024;

describe('D-READ-REFUSED: a read inside the flash is refused', () => {
  const error = { code: 'E-READ-REFUSED', params: { address: '0x08000000', sizeBytes: 4 } } as const;
  const target = {
    flashSizeBytes: 128 * KIB,
    flashSizeSource: 'register',
    commands: [0x11],
  } as unknown as TargetInfo;
  const refusedAt = (address: number): Exchange[] => [
    [READ_MEMORY, [ACK]],
    [addressFrame(address), [NACK]],
  ];
  const lengthRefusedAt = (address: number, byteCount: number): Exchange[] => [
    [READ_MEMORY, [ACK]],
    [addressFrame(address), [ACK]],
    [readLengthFrame(byteCount), [NACK]],
  ];
  const elsewhere = readTurns(BASE, [1, 2]);
  const named = (turns: Exchange[], facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-READ-REFUSED', {
      error,
      trace: exchanged('verifying', ...turns),
      device: testDevice(),
      target,
      ...facts,
    });

  it('is likely if other reads were answered, and possible if none was', () => {
    expect(named([...elsewhere, ...refusedAt(BASE + KIB)])).toMatchObject({
      confidence: 'likely',
      action: 'action.D-READ-REFUSED',
      params: { address: '0x08000400' },
      evidence: [
        { key: 'seen.read-inside', params: { address: '0x08000400', flashKiB: 128 } },
        { key: 'seen.reads-elsewhere', params: { count: 1 } },
      ],
    });
    expect(named(refusedAt(BASE + KIB))?.confidence).toBe('possible');
  });

  it('is only possible if the line was disturbed', () => {
    expect(named([...elsewhere, ...shortRead, ...shortRead, ...refusedAt(BASE + KIB)])?.confidence).toBe(
      'possible',
    );
  });

  it('is named as well if the length was refused, and says so', () => {
    const keys = named([...elsewhere, ...lengthRefusedAt(BASE + KIB, 4)])?.evidence.map(({ key }) => key);
    expect(keys).toContain('seen.read-length-refused');
  });

  it('is not named if the range begins before the flash or ends after it', () => {
    const end = BASE + 128 * KIB;
    expect(named(refusedAt(BASE - 1))).toBeUndefined();
    expect(named(refusedAt(end))).toBeUndefined();
    expect(named(refusedAt(end - 1))).toBeDefined();
    expect(named(lengthRefusedAt(end - 4, 4))).toBeDefined();
    expect(named(lengthRefusedAt(end - 4, 5))).toBeUndefined();
  });

  it('is not named if the flash size was not read from the part or its name', () => {
    const sized = (flashSizeSource: TargetInfo['flashSizeSource']) =>
      named(refusedAt(BASE), { target: { ...target, flashSizeSource } });
    expect(sized('table')).toBeUndefined();
    expect(sized('probed')).toBeUndefined();
    expect(sized('part-name')).toBeDefined();
  });

  it('is not named if the command itself was refused, which is readout protection', () => {
    expect(named([[READ_MEMORY, [NACK]]])).toBeUndefined();
  });

  it('is not named if the part is unknown', () => {
    expect(named(refusedAt(BASE), { device: undefined })).toBeUndefined();
    expect(named(refusedAt(BASE), { target: undefined })).toBeUndefined();
  });

  it('is named after a refusal of Read Memory, and not after one of another command', () => {
    const refusal = (command: string) =>
      named(refusedAt(BASE), { error: { code: 'E-REPLY-NACK', params: { command, stage: 'address' } } });
    expect(refusal('Read Memory')).toBeDefined();
    expect(refusal('Write Memory')).toBeUndefined();
  });

  it('advises a reset if a program may have hidden pages, or the bootloader had no clean start', () => {
    const actionFor = (facts: Partial<DiagnosisEvidence>) => named(refusedAt(BASE), facts)?.action;
    const warnings = [
      {
        code: 'W-SECURITY-SECURABLE',
        params: { device: 'STM32T0', count: 1, pages: verbatim('0'), field: verbatim('SEC_SIZE1') },
      },
    ] as const;
    expect(actionFor({ warnings })).toBe('action.D-READ-REFUSED.reset');
    expect(actionFor({ enter: { by: 'application', drivesBoot0: false } })).toBe(
      'action.D-READ-REFUSED.reset',
    );
    expect(actionFor({ enter: { by: 'resume', drivesBoot0: false } })).toBe('action.D-READ-REFUSED.reset');
    expect(actionFor({ enter: { by: 'lines', drivesBoot0: true } })).toBe('action.D-READ-REFUSED');
  });

  it('suspects another maker on a part whose flash is read as a whole or not at all', () => {
    const actionOf = (facts: Parameters<typeof testDevice>[0]) =>
      named(refusedAt(BASE), { device: testDevice(facts) })?.action;
    expect(actionOf({ family: 'F1' })).toBe('action.D-READ-REFUSED.foreign');
    expect(actionOf({ family: 'F4', id: 'stm32f40x-41x' })).toBe('action.D-READ-REFUSED.foreign');
    expect(actionOf({ family: 'F4' })).toBe('action.D-READ-REFUSED');
  });
});
