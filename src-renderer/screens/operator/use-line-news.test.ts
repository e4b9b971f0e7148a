// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defineComponent, nextTick, shallowRef } from 'vue';
import type { LineSnapshot, SlotView } from '#shared/ipc/line-views.ts';
import type { UiSettings } from '#shared/ipc/settings-views.ts';
import { useStation } from '../../stores/station.ts';
import { play } from './sounds.ts';
import { useLineNews, type LineNews } from './use-line-news.ts';

vi.mock('./sounds.ts', () => ({ play: vi.fn() }));

const failed: Partial<SlotView> = { state: 'failed', error: { code: 'E-SYNC-TIMEOUT', params: {} } };

function snapshot(...slots: Partial<SlotView>[]): LineSnapshot {
  return {
    slots: slots.map((slot, index) => ({ slot: index + 1, phase: null, error: null, ...slot })),
  } as unknown as LineSnapshot;
}

/** A screen that follows a line, and a way to tell it the next snapshot. */
function follow(first: LineSnapshot): { news: LineNews; tell: (next: LineSnapshot) => Promise<void> } {
  const line = shallowRef(first);
  let news: LineNews | undefined;
  mount(
    defineComponent({
      setup() {
        news = useLineNews(() => line.value);
        return () => null;
      },
    }),
  );
  if (news === undefined) throw new Error('not set up');
  return {
    news,
    tell: async (next) => {
      line.value = next;
      await nextTick();
    },
  };
}

beforeEach(() => {
  vi.mocked(play).mockClear();
  setActivePinia(createPinia());
  useStation().settings = { isMuted: false, volume: 0.5 } as UiSettings;
});

describe('the news of a line', () => {
  it('tells the start of a run by a sound, also if its first snapshot names no phase yet', async () => {
    const { tell } = follow(snapshot({ state: 'waiting' }));
    await tell(snapshot({ state: 'running' }));
    await tell(snapshot({ state: 'running', phase: 'connecting' }));
    expect(vi.mocked(play).mock.calls).toEqual([['start', 0.5]]);
  });

  it('reads all slots aloud that end with one snapshot, failures at once', async () => {
    const running = { state: 'running' } as const;
    const { news, tell } = follow(snapshot(running, running, running));
    await tell(snapshot({ state: 'passed' }, failed, { state: 'passed' }));
    expect(news.polite.value).toBe('Slot 1 passed. Slot 3 passed.');
    expect(news.assertive.value).toBe('Slot 2 failed. The board did not answer.');
    expect(vi.mocked(play).mock.calls).toEqual([['fail', 0.5]]);
  });

  it('tells the same failure of the next board again', async () => {
    const { news, tell } = follow(snapshot({ state: 'running' }));
    await tell(snapshot(failed));
    const heard = news.assertive.value;
    await tell(snapshot({ state: 'running' }));
    expect(news.assertive.value).toBe('');
    await tell(snapshot(failed));
    expect(news.assertive.value).toBe(heard);
  });

  it('plays nothing while sounds are off, and still tells', async () => {
    useStation().settings = { isMuted: true, volume: 1 } as UiSettings;
    const { news, tell } = follow(snapshot({ state: 'running' }));
    await tell(snapshot({ state: 'passed' }));
    expect(play).not.toHaveBeenCalled();
    expect(news.polite.value).toBe('Slot 1 passed.');
  });
});
