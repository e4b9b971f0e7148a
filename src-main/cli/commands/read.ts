import type { Command } from 'commander';
import { formatAddress, formatRange } from '#shared/bytes.ts';
import type { Segment } from '#shared/image/segment.ts';
import type { ReadTask } from '#shared/job/job-definition.ts';
import { counted, text } from '#shared/text/text.ts';
import type { JobResult } from '../../jobs/job.ts';
import type { ExitCode } from '../exit-codes.ts';
import { checksumLines } from '../output/format-checksums.ts';
import { formatDuration } from '../output/format-quantities.ts';
import type { Screen } from '../output/screen.ts';
import type { AfterJob } from '../run-board-job.ts';
import { savedPlaceName, STREAM_NAME } from '../save-place.ts';
import { usageError } from '../usage-error.ts';
import { addBoardOptions, addJsonOption, jobOption, type BoardOptions } from './common-options.ts';
import { optionValue, savedFormats, type SavedFormat } from './option-values.ts';
import type { Shell } from './shell.ts';

interface ReadOptions extends BoardOptions {
  address?: number;
  length?: number;
  format?: SavedFormat;
  twice?: true;
}

/** `flashline read --port PORT [--address A] [--length N] OUTFILE` */
export function defineRead(parent: Command, shell: Shell): void {
  const command = parent
    .command('read')
    .description(text('help.read'))
    .argument('<outfile>', text('help.argument.outfile'));
  const address = jobOption('--address <address>', 'help.option.address-read', optionValue.address);
  const length = jobOption('--length <bytes>', 'help.option.length', optionValue.size);
  command.addOption(address);
  command.addOption(length);
  command.addOption(jobOption('--format <format>', 'help.option.format-read').choices(savedFormats));
  command.addOption(jobOption('--twice', 'help.option.twice'));
  addBoardOptions(command, { savesFile: true });
  addJsonOption(command);
  command.addHelpText('after', text('help.read.after'));
  command.action((outfile: string, options: ReadOptions) =>
    shell.run((screen) => readBoard(outfile, options, screen)),
  );
}

/** `flashline read` */
async function readBoard(outfile: string, options: ReadOptions, screen: Screen): Promise<ExitCode> {
  const { encodeImage, savedFormatOf } = await import('../encode-image.ts');
  const { checkCanSave, leaveStdout, saveResult } = await import('../save-file.ts');
  const format = options.format ?? savedFormatOf(outfile);
  if (format === undefined) throw usageError(text('cli.usage.read-format', { file: outfile }), 'read');
  const task = readTask(options);
  const { force = false } = options;
  if (outfile === STREAM_NAME) leaveStdout(options, screen, 'read');
  const { boardAccess } = await import('../board-access.ts');
  const access = boardAccess(options);
  await checkCanSave(outfile, force);
  const { imageChecksums } = await import('../../documents/checksums.ts');
  const { runBoardJob } = await import('../run-board-job.ts');
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
