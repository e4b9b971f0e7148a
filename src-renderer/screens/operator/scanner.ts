/** Keys of a scanner come faster than a person types: 7 to 16 ms apart, with some room for a busy machine. */
const MAX_GAP_MS = 35;
/** Fewer keys than this are a person. */
const MIN_LENGTH = 3;

/** What the scanner looks at in a key. */
export type ScannerKey = Pick<KeyboardEvent, 'key' | 'timeStamp' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * Tells a scanner from a person at the keyboard. Feed every key; `swallow` means that the key belongs to a scan and must
 * do nothing else, and `label` that a scan is complete.
 */
export class Scanner {
  #keys = '';
  #lastMs = -Infinity;

  feed({ key, timeStamp, ctrlKey, altKey, metaKey }: ScannerKey): { swallow: boolean; label?: string } {
    const isBurst = timeStamp - this.#lastMs <= MAX_GAP_MS;
    if (!isBurst) this.#keys = '';
    if (key === 'Enter' || key === 'Tab') {
      const label = this.#keys;
      this.#keys = '';
      return isBurst && label.length >= MIN_LENGTH ? { swallow: true, label } : { swallow: false };
    }
    // Scanners hold Shift down on their own; other modifiers are a person's.
    if (key === 'Shift') return { swallow: false };
    if (key.length !== 1 || ctrlKey || altKey || metaKey) {
      this.#keys = '';
      this.#lastMs = -Infinity;
      return { swallow: false };
    }
    this.#lastMs = timeStamp;
    this.#keys += key;
    // The first key may be a person's; from the second on it is a scan.
    return { swallow: isBurst };
  }
}
