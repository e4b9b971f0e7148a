import { describe, expect, it } from 'vitest';
import { deviceOf } from '../../../test/support/board-rig.ts';
import { JobRig } from '../../../test/support/job-rig.ts';
import type { ModemWiring } from '#shared/job/enter-strategy.ts';
import { wiringOptionText, type DoctorAnswer, type DoctorStep } from '#shared/job/modem-line-doctor.ts';
import { pinsFor, type BoardWiring } from '../../virtual-board/wiring.ts';
import { examineModemLines } from './modem-line-doctor.ts';

type Ask = Extract<DoctorStep, { kind: 'ask' }>;

/** A person who looks at the board and says what is there. */
function watcherOf(wiring: BoardWiring): (step: Ask) => DoctorAnswer {
  const at = (line: 'dtr' | 'rts', isOn: boolean) =>
    pinsFor(wiring, { dtr: false, rts: false, [line]: isOn }, true);
  return ({ question, line }) => {
    const [on, off] = [at(line, true), at(line, false)];
    if (question === 'reset-level') return on.inReset ? 'held' : 'runs';
    if (question === 'boot0-level') return on.boot0High ? 'high' : 'low';
    if (on.inReset !== off.inReset) return 'reset';
    return on.boot0High !== off.boot0High ? 'boot0' : 'nothing';
  };
}

function examine(wiring: BoardWiring, answer = watcherOf(wiring), signal?: AbortSignal) {
  const rig = new JobRig(deviceOf('F103'), { wiring, boot0High: false });
  const link = rig.open();
  const steps: DoctorStep[] = [];
  const lines: string[] = [];
  link.tap = {
    bytes: () => undefined,
    configured: () => undefined,
    lines: ({ dtr, rts }) => lines.push(`${dtr ? 'D' : '-'}${rts ? 'R' : '-'}`),
  };
  const face = {
    tell: (step: DoctorStep) => steps.push(step),
    ask: (step: Ask) => Promise.resolve(answer(step)),
  };
  const finding = examineModemLines(link, face, { clock: rig.clock, startupMs: 10, signal });
  return { rig, steps, lines, finding };
}

describe('the line doctor', () => {
  const wirings: (ModemWiring & BoardWiring)[] = (['rts', 'dtr'] as const).flatMap((boot0) =>
    [false, true].flatMap((boot0Inverted) =>
      [false, true].map((resetInverted) => ({
        boot0,
        reset: boot0 === 'rts' ? ('dtr' as const) : ('rts' as const),
        boot0Inverted,
        resetInverted,
      })),
    ),
  );

  it.each(wirings)('finds the wiring of a board, and proves it: %o', async (wiring) => {
    const { finding } = examine(wiring);
    expect(await finding).toMatchObject({ wiring, problem: null, proved: true });
  });

  it('says the wiring as options', () => {
    const wiring = { boot0: 'rts', reset: 'dtr', boot0Inverted: true, resetInverted: false } as const;
    expect(wiringOptionText(wiring)).toBe('--boot0 rts --reset dtr --invert-boot0');
    expect(wiringOptionText({ ...wiring, boot0: null })).toBe('--reset dtr');
  });

  it('moves one line at a time, slowly, and leaves both off', async () => {
    const { finding, lines, rig } = examine({ boot0: 'rts', reset: 'dtr' }, () => 'nothing');
    await finding;
    expect(lines.join(' ')).toBe('D- -- D- -- D- -- D- -- -R -- -R -- -R -- -R -- --');
    expect(rig.clock.now()).toBe(16_000);
  });

  it('shows again what a person was not sure of, as often as asked', async () => {
    const wiring = { boot0: 'rts', reset: 'dtr' } as const;
    const watch = watcherOf(wiring);
    let looks = 0;
    const { finding, steps } = examine(wiring, (step) => {
      const isUnsure = step.question === 'effect' && step.line === 'dtr' && (looks += 1) <= 2;
      return isUnsure ? 'again' : watch(step);
    });
    expect(await finding).toMatchObject({ wiring, proved: true });
    const toggled = steps.flatMap((step) => (step.kind === 'toggle' ? [step.line] : []));
    expect(toggled).toEqual(['dtr', 'dtr', 'dtr', 'rts']);
  });

  it.each([
    ['no line does anything', { boot0: 'none', reset: 'none' }, 'none'],
    ['only BOOT0 is wired', { boot0: 'rts', reset: 'none' }, 'no-reset'],
  ] as const)('recommends nothing if %s', async (_what, wiring, problem) => {
    expect(await examine(wiring).finding).toMatchObject({ wiring: null, problem, proved: null });
  });

  it('recommends nothing on answers that contradict each other', async () => {
    const { finding } = examine({ boot0: 'rts', reset: 'dtr' }, ({ question }) =>
      question === 'effect' ? 'reset' : 'held',
    );
    expect(await finding).toMatchObject({ wiring: null, problem: 'contradiction' });
  });

  it('does not take a wrong answer for proved', async () => {
    const wiring = { boot0: 'rts', reset: 'dtr' } as const;
    const watch = watcherOf(wiring);
    const { finding } = examine(wiring, (step) => (step.question === 'boot0-level' ? 'low' : watch(step)));
    expect(await finding).toMatchObject({ proved: false, wiring: { boot0Inverted: true } });
  });

  it('ends if nobody answers any more, with both lines off', async () => {
    const { finding, lines } = examine(
      { boot0: 'rts', reset: 'dtr' },
      () => undefined as unknown as DoctorAnswer,
    );
    await expect(finding).rejects.toMatchObject({ code: 'E-CANCELLED' });
    expect(lines.at(-1)).toBe('--');
  });

  it('is stopped in the middle of a toggle, with both lines off', async () => {
    const controller = new AbortController();
    const { finding, lines, rig } = examine({ boot0: 'rts', reset: 'dtr' }, undefined, controller.signal);
    rig.clock.after(2500, () => controller.abort(new Error('enough')));
    await expect(finding).rejects.toThrow('enough');
    expect(rig.clock.now()).toBeLessThan(2600);
    expect(lines.at(-1)).toBe('--');
  });
});
