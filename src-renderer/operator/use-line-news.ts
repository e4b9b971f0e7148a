import { nextTick, ref, watch, type Ref } from 'vue';
import type { LineSnapshot, SlotView } from '#shared/ipc/line-views.ts';
import { tellOperator } from '#shared/text/operator-advice.ts';
import { useStation } from '../stores/station.ts';
import { useText } from '../text/use-text.ts';
import { slotKey } from './slot-words.ts';
import { play, type Sound } from './sounds.ts';

/** What is read aloud. */
export interface LineNews {
  /** Phases: heard when there is time. */
  polite: Ref<string>;
  /** Failures: heard at once. */
  assertive: Ref<string>;
}

/** Tells the ear what the eye sees: sounds and words for what changes on the line. The focus goes to a result. */
export function useLineNews(line: () => LineSnapshot | null): LineNews {
  const station = useStation();
  const { text } = useText();
  const polite = ref('');
  const assertive = ref('');

  function sound(name: Sound): void {
    const { settings } = station;
    if (settings !== null && !settings.isMuted) play(name, settings.volume);
  }

  function tell(slot: SlotView, before: SlotView | undefined): void {
    if (before === undefined || (before.state === slot.state && before.phase === slot.phase)) return;
    const number = slot.slot;
    if (slot.state === 'running' && slot.phase !== null) {
      polite.value = text('line.say.phase', { slot: number, phase: text(`phases.${slot.phase}`) });
      if (before.state !== 'running') sound('start');
    }
    if (before.state === slot.state) return;
    if (slot.state === 'stopped') polite.value = text('line.say.stopped', { slot: number });
    if (slot.state === 'passed') {
      polite.value = text('line.say.passed', { slot: number });
      sound('pass');
      focusResult(number);
    }
    if (slot.state === 'failed') {
      const { what } = tellOperator({ text }, slot.error?.code ?? 'E-INTERNAL', slotKey(number) ?? '');
      assertive.value = text('line.say.failed', { slot: number, what });
      sound('fail');
      focusResult(number);
    }
  }

  watch(line, (now, before) => {
    for (const slot of now?.slots ?? [])
      tell(
        slot,
        before?.slots.find((other) => other.slot === slot.slot),
      );
  });
  return { polite, assertive };
}

/** Only where nobody is doing something else: a dialog or a field keeps the focus. */
function focusResult(slot: number): void {
  void nextTick(() => {
    const { activeElement } = document;
    const isFree =
      activeElement === null || activeElement === document.body || activeElement.closest('.tile') !== null;
    if (isFree)
      document
        .querySelector<HTMLElement>(`[data-slot="${String(slot)}"] .result`)
        ?.focus({ preventScroll: true });
  });
}
