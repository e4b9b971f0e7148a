import { formatAddress, formatRange } from '#shared/bytes.ts';
import { counted, text } from '#shared/text/text.ts';
import type { Segment } from '#shared/image/memory-image.ts';
import { imageChecksums } from '../../documents/checksums.ts';
import type { ReadTask } from '#shared/job/job-definition.ts';
import type { JobResult } from '../../jobs/job.ts';
import { boardAccess } from '../board-access.ts';
import { encodeImage, savedFormatOf } from '../encode-image.ts';
import type { ExitCode } from '../exit-codes.ts';
import { checksumLines } from '../output/format-checksums.ts';
import { formatDuration } from '../output/format-quantities.ts';
import type { Screen } from '../output/screen.ts';
import { runBoardJob, type AfterJob } from '../run-board-job.ts';
import { checkCanSave, leaveStdout, saveResult } from '../save-file.ts';
import { savedPlaceName, STREAM_NAME } from '../save-place.ts';
import { usageError } from '../usage-error.ts';
import type { BoardOptions } from '../commands/common-options.ts';
import type { SavedFormat } from '../commands/option-values.ts';

export interface ReadOptions extends BoardOptions {
  address?: number;
  length?: number;
  format?: SavedFormat;
  twice?: true;
}

/** `flashline read` */
export async function readBoard(outfile: string, options: ReadOptions, screen: Screen): Promise<ExitCode> {
  const format = savedFormat(outfile, options);
  const task = readTask(options);
  const { force = false } = options;
  if (outfile === STREAM_NAME) leaveStdout(options, screen, 'read');
  const access = boardAccess(options);
  await checkCanSave(outfile, force);
  return runBoardJob(
    {
      command: 'read',
      task,
      access,
      isJson: options.json === true,
      files: [outfile],
      async afterwards(result): Promise<AfterJob> {
        const segments = result.segments ?? [];
        const saved = encodeImage(format, segments);
        const checksums = imageChecksums(saved, segments);
        await saveResult(outfile, saved, force, screen);
        const sentence = describeRead(outfile, segments, format, { twice: task.twice, result });
        return {
          sentences: [sentence, ...checksumLines(checksums)],
          message: sentence,
          extra: {
            checksums,
            file: outfile,
            format,
            address: segments[0]?.address ?? task.address,
            sizeBytes: sizeOf(segments),
            ranges: segments.map(({ address, bytes }) => ({
              start: address,
              end: address + bytes.length - 1,
            })),
          },
        };
      },
    },
    screen,
  );
}

/** Without a length all there is: from the address on, or the whole flash. Errors: `E-USAGE`. */
function readTask({ address, length, twice: isTwice }: ReadOptions): ReadTask {
  const twice = isTwice === true;
  if (length === undefined && address === undefined)
    return { kind: 'read', address: 0, sizeBytes: 0, twice, extent: 'flash' };
  if (address === undefined) throw usageError(text('cli.usage.read-address'), 'read');
  if (length === undefined) return { kind: 'read', address, sizeBytes: 0, twice, extent: 'to-end' };
  refuseWrapping(address, length);
  return { kind: 'read', address, sizeBytes: length, twice };
}

function sizeOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function savedFormat(outfile: string, { format }: ReadOptions): SavedFormat {
  const chosen = format ?? savedFormatOf(outfile);
  if (chosen === undefined) throw usageError(text('cli.usage.read-format', { file: outfile }), 'read');
  return chosen;
}

function refuseWrapping(address: number, sizeBytes: number): void {
  if (address + sizeBytes <= 0x1_0000_0000) return;
  const params = { size: counted('byte', sizeBytes), address: formatAddress(address) };
  throw usageError(text('cli.usage.read-wraps', params), 'read');
}

function describeRead(
  file: string,
  segments: readonly Segment[],
  format: SavedFormat,
  { twice, result }: { twice: boolean | undefined; result: JobResult },
): string {
  const params = {
    size: counted('byte', sizeOf(segments)),
    range: segments.map(({ address, bytes }) => formatRange(address, bytes.length)).join(', '),
    time: formatDuration(result.durationMs),
    file: savedPlaceName(file),
    format: text(`formats.${format}`),
  };
  return twice === true ? text('cli.result.read-twice', params) : text('cli.result.read', params);
}
