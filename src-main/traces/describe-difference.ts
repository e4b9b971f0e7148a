import { english, text } from '#shared/text/text.ts';
import { recordWords } from './difference-words.ts';
import type { ReplayDifference } from './replay-host.ts';

/** A difference between a recorded run and its replay, in a sentence. */
export function describeDifference(difference: ReplayDifference): string {
  if (difference.what === 'verdict') {
    const { name, recorded, replayed } = difference;
    return text('blackBox.host.verdict', { name, recorded, replayed });
  }
  const { recorded, replayed, offset } = difference;
  const nothing = text('blackBox.nothing');
  const params = {
    recorded: recordWords(recorded, english) ?? nothing,
    replayed: recordWords(replayed, english) ?? nothing,
  };
  return offset === undefined
    ? text('blackBox.host.course', params)
    : text('blackBox.host.bytes', { ...params, offset });
}
