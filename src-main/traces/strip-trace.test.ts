import { describe, expect, it } from 'vitest';
import { caseRig } from '../../test/support/case-rig.ts';
import { testImage } from '../../test/support/plan-target.ts';
import { traceFile } from '../../test/support/trace-rig.ts';
import { formatBytes } from '#shared/bytes.ts';
import { FlashError, reasonOf } from '#shared/errors.ts';
import { addressFrame, commandFrame, writeDataFrame } from '#shared/protocols/an3155/encode.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import { loadDevices } from '../devices/load-devices.ts';
import type { TaskOnImage } from '../../test/support/job-spec.ts';
import type { BoardFault } from '../virtual-board/faults.ts';
import { encodeTrace } from './encode-trace.ts';
import { readTrace, type Trace } from './read-trace.ts';
import { replayHost } from './replay-host.ts';
import { replayBoard } from './replay-board.ts';
import { imageDigests, stripTrace } from './strip-trace.ts';
import { supportReport } from './support-report.ts';
import { verbatim } from '#shared/text/words.ts';

const BASE = 0x0800_0000;
const devices = loadDevices();
/** Firmware whose three-byte sequences do not occur by chance. */
const firmware = Uint8Array.from({ length: 2000 }, (_, index) => ((index * 73) ^ (index >> 4) ^ 0xa5) & 0xff);
/** Other contents of the board. */
const other = Uint8Array.from({ length: 0x1000 }, (_, index) => ((index * 151) ^ (index >> 3) ^ 0x3c) & 0xff);
const program: TaskOnImage = {
  kind: 'program',
  image: testImage([BASE, firmware]),
  plan: { erase: 'needed', keepRest: true, outside: 'refuse' },
  verify: true,
};
const wiring = { boot0: 'rts', reset: 'dtr', boot0Inverted: false, resetInverted: false } as const;

async function traceOf(
  task: TaskOnImage,
  {
    part = 'stm32f103c8',
    faults = [],
    port = '/dev/ttyUSB0',
  }: { part?: string; faults?: BoardFault[]; port?: string } = {},
): Promise<Trace> {
  const rig = caseRig(part, { faults });
  rig.board.flash.bytes.set(other);
  const result = await rig.run(task, { wiring });
  return readTrace(traceFile(task, { wiring }, result, port));
}

/** Places of a run of four bytes of `secret` that are in `text` or in the bytes of a trace. */
function leaks(secret: Uint8Array, where: { text?: string; trace?: Trace; file?: Uint8Array }): string[] {
  const passed =
    where.trace?.records.map((record) => ('bytes' in record ? formatBytes(record.bytes) : '')).join(' | ') ??
    '';
  const haystack = `${where.text ?? ''} ${passed} ${where.file === undefined ? '' : formatBytes(where.file)}`;
  const found: string[] = [];
  for (let at = 0; at + 4 <= secret.length; at += 1) {
    const piece = formatBytes(secret.subarray(at, at + 4));
    if (haystack.includes(piece)) found.push(`${String(at)}: ${piece}`);
  }
  return found;
}

const scenes: [string, TaskOnImage, BoardFault[]][] = [
  ['a job that went well', program, []],
  ['a read', { kind: 'read', address: BASE, sizeBytes: 700 }, []],
  ['bytes lost in the middle of a write', program, [{ kind: 'drop', direction: 'toBoard', at: 1100 }]],
  ['bytes lost in the middle of an answer', program, [{ kind: 'drop', direction: 'fromBoard', at: 700 }]],
  ['an answer that came late', program, [{ kind: 'delay', direction: 'fromBoard', at: 900, delayMs: 3000 }]],
  ['a line that echoes', program, [{ kind: 'echo' }]],
  ['a page that does not take', program, [{ kind: 'weak-page', page: 0 }]],
];

describe('a trace that is stripped', () => {
  it.each(scenes)('holds nothing of the firmware or of the board after %s', async (_name, task, faults) => {
    const trace = await traceOf(task, { faults });
    const secrets = [firmware, other];
    expect(secrets.flatMap((secret) => leaks(secret, { trace })).length).toBeGreaterThan(100);
    const stripped = stripTrace(trace, devices);
    const { text, data } = supportReport(trace, devices, { withContents: false });
    for (const secret of secrets) {
      expect(leaks(secret, { trace: stripped, file: encodeTrace(stripped) })).toEqual([]);
      expect(leaks(secret, { text: `${text} ${JSON.stringify(data)}` })).toEqual([]);
    }
  });

  it('holds nothing of contents that were sent after their command in one piece', async () => {
    const trace = await traceOf({ kind: 'info' });
    const piece = Uint8Array.of(
      ...commandFrame('Write Memory'),
      ...addressFrame(BASE),
      ...writeDataFrame(firmware.subarray(0, 64)),
    );
    const records: TraceRecord[] = [...trace.records, { kind: 'sent', timeMs: 9999, bytes: piece }];
    expect(leaks(firmware, { trace: { ...trace, records } })).not.toEqual([]);
    expect(leaks(firmware, { trace: stripTrace({ ...trace, records }, devices) })).toEqual([]);
  });

  it.each(['failed', 'settings', 'lines'] as const)(
    'holds nothing of contents that were sent in two pieces, with "%s" between them',
    async (kind) => {
      const trace = await traceOf({ kind: 'info' });
      const data = writeDataFrame(firmware.subarray(0, 64));
      const between = {
        failed: { kind, call: 'take', error: { code: 'E-CANCELLED', params: {} } },
        settings: { kind, baudRate: 115_200, parity: 'even' },
        lines: { kind, dtr: false, rts: false },
      }[kind];
      const sent = (bytes: Uint8Array): TraceRecord => ({ kind: 'sent', timeMs: 9999, bytes });
      const records = [
        ...trace.records,
        sent(commandFrame('Write Memory')),
        sent(addressFrame(BASE)),
        sent(data.subarray(0, 33)),
        { timeMs: 9999, ...between } as TraceRecord,
        sent(data.subarray(33)),
      ];
      expect(leaks(firmware, { trace: { ...trace, records } })).not.toEqual([]);
      expect(leaks(firmware, { trace: stripTrace({ ...trace, records }, devices) })).toEqual([]);
    },
  );

  it('holds no checksum of what few bytes were, or of what is in a plan', async () => {
    const read = await traceOf({ kind: 'read', address: BASE, sizeBytes: 4 });
    const programmed = await traceOf(program);
    expect(read.verdict?.dataSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(programmed.verdict?.planSha256).toMatch(/^[0-9a-f]{64}$/);
    for (const { verdict } of [read, programmed].map((trace) => stripTrace(trace, devices)))
      expect(verdict).toMatchObject({ dataSha256: null, planSha256: null });
    const segments = [63, 64].map((sizeBytes) => ({ address: BASE, bytes: firmware.subarray(0, sizeBytes) }));
    expect(imageDigests({ image: segments })).toEqual([
      { address: BASE, sizeBytes: 63, sha256: null },
      { address: BASE, sizeBytes: 64, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('holds no byte of the firmware in the error of a verification that failed', async () => {
    const trace = await traceOf(program, { faults: [{ kind: 'weak-page', page: 0 }] });
    const { found, expected } = trace.verdict?.error?.params ?? {};
    for (const byte of [found, expected]) expect(byte).toMatch(/^[0-9A-F]{2}$/);
    const { verdict } = stripTrace(trace, devices);
    expect(verdict?.error).toMatchObject({
      code: 'E-VERIFY-MISMATCH',
      params: { found: '??', expected: '??' },
    });
    expect(JSON.stringify(verdict?.diagnoses)).not.toMatch(/"[0-9A-F]{2}( [0-9A-F]{2})*"/);
  });

  it('keeps the words of a failure around a byte that came in place of an ACK, and not the byte', async () => {
    const garbage = new FlashError('E-REPLY-GARBAGE', { command: 'Write Memory', stage: 'data', byte: 'A5' });
    const detail = reasonOf(garbage);
    const error = new FlashError('E-WRITE-FAILED', { address: '0x08000000', detail }, { cause: garbage });
    const trace = await traceOf(program);
    const failed = { ...trace, verdict: { ...trace.verdict!, error: error.toData() } };
    expect(stripTrace(failed, devices).verdict?.error).toEqual({
      code: 'E-WRITE-FAILED',
      params: {
        address: '0x08000000',
        detail: {
          say: 'E-REPLY-GARBAGE',
          params: { command: 'Write Memory', stage: 'data', byte: '??' },
        },
      },
      cause: {
        say: 'E-REPLY-GARBAGE',
        params: { command: 'Write Memory', stage: 'data', byte: '??' },
      },
    });
  });

  it('does not say what an application was told so that it jumps', async () => {
    const password = Uint8Array.from('open sesame', (letter) => letter.charCodeAt(0));
    const settings = { baudRate: 115_200, parity: 'none' } as const;
    const rig = caseRig('stm32f405rg', {
      boot0High: false,
      wiring: { boot0: 'none', reset: 'none' },
      application: {
        settings,
        replies: [{ to: password, say: password }],
        bootloaderCommand: Uint8Array.of(0x24),
      },
    });
    rig.board.flash.bytes.set([0x00, 0x10, 0x00, 0x20, 0x01, 0x01, 0x00, 0x08]);
    rig.board.powerCycle();
    const exchanges = [
      { send: [...password], expect: [...password], timeoutMs: 500 },
      { send: [0x24], expect: null, timeoutMs: 0 },
    ];
    const command = { ...settings, exchanges, waitMs: 100 };
    const task: TaskOnImage = { kind: 'info' };
    const enter = { kind: 'command', command } as const;
    const result = await rig.run(task, { enter });
    expect(result.outcome).toBe('ok');
    const trace = readTrace(traceFile(task, { enter }, result, 'COM3'));
    expect(leaks(password, { trace })).not.toEqual([]);
    const stripped = readTrace(encodeTrace(stripTrace(trace, devices)));
    expect(leaks(password, { trace: stripped })).toEqual([]);
    expect(JSON.stringify(stripped.header)).not.toContain([...password.subarray(0, 3)].join(','));
    const { text } = supportReport(trace, devices, { withContents: false });
    expect(text).toContain('Get ID');
    expect(leaks(password, { text })).toEqual([]);
  });

  it('still says what was done: commands, addresses, lengths, ACKs and times', async () => {
    const trace = await traceOf(program);
    const stripped = readTrace(encodeTrace(stripTrace(trace, devices)));
    expect(stripped.records.map(({ kind, timeMs }) => [kind, timeMs])).toEqual(
      trace.records.map(({ kind, timeMs }) => [kind, timeMs]),
    );
    const { text } = supportReport(trace, devices, { withContents: false });
    expect(text).toContain('Write Memory 0x08000000, 256 bytes');
    expect(text).toContain('Read Memory 0x08000000, 256 bytes');
    expect(text).not.toContain('wrong checksum');
  });

  it('cannot be replayed', async () => {
    const stripped = stripTrace(await traceOf(program), devices);
    await expect(replayHost(stripped, devices)).rejects.toThrow('E-TRACE-STRIPPED');
    expect(() => replayBoard(stripped, devices)).toThrow('E-TRACE-STRIPPED');
  });

  it('keeps option bytes and the flash size, which say why a board misbehaves', async () => {
    const trace = await traceOf({ kind: 'options', what: 'read' });
    const stripped = stripTrace(trace, devices);
    const answers = (each: Trace) =>
      each.records.flatMap((record) => (record.kind === 'received' ? [formatBytes(record.bytes)] : []));
    const same = answers(stripped).filter((answer, index) => answer === answers(trace)[index]);
    expect(same.some((answer) => answer.length > 3 * 12)).toBe(true);
  });

  it('holds no unique id, no serial number of an adapter and no home folder', async () => {
    const port = '/dev/serial/by-id/usb-FTDI_TTL232R_FTAB1234-if00-port0';
    const trace = await traceOf({ kind: 'info' }, { port });
    const found = trace.records.find((record) => record.kind === 'found');
    const id = found?.info.uniqueId.state === 'read' ? found.info.uniqueId.hex : '';
    expect(id.length).toBeGreaterThan(20);
    const failed = {
      ...trace,
      records: [
        ...trace.records,
        {
          kind: 'failed' as const,
          timeMs: 9999,
          call: 'open' as const,
          error: new FlashError('E-PORT-LOST', {
            port,
            detail: verbatim('/home/alice/dev and C:\\Users\\Bob\\x'),
          }).toData(),
        },
      ],
    };
    const { text, data } = supportReport(failed, devices, { withContents: false });
    const all = `${text} ${JSON.stringify(data)} ${JSON.stringify(stripTrace(failed, devices))}`;
    for (const secret of [id, 'FTAB1234', 'alice', 'Bob']) expect(all).not.toContain(secret);
    expect(supportReport(failed, devices, { withContents: true }).text).toContain('FTAB1234');
  });
});

describe('a report for support', () => {
  it('says what was to be done, how it ended and why, with the exchange', async () => {
    const trace = await traceOf(program, { faults: [{ kind: 'readout-protected' }] });
    const { text } = supportReport(trace, devices, { withContents: false });
    expect(text).toContain('program');
    expect(text).toContain('E-PROTECT-READOUT');
    expect(text).toContain('D-READOUT-PROTECTED');
    expect(text).toContain('PID 0x410');
    expect(text).toMatch(/SHA-256 [0-9a-f]{64}/);
    expect(text).toContain('> Get ID');
  });

  it('holds the contents if they are asked for', async () => {
    const trace = await traceOf(program);
    const { text } = supportReport(trace, devices, { withContents: true });
    expect(leaks(firmware.subarray(0, 256), { text }).length).toBeGreaterThan(200);
  });
});
