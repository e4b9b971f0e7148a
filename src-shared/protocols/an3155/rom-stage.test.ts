import { expect, it } from 'vitest';
import { stageKey, type RomStage } from './rom-stage.ts';

const values = [0, 1, 0x7f, 0xff];
const stages: RomStage[] = [
  { at: 'idle' },
  { at: 'all' },
  { at: 'area' },
  ...[1, 2].map((left) => ({ at: 'length', left }) as const),
  ...values.map((first) => ({ at: 'half', first }) as const),
  ...values.flatMap((code) =>
    [1, 5].flatMap((left) => [0, 3].map((order) => ({ at: 'word', code, left, order }) as const)),
  ),
  ...values.flatMap((code) => [true, false].map((isStray) => ({ at: 'count', code, isStray }) as const)),
  ...values.flatMap((code) =>
    [undefined, ...values].flatMap((high) =>
      [0, 1].flatMap((order) => [
        { at: 'wide-count', code, high, order } as const,
        ...[1, 2 * 0xfff0 + 1].flatMap((left) =>
          (['empty', 'erase', 'protect'] as const).map(
            (deed) => ({ at: 'payload', code, left, deed, high, order }) as const,
          ),
        ),
      ]),
    ),
  ),
];

it('has another key for every stage', () => {
  const keys = stages.map(stageKey);
  expect(new Set(keys).size).toBe(stages.length);
  expect(keys.every(Number.isSafeInteger)).toBe(true);
});
