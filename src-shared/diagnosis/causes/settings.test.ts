import { describe, expect, it } from 'vitest';
import {
  ACK,
  NACK,
  SYNC,
  ackThenNothing,
  bytes,
  diagnosisOf,
  exchanged,
  heard,
  idsOf,
  probed,
  setting,
  type Exchange,
} from '../../../test/support/diagnosis-evidence.ts';
import type { DiagnosisEvidence, PortFacts } from '../evidence.ts';

const noParity = { ...setting, parity: 'none' } as const;
const idAnswer = [ACK, 0x01, 0x04, 0x10, ACK];
/** Get ID byte by byte is answered, Get is not. */
const parityMissing = probed(['get-id', idAnswer], ['get', [NACK], noParity]);
/** Get is answered with the other parity only. */
const otherParityWorks = probed(['get-id', []], ['get', [ACK, 0x01, 0x31, 0x00, ACK], noParity]);
const understood = [...ackThenNothing, heard(31, ACK, 0x01, 0x31, 0x00, 0x01, 0x83, ACK)];
const holders = [{ name: 'minicom', pid: 4711 }];
const portLost = { code: 'E-PORT-LOST', params: {} } as const;

describe('D-PARITY: the other parity is the right one', () => {
  const named = (facts: Partial<DiagnosisEvidence>) =>
    diagnosisOf('D-PARITY', { probe: otherParityWorks, ...facts });

  it('is certain if the board answers with it', () => {
    expect(named({})).toMatchObject({
      confidence: 'certain',
      params: { parity: 'even', wanted: 'none' },
      evidence: [
        { key: 'seen.sync-ack' },
        { key: 'seen.commands-fail', params: { count: 1 } },
        { key: 'seen.get-works', params: { parity: 'none' } },
      ],
    });
  });

  it('is not named if the answer is not a whole one', () => {
    const answering = (...heardBytes: number[]) =>
      named({ probe: probed(['get-id', []], ['get', heardBytes, noParity]) });
    expect(answering()).toBeUndefined();
    expect(answering(NACK)).toBeUndefined();
    expect(answering(ACK, 0x01, 0x31, 0x00)).toBeUndefined();
    expect(answering(ACK, 0x01, 0x31, ACK)).toBeUndefined();
  });

  it('is not named if nobody asked with the other parity', () => {
    expect(named({ probe: probed(['get-id', []]) })).toBeUndefined();
    expect(named({ probe: undefined })).toBeUndefined();
  });

  it('is not named if the port has no parity that could be changed', () => {
    expect(named({ port: { name: 'COM3', ignoresSettings: true } })).toBeUndefined();
    expect(named({ port: { name: 'COM3', ignoresSettings: false } })).toBeDefined();
  });

  it('is not named if the board acknowledged a command', () => {
    expect(named({ trace: understood })).toBeUndefined();
  });
});

describe('D-ADAPTER-PARITY: an adapter that sends no parity', () => {
  const ch340 = { name: '/dev/ttyUSB0', platform: 'linux', vendorId: '1a86' };
  const named = (port: PortFacts, facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-ADAPTER-PARITY', { probe: parityMissing, port, ...facts });
  const first = (port: PortFacts) => {
    const [id = 'nothing'] = idsOf({ probe: parityMissing, port });
    return `${id} ${named(port)?.confidence ?? ''}`;
  };

  it('is certain for a CH340 under a Linux before 4.10', () => {
    expect(first({ ...ch340, kernelRelease: '4.9.0-13-amd64' })).toBe('D-ADAPTER-PARITY certain');
    expect(first({ ...ch340, kernelRelease: '3.16.7' })).toBe('D-ADAPTER-PARITY certain');
  });

  it('is only likely with a newer kernel, or another adapter', () => {
    expect(first({ ...ch340, kernelRelease: '4.10.0' })).toBe('D-ADAPTER-PARITY likely');
    expect(first({ ...ch340, kernelRelease: '6.1.0-18-amd64' })).toBe('D-ADAPTER-PARITY likely');
    expect(first({ ...ch340, vendorId: '0403', kernelRelease: '4.9.0' })).toBe('D-ADAPTER-PARITY likely');
    expect(first({ ...ch340, platform: 'win32', kernelRelease: '4.9.0' })).toBe('D-ADAPTER-PARITY likely');
  });

  it('is certain on the mini-UART of a Raspberry Pi, and has advice of its own', () => {
    expect(first({ name: '/dev/ttyS0', isRaspberryPi: true })).toBe('D-ADAPTER-PARITY certain');
    expect(first({ name: '/dev/ttyAMA0', isRaspberryPi: true })).toBe('D-ADAPTER-PARITY likely');
    expect(first({ name: '/dev/ttyS0' })).toBe('D-ADAPTER-PARITY likely');
    expect(first({ name: '/dev/ttyS0', isRaspberryPi: true, isMiniUart: false })).toBe(
      'D-ADAPTER-PARITY likely',
    );
    expect(first({ name: '/dev/serial0', device: '/dev/ttyS0', isRaspberryPi: true })).toBe(
      'D-ADAPTER-PARITY certain',
    );
    expect(named({ name: '/dev/ttyAMA0', isMiniUart: true })?.action).toBe(
      'action.D-ADAPTER-PARITY.mini-uart',
    );
    expect(named(ch340)?.action).toBe('action.D-ADAPTER-PARITY');
  });

  it('is not named on the word of the port alone: the wire must show it', () => {
    const error = { code: 'E-SYNC-TIMEOUT', params: {} } as const;
    const port = { ...ch340, kernelRelease: '4.9.0' };
    expect(named(port, { trace: [], error, probe: undefined })).toBeUndefined();
  });

  it('is only possible if another program takes bytes, or the port has no parity that could be changed', () => {
    const port = { ...ch340, kernelRelease: '4.9.0' };
    expect(named({ ...port, holders })?.confidence).toBe('possible');
    expect(named({ ...port, ignoresSettings: true })?.confidence).toBe('possible');
  });

  it('is not named if Get ID was not answered either, or the other parity works', () => {
    expect(named(ch340, { probe: probed(['get-id', []], ['get', [], noParity]) })).toBeUndefined();
    const works = probed(['get-id', idAnswer], ['get', idAnswer, noParity]);
    expect(named(ch340, { probe: works })).toBeUndefined();
  });

  it('is not named if no parity was to be sent', () => {
    expect(named(ch340, { setting: noParity })).toBeUndefined();
  });
});

describe('a bootloader that acknowledges Get and answers it badly', () => {
  it('proves rate and parity: no adapter is blamed', () => {
    const bad = bytes(0x79, 0x01, 0x31, 0x00, 0x01, 0x83, 0x79);
    const trace = [...ackThenNothing, { kind: 'received', timeMs: 31, bytes: bad } as const];
    expect(idsOf({ trace, probe: parityMissing })).toEqual([]);
  });
});

describe('D-BAUD: the bootloader measured another rate than the host has', () => {
  const error = { code: 'E-SYNC-GARBAGE', params: { bytes: '' } } as const;
  const named = (facts: Partial<DiagnosisEvidence>) => diagnosisOf('D-BAUD', { error, ...facts });
  const synced = (...answers: number[][]) =>
    exchanged('connecting', ...answers.map((answer): Exchange => [SYNC, answer]));
  const unanswered = (...id: number[]) => probed(['get-id', id], ['get', [], noParity]);

  describe('after a 7F that was acknowledged', () => {
    it('is likely if no parity helps, and something was heard', () => {
      expect(named({ trace: ackThenNothing, probe: unanswered(0x55) })).toMatchObject({
        confidence: 'likely',
        params: { baudRate: 57_600 },
        evidence: [{ key: 'seen.sync-ack' }, { key: 'seen.commands-fail' }],
      });
      const trace = [...ackThenNothing, heard(31, NACK)];
      expect(named({ trace, probe: unanswered() })?.confidence).toBe('likely');
    });

    it('is only possible if nothing was heard any more, or another program takes bytes', () => {
      expect(named({ trace: ackThenNothing, probe: unanswered() })?.confidence).toBe('possible');
      const port = { name: 'COM3', holders };
      expect(named({ trace: ackThenNothing, probe: unanswered(0x55), port })?.confidence).toBe('possible');
    });

    it('is not named if one of the parities helps, or nobody asked', () => {
      expect(named({ trace: ackThenNothing, probe: parityMissing })).toBeUndefined();
      expect(named({ trace: ackThenNothing, probe: otherParityWorks })).toBeUndefined();
      expect(named({ trace: ackThenNothing })).toBeUndefined();
    });
  });

  it('is possible at a rate higher than AN3155 vouches for, unless 7F was acknowledged', () => {
    const at = (baudRate: number, ...answer: number[]) =>
      named({ trace: synced(answer), setting: { ...setting, baudRate } });
    expect(at(230_400)).toMatchObject({
      confidence: 'possible',
      params: { baudRate: 115_200 },
      evidence: [{ key: 'seen.sync-silent-once' }, { key: 'seen.baud-high', params: { baudRate: 230_400 } }],
    });
    expect(at(115_200)).toBeUndefined();
    expect(at(230_400, ACK)).toBeUndefined();
  });

  it('is possible if one answer is an ACK at a rate that a wrong clock does not make, and likely if two are', () => {
    // ACK, sent at 128,000 baud.
    expect(named({ trace: synced([0xb9]) })).toMatchObject({
      confidence: 'possible',
      evidence: [{ key: 'seen.image', params: { bytes: 'B9', meant: '79', baudRate: 128_000 } }],
    });
    expect(named({ trace: synced([0xb9], [], [0xb9]) })?.confidence).toBe('likely');
  });

  it('is not named if the answers are a NACK, upside down, or those of a wrong clock', () => {
    // NACK, sent at 128,000 baud.
    expect(named({ trace: synced([0x8f]) })).toBeUndefined();
    expect(named({ trace: synced([0x43]) })).toBeUndefined();
    // ACK, sent at half of the rate.
    expect(named({ trace: synced([0x86, 0xfe]) })).toBeUndefined();
  });

  it('is possible if the same few bytes come again and again', () => {
    expect(named({ trace: synced([0x55], [0x55]) })).toMatchObject({
      confidence: 'possible',
      evidence: [{ key: 'seen.sync-answer' }],
    });
  });

  it('is not named if they came once, differ, are many, hold 7F or are an answer', () => {
    expect(named({ trace: synced([0x55]) })).toBeUndefined();
    expect(named({ trace: synced([0x55], [0x54]) })).toBeUndefined();
    expect(named({ trace: synced([0x55, 1, 2, 3], [0x55, 1, 2, 3]) })).toBeUndefined();
    expect(named({ trace: synced([0x55, 0x7f], [0x55, 0x7f]) })).toBeUndefined();
    expect(named({ trace: synced([NACK], [NACK]) })).toBeUndefined();
  });

  it('is not named if the rate proved right, or the port is gone', () => {
    const trace = synced([0x55], [0x55]);
    expect(named({ trace: [...trace, ...exchanged('identifying', [SYNC, []])] })).toBeUndefined();
    const acked: Exchange = [bytes(0x00, 0xff), [ACK]];
    expect(named({ trace: [...trace, ...exchanged('connecting', acked)] })).toBeUndefined();
    expect(named({ trace, error: portLost })).toBeUndefined();
  });
});
