/** A first key that could be the beginning of a label waits this long for the next one, in milliseconds. */
export const HOLD_MS = 250;
/** A slot number that is typed on its own ends with this pause. */
export const SLOT_PAUSE_MS = 700;
/** A scanner that sends nothing after its label is done with it after this pause. */
export const NO_SUFFIX_MS = 500;
/** What nobody ends is forgotten after this pause. */
const FORGET_MS = 5000;
/** A second suffix key belongs to the scan that is over. */
const TAIL_MS = 700;
/** Keys of a fast scanner come no further apart. */
const FAST_GAP_MS = 60;
const MIN_LENGTH = 3;

/** What keys came to. */
export interface LabelKeyEvents {
  /** A label is whole. */
  label: (label: string) => void;
  /** One or two digits were typed, and nothing after them. */
  slotNumber: (slot: number) => void;
  /** What has been read so far; empty when it is done with. */
  reading: (text: string) => void;
}

type KeyFacts = Pick<KeyboardEvent, 'key' | 'timeStamp' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * Puts keys together to labels, whoever sends them, and however slowly: while there is a beginning of a label, Space and Enter
 * belong to it. A key that would do something on its own is held back until it is clear that nothing follows it.
 */
export class LabelKeys {
  readonly #events: LabelKeyEvents;
  #text = '';
  #lastMs = -Infinity;
  #isFast = true;
  /** The scanner was seen to end its labels with a key: then a pause is not an end. */
  #hasSuffix = false;
  #endedMs = -Infinity;
  #held: { key: string; action: () => void } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(events: LabelKeyEvents) {
    this.#events = events;
  }

  /**
   * One key. True if it belongs to a label, or is held back: it must then do nothing else.
   *
   * @param action what the key would do on its own; undefined if that is for the browser to do
   */
  feed(event: KeyFacts, action: (() => void) | undefined): boolean {
    const { key, timeStamp } = event;
    const isSuffix = key === 'Enter' || key === 'Tab' || this.#isControlSuffix(event);
    if (isSuffix && this.#text !== '') return this.#end(timeStamp);
    if (isSuffix && timeStamp - this.#endedMs < TAIL_MS) return true;
    if (event.ctrlKey || event.altKey || event.metaKey) return this.#text !== '' && this.#isBurst(timeStamp);
    if (key.length === 1 && (this.#text !== '' || this.#held !== undefined || key !== ' ')) {
      this.#take(event, action);
      return true;
    }
    return action === undefined ? false : this.#hold(key, action);
  }

  /** Forgets what has been read, and what was held back. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#held = undefined;
    this.#set('');
  }

  /** Another key than the first is a burst: what was held back was the first of a label, or what a scanner sends before one. */
  #take({ key, timeStamp }: KeyFacts, action: (() => void) | undefined): void {
    const slot = /^F(\d+)$/.exec(this.#held?.key ?? '')?.[1];
    const first = this.#held?.key === ' ' ? ' ' : '';
    if (this.#held !== undefined) this.clear();
    if (slot !== undefined) this.#events.slotNumber(Number(slot));
    const isBegin = this.#text === '' && first === '';
    this.#isFast = isBegin || (this.#isFast && timeStamp - this.#lastMs <= FAST_GAP_MS);
    this.#lastMs = timeStamp;
    this.#set(this.#text + first + key);
    this.#wait(isBegin ? action : undefined);
  }

  #hold(key: string, action: () => void): boolean {
    if (this.#held !== undefined) {
      const first = this.#held;
      if (!isSlotKey(first.key) || !isSlotKey(key) || first.key === key) return true;
      this.clear();
      first.action();
    }
    this.#held = { key, action };
    this.#after(HOLD_MS, () => {
      this.#held = undefined;
      action();
    });
    return true;
  }

  /** A single key with a meaning of its own (`?`) has it when nothing follows. */
  #wait(alone: (() => void) | undefined): void {
    if (alone !== undefined) this.#after(HOLD_MS, () => this.#alone(alone));
    else if (/^\d{1,2}$/.test(this.#text)) this.#after(SLOT_PAUSE_MS, () => this.#slotTyped());
    else if (this.#isFast && !this.#hasSuffix && this.#text.length >= MIN_LENGTH)
      this.#after(NO_SUFFIX_MS, () => this.#finish());
    else this.#after(FORGET_MS, () => this.clear());
  }

  #alone(action: () => void): void {
    this.clear();
    action();
  }

  #slotTyped(): void {
    const slot = Number(this.#text);
    this.clear();
    this.#events.slotNumber(slot);
  }

  #end(timeStamp: number): boolean {
    this.#hasSuffix = true;
    this.#endedMs = timeStamp;
    this.#finish();
    return true;
  }

  #finish(): void {
    const label = this.#text;
    this.clear();
    this.#events.label(label);
  }

  /** Some scanners send the end of a line as Ctrl+J or Ctrl+M. */
  #isControlSuffix({ key, ctrlKey }: KeyFacts): boolean {
    return ctrlKey && /^[jm]$/i.test(key) && this.#text !== '';
  }

  #isBurst(timeStamp: number): boolean {
    return timeStamp - this.#lastMs <= FAST_GAP_MS;
  }

  #set(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#events.reading(text);
  }

  /** On a busy page a timer may overtake keys that came before it was due: they get their turn first. */
  #after(delayMs: number, action: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = setTimeout(action, 0);
    }, delayMs);
  }
}

/** Keys that start slots may follow each other faster than any is held back. */
function isSlotKey(key: string): boolean {
  return /^F\d+$/.test(key);
}
