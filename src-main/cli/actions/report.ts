import { text } from '#shared/text/text.ts';
import { loadDevices } from '../../devices/load-devices.ts';
import { encodeTrace } from '../../traces/encode-trace.ts';
import type { Trace } from '../../traces/read-trace.ts';
import { stripTrace } from '../../traces/strip-trace.ts';
import { supportReport } from '../../traces/support-report.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { loadTrace } from '../read-input.ts';
import { resultEvent } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { leaveStdout, refuseSameFile, saveResult } from '../save-file.ts';
import { savedPlaceName, STREAM_NAME } from '../save-place.ts';
import { usageError } from '../usage-error.ts';
import type { OutputOptions } from '../commands/shell.ts';

export interface ReportOptions extends OutputOptions {
  output?: string;
  withContents?: true;
  partial?: true;
  force?: true;
}

/** `flashline report`. Errors: `E-FILE-READ`, `E-FILE-WRITE`, `E-TRACE-*`, `E-USAGE`. */
export async function reportTrace(file: string, options: ReportOptions, screen: Screen): Promise<ExitCode> {
  const { output } = options;
  const kind = output === undefined ? 'txt' : kindOf(output);
  if (output === STREAM_NAME) leaveStdout(options, screen, 'report');
  if (output !== undefined) await refuseSameFile(output, [file]);
  const trace = await loadTrace(file, options);
  const withContents = options.withContents === true;
  if (output !== undefined)
    await saveResult(output, contentsOf(trace, kind, withContents), options.force === true, screen);
  if (options.json === true) {
    const found =
      output === undefined ? supportReport(trace, loadDevices(), { withContents }).data : { file: output };
    screen.json(resultEvent('report', exitCodes.ok, found));
  } else if (output === undefined)
    for (const line of supportReport(trace, loadDevices(), { withContents }).text.trimEnd().split('\n'))
      screen.result(line);
  else screen.result(text('blackBox.report.saved', { file: savedPlaceName(output) }));
  return exitCodes.ok;
}

type ReportKind = 'txt' | 'json' | 'fltrace';

function kindOf(file: string): ReportKind {
  if (file === STREAM_NAME) return 'txt';
  const kind = (['txt', 'json', 'fltrace'] as const).find((name) => file.toLowerCase().endsWith(`.${name}`));
  if (kind === undefined) throw usageError(text('blackBox.usage.report-format'), 'report');
  return kind;
}

function contentsOf(trace: Trace, kind: ReportKind, withContents: boolean): Uint8Array {
  const devices = loadDevices();
  if (kind === 'fltrace') return encodeTrace(withContents ? trace : stripTrace(trace, devices));
  const report = supportReport(trace, devices, { withContents });
  return Buffer.from(kind === 'txt' ? report.text : `${JSON.stringify(report.data, null, 2)}\n`);
}
