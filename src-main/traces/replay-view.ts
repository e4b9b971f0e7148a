import type { ReplayView } from '#shared/ipc/trace-views.ts';
import type { TraceSpeaker } from '#shared/trace/trace-rows.ts';
import { answerWords, recordWords } from './difference-words.ts';
import type { BoardReplay } from './replay-board.ts';
import type { HostReplay, ReplayDifference } from './replay-host.ts';

/** The sign for nothing, in every language. */
const NOTHING = '–';

/** What a repeated run came to, as a screen shows it. */
export function hostReplayView(
  { difference, sentBytes, frameCount }: HostReplay,
  speaker: TraceSpeaker,
): ReplayView {
  return {
    against: 'host',
    part: null,
    turnCount: frameCount,
    byteCount: sentBytes,
    difference: difference === undefined ? null : hostDifference(difference, speaker),
  };
}

/** What a virtual board made of the recorded bytes, as a screen shows it. */
export function boardReplayView({ part, turnCount, differences }: BoardReplay): ReplayView {
  const [first] = differences;
  return {
    against: 'board',
    part,
    turnCount,
    byteCount: null,
    difference:
      first === undefined
        ? null
        : {
            timeMs: first.timeMs,
            recorded: answerWords(first.recorded, first.offset) ?? NOTHING,
            replayed: answerWords(first.answered, first.offset) ?? NOTHING,
          },
  };
}

function hostDifference(difference: ReplayDifference, speaker: TraceSpeaker): ReplayView['difference'] {
  const { timeMs } = difference;
  if (difference.what === 'verdict')
    return {
      timeMs,
      recorded: `${difference.name} ${difference.recorded}`,
      replayed: `${difference.name} ${difference.replayed}`,
    };
  return {
    timeMs,
    recorded: recordWords(difference.recorded, speaker) ?? NOTHING,
    replayed: recordWords(difference.replayed, speaker) ?? NOTHING,
  };
}
