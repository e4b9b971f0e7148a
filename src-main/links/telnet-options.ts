import type { TelnetVerb } from './telnet-codec.ts';

/** Which side of the connection performs an option. */
export type TelnetSide = 'local' | 'remote';

/** How far the two sides are about one option. */
export type OptionState = 'off' | 'asked' | 'on' | 'refused';

/** A step to send to the other side. */
export interface NegotiationStep {
  verb: TelnetVerb;
  option: number;
}

/** What each verb of the other side is about: WILL and WONT speak of itself, DO and DONT of us (RFC 854). */
const meanings: Readonly<Record<TelnetVerb, { side: TelnetSide; isYes: boolean }>> = {
  will: { side: 'remote', isYes: true },
  wont: { side: 'remote', isYes: false },
  do: { side: 'local', isYes: true },
  dont: { side: 'local', isYes: false },
};

/**
 * Agrees on telnet options. Accepts what is wanted and refuses all else, and answers changes only, so that two sides
 * never argue forever (RFC 854, RFC 1143). Pure.
 */
export class TelnetOptions {
  readonly #wanted: Readonly<Record<TelnetSide, readonly number[]>>;
  readonly #states = new Map<string, OptionState>();

  constructor(wanted: Readonly<Record<TelnetSide, readonly number[]>>) {
    this.#wanted = wanted;
  }

  /** The opening: asks for everything that is wanted. */
  start(): NegotiationStep[] {
    return (['local', 'remote'] as const).flatMap((side) =>
      this.#wanted[side].map((option) => {
        this.#states.set(`${side} ${option}`, 'asked');
        return { verb: verbFor(side, true), option };
      }),
    );
  }

  state(side: TelnetSide, option: number): OptionState {
    return this.#states.get(`${side} ${option}`) ?? 'off';
  }

  /** Takes one step of the other side. Returns the answer, if one is due. */
  take(verb: TelnetVerb, option: number): NegotiationStep | undefined {
    const { side, isYes } = meanings[verb];
    const before = this.state(side, option);
    const isWanted = this.#wanted[side].includes(option);
    if (isYes && !isWanted) return { verb: verbFor(side, false), option };
    if (!isYes && before === 'off') return undefined;
    this.#states.set(`${side} ${option}`, isYes ? 'on' : 'refused');
    const isAnswer = before === 'asked';
    const isNews = isYes ? before !== 'on' : before === 'on';
    return isAnswer || !isNews ? undefined : { verb: verbFor(side, isYes), option };
  }
}

function verbFor(side: TelnetSide, isYes: boolean): TelnetVerb {
  if (side === 'local') return isYes ? 'will' : 'wont';
  return isYes ? 'do' : 'dont';
}
