import type { SlotState, SlotView } from '#shared/ipc/line-views.ts';
import { tellOperator } from '#shared/text/operator-advice.ts';
import type { Speaker } from '#shared/text/speaker.ts';
import { isPlain, sayDiagnosis } from '../../parts/diagnosis/say-diagnosis.ts';
import { slotKey } from './slot-words.ts';

/** What happened, and the one thing to do. */
export interface Advice {
  what: string;
  todo: string;
}

/** What a tile without a verdict says. */
export interface IdleWords {
  title: string;
  /** How it came to it; small tiles leave it out. */
  what: string;
  todo: string;
}

/** States that a slot can be started from. */
const startable: readonly SlotState[] = ['waiting', 'no-board', 'passed', 'failed', 'stopped', 'interrupted'];

/** True if a press on the tile starts the slot. */
export function canStart({ state }: Pick<SlotView, 'state'>): boolean {
  return startable.includes(state);
}

/** What an operator is told of a failure; undefined if there is none. */
export function adviceOf({ slot, error, diagnosis }: SlotView, speaker: Speaker): Advice | undefined {
  if (error === null) return undefined;
  const { text } = speaker;
  if (diagnosis === null || isPlain(diagnosis))
    return tellOperator({ text }, error.code, slotKey(slot) ?? text('line.program'));
  const { title, action, params } = diagnosis;
  return { what: sayDiagnosis(speaker, title, params), todo: sayDiagnosis(speaker, action, params) };
}

/** The words of a tile that shows neither a run nor PASS nor FAIL. */
export function idleWords(view: SlotView, speaker: Speaker, isLabelMissing: boolean): IdleWords {
  const { text } = speaker;
  const key = slotKey(view.slot);
  switch (view.state) {
    case 'stopped':
      return { title: text('line.result.stopped'), ...stoppedWords(view, speaker) };
    case 'interrupted':
      return { title: text('line.result.interrupted'), what: '', todo: '', ...adviceOf(view, speaker) };
    case 'no-board':
      return {
        title: text('line.no-board.title'),
        what: text('line.no-board.what'),
        todo: text('line.no-board.todo', { key: key ?? text('line.program') }),
      };
    case 'missing':
      return {
        title: text('line.missing.title'),
        what: '',
        todo: text('line.missing.hint', { slot: view.slot }),
      };
    case 'off':
      return { title: text('line.off.title'), what: '', todo: '' };
    default:
      return { title: text('line.waiting.title'), what: '', todo: waitingHint(speaker, key, isLabelMissing) };
  }
}

function waitingHint({ text }: Speaker, key: string | undefined, isLabelMissing: boolean): string {
  if (isLabelMissing) return text('line.waiting.hint-label');
  return key === undefined ? text('line.waiting.hint-no-key') : text('line.waiting.hint', { key });
}

/** What became of the board, and what to do now. If it was let alone, why. */
function stoppedWords(view: SlotView, speaker: Speaker): Advice {
  const { what = '', todo = '' } = adviceOf(view, speaker) ?? {};
  const isLetAlone = view.error?.code === 'E-LINE-SAME-BOARD' || view.error?.code === 'E-LINE-OTHER-BOARD';
  const holds = view.contents === null ? '' : speaker.text(`line.holds.${view.contents}`);
  return { what: isLetAlone ? what : holds, todo };
}
