import { describe, expect, it } from 'vitest';
import {
  ACK,
  NACK,
  READ_MEMORY,
  SYNC,
  bytes,
  diagnosisOf,
  exchanged,
  heard,
  probed,
  sent,
  setting,
  type Exchange,
} from '../../../test/support/diagnosis-evidence.ts';
import { testDevice } from '../../../test/support/plan-target.ts';
import type { TraceRecord } from '../../trace/trace-record.ts';
import type { DiagnosisEvidence } from '../evidence.ts';

const timeout = { code: 'E-SYNC-TIMEOUT', params: {}, phase: 'connecting' } as const;
const garbage = { code: 'E-SYNC-GARBAGE', params: { bytes: '' }, phase: 'connecting' } as const;
const portLost = { code: 'E-PORT-LOST', params: {} } as const;
const byApplication = { by: 'application', drivesBoot0: false } as const;
const byLines = { by: 'lines', drivesBoot0: true } as const;
const silent = [sent(10, 0x7f), sent(900, 0x7f)];
const identified = exchanged('identifying', [SYNC, []]);
/** 7F and two bytes that a synchronised bootloader takes for a command, and what answered each. */
const asked = (...answers: number[][]) =>
  exchanged(
    'connecting',
    ...answers.map((answer, index): Exchange => [[SYNC, bytes(0xaa), bytes(0xb4)][index] ?? SYNC, answer]),
  );
/** What ACK and NACK look like at 115,200 baud, sent at another rate or upside down. */
const ACK_INVERTED = [0x43];
const NACK_INVERTED = [0x70];
const ACK_AT_57600 = [0x86, 0xfe];
const NACK_AT_57600 = [0xfe, 0xe0];
const NACK_AT_128000 = [0x8f];
const at = (baudRate: number) => ({ ...setting, baudRate });

describe('D-NO-ANSWER: nothing came back', () => {
  const named = (facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-NO-ANSWER', { error: timeout, trace: silent, ...facts });

  it('is likely after silence, and says how long', () => {
    expect(named()).toMatchObject({
      confidence: 'likely',
      action: 'action.D-NO-ANSWER',
      picture: 'uart-wiring',
      evidence: [
        { key: 'seen.sync-silent', params: { count: 2, time: 890 } },
        { key: 'seen.other-interface' },
      ],
    });
  });

  it('is only possible after a jump, at a high rate, or if something was received', () => {
    expect(named({ enter: byApplication })?.confidence).toBe('possible');
    expect(named({ setting: at(230_400) })?.confidence).toBe('possible');
    expect(named({ trace: [...silent, heard(901, 0x00)] })?.confidence).toBe('possible');
  });

  it('is only possible if another cause is likely', () => {
    const port = { name: 'COM3', holders: [{ name: 'minicom', pid: 4711 }] };
    expect(named({ port })?.confidence).toBe('possible');
  });

  it('is not named if 7F was acknowledged, or the bootloader was reached', () => {
    expect(named({ trace: [...silent, heard(901, ACK)] })).toBeUndefined();
    expect(named({ trace: [...silent, ...identified] })).toBeUndefined();
  });

  it('is not named if the port is gone', () => {
    expect(named({ error: portLost })).toBeUndefined();
  });

  it('is void if a program sends on its own', () => {
    expect(named({ trace: [...silent, heard(2500, 0x55)] })).toBeUndefined();
  });

  it('advises to look at the lines if they were to start the bootloader, or at the supply if only that helps', () => {
    expect(named({ enter: byLines })?.action).toBe('action.D-NO-ANSWER.lines');
    const latched = testDevice({ powerCycle: ['boot0-latched'] });
    const forgets = testDevice({ clearsEmptyFlag: { bootloaderIds: null } });
    expect(named({ enter: byLines, expected: latched })?.action).toBe('action.D-NO-ANSWER.power');
    expect(named({ expected: forgets })?.action).toBe('action.D-NO-ANSWER.power');
    expect(named({ expected: testDevice() })?.action).toBe('action.D-NO-ANSWER');
  });
});

describe('D-ECHO: the adapter receives what it sends', () => {
  const named = (trace: TraceRecord[]) => diagnosisOf('D-ECHO', { error: garbage, trace });
  const echoed = (value: number): Exchange => [bytes(value), [value]];

  it('is likely after two transmissions that came back', () => {
    expect(named(exchanged('connecting', echoed(0x7f), echoed(0xaa)))).toMatchObject({
      confidence: 'likely',
      picture: 'loopback',
      evidence: [{ key: 'seen.echo', params: { count: 2 } }],
    });
    expect(named(exchanged('connecting', echoed(0x7f), [bytes(0xaa), []], echoed(0xb4)))).toBeDefined();
  });

  it('is not named after one, or if one answer was another', () => {
    expect(named(exchanged('connecting', echoed(0x7f)))).toBeUndefined();
    expect(named(exchanged('connecting', echoed(0x7f), echoed(0xaa), [bytes(0xb4), [ACK]]))).toBeUndefined();
  });

  it('is not named once the bootloader was reached', () => {
    expect(named([...exchanged('connecting', echoed(0x7f), echoed(0xaa)), ...identified])).toBeUndefined();
  });
});

describe('D-INVERTED: levels are upside down', () => {
  const named = (trace: TraceRecord[]) => diagnosisOf('D-INVERTED', { error: garbage, trace });

  it('is possible for one answer that fits, and likely for two', () => {
    expect(named(asked(ACK_INVERTED))).toMatchObject({
      confidence: 'possible',
      evidence: [{ key: 'seen.inverted', params: { bytes: '43', meant: '79' } }],
    });
    expect(named(asked(ACK_INVERTED, [], NACK_INVERTED))?.confidence).toBe('likely');
  });

  it('takes bytes that a serial server complements', () => {
    expect(named(asked([ACK ^ 0xff], [], [NACK ^ 0xff]))?.confidence).toBe('likely');
  });

  it('is not named if one answer does not fit, or all fit another rate', () => {
    expect(named(asked(ACK_INVERTED, [], [0x71]))).toBeUndefined();
    expect(named(asked(ACK_AT_57600))).toBeUndefined();
  });

  it('is not named once the bootloader was reached', () => {
    expect(named([...asked(ACK_INVERTED, [], NACK_INVERTED), ...identified])).toBeUndefined();
  });
});

describe('D-STUCK: the bootloader was inside a command', () => {
  const named = (facts: Partial<DiagnosisEvidence>) =>
    diagnosisOf('D-STUCK', { error: timeout, trace: silent, ...facts });

  it('is likely if it answers a later 7F, and counts them', () => {
    expect(named({ probe: probed(['sync-again', []], ['sync-again', [NACK]]) })).toMatchObject({
      confidence: 'likely',
      evidence: [{ key: 'seen.late-nack', params: { bytes: '1F', count: 4 } }],
    });
    expect(named({ probe: probed(['sync-again', [ACK]]) })?.confidence).toBe('likely');
  });

  it('is not named if the answer is not one of a bootloader, or came at another rate', () => {
    expect(named({ probe: probed(['sync-again', []]) })).toBeUndefined();
    expect(named({ probe: probed(['sync-again', [0x55]]) })).toBeUndefined();
    expect(named({ probe: probed(['sync-again', [NACK, 0x55]]) })).toBeUndefined();
    expect(named({ probe: probed(['sync-at', [NACK], at(57_600)]) })).toBeUndefined();
  });

  it('is not named if anything was received before', () => {
    const trace = [...silent, heard(901, 0x55)];
    expect(named({ trace, probe: probed(['sync-again', [NACK]]) })).toBeUndefined();
  });
});

describe('D-ALREADY-SYNCED: the bootloader was synchronised at another rate', () => {
  const named = (facts: Partial<DiagnosisEvidence>) =>
    diagnosisOf('D-ALREADY-SYNCED', { error: timeout, trace: silent, ...facts });
  const answeredAt = (baudRate: number, ...answer: number[]) => probed(['sync-at', answer, at(baudRate)]);

  it('is likely if it answers at that rate, and certain if it does so twice', () => {
    expect(named({ probe: answeredAt(57_600, NACK) })).toMatchObject({
      confidence: 'likely',
      params: { baudRate: 57_600 },
      evidence: [{ key: 'seen.synced-at', params: { baudRate: 57_600, bytes: '1F' } }],
    });
    const twice = probed(['sync-at', [NACK], at(57_600)], ['sync-at', [NACK], at(57_600)]);
    expect(named({ probe: twice })?.confidence).toBe('certain');
  });

  it('is certain if the answers in the run look like that rate, too, and only likely if like another', () => {
    const trace = asked(NACK_AT_57600);
    expect(named({ trace, probe: answeredAt(57_600, NACK) })?.confidence).toBe('certain');
    expect(named({ trace, probe: answeredAt(9600, NACK) })?.confidence).toBe('likely');
  });

  it('is possible for one answer in the run that looks like a NACK at another rate, and likely for two', () => {
    expect(named({ trace: asked(NACK_AT_128000) })).toMatchObject({
      confidence: 'possible',
      params: { baudRate: 128_000 },
      evidence: [{ key: 'seen.image', params: { bytes: '8F', meant: '1F', baudRate: 128_000 } }],
    });
    expect(named({ trace: asked(NACK_AT_128000, [], NACK_AT_128000) })?.confidence).toBe('likely');
  });

  it('is only possible if the answers may be the ACK of a fresh bootloader with a wrong clock', () => {
    // ACK and NACK look alike if they are sent twice as fast.
    expect(named({ trace: asked([0xff], [], [0xff]) })?.confidence).toBe('possible');
  });

  it('is not named if the first answer is an ACK, or levels are upside down', () => {
    expect(named({ trace: asked(ACK_AT_57600), probe: answeredAt(57_600, NACK) })).toBeUndefined();
    expect(named({ trace: asked(NACK_INVERTED), probe: answeredAt(57_600, NACK) })).toBeUndefined();
  });

  it('is not named if no other rate has an answer, or the port has no rate that could be changed', () => {
    expect(named({ probe: answeredAt(57_600) })).toBeUndefined();
    expect(named({ probe: answeredAt(57_600, 0x55) })).toBeUndefined();
    const port = { name: 'tcp', ignoresSettings: true };
    expect(named({ probe: answeredAt(57_600, NACK), port })).toBeUndefined();
  });

  it('is not named once the bootloader was reached', () => {
    expect(named({ trace: [...silent, ...identified], probe: answeredAt(57_600, NACK) })).toBeUndefined();
  });
});

describe('D-ROM-CLOCK: a fresh bootloader answers at half or double the rate', () => {
  const named = (facts: Partial<DiagnosisEvidence>) =>
    diagnosisOf('D-ROM-CLOCK', { error: garbage, trace: asked(ACK_AT_57600), ...facts });

  it('is possible for one ACK at such a rate, and likely for two answers', () => {
    expect(named({})).toMatchObject({
      confidence: 'possible',
      params: { baudRate: 57_600 },
      evidence: [{ key: 'seen.image', params: { bytes: '86 FE', meant: '79', baudRate: 57_600 } }],
    });
    expect(named({ trace: asked(ACK_AT_57600, [], NACK_AT_57600) })?.confidence).toBe('likely');
  });

  it('is likely for one after a jump, which keeps the clock of the program', () => {
    expect(named({ enter: byApplication })).toMatchObject({
      confidence: 'likely',
      evidence: [{ key: 'seen.jumped' }, { key: 'seen.image' }],
    });
  });

  it('is certain if 7F has an answer at that rate, and not at another', () => {
    expect(named({ probe: probed(['sync-at', [NACK], at(57_600)]) })?.confidence).toBe('certain');
    expect(named({ probe: probed(['sync-at', [NACK], at(9600)]) })?.confidence).toBe('possible');
    const port = { name: 'tcp', ignoresSettings: true };
    expect(named({ probe: probed(['sync-at', [NACK], at(57_600)]), port })?.confidence).toBe('possible');
  });

  it('is only possible if the answers may be refusals of a bootloader that was started by hand', () => {
    const trace = asked([0xff], [], [0xff]);
    expect(named({ trace })?.confidence).toBe('possible');
    expect(named({ trace, enter: byLines })?.confidence).toBe('likely');
    const probe = probed(['sync-at', [NACK], at(230_400)]);
    expect(named({ trace, probe })?.confidence).toBe('possible');
    expect(named({ trace, probe, enter: byLines })?.confidence).toBe('certain');
  });

  it('is not named for a NACK, levels upside down, or a rate that a clock does not make', () => {
    expect(named({ trace: asked(NACK_AT_57600) })).toBeUndefined();
    expect(named({ trace: asked(ACK_INVERTED) })).toBeUndefined();
    // ACK, sent at 128,000 baud.
    expect(named({ trace: asked([0xb9]) })).toBeUndefined();
  });

  it('is not named once the bootloader was reached', () => {
    expect(
      named({ trace: [...asked(ACK_AT_57600), ...exchanged('identifying', [READ_MEMORY, []])] }),
    ).toBeUndefined();
  });
});

describe('D-ENDLESS: bytes come without end', () => {
  const error = { code: 'E-SYNC-BABBLE', params: { count: 4000 } } as const;
  const named = (facts: Partial<DiagnosisEvidence>) =>
    diagnosisOf('D-ENDLESS', { error, trace: [heard(10, 1, 2, 3)], ...facts });

  it('is likely while connecting, and only possible later, when a stuck line sends all it held', () => {
    expect(named({})).toMatchObject({
      confidence: 'likely',
      evidence: [{ key: 'seen.endless', params: { count: 4000 } }],
    });
    expect(named({ trace: [...silent, ...identified] })?.confidence).toBe('possible');
  });

  it('is not named after another failure', () => {
    expect(named({ error: garbage })).toBeUndefined();
  });
});
