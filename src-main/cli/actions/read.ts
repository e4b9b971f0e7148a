import { formatAddress, formatRange } from '#shared/bytes.ts';
import { counted, text } from '#shared/text/text.ts';
import type { JobResult } from '../../jobs/job.ts';
import { boardAccess } from '../board-access.ts';
import type { ReadOptions, SavedFormat } from '../commands/read.ts';
import { encodeImage, savedFormatOf } from '../encode-image.ts';
import type { ExitCode } from '../exit-codes.ts';
import { formatDuration } from '../output/format-quantities.ts';
import type { Screen } from '../output/screen.ts';
import { runBoardJob, type AfterJob } from '../run-board-job.ts';
import { checkCanSave, saveFile } from '../save-file.ts';
import { usageError } from '../usage-error.ts';

/** `flashline read` */
export async function readBoard(outfile: string, options: ReadOptions, screen: Screen): Promise<ExitCode> {
  const { address, length: sizeBytes, twice = false, force = false } = options;
  const format = savedFormat(outfile, options);
  refuseWrapping(address, sizeBytes);
  const access = boardAccess(options);
  await checkCanSave(outfile, force);
  return runBoardJob(
    {
      command: 'read',
      task: { kind: 'read', address, sizeBytes, twice },
      access,
      isJson: options.json === true,
      files: [outfile],
      async afterwards(result): Promise<AfterJob> {
        const bytes = result.data ?? new Uint8Array();
        await saveFile(outfile, encodeImage(format, [{ address, bytes }]), force);
        return {
          sentences: [describeRead(outfile, options, format, result)],
          extra: { file: outfile, format, address, sizeBytes: bytes.length },
        };
      },
    },
    screen,
  );
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
  { address, length, twice }: ReadOptions,
  format: SavedFormat,
  { durationMs }: JobResult,
): string {
  const params = {
    size: counted('byte', length),
    range: formatRange(address, length),
    time: formatDuration(durationMs),
    file,
    format: text(`formats.${format}`),
  };
  return twice === true ? text('cli.result.read-twice', params) : text('cli.result.read', params);
}
