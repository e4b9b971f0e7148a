import { describe, expect, it } from 'vitest';
import { connect, planRequest } from '../../test/support/bench-requests.ts';
import { workplaceRig } from '../../test/support/workplace-rig.ts';
import { remainingMs } from '../documents/plan-estimate.ts';

describe('the estimated time of a plan', () => {
  it.each(['stm32g071cb', 'stm32f103cb', 'stm32f405rg'])('is near what a paced %s takes', async (part) => {
    const { workplace, idle } = await workplaceRig();
    const { bench, documents } = workplace;
    const { documentId } = await documents.open({ name: 'a.bin', bytes: new Uint8Array(40_000).fill(0x5a) });
    bench.change({ port: `virtual:${part}` });
    bench.start(connect);
    await idle();
    const request = planRequest(documentId);
    const plan = await bench.plan(request);
    bench.start({ planId: plan.planId, ...request });
    await idle();
    const { durationMs = 0 } = bench.snapshot.lastReport ?? {};
    expect(plan.estimatedMs / durationMs).toBeGreaterThan(0.85);
    expect(plan.estimatedMs / durationMs).toBeLessThan(1.15);
  });
});

describe('remainingMs', () => {
  const steps = ['connecting', 'erasing', 'proving', 'writing', 'verifying'] as const;
  const times = { connecting: 100, erasing: 1000, proving: 300, writing: 2000, verifying: 500 };

  it('is what is left of this step and all of the later ones', () => {
    expect(remainingMs(times, steps, 3, 0.5)).toBe(1500);
    expect(remainingMs(times, steps, 4, 1)).toBe(0);
    expect(remainingMs(times, steps, -1, 0)).toBe(3900);
  });

  it('counts reading back before the writing apart from reading back after it', () => {
    expect(remainingMs(times, steps, 2, 0.5)).toBe(2650);
  });

  it('never goes below the later steps, however far a step overshoots', () => {
    expect(remainingMs(times, steps, 3, 1.7)).toBe(500);
  });
});
