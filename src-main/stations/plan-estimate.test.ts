import { describe, expect, it } from 'vitest';
import { planRequest } from '../../test/support/plan-request.ts';
import { workplaceRig } from '../../test/support/workplace-rig.ts';
import { remainingMs } from './plan-estimate.ts';

describe('the estimated time of a plan', () => {
  it.each(['stm32g071cb', 'stm32f103cb', 'stm32f405rg'])('is near what a paced %s takes', async (part) => {
    const { workplace, idle } = await workplaceRig();
    const { bench, documents } = workplace;
    const { documentId } = await documents.open({ name: 'a.bin', bytes: new Uint8Array(40_000).fill(0x5a) });
    bench.change({ port: `virtual:${part}` });
    bench.start({ kind: 'connect' });
    await idle();
    const request = planRequest(documentId);
    const plan = bench.plan(request);
    bench.start({ kind: 'program', planId: plan.planId, ...request });
    await idle();
    const { durationMs = 0 } = bench.snapshot.lastReport ?? {};
    expect(plan.estimatedMs / durationMs).toBeGreaterThan(0.85);
    expect(plan.estimatedMs / durationMs).toBeLessThan(1.15);
  });
});

describe('remainingMs', () => {
  const phases = ['connecting', 'erasing', 'writing', 'verifying'] as const;
  const estimate = { connecting: 100, erasing: 1000, writing: 2000, verifying: 500 };

  it('is what is left of this phase and all of the later ones', () => {
    expect(remainingMs(estimate, phases, 'writing', 0.5)).toBe(1500);
    expect(remainingMs(estimate, phases, 'verifying', 1)).toBe(0);
  });

  it('never goes below the later phases, however far a phase overshoots', () => {
    expect(remainingMs(estimate, phases, 'writing', 1.7)).toBe(500);
  });
});
