import { nextTick, ref, watch, type Ref } from 'vue';
import type { LineSnapshot } from '#shared/ipc/line-views.ts';
import { tellOperator } from '#shared/text/operator-advice.ts';
import { useStation } from '../../stores/station.ts';
import { useText } from '../../text/use-text.ts';
import { slotEvents, type SlotEvent } from './slot-events.ts';
import { slotKey } from './slot-words.ts';
import { play, type Sound } from './sounds.ts';

/** What is read aloud. */
export interface LineNews {
  /** Phases and good results: heard when there is time. */
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

  function wordsOf(event: SlotEvent): string {
    const { slot } = event;
    switch (event.kind) {
      case 'phase':
        return text('line.say.phase', { slot, phase: text(`phases.${event.phase}`) });
      case 'passed':
        return text(event.isVerified ? 'line.say.passed' : 'line.say.passed-unverified', { slot });
      case 'no-board':
        return text('line.say.no-board', { slot });
      case 'same-board':
        return text('line.say.same-board', { slot });
      case 'stopped':
        return text('line.say.stopped', { slot });
      case 'failed': {
        const { what } = tellOperator({ text }, event.error?.code ?? 'E-INTERNAL', slotKey(slot) ?? '');
        return text('line.say.failed', { slot, what });
      }
      case 'started':
        return '';
    }
  }

  /** All that one snapshot brings is one announcement: a second one would silence the first. */
  function say(region: Ref<string>, events: readonly SlotEvent[]): void {
    const words = events.map(wordsOf).filter((sentence) => sentence !== '');
    if (words.length > 0) region.value = words.join(' ');
  }

  watch(line, (now, before) => {
    const events = slotEvents(before ?? null, now);
    const failures = events.filter(({ kind }) => kind === 'failed');
    // A reader tells only what differs: the same failure of the next board must be heard as well.
    if (events.some(({ kind }) => kind === 'started')) assertive.value = '';
    say(
      polite,
      events.filter(({ kind }) => kind !== 'failed'),
    );
    say(assertive, failures);
    const { settings } = station;
    const sound = soundOf(events);
    if (sound !== undefined && settings !== null && !settings.isMuted) play(sound, settings.volume);
    const ended = failures[0] ?? events.find(({ kind }) => kind === 'passed');
    if (ended !== undefined) focusResult(ended.slot);
  });
  return { polite, assertive };
}

/** The one sound for all that happened at once: a failure is not drowned by a pass. */
function soundOf(events: readonly SlotEvent[]): Sound | undefined {
  const happened = (wanted: SlotEvent['kind']) => events.some(({ kind }) => kind === wanted);
  if (happened('failed')) return 'fail';
  if (happened('passed')) return 'pass';
  if (happened('no-board') || happened('same-board')) return 'refused';
  return happened('started') ? 'start' : undefined;
}

/** Only if nobody is doing something else: a dialog or a field keeps the focus. */
function focusResult(slot: number): void {
  void nextTick(() => {
    const { activeElement } = document;
    const isFree =
      activeElement === null || activeElement === document.body || activeElement.closest('.tile') !== null;
    if (isFree)
      document.querySelector<HTMLElement>(`[data-slot="${String(slot)}"]`)?.focus({ preventScroll: true });
  });
}
