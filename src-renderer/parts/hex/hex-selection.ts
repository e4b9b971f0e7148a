/** What is selected: the addresses between two, both included. `focus` is the one that moves. */
export interface HexSelection {
  anchor: number;
  focus: number;
}

/** First address and number of bytes of a selection. */
export function selectedRange({ anchor, focus }: HexSelection): { address: number; sizeBytes: number } {
  return { address: Math.min(anchor, focus), sizeBytes: Math.abs(anchor - focus) + 1 };
}
