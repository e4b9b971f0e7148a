import { describe, expect, it } from 'vitest';
import { ScriptedLink, type ScriptStep } from '../../../test/support/scripted-link.ts';
import { VirtualClock } from '../../../test/support/virtual-clock.ts';
import { connect } from './connect.ts';
import { Bootloader } from './bootloader.ts';
import { Conversation } from './conversation.ts';
import { synchronise, type SyncReport } from './synchronise.ts';

function conversationOn(...steps: ScriptStep[]) {
  const clock = new VirtualClock();
  const link = new ScriptedLink(steps, clock);
  return { conversation: new Conversation(link, clock), link };
}

const fresh: SyncReport = { state: 'fresh', strayZero: false, echo: false };

describe('0x7F', () => {
  it.each([
    ['one ACK', [['7F', '79']], fresh],
    ['two ACKs (L412)', [['7F', '79 79']], fresh],
    ['a stray 00 before the ACK', [['7F', '00 79']], { ...fresh, strayZero: true }],
    ['its own echo before the ACK', [['7F', '7F 79']], { ...fresh, echo: true }],
    ['NACK at once: half a pair was held', [['7F', '1F']], { ...fresh, state: 'already' }],
    [
      'silence, then NACK: already synchronised',
      [
        ['7F', ''],
        ['AA', '1F'],
      ],
      { ...fresh, state: 'already' },
    ],
    [
      'a damaged ACK, then the NACK of a live board',
      [
        ['7F', '7B'],
        ['AA', ''],
        ['B4', '1F'],
      ],
      { ...fresh, state: 'already' },
    ],
  ] as [string, ScriptStep[], SyncReport][])('answered by %s is understood', async (_what, steps, report) => {
    const { conversation, link } = conversationOn(...steps);
    expect(await synchronise(conversation)).toEqual(report);
    expect(link.restCount).toBe(0);
  });

  it('is sent again if the ROM was in step before: then it can complete nothing', async () => {
    const { conversation, link } = conversationOn(['7F', ''], ['7F', '79']);
    conversation.settle();
    expect(await synchronise(conversation)).toEqual(fresh);
    expect(link.restCount).toBe(0);
  });

  it('unanswered gives up after a bounded time', async () => {
    const { conversation, link } = conversationOn();
    await expect(synchronise(conversation)).rejects.toMatchObject({
      code: 'E-SYNC-TIMEOUT',
      phase: 'connecting',
    });
    expect(link.sent).toEqual(['7F', 'AA']);
    expect(conversation.clock.now()).toBeLessThan(2000);
  });

  it('echoed and never answered is silence, not an answer', async () => {
    const { conversation } = conversationOn(['7F', '7F'], ['AA', 'AA']);
    await expect(synchronise(conversation)).rejects.toMatchObject({ code: 'E-SYNC-TIMEOUT' });
  });

  it('answered by 86 names the bytes, which are an inverted ACK', async () => {
    const { conversation } = conversationOn(['7F', '86'], ['AA', '86'], ['B4', '86']);
    await expect(synchronise(conversation)).rejects.toMatchObject({
      code: 'E-SYNC-GARBAGE',
      params: { bytes: '86' },
    });
  });

  it('answered without end is not an answer', async () => {
    const { conversation } = conversationOn(['7F', new Array(600).fill('79').join(' ')]);
    await expect(synchronise(conversation)).rejects.toMatchObject({ code: 'E-SYNC-BABBLE' });
  });
});

describe('connecting', () => {
  const GET = ['00 FF', '79 0B 31 00 01 02 11 21 31 44 63 73 82 92 79'] as ScriptStep;
  const settings = { baudRate: 115_200, parity: 'even' } as const;

  it('an ACK alone proves nothing: the line must carry commands as well', async () => {
    const { conversation } = conversationOn(['7F', '79']);
    await expect(connect(new Bootloader(conversation), { settings, startupMs: 1 })).rejects.toMatchObject({
      code: 'E-SYNC-UNSTABLE',
      params: { baudRate: 115_200 },
    });
  });

  it('without lines to reset by, no other rate is tried: the ROM would keep the first', async () => {
    const { conversation, link } = conversationOn();
    await expect(connect(new Bootloader(conversation), { settings, startupMs: 1 })).rejects.toMatchObject({
      code: 'E-SYNC-TIMEOUT',
    });
    expect(link.lines).toEqual([]);
    expect(link.settings).toEqual(settings);
  });

  it('with lines, each attempt begins with a reset with BOOT0 high and ends with the first rate that works', async () => {
    const { conversation, link } = conversationOn(
      ['7F', 'FE'],
      ['AA', 'FE'],
      ['B4', 'FE'],
      ['7F', 'FE'],
      ['AA', 'FE'],
      ['B4', 'FE'],
      ['7F', '79'],
      GET,
      GET,
    );
    const wiring = { boot0: 'rts', reset: 'dtr', boot0Inverted: false, resetInverted: false } as const;
    const connection = await connect(new Bootloader(conversation), { settings, startupMs: 1, wiring });
    expect(connection.settings.baudRate).toBe(57_600);
    const reset = [
      { rts: true, dtr: false },
      { rts: true, dtr: true },
      { rts: true, dtr: false },
    ];
    expect(link.lines).toEqual([...reset, ...reset, ...reset]);
  });

  it('inverted lines are driven the other way round', async () => {
    const { conversation, link } = conversationOn(['7F', '79'], GET, GET);
    const wiring = { boot0: 'dtr', reset: 'rts', boot0Inverted: true, resetInverted: true } as const;
    await connect(new Bootloader(conversation), { settings, startupMs: 1, wiring });
    expect(link.lines).toEqual([
      { dtr: false, rts: true },
      { dtr: false, rts: false },
      { dtr: false, rts: true },
    ]);
  });

  it('resumes without 0x7F if the board is known to be synchronised', async () => {
    const { conversation, link } = conversationOn(['B4', '1F'], GET, GET);
    await connect(new Bootloader(conversation), { settings, startupMs: 1, resume: true });
    expect(link.sent).not.toContain('7F');
  });
});
