import { describe, expect, it } from 'vitest';
import {
  ACK,
  READ_MEMORY,
  confidenceOf,
  diagnosisOf,
  exchanged,
  heard,
  lettersOf,
  linesSet,
  probed,
  readTurns,
  sent,
  SYNC,
  BASE,
} from '../../../test/support/diagnosis-evidence.ts';
import { testDevice } from '../../../test/support/plan-target.ts';
import { readLengthFrame } from '../../protocols/an3155/encode.ts';
import { verbatim } from '../../text/words.ts';
import type { DiagnosisEvidence } from '../evidence.ts';

const greeting = lettersOf('Booting v1.2\r\n');
const garbage = { code: 'E-SYNC-GARBAGE', params: { bytes: '' }, phase: 'connecting' } as const;
const timeout = { code: 'E-SYNC-TIMEOUT', params: {}, phase: 'connecting' } as const;
const byLines = { by: 'lines', drivesBoot0: true } as const;
const byApplication = { by: 'application', drivesBoot0: false } as const;
const silence = [sent(10, 0x7f), sent(900, 0x7f)];
/** The BOOT0 pin does not count on this part as delivered. */
const selected = testDevice({ bootSelector: { bit: 'nBOOT_SEL', pinValue: 0, delivered: 'option' } });

describe('D-APPLICATION: the program of the board runs', () => {
  const named = (facts: Partial<DiagnosisEvidence>) =>
    diagnosisOf('D-APPLICATION', { error: garbage, ...facts });
  /** Later than what the opening of a port could have started. */
  const text = [sent(600, 0x7f), heard(601, ...greeting)];

  it('is likely if text answers 7F, and quotes it', () => {
    const found = named({ trace: text });
    expect(found).toMatchObject({ confidence: 'likely', action: 'action.D-APPLICATION' });
    expect(found?.evidence[0]).toMatchObject({ key: 'seen.text', params: { text: 'Booting v1.2' } });
  });

  it('is likely if only the probe heard the text', () => {
    expect(named({ trace: silence, probe: probed(['listen', greeting]) })?.confidence).toBe('likely');
  });

  it('advises to look at the lines if they were to start the bootloader', () => {
    expect(named({ trace: text, enter: byLines })?.action).toBe('action.D-APPLICATION.lines');
  });

  it('is only possible if the text came when the port was opened, and not again', () => {
    expect(named({ trace: [sent(1, 0x7f), heard(2, ...greeting)] })?.confidence).toBe('possible');
  });

  it('is only possible if the lines drive BOOT0 and an option bit of the part may make it count for nothing', () => {
    expect(named({ trace: text, enter: byLines, expected: selected })?.confidence).toBe('possible');
    expect(named({ trace: text, enter: byLines, expected: testDevice() })?.confidence).toBe('likely');
  });

  it('is not named for a few letters, or for bytes that are not text', () => {
    expect(named({ trace: [sent(600, 0x7f), heard(601, ...lettersOf('hello'))] })).toBeUndefined();
    expect(named({ trace: [sent(600, 0x7f), heard(601, 0, 1, 2, 3, 4, 5, 6)] })).toBeUndefined();
  });

  it('is not named for text in the answer to a command while a bootloader understands others', () => {
    const commands = (reply: number) =>
      exchanged('connecting', [Uint8Array.of(0, 0xff), [reply]], [Uint8Array.of(0xee), greeting]);
    expect(named({ trace: commands(0x55) })?.evidence[0]?.key).toBe('seen.text');
    expect(named({ trace: commands(ACK) })).toBeUndefined();
  });

  it('is not named for text if the failure is about the port', () => {
    const error = { code: 'E-PORT-LOST', params: {} } as const;
    expect(named({ trace: text, error })).toBeUndefined();
  });

  it('is likely if a byte comes long after 7F, and only possible if it may be a late answer', () => {
    const after = (delayMs: number) =>
      named({ trace: [sent(600, 0x7f), heard(600 + delayMs, 0x43)], error: timeout });
    expect(after(800)).toMatchObject({ confidence: 'likely', evidence: [{ key: 'seen.ymodem' }] });
    expect(after(300)).toMatchObject({ confidence: 'possible' });
    expect(after(100)).toBeUndefined();
  });

  it('is only possible if bytes come without end, for noise does that, too', () => {
    const trace = [sent(600, 0x7f), heard(1500, 0x55, 0xd5, 0x12, 0xaa)];
    const error = { code: 'E-SYNC-BABBLE', params: { count: 4000 } } as const;
    expect(named({ trace, error: timeout })?.confidence).toBe('likely');
    expect(named({ trace, error })?.confidence).toBe('possible');
  });

  it('is likely if each single byte is answered alike, as no bootloader does', () => {
    const answers = (first: number[], second: number[]) =>
      named({ trace: exchanged('connecting', [SYNC, first], [Uint8Array.of(0xaa), second]) });
    expect(answers([0x15], [0x15])).toMatchObject({
      confidence: 'likely',
      evidence: [{ key: 'seen.answers-all', params: { count: 2, bytes: '15' } }],
    });
    expect(answers([0x15], [0x16])).toBeUndefined();
    expect(answers([0x1f], [0x1f])).toBeUndefined();
    expect(answers([0x00], [0x00])).toBeUndefined();
    expect(answers([0x43], [0x43])).toBeUndefined();
  });

  it('was started in the middle of a run if text answers a command: possible once, likely twice', () => {
    const error = { code: 'E-SYNC-LOST', params: {}, phase: 'writing' } as const;
    const spoken = (count: number) =>
      named({
        error,
        trace: exchanged(
          'writing',
          ...Array.from({ length: count }, (): [Uint8Array, number[]] => [Uint8Array.of(0xee), greeting]),
        ),
      });
    expect(spoken(1)).toMatchObject({ confidence: 'possible', action: 'action.D-APPLICATION.midway' });
    expect(spoken(2)).toMatchObject({ confidence: 'likely', action: 'action.D-APPLICATION.midway' });
  });

  it('was not started in the middle of a run if the text was read from memory, or the failure is about memory', () => {
    const read = exchanged(
      'reading',
      ...readTurns(BASE, greeting).slice(0, 2),
      // The ACK was lost.
      [readLengthFrame(greeting.length), greeting],
    );
    const spoken = exchanged('reading', [READ_MEMORY, greeting]);
    const lost = { code: 'E-SYNC-LOST', params: {} } as const;
    const mismatch = { code: 'E-VERIFY-MISMATCH', params: {} } as const;
    expect(named({ error: lost, trace: read })).toBeUndefined();
    expect(named({ error: lost, trace: spoken })?.confidence).toBe('possible');
    expect(named({ error: mismatch, trace: spoken })).toBeUndefined();
  });
});

describe('D-BOOT-OPTION: an option bit makes the BOOT0 pin count for nothing', () => {
  const named = (facts: Partial<DiagnosisEvidence>) =>
    diagnosisOf('D-BOOT-OPTION', { error: timeout, trace: silence, ...facts });

  it('is possible for silence of a part that has such a bit', () => {
    expect(named({ expected: selected })).toMatchObject({
      confidence: 'possible',
      params: { bit: 'nBOOT_SEL', value: 0 },
      evidence: [{ key: 'seen.boot-bit' }],
    });
    expect(named({ expected: testDevice() })).toBeUndefined();
    expect(named({})).toBeUndefined();
  });

  it('is not named if anything was received, or the first byte was acknowledged', () => {
    expect(named({ expected: selected, trace: [sent(10, 0x7f), heard(11, 0x55)] })).toBeUndefined();
    expect(named({ expected: selected, trace: [sent(10, 0x7f), heard(11, ACK)] })).toBeUndefined();
  });

  it('is not named if the failure is about the port', () => {
    const error = { code: 'E-PORT-LOST', params: {} } as const;
    expect(named({ expected: selected, error })).toBeUndefined();
  });

  it('is possible if the program speaks although the lines drive BOOT0, and counts the resets', () => {
    const trace = [linesSet(1), linesSet(2), sent(600, 0x7f), heard(601, ...greeting)];
    const found = named({ expected: selected, trace, enter: byLines });
    expect(found?.confidence).toBe('possible');
    expect(found?.evidence.map(({ key }) => key)).toEqual([
      'seen.text',
      'seen.reset-by-lines',
      'seen.boot-bit',
    ]);
    expect(found?.evidence[1]?.params).toEqual({ count: 1 });
    expect(named({ expected: selected, trace, enter: { by: 'lines', drivesBoot0: false } })).toBeUndefined();
  });

  describe('after a change of protection', () => {
    const error = { code: 'E-PROTECT-UNPROVEN', params: { command: 'Readout Unprotect' } } as const;
    const gone = exchanged('protecting', [READ_MEMORY, [ACK]], [SYNC, []]);
    const back = exchanged('protecting', [SYNC, []], [READ_MEMORY, [ACK]]);
    const locked = [{ code: 'W-BOOT-LOCKED', params: { device: 'STM32T0' } }] as const;
    const ignored = [
      {
        code: 'W-BOOT-PIN-IGNORED',
        params: { device: 'STM32T0', bit: verbatim('nSWBOOT0'), pinValue: 1 },
      },
    ] as const;

    it('is likely if the board did not come back and had warned of the bit', () => {
      expect(named({ error, trace: gone, device: testDevice(), warnings: locked })).toMatchObject({
        confidence: 'likely',
        params: { bit: 'BOOT_LOCK' },
      });
      expect(named({ error, trace: gone, device: testDevice(), warnings: ignored })).toMatchObject({
        confidence: 'likely',
        params: { bit: 'nSWBOOT0' },
      });
    });

    it('is possible if the board did not come back and the bit is delivered so', () => {
      expect(named({ error, trace: gone, device: selected })?.confidence).toBe('possible');
      const pin = testDevice({ bootSelector: { bit: 'nSWBOOT0', pinValue: 1, delivered: 'pin' } });
      expect(named({ error, trace: gone, device: pin })).toBeUndefined();
    });

    it('is not named if the board answered last, or another thing failed', () => {
      expect(named({ error, trace: back, device: selected, warnings: locked })).toBeUndefined();
      const other = { code: 'E-SYNC-LOST', params: {} } as const;
      expect(named({ error: other, trace: gone, device: selected, warnings: locked })).toBeUndefined();
    });
  });
});

const L07 = 0x447;
const dualBank = { bit: 'BFB2', activeValue: 1, bootloaderIds: null } as const;

describe.each([
  [
    'D-BOOT-BANKS: a jump comes back because of dual-bank boot',
    'D-BOOT-BANKS',
    { pid: L07, bankBoot: dualBank },
  ],
  [
    'D-BOOT-EMPTY: a jump comes back because the flash is not empty',
    'D-BOOT-EMPTY',
    { noJump: 'returns-unless-empty' },
  ],
] as const)('%s', (_title, id, facts) => {
  const named = (more: Partial<DiagnosisEvidence>) =>
    confidenceOf(id, {
      error: timeout,
      trace: silence,
      enter: byApplication,
      expected: testDevice(facts),
      ...more,
    });

  it('is likely if the program got the command to jump and no bootloader answered', () => {
    expect(named({})).toBe('likely');
  });

  it('is not named for a part that does not do this, or that is not known', () => {
    expect(named({ expected: testDevice() })).toBeUndefined();
    expect(named({ expected: testDevice({ noJump: 'unsupported' }) })).toBeUndefined();
    expect(named({ expected: undefined })).toBeUndefined();
  });

  it('is not named if nothing was to jump', () => {
    expect(named({ enter: byLines })).toBeUndefined();
    expect(named({ enter: { by: 'hand', drivesBoot0: false } })).toBeUndefined();
  });

  it('is not named once the bootloader was reached', () => {
    expect(named({ trace: exchanged('identifying', [SYNC, []]) })).toBeUndefined();
  });

  it('is not named if the failure is about the port', () => {
    expect(named({ error: { code: 'E-PORT-LOST', params: {} } })).toBeUndefined();
  });
});

it('D-BOOT-BANKS is only possible on a part that may have dual-bank boot off', () => {
  const facts = { error: timeout, trace: silence, enter: byApplication };
  expect(confidenceOf('D-BOOT-BANKS', { ...facts, expected: testDevice({ bankBoot: dualBank }) })).toBe(
    'possible',
  );
});
