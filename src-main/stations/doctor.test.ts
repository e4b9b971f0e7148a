import { describe, expect, it } from 'vitest';
import type { DoctorAnswer } from '#shared/job/modem-line-doctor.ts';
import { connect } from '../../test/support/bench-requests.ts';
import { workplaceRig, type WorkplaceRig } from '../../test/support/workplace-rig.ts';
import { sleep } from '../time/clock.ts';

/** What a person sees of a virtual board, whose RTS drives BOOT0 and whose DTR drives NRST, both not inverted. */
const seen: Readonly<Record<string, DoctorAnswer>> = {
  'dtr effect': 'reset',
  'dtr reset-level': 'held',
  'rts effect': 'boot0',
  'rts boot0-level': 'high',
};

async function doctorRig(port = 'virtual:stm32g071') {
  const rig = await workplaceRig();
  rig.workplace.bench.change({ port });
  return { ...rig, doctor: rig.workplace.doctor };
}

function codeOf(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
}

/** Answers every question until the examination has ended. */
async function answerAll({ workplace: { doctor }, clock }: WorkplaceRig, answers = seen): Promise<void> {
  for (;;) {
    const examination = doctor.snapshot.examination;
    if (examination?.isRunning !== true) return;
    const { step } = examination;
    if (step?.kind === 'ask') {
      const answer = answers[`${step.line} ${step.question}`];
      if (answer !== undefined) doctor.answer(examination.examinationId, answer);
    }
    await sleep(clock, 100);
  }
}

describe('the doctor of the engineer’s port', () => {
  it('finds what the lines do by what a person sees, and proves it', async () => {
    const rig = await doctorRig();
    rig.doctor.start('lines');
    await answerAll(rig);
    expect(rig.doctor.snapshot.examination).toMatchObject({
      isRunning: false,
      error: null,
      finding: { wiring: { boot0: 'rts', reset: 'dtr' }, problem: null, proved: true },
    });
  });

  it('takes no answer that was not offered, and none of an earlier examination', async () => {
    const rig = await doctorRig();
    const { examinationId } = rig.doctor.start('lines');
    const stepNow = () => rig.doctor.snapshot.examination?.step;
    while (stepNow()?.kind !== 'ask') await sleep(rig.clock, 100);
    const step = stepNow();
    rig.doctor.answer(examinationId, 'high');
    rig.doctor.answer('another', 'reset');
    await sleep(rig.clock, 1000);
    expect(stepNow()).toEqual(step);
    rig.doctor.stop(examinationId);
    await rig.doctor.settled();
    expect(rig.doctor.snapshot.examination).toMatchObject({
      isRunning: false,
      finding: null,
      error: { code: 'E-CANCELLED' },
    });
  });

  it('has the port for itself', async () => {
    const rig = await doctorRig();
    rig.doctor.start('lines');
    const { bench } = rig.workplace;
    expect(codeOf(() => rig.doctor.start('loopback'))).toBe('E-DOCTOR-BUSY');
    expect(codeOf(() => bench.start(connect))).toBe('E-DOCTOR-BUSY');
    expect(codeOf(() => bench.change({ port: null }))).toBe('E-DOCTOR-BUSY');
    rig.doctor.stop();
    await rig.doctor.settled();
    bench.start(connect);
    expect(codeOf(() => rig.doctor.start('lines'))).toBe('E-BENCH-BUSY');
    await rig.idle();
    expect(bench.snapshot.lastReport?.outcome).toBe('ok');
  });

  it('tests a loopback round by round', async () => {
    const rig = await doctorRig('virtual:loopback');
    rig.doctor.start('loopback');
    await rig.doctor.settled();
    const { examination } = rig.doctor.snapshot;
    expect(examination).toMatchObject({ error: null, report: { verdict: 'sound', parity: 'real' } });
    expect(examination?.rounds).toEqual(examination?.report?.rounds);
  });

  it('tells why a port cannot be examined', async () => {
    const rig = await doctorRig('virtual:no-such-part');
    rig.doctor.start('lines');
    await rig.doctor.settled();
    expect(rig.doctor.snapshot.examination).toMatchObject({
      isRunning: false,
      error: { code: 'E-DEVICE-UNKNOWN-PART' },
    });
  });

  it('is ended when the program ends', async () => {
    const rig = await doctorRig();
    rig.doctor.start('lines');
    await rig.workplace.close();
    expect(rig.doctor.isBusy).toBe(false);
  });
});
