import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlashError } from '#shared/errors.ts';
import { packSegments } from '#shared/image/packed-segments.ts';
import { imageParts } from '#shared/image/stored-image.ts';
import { makePlan, type PlanOptions } from '#shared/plan/make-plan.ts';
import { PackedBlocks } from '#shared/image/packed-blocks.ts';
import { PackedRanges } from '#shared/image/packed-ranges.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { verbatim } from '#shared/text/words.ts';
import { testImage, testTarget } from '../../test/support/plan-target.ts';
import { HandClock } from '../../test/support/serial-hand-clock.ts';
import { VirtualClock } from '../../test/support/virtual-clock.ts';
import { thrownBy } from '../../test/support/thrown.ts';
import { heavyTasks, type HeavyTask, type HeavyTasks } from './heavy-tasks.ts';
import { workInline, type HeavyWork } from './heavy-work.ts';
import { planOfParts, planParts } from './packed-plan.ts';
import { plannerOf } from './planner-of.ts';
import { factsOf, planFingerprint, planView } from './plan-view.ts';

const BASE = 0x0800_0000;
const options: PlanOptions = { erase: 'needed', keepRest: true, outside: 'refuse' };

/** A plan with its lists as arrays, for comparison. */
function listed(plan: Plan): object {
  return {
    ...plan,
    preserve: [...plan.preserve],
    writes: [...plan.writes],
    contents: [...plan.contents],
    expected: [...plan.expected],
  };
}

/** Eight bytes in each sixteen. */
function gapped(count: number) {
  return testImage(
    ...Array.from({ length: count }, (_, index): [number, number[]] => [
      BASE + index * 16,
      [1, 2, 3, index & 0xff],
    ]),
  );
}

/** Does the work here, and records the request. */
function notedWork(): { work: HeavyWork; asked: HeavyTask[] } {
  const asked: HeavyTask[] = [];
  const work = <Task extends HeavyTask>(task: Task, cost: number, ...args: Parameters<HeavyTasks[Task]>) => {
    asked.push(task);
    return workInline(task, cost, ...args);
  };
  return { work, asked };
}

describe('a plan that was handed over', () => {
  it('is the plan that was made, with the pages of its target', () => {
    const image = fc
      .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 12 })
      .map((pieces) => {
        let next = BASE;
        return pieces.map(([gap, size], index): [number, Uint8Array] => {
          const start = next + gap + 1;
          next = start + size;
          return [start, new Uint8Array(size).fill(index % 3 === 0 ? 0xff : index)];
        });
      });
    fc.assert(
      fc.property(
        image,
        fc.boolean(),
        fc.constantFrom('needed', 'mass', 'none'),
        (pieces, emptyCheck, erase) => {
          const target = testTarget([512, 512, 1024], { emptyCheck });
          const plan = makePlan(testImage(...pieces), target, {
            ...options,
            keepRest: erase === 'needed',
            erase,
          });
          const back = planOfParts(structuredClone(planParts(plan)), target);
          expect(listed(back)).toEqual(listed(plan));
          // A repair compares pages by identity to find out whether a page may be erased.
          expect(back.erasedPages.every((page) => target.pages.includes(page))).toBe(true);
          expect(planFingerprint(back)).toBe(planFingerprint({ ...plan, writes: [...plan.writes] }));
        },
      ),
    );
  });

  it('is refused if it erases a page that its target has not', () => {
    const target = testTarget([512, 512, 1024]);
    const plan = makePlan(testImage([BASE + 512, [1, 2, 3, 4]]), target, options);
    const [page] = plan.erasedPages.map((each) => ({ ...each }));
    if (page === undefined) throw new Error('nothing is erased');
    expect(() => planParts({ ...plan, erasedPages: [page] })).toThrow('none of its target');
    const parts = planParts(plan);
    expect(() => planOfParts(parts, { ...target, pages: target.pages.slice(0, 1) })).toThrow(
      'none of its target',
    );
  });

  it('is put together without an object for any block or range: a quarter of a million of them hold up the collector', () => {
    const target = testTarget([0x8_0000]);
    const plan = planOfParts(planParts(makePlan(gapped(20_000), target, options)), target);
    expect([plan.writes.length, plan.preserve.length]).toEqual([20_000, 20_000]);
    expect(plan.writes).toBeInstanceOf(PackedBlocks);
    expect(plan.preserve).toBeInstanceOf(PackedRanges);
  });

  it('has facts of its own once something of it is changed', () => {
    const plan = makePlan(gapped(3), testTarget([1024, 1024]), options);
    const before = planFingerprint(plan);
    expect(planFingerprint({ ...plan, leave: undefined } as unknown as Plan)).toBe(before);
    expect(planFingerprint({ ...plan, erasedPages: plan.target.pages })).not.toBe(before);
    expect(planFingerprint({ ...plan, preserve: [] })).not.toBe(before);
  });
});

describe('what a screen gets of a plan', () => {
  it('is no longer for a hundred thousand ranges than for two thousand', () => {
    const plan = makePlan(gapped(20_000), testTarget([0x8_0000]), options);
    const view = planView(plan, { plan: { erase: 'needed' } }, { baudRate: 115_200, verify: true });
    expect(plan.preserve.length).toBeGreaterThan(19_000);
    expect(view.preserve.length).toBeLessThanOrEqual(2000);
    expect(view.writes.length).toBeLessThanOrEqual(2000);
    expect(view.keptBytes).toBe(0x8_0000 - 80_000);
    expect(view.lostBytes).toBe(0);
  });
});

describe('the planner of a program that serves ports', () => {
  it('hands on what would hold up the loop, and makes small plans at once', async () => {
    const { work, asked } = notedWork();
    const planner = plannerOf(work, new VirtualClock());
    const target = testTarget([0x8_0000]);
    expect(listed(await planner.plan(gapped(100), target, options))).toEqual(
      listed(makePlan(gapped(100), target, options)),
    );
    expect(asked).toEqual([]);
    const plan = await planner.plan(gapped(10_000), target, options);
    expect(listed(plan)).toEqual(listed(makePlan(gapped(10_000), target, options)));
    expect(asked).toEqual(['plan']);
    const kept = Array.from(plan.preserve, ({ start, end }) => ({
      address: start,
      bytes: new Uint8Array(end - start + 1),
    }));
    const whole = await planner.preserve(plan, kept);
    expect(asked).toEqual(['plan', 'preserve']);
    expect([...whole.expected]).toHaveLength(1);
    expect(factsOf(whole)).toMatchObject({ expectedBytes: 0x8_0000 });
  });

  it('plans an image once for all slots of a line', async () => {
    const { work, asked } = notedWork();
    const planner = plannerOf(work, new VirtualClock());
    const image = gapped(10_000);
    await Promise.all([1, 2, 3].map(() => planner.plan(image, testTarget([0x8_0000]), options)));
    expect(asked).toEqual(['plan']);
    await planner.plan(image, testTarget([0x8_0000, 1024]), options);
    expect(asked).toEqual(['plan', 'plan']);
  });

  it('keeps no plan that nobody asks for any more', async () => {
    const { work, asked } = notedWork();
    const clock = new HandClock();
    const planner = plannerOf(work, clock);
    const image = { ...gapped(10_000), segments: packSegments(gapped(10_000).segments) };
    const planAfter = async (waitMs: number) => {
      clock.advance(waitMs);
      await planner.plan(image, testTarget([0x8_0000]), options);
      return asked.length;
    };
    expect(await planAfter(0)).toBe(1);
    expect(await planAfter(50_000)).toBe(1);
    expect(await planAfter(50_000)).toBe(1);
    expect(await planAfter(70_000)).toBe(2);
    planner.forget();
    expect(await planAfter(0)).toBe(3);
  });

  it('asks again after a thread that failed', async () => {
    let isBroken = true;
    const broken = <Task extends HeavyTask>(
      task: Task,
      cost: number,
      ...args: Parameters<HeavyTasks[Task]>
    ) =>
      isBroken
        ? Promise.reject(new FlashError('E-INTERNAL', { detail: verbatim('x') }))
        : workInline(task, cost, ...args);
    const planner = plannerOf(broken, new VirtualClock());
    const image = gapped(10_000);
    const target = testTarget([0x8_0000]);
    await expect(planner.plan(image, target, options)).rejects.toMatchObject({ code: 'E-INTERNAL' });
    isBroken = false;
    expect((await planner.plan(image, target, options)).writes).not.toHaveLength(0);
  });

  it('rejects with what the plan is refused for', async () => {
    const planner = plannerOf(workInline, new VirtualClock());
    const target = testTarget([1024]);
    const error = thrownBy(() => makePlan(gapped(10_000), target, options));
    await expect(planner.plan(gapped(10_000), target, options)).rejects.toMatchObject(error as object);
  });
});

describe('what threads tell each other', () => {
  it('has no object for each range', () => {
    const parts = imageParts({ ...gapped(50_000), segments: packSegments(gapped(50_000).segments) });
    const file = heavyTasks.write({
      segments: parts.segments,
      entryPoint: undefined,
      format: 'srec',
      range: undefined,
      fillByte: 0xff,
    });
    const target = testTarget([0x10_0000]);
    const { preserve } = planParts(makePlan(gapped(50_000), target, options));
    expect(preserve).toBeInstanceOf(Uint32Array);
    expect(objectsIn(heavyTasks.parse(file, { fileName: 'fw.s19' }))).toBeLessThan(3000);
    expect(objectsIn(heavyTasks.plan(parts, target, options))).toBeLessThan(10_000);
  });
});

/** How many objects a value consists of; an array of numbers in one piece of memory is one. */
function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (ArrayBuffer.isView(value)) return 1;
  return Object.values(value).reduce<number>((sum, each) => sum + objectsIn(each), 1);
}
