import { describe, expect, it } from 'vitest';
import { loadDevices } from '#main/devices/load-devices.ts';
import { formatBytes } from '../bytes.ts';
import { findDevice } from '../devices/find-device.ts';
import type { Phase } from '../phase.ts';
import type { TargetInfo } from '../job/target-info.ts';
import {
  addressFrame,
  commandFrame,
  extendedErasePagesFrame,
  readLengthFrame,
} from '../protocols/an3155/encode.ts';
import { nothingSecured } from '../security/security-state.ts';
import type { TraceRecord } from '../trace/trace-record.ts';
import { verbatim } from '../text/words.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { DiagnosisEvidence } from './evidence.ts';

const setting = { baudRate: 115_200, parity: 'even' } as const;
/** Longer than a program takes to say that it starts. */
const STEP_MS = 600;
const ACK = 0x79;
const NACK = 0x1f;
const deviceOf = (name: string) => findDevice(loadDevices(), name).device;
const words = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

/** What was sent, and what came 5 ms after it. */
type Turn = [sent: readonly number[] | Uint8Array, received: readonly number[]];

function traceOf(phase: Phase, turns: readonly Turn[]): TraceRecord[] {
  return [
    { kind: 'settings', timeMs: 0, ...setting },
    { kind: 'phase', timeMs: 0, phase },
    ...turns.flatMap(([sent, received], index): TraceRecord[] => [
      { kind: 'sent', timeMs: STEP_MS * index, bytes: Uint8Array.from(sent) },
      ...(received.length === 0
        ? []
        : [{ kind: 'received', timeMs: STEP_MS * index + 5, bytes: Uint8Array.from(received) } as const]),
    ]),
  ];
}

function found(facts: Partial<DiagnosisEvidence>): Diagnosis[] {
  return diagnose({
    error: { code: 'E-SYNC-GARBAGE', params: { bytes: '' }, phase: 'connecting' },
    trace: [],
    warnings: [],
    enter: { by: 'hand', drivesBoot0: false },
    setting,
    ...facts,
  });
}

const best = (facts: Partial<DiagnosisEvidence>) => {
  const [first] = found(facts);
  return first === undefined ? 'nothing' : `${first.id} ${first.confidence}`;
};

describe('a program that answers what it is asked', () => {
  const asked = (...answers: (readonly number[])[]) =>
    traceOf(
      'connecting',
      answers.map((answer, index): Turn => [[[0x7f, 0xaa, 0xb4][index] ?? 0], answer]),
    );

  it.each([[[0x15]], [[0x7f, 0x80, 0x01, 0x70, 0x18]]])(
    'is no line that is disturbed where each byte is answered alike (%j)',
    (answer) => {
      expect(best({ trace: asked(answer, answer, answer) })).toBe('D-APPLICATION likely');
    },
  );

  it.each([
    ['upside down', [0x43], [], [0x70]],
    ['at three quarters of the rate', [0xf3, 0xff], [], [0x7f]],
  ])('is none if the answers are those of a bootloader %s', (_how, ...answers) => {
    expect(found({ trace: asked(...answers) }).map(({ id }) => id)).not.toContain('D-APPLICATION');
  });

  it('is heard if its words follow another byte than 7F', () => {
    const trace = asked([], words('Booting v1.2\r\n'));
    expect(best({ trace })).toBe('D-APPLICATION likely');
  });
});

it('takes zeros that come again and again without a reset for those of a program', () => {
  const zeros = [1000, 1500, 2000].map((timeMs): TraceRecord => ({
    kind: 'received',
    timeMs,
    bytes: Uint8Array.of(0),
  }));
  const trace = [...traceOf('connecting', [[[0x7f], []]]), ...zeros];
  expect(best({ trace, error: { code: 'E-SYNC-TIMEOUT', params: {} } })).toBe('D-APPLICATION likely');
  const once = trace.slice(0, -2);
  expect(found({ trace: once, error: { code: 'E-SYNC-TIMEOUT', params: {} } })[0]?.id).not.toBe(
    'D-APPLICATION',
  );
});

describe('a clock that is off by a multiplier and a divider', () => {
  it.each([
    ['4/3', [0xdc], [0xc7]],
    ['3/4', [0xf3, 0xff], [0x7f]],
    ['2/3', [0xe3, 0xff], [0xff]],
  ])('is told by two answers (%s)', (_ratio, first, third) => {
    const trace = traceOf('connecting', [
      [[0x7f], first],
      [[0xaa], []],
      [[0xb4], third],
    ]);
    expect(best({ trace })).toBe('D-ROM-CLOCK likely');
  });
});

describe('a board that starts its program in the middle of a run', () => {
  const error = { code: 'E-SYNC-LOST', params: {}, phase: 'writing' } as const;

  it('is told by what it says', () => {
    const trace = traceOf('writing', [
      [commandFrame('Write Memory'), [ACK]],
      [[0xee], words('Hello app\r\n')],
      [[0xee], words('Hello app\r\n')],
    ]);
    const [first] = found({ trace, error });
    expect(first).toMatchObject({ id: 'D-APPLICATION', confidence: 'likely' });
    expect(first?.action).toBe('action.D-APPLICATION.midway');
  });

  it('is not if text is in the flash', () => {
    const text = words('Copyright by somebody');
    const read: Turn[] = [
      [commandFrame('Read Memory'), [ACK]],
      [addressFrame(0x0800_0000), [ACK]],
      // The ACK was lost.
      [readLengthFrame(text.length), text],
    ];
    const trace = traceOf('reading', [...read, ...read]);
    expect(found({ trace, error }).map(({ id }) => id)).not.toContain('D-APPLICATION');
  });
});

describe('erases of listed pages that nobody answers', () => {
  const erase: Turn[] = [
    [commandFrame('Extended Erase'), [ACK]],
    [extendedErasePagesFrame([0]), []],
  ];
  const error = { code: 'E-REPLY-TIMEOUT', params: { command: 'Extended Erase' }, phase: 'erasing' } as const;

  it('are not bytes that get lost if all else is answered', () => {
    const trace = traceOf('erasing', [...erase, ...erase, ...erase]);
    const [first, ...others] = found({ trace, error, device: deviceOf('stm32f405rg') });
    expect(first).toMatchObject({ id: 'D-MASS-ERASE', confidence: 'likely' });
    expect(first?.action).toBe('action.D-MASS-ERASE.try-mass');
    expect(others.map(({ id }) => id)).not.toContain('D-LOST-BYTES');
  });
});

describe('pages that a program may have hidden', () => {
  const device = deviceOf('stm32g474re');
  const warnings = [
    {
      code: 'W-SECURITY-SECURABLE',
      params: { device: device.name, count: 16, pages: verbatim('0–15'), field: verbatim('SEC_SIZE1') },
    },
  ] as const;

  it('are brought back by a reset first, whatever was refused', () => {
    const refused: Turn[] = [
      [commandFrame('Extended Erase'), [ACK]],
      [extendedErasePagesFrame([0]), [NACK]],
    ];
    const trace = traceOf('erasing', [...refused, ...refused]);
    const error = { code: 'E-ERASE-FAILED', params: {}, phase: 'erasing' } as const;
    const [first] = found({ trace, error, device, warnings });
    expect(first).toMatchObject({ id: 'D-MASS-ERASE', action: 'action.D-MASS-ERASE.reset' });
    expect(first?.evidence.map(({ key }) => key)).toContain('seen.securable');
  });
});

describe('a read that is refused inside the flash', () => {
  const KIB = 1024;
  const error = {
    code: 'E-REPLY-NACK',
    params: { command: 'Read Memory', stage: 'address' },
    phase: 'verifying',
  } as const;
  const refused = (name: string, address: number, facts: Partial<DiagnosisEvidence> = {}) => {
    const device = deviceOf(name);
    const target = {
      flashSizeBytes: 128 * KIB,
      flashSizeSource: 'register',
      commands: [0x11],
    } as unknown as TargetInfo;
    const trace = traceOf('verifying', [
      [commandFrame('Read Memory'), [ACK]],
      [addressFrame(device.flashBase), [ACK]],
      [readLengthFrame(1), [ACK, 0x12]],
      [commandFrame('Read Memory'), [ACK]],
      [addressFrame(address), [NACK]],
    ]);
    return found({ trace, error, device, target, ...facts });
  };

  it.each([
    ['stm32l476rg', 'action.D-READ-REFUSED'],
    ['stm32g071rb', 'action.D-READ-REFUSED'],
    ['stm32f103c8', 'action.D-READ-REFUSED.foreign'],
    ['stm32f405rg', 'action.D-READ-REFUSED.foreign'],
  ])('of %s has a cause that fits the part', (name, action) => {
    expect(refused(name, 0x0800_0800)[0]).toMatchObject({
      id: 'D-READ-REFUSED',
      confidence: 'likely',
      action,
    });
  });

  it('calls for a clean reset first after a jump', () => {
    const enter = { by: 'application', drivesBoot0: false } as const;
    expect(refused('stm32g071rb', 0x0800_0800, { enter })[0]?.action).toBe('action.D-READ-REFUSED.reset');
  });

  it('is none if the address lies after it', () => {
    expect(refused('stm32g071rb', 0x0802_0000)).toEqual([]);
  });
});

it('finds that a command is missing which is refused and not listed', () => {
  const commands = [0x00, 0x01, 0x11, 0x21, 0x31, 0x43];
  const trace = [
    ...traceOf('connecting', [
      [
        [0x00, 0xff],
        [ACK, commands.length, 0x22, ...commands, ACK],
      ],
    ]),
    ...traceOf('identifying', [[[0x02, 0xfd], [NACK]]]),
  ];
  const error = {
    code: 'E-REPLY-NACK',
    params: { command: 'Get ID', stage: 'command' },
    phase: 'identifying',
  } as const;
  const [first] = found({ trace, error });
  expect(first).toMatchObject({ id: 'D-COMMAND-MISSING', confidence: 'certain', isSaidByError: false });
  expect(first?.evidence[0]?.params).toEqual({ commands: formatBytes(Uint8Array.from(commands)) });
});

it('finds an answer to Get possible that lacks the same byte each time, unless another reader takes it', () => {
  const get: Turn = [
    [0x00, 0xff],
    [ACK, 0x02, 0x31, 0x00, 0x01],
  ];
  const trace = traceOf('connecting', [[[0x7f], [ACK]], get, get, get]);
  const error = { code: 'E-SYNC-UNSTABLE', params: { baudRate: 115_200 } } as const;
  const ids = (facts: Partial<DiagnosisEvidence>) => found({ trace, error, ...facts }).map(({ id }) => id);
  expect(ids({})).toContain('D-ANSWER-FORM');
  const port = { name: '/dev/ttyUSB0', holders: [{ name: 'minicom', pid: 4711 }] };
  expect(ids({ port })).not.toContain('D-ANSWER-FORM');
});

it('takes the rest of an answer, in pieces, for bytes that are held up', () => {
  const trace: TraceRecord[] = [
    ...traceOf('identifying', [
      [commandFrame('Read Memory'), [ACK]],
      [addressFrame(0x0800_0000), [ACK]],
      [readLengthFrame(64), [ACK, 1, 2, 3]],
    ]),
    ...[2000, 3500, 5000].flatMap((timeMs): TraceRecord[] => [
      { kind: 'sent', timeMs, bytes: Uint8Array.of(0xee, 0xee) },
      { kind: 'received', timeMs: timeMs + 50, bytes: Uint8Array.of(4, 5, 6, 7) },
    ]),
  ];
  const error = { code: 'E-SYNC-LOST', params: {}, phase: 'identifying' } as const;
  expect(best({ trace, error })).toBe('D-LATE-BYTES likely');
});

it('takes answers to Get that differ for a line that is disturbed', () => {
  const answer = (version: number): Turn => [
    [0x00, 0xff],
    [ACK, 0x02, version, 0x00, 0x01, ACK],
  ];
  const trace = traceOf('writing', [answer(0x31), answer(0x21), answer(0x31), answer(0xb1)]);
  expect(best({ trace, error: { code: 'E-WRITE-FAILED', params: {}, phase: 'writing' } })).toBe(
    'D-NOISE likely',
  );
});

describe('a part with TrustZone', () => {
  const device = deviceOf('stm32u575zi');
  const trace = traceOf('verifying', [
    [commandFrame('Extended Erase'), [ACK]],
    [[0, 0, 0, 0, 0], [ACK]],
  ]);
  const error = { code: 'E-ERASE-NOT-BLANK', params: { address: '0x08000000', found: '12' } } as const;
  const of = (areas: { address: number; bytes: Uint8Array }[]) =>
    found({ trace, error, device, security: { state: nothingSecured, areas } });

  it('may have it on if that could not be read, and what was acknowledged is not done', () => {
    expect(of([])[0]).toMatchObject({ id: 'D-TRUSTZONE', confidence: 'possible' });
  });

  it('has it off if that was read', () => {
    const areas = [{ address: 0x4002_2040, bytes: new Uint8Array(44) }];
    expect(of(areas).map(({ id }) => id)).not.toContain('D-TRUSTZONE');
  });
});

describe('a product id that nobody knows, on a line without a byte above 7F', () => {
  const error = { code: 'E-PLAN-NO-LAYOUT', params: {}, phase: 'checking' } as const;
  const target = { pid: 0x404, commands: [0, 1, 2] } as unknown as TargetInfo;
  const trace = traceOf('identifying', [
    [
      [0x02, 0xfd],
      [ACK, 1, 4, 4, ACK],
    ],
  ]);

  it('may have lost a bit if a part has that bit, and not otherwise', () => {
    expect(found({ trace, error, target, isTwinKnown: true })[0]?.id).toBe('D-SEVEN-BIT');
    expect(found({ trace, error, target, isTwinKnown: false }).map(({ id }) => id)).toEqual([
      'D-UNKNOWN-PART',
    ]);
  });
});
