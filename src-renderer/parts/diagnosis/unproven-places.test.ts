// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import type { UnprovenRange } from '#shared/job/unproven.ts';
import UnprovenPlaces from './UnprovenPlaces.vue';

const shown = (unproven: readonly UnprovenRange[]) =>
  mount(UnprovenPlaces, { props: { report: { unproven, plan: null } } })
    .findAll('li')
    .map((row) => row.text());

const wordsAt = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    address: index * 8,
    sizeBytes: 4,
    why: 'write' as const,
  }));

describe('the places in doubt', () => {
  it('are named by their addresses, their size and why', () => {
    expect(shown([{ address: 0x1fff_7800, sizeBytes: 48, why: 'protection' }])).toEqual([
      expect.stringMatching(/^0x1FFF7800–0x1FFF782F \(48 B\): a protection command/),
    ]);
  });

  it('are cut if they are many, with their number', () => {
    expect(shown(wordsAt(25))).toHaveLength(25);
    const many = shown(wordsAt(26));
    expect(many).toHaveLength(25);
    expect(many.at(-1)).toBe('2 more places');
  });

  it('take no room if there are none', () => {
    expect(mount(UnprovenPlaces, { props: { report: { unproven: [], plan: null } } }).html()).toBe(
      '<!--v-if-->',
    );
  });
});
