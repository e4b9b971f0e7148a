/**
 * If two answers differ, one of them must come so often before it is believed. Our choice: a damaged answer comes out
 * differently each time, so four equal ones are what the board says, even on a line that damages most of them.
 */
const AGREEING = 4;
/** Three times as many: a line that does not give four equal answers in twelve tells nothing. */
const MAX_ASKED = 12;

/** What came of asking again and again. */
export interface Agreement<Answer> {
  /** The answer that is believed; undefined if there is none. */
  agreed: { answer: Answer } | undefined;
  askCount: number;
  /** Answers that were not believed. */
  oddCount: number;
  /** Two answers that came twice each, and differ. */
  differing?: [Answer, Answer];
}

/**
 * Asks until an answer can be believed: the first two if they are the same. Once two have differed, one of them must come
 * four times, and every other one only once: a line damages an answer now so, now otherwise, and what comes back a second
 * time is not a damage but what the board says now and then. Such an answer is not believed, and neither is the other.
 *
 * @param isExpected knows the one answer that needs no second one if it comes first: one that no damage makes of another
 */
export async function agreedAnswer<Answer>(
  ask: () => Promise<Answer>,
  isExpected: (answer: Answer) => boolean = () => false,
): Promise<Agreement<Answer>> {
  const counts = new Map<string, number>();
  const answers = new Map<string, Answer>();
  for (let askCount = 1; askCount <= MAX_ASKED; askCount += 1) {
    const answer = await ask();
    if (askCount === 1 && isExpected(answer)) return { agreed: { answer }, askCount, oddCount: 0 };
    const key = JSON.stringify(answer);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    answers.set(key, answer);
    const others = [...counts].filter(([known]) => known !== key);
    const other = others.find(([, times]) => times >= 2);
    if (count >= 2 && other !== undefined) {
      const second = answers.get(other[0]) ?? answer;
      return { agreed: undefined, askCount, oddCount: askCount, differing: [answer, second] };
    }
    if (count >= (others.length === 0 ? 2 : AGREEING))
      return { agreed: { answer }, askCount, oddCount: askCount - count };
  }
  return { agreed: undefined, askCount: MAX_ASKED, oddCount: MAX_ASKED };
}
