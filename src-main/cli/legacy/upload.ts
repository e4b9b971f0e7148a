import type { FlashPage } from '#shared/devices/device.ts';
import { FlashError } from '#shared/errors.ts';
import type { Segment } from '#shared/image/segment.ts';
import { text } from '#shared/text/text.ts';
import { encodeImage, savedFormatOf } from '../encode-image.ts';
import { saveFile } from '../save-file.ts';
import type { LegacyPiece } from './legacy-output.ts';
import type { LegacyRun } from './legacy-run.ts';

/** Pages that follow each other without a gap. */
interface Run {
  address: number;
  sizeBytes: number;
  pieces: LegacyPiece[];
}

/** `-u`: saves the whole flash of the board. A file of that name is replaced, as by the old tool. */
export async function upload(run: LegacyRun, file: string): Promise<void> {
  const { output } = run;
  const known = await run.job({ kind: 'info', withPages: true });
  const runs = joinPages(known.planTarget?.pages ?? []);
  if (known.outcome !== 'ok' || runs.length === 0) {
    output.ko('upload');
    const { device } = run.active;
    if (known.outcome === 'ok')
      run.fail(new FlashError('E-PLAN-NO-LAYOUT', { device: device.name }), 'operation');
    run.goOn(known, { isFatal: true });
  }
  const segments: Segment[] = [];
  for (const { address, sizeBytes, pieces } of runs) {
    const result = await run.job({ kind: 'read', address, sizeBytes });
    const [first] = pieces;
    if (result.outcome === 'ok') for (const piece of pieces) output.piece('upload', piece, 'OK');
    else if (first !== undefined) output.piece('upload', first, 'KO');
    run.goOn(result, { isFatal: true });
    segments.push({ address, bytes: result.data ?? new Uint8Array() });
  }
  try {
    await saveFile(file, encodeImage(savedFormatOf(file) ?? 'bin', segments), true);
  } catch (error) {
    run.fail(error, 'operation');
  }
  output.line(text('legacy.line.uploaded', { file }));
}

function joinPages(pages: readonly FlashPage[]): Run[] {
  const runs: Run[] = [];
  for (const [index, { address, sizeBytes }] of pages.entries()) {
    const piece = { index, address, sizeBytes };
    const last = runs.at(-1);
    if (last !== undefined && last.address + last.sizeBytes === address) {
      last.sizeBytes += sizeBytes;
      last.pieces.push(piece);
    } else runs.push({ address, sizeBytes, pieces: [piece] });
  }
  return runs;
}
