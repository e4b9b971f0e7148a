import type { Plan } from '#shared/plan/plan.ts';
import type { LegacyPiece } from './legacy-output.ts';

/** What of each page a plan fills, as the old tool lists a download. */
export function piecesOfPlan({ contents, target }: Plan): LegacyPiece[] {
  const pieces: LegacyPiece[] = [];
  for (const page of target.pages) {
    for (const segment of contents) {
      const start = Math.max(segment.address, page.address);
      const end = Math.min(segment.address + segment.bytes.length, page.address + page.sizeBytes);
      if (start < end) pieces.push({ index: pieces.length, address: start, sizeBytes: end - start });
    }
  }
  return pieces;
}

/** The piece that an address of a failure lies in; the last one before it if it lies in none (padding after a piece). */
export function pieceAt(pieces: readonly LegacyPiece[], address: number): LegacyPiece | undefined {
  let found = pieces[0];
  for (const piece of pieces) if (piece.address <= address) found = piece;
  return found;
}
