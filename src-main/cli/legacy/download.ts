import { FlashError, type FlashErrorData } from '#shared/errors.ts';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import type { Segment } from '#shared/image/segment.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { plainValue } from '#shared/text/words.ts';
import type { JobResult } from '../../jobs/job.ts';
import type { LoadedImage } from '../load-images.ts';
import type { LegacyPiece } from './legacy-output.ts';
import { LegacyEnd, type LegacyRun } from './legacy-run.ts';
import type { LegacyDownload } from './legacy-steps.ts';
import { loadFirmware } from './prepare-legacy.ts';

/**
 * `-d`: writes a file and erases nothing, as the old tool does. The plan is made and guarded as for every job. The verdicts
 * come when the job has ended: until then a block may yet turn out to be damaged.
 */
export async function download(
  run: LegacyRun,
  step: LegacyDownload,
  prepared: LoadedImage | undefined,
): Promise<void> {
  const image =
    prepared ?? (await loadFirmware(step).catch((error: unknown) => run.fail(error, 'operation')));
  run.output.warnings(image.warnings);
  if (run.mode.isStrict) await demandBlank(run, image);
  let didVerify = false;
  const result = await run.job(
    {
      kind: 'program',
      plan: { erase: 'none', keepRest: false, outside: 'refuse' },
      verify: step.verify,
    },
    run.active.target,
    {
      firmware: { files: [image.source], image },
      observer: {
        onState(state) {
          if (state.at === 'running' && state.phase === 'verifying') didVerify = true;
        },
      },
    },
  );
  sayVerdicts(run, result, { verify: step.verify, didVerify });
  run.goOn(result, { isFatal: true });
}

function sayVerdicts(
  { output }: LegacyRun,
  result: JobResult,
  { verify, didVerify }: { verify: boolean; didVerify: boolean },
): void {
  const pieces = result.plan === undefined ? [] : piecesOfPlan(result.plan);
  const all = (label: 'download' | 'verify', some: readonly LegacyPiece[]) => {
    for (const piece of some) output.piece(label, piece, 'OK');
  };
  const { error } = result;
  if (error === undefined) {
    all('download', pieces);
    if (verify) all('verify', pieces);
    return;
  }
  const bad = pieceAt(pieces, addressOf(error));
  if (didVerify) {
    all('download', pieces);
    if (error.code === 'E-VERIFY-MISMATCH') all('verify', pieces.slice(0, bad?.index ?? 0));
  }
  const label = didVerify ? 'verify' : 'download';
  if (bad === undefined) output.ko(label);
  else output.piece(label, bad, 'KO');
  if (didVerify && error.code === 'E-VERIFY-MISMATCH') output.hint('write-protected');
  if (didVerify) return;
  // Only if readout protection can be the cause: its removal erases the flash.
  if (/^E-(PROTECT-READOUT$|WRITE-|REPLY-)/.test(error.code)) output.hint('read-protected');
  else if (/^E-PROTECT-PAGES$/.test(error.code)) output.hint('write-protected');
}

function addressOf({ params }: FlashErrorData): number {
  const address = Number(params['address'] ?? NaN);
  return Number.isNaN(address) ? 0 : address;
}

/** Strict mode: what is written over must be blank, or a download without an erase makes a mixture. */
async function demandBlank(run: LegacyRun, image: LoadedImage): Promise<void> {
  const { erasedValue } = run.active.device;
  const blanked = ({ address, bytes }: Segment): Segment => ({
    address,
    bytes: new Uint8Array(bytes.length).fill(erasedValue),
  });
  const blank: MemoryImage = {
    ...image,
    segments: image.segments.map(blanked),
    uf2Others: image.uf2Others?.map((other) => ({ ...other, segments: other.segments.map(blanked) })),
    warnings: [],
  };
  const result = await run.board.run({ kind: 'verify', outside: 'refuse' }, run.active.target, {
    firmware: { files: [], image: blank },
  });
  if (result.outcome === 'ok') return;
  if (result.outcome === 'cancelled') throw new LegacyEnd('cancelled');
  run.output.ko('download');
  if (result.error?.code === 'E-VERIFY-MISMATCH') {
    const { address, found } = result.error.params;
    const params = { address: plainValue(address), found: plainValue(found) };
    run.fail(new FlashError('E-LEGACY-NOT-BLANK', params, { phase: 'checking' }), 'operation');
  }
  if (result.error !== undefined) run.output.failure(result.error);
  run.goOn(result, { isFatal: true });
}

/** What of each page a plan fills, as the old tool lists a download. */
function piecesOfPlan({ contents, target }: Plan): LegacyPiece[] {
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
function pieceAt(pieces: readonly LegacyPiece[], address: number): LegacyPiece | undefined {
  let found = pieces[0];
  for (const piece of pieces) if (piece.address <= address) found = piece;
  return found;
}
