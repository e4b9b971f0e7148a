/** How many bytes a row has; `auto`: as many as the view has room for. */
export const rowWidths = ['auto', '8', '16', '32'] as const;
export type RowWidth = (typeof rowWidths)[number];

/** Width of a character of the view's 13 px monospace font, 0.6 em. */
const CHARACTER_PX = 7.8;
/** Padding, gaps and scroll bar. */
const AROUND_PX = 68;
const ADDRESS_CHARACTERS = 10;

/**
 * Bytes in a row of a view: as chosen, or the most that fit.
 *
 * @param hasText whether the text column is shown
 */
export function bytesPerRow(chosen: RowWidth, viewWidthPx: number, hasText: boolean): number {
  if (chosen !== 'auto') return Number(chosen);
  return [32, 16].find((count) => widthOf(count, hasText) <= viewWidthPx) ?? 8;
}

function widthOf(count: number, hasText: boolean): number {
  const hexCharacters = count * 3 + count / 8 - 2;
  return AROUND_PX + CHARACTER_PX * (ADDRESS_CHARACTERS + hexCharacters + (hasText ? count : 0));
}
