import { describe, expect, it } from 'vitest';
import { makePlan } from '#shared/plan/make-plan.ts';
import { testImage, testTarget } from '../../test/support/plan-target.ts';
import { Neighbourhood } from './neighbourhood.ts';

const BASE = 0x0800_0000;
const target = testTarget([1024, 1024, 1024]);
const options = [{ start: 0x1fff_f800, end: 0x1fff_f80f }];
const device = { ...target.device, optionBytes: options };
const plan = makePlan(
  testImage([BASE, [1, 2, 3, 4]]),
  { ...target, device },
  { erase: 'needed', keepRest: false, outside: 'refuse' },
);
const beside = (why: string) => ({ address: BASE + 1024, sizeBytes: 2048, why });
const optionBytes = (why: string) => ({ address: 0x1fff_f800, sizeBytes: 16, why });

function around(): Neighbourhood {
  const neighbourhood = new Neighbourhood();
  neighbourhood.liesAround(plan);
  return neighbourhood;
}

describe('fillers that were not safe', () => {
  it.each([
    ['erase', ['W-JOB-FILLERS-UNPROVEN'], [beside('filler')]],
    ['write', ['W-JOB-FILLERS-UNPROVEN'], [beside('filler')]],
    ['options', ['W-JOB-OPTIONS-UNPROVEN'], [optionBytes('filler')]],
  ] as const)('and could complete "%s" are told as what they are, with the places', (harm, codes, places) => {
    const neighbourhood = around();
    neighbourhood.suspectRecovery(new Set([harm]));
    const doubts = neighbourhood.tell();
    expect(doubts.map(({ warning }) => warning.code)).toEqual(codes);
    expect(doubts.flatMap((doubt) => doubt.places)).toEqual(places);
  });

  it('name a page once, whatever they may have done to it', () => {
    const neighbourhood = around();
    neighbourhood.suspectRecovery(new Set(['erase', 'write']));
    expect(neighbourhood.tell()).toHaveLength(1);
  });

  it('leave a write beyond the plan in doubt after reading back, but no erase of a page that holds something', () => {
    const nothing = { erased: [], written: [] };
    const erasing = around();
    erasing.suspectRecovery(new Set(['erase']));
    expect(erasing.tell(nothing)).toEqual([]);
    const writing = around();
    writing.suspectRecovery(new Set(['write']));
    expect(writing.tell(nothing)).toHaveLength(1);
  });
});

describe('fillers that were not safe before there was a plan', () => {
  const flashBase = target.device.flashBase;
  const whole = { address: flashBase, sizeBytes: 3 * 1024, why: 'filler' };
  const erasing = () => {
    const neighbourhood = new Neighbourhood();
    neighbourhood.suspectRecovery(new Set(['erase']));
    return neighbourhood;
  };

  it('leave every page outside the plan to be read back on its own', () => {
    const neighbourhood = erasing();
    neighbourhood.liesAroundAll(device, 3 * 1024);
    neighbourhood.suspectRecovery(new Set(['erase']));
    neighbourhood.liesAround(plan);
    expect(neighbourhood.erased).toEqual(
      plan.target.pages.slice(1).map((page) => ({ ...page, why: 'filler' })),
    );
  });

  it('leave the whole flash in doubt if none is made', () => {
    const neighbourhood = erasing();
    neighbourhood.liesAroundAll(device, 3 * 1024);
    expect(neighbourhood.isClear).toBe(false);
    const doubts = neighbourhood.tell();
    expect(doubts.map(({ warning }) => warning.code)).toEqual(['W-JOB-FILLERS-UNPROVEN']);
    expect(doubts.flatMap(({ places }) => places)).toEqual([whole]);
    expect(neighbourhood.isClear).toBe(true);
  });

  it('are told if the part was not found out', () => {
    expect(
      erasing()
        .tell()
        .map(({ warning }) => warning.code),
    ).toEqual(['W-JOB-FILLERS-ANYWHERE']);
  });
});

describe('data that may have been taken for commands', () => {
  it('leave everything outside the plan in doubt, option bytes included', () => {
    const neighbourhood = around();
    neighbourhood.suspectEverything();
    const [doubt] = neighbourhood.tell({ erased: [], written: [] });
    expect(doubt?.warning.code).toBe('W-JOB-DATA-OBEYED');
    expect(doubt?.places).toEqual([beside('obeyed'), optionBytes('obeyed')]);
  });
});

it('is clear once all of it was told', () => {
  const neighbourhood = around();
  neighbourhood.suspectErased(plan.target.pages.slice(1, 2));
  neighbourhood.suspectEverything();
  expect(neighbourhood.isClear).toBe(false);
  neighbourhood.tell();
  expect(neighbourhood.isClear).toBe(true);
  expect(neighbourhood.tell()).toEqual([]);
});
