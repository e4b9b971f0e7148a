/** Browsers lay out no element higher than about 16 million pixels reliably. */
const MAX_HEIGHT = 8_000_000;

/**
 * Maps a scroll bar of limited height to any number of rows of one height. Up to the limit a pixel is a pixel; beyond it
 * the bar moves in larger steps, and keys and jumps still reach every row.
 */
export class ScrollMap {
  readonly #contentHeight: number;
  readonly #viewHeight: number;
  readonly #rowHeight: number;
  /** What the scroll bar is laid out for, in pixels. */
  readonly barHeight: number;

  constructor({
    rowCount,
    rowHeight,
    viewHeight,
  }: {
    rowCount: number;
    rowHeight: number;
    viewHeight: number;
  }) {
    this.#contentHeight = rowCount * rowHeight;
    this.#viewHeight = viewHeight;
    this.#rowHeight = rowHeight;
    this.barHeight = Math.min(this.#contentHeight, MAX_HEIGHT);
  }

  /** Rows above the view at a position of the bar, with a fraction. */
  rowAt(scrollTop: number): number {
    return (scrollTop * this.#ratio) / this.#rowHeight;
  }

  /** The position of the bar that shows a row at the top (or the end of the content, if it is near). */
  scrollTopOf(row: number): number {
    const top = Math.min(
      Math.max(0, row * this.#rowHeight),
      Math.max(0, this.#contentHeight - this.#viewHeight),
    );
    return top / this.#ratio;
  }

  get #ratio(): number {
    const barTravel = this.barHeight - this.#viewHeight;
    return barTravel <= 0 ? 1 : (this.#contentHeight - this.#viewHeight) / barTravel;
  }
}
