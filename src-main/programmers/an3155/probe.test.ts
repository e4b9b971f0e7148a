import { describe, expect, it } from 'vitest';
import { BoardRig } from '../../../test/support/board-rig.ts';
import { ScriptedLink } from '../../../test/support/scripted-link.ts';
import { VirtualClock } from '../../../test/support/virtual-clock.ts';
import { Conversation } from './conversation.ts';
import { probeBoard } from './probe.ts';

const settings = { baudRate: 115_200, parity: 'even' } as const;

describe('a closer look at a board that could not be reached', () => {
  it('sends nothing to one that is silent: it may be inside a frame', async () => {
    const clock = new VirtualClock();
    const link = new ScriptedLink([], clock);
    const findings = await probeBoard(new Conversation(link, clock), { settings, startupMs: 1 }, false);
    expect(link.sent).toEqual([]);
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['listen']));
  });

  it('asks one that acknowledged the first byte nothing that could write', async () => {
    const clock = new VirtualClock();
    const link = new ScriptedLink([], clock);
    const conversation = new Conversation(link, clock);
    conversation.settle([{ at: 'count', code: 0x31, isStray: true }]);
    await probeBoard(conversation, { settings, startupMs: 1 }, true);
    const rig = new BoardRig('F103').sync();
    rig.say('31 CE');
    rig.say('08 00 00 00 08');
    for (const frame of link.sent) rig.send(frame);
    expect(rig.board.log.of('write')).toEqual([]);
  });
});
