import { Option, type Command } from 'commander';
import { text } from '#shared/text/text.ts';
import type { Trace } from '../../traces/read-trace.ts';
import type { SupportReport } from '../../traces/support-report.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { resultEvent } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { savedPlaceName, STREAM_NAME } from '../save-place.ts';
import { usageError } from '../usage-error.ts';
import { addJsonOption } from './common-options.ts';
import type { OutputOptions, Shell } from './shell.ts';

interface ReportOptions extends OutputOptions {
  output?: string;
  withContents?: true;
  partial?: true;
  force?: true;
}

/** `flashline report TRACE [-o FILE] [--with-contents]` */
export function defineReport(parent: Command, shell: Shell): void {
  const command = parent
    .command('report')
    .description(text('blackBox.report.command'))
    .argument('<trace>', text('blackBox.argument'));
  const group = text('help.group.job');
  for (const option of [
    new Option('-o, --output <file>', text('blackBox.option.output')),
    new Option('--with-contents', text('blackBox.option.with-contents')),
    new Option('--partial', text('blackBox.option.partial')),
    new Option('--force', text('blackBox.option.force')),
  ])
    command.addOption(option.helpGroup(group));
  addJsonOption(command);
  command.addHelpText('after', text('blackBox.report.after'));
  command.action((file: string, options: ReportOptions) =>
    shell.run((screen) => reportTrace(file, options, screen)),
  );
}

/** `flashline report`. Errors: `E-FILE-READ`, `E-FILE-WRITE`, `E-TRACE-*`, `E-USAGE`. */
async function reportTrace(file: string, options: ReportOptions, screen: Screen): Promise<ExitCode> {
  const { output } = options;
  const { loadTrace } = await import('../read-input.ts');
  const { leaveStdout, refuseSameFile, saveResult } = await import('../save-file.ts');
  const kind = output === undefined ? 'txt' : kindOf(output);
  if (output === STREAM_NAME) leaveStdout(options, screen, 'report');
  if (output !== undefined) await refuseSameFile(output, [file]);
  const trace = await loadTrace(file, options);
  const withContents = options.withContents === true;
  if (output !== undefined) {
    await saveResult(output, await contentsOf(trace, kind, withContents), options.force === true, screen);
    if (options.json === true) screen.json(resultEvent('report', exitCodes.ok, { file: output }));
    else screen.result(text('blackBox.report.saved', { file: savedPlaceName(output) }));
    return exitCodes.ok;
  }
  const report = await reportOf(trace, withContents);
  if (options.json === true) screen.json(resultEvent('report', exitCodes.ok, report.data));
  else for (const line of report.text.trimEnd().split('\n')) screen.result(line);
  return exitCodes.ok;
}

type ReportKind = 'txt' | 'json' | 'fltrace';

function kindOf(file: string): ReportKind {
  if (file === STREAM_NAME) return 'txt';
  const kind = (['txt', 'json', 'fltrace'] as const).find((name) => file.toLowerCase().endsWith(`.${name}`));
  if (kind === undefined) throw usageError(text('blackBox.usage.report-format'), 'report');
  return kind;
}

async function contentsOf(trace: Trace, kind: ReportKind, withContents: boolean): Promise<Uint8Array> {
  if (kind === 'fltrace') return traceFile(trace, withContents);
  const report = await reportOf(trace, withContents);
  return Buffer.from(kind === 'txt' ? report.text : `${JSON.stringify(report.data, null, 2)}\n`);
}

async function traceFile(trace: Trace, withContents: boolean): Promise<Uint8Array> {
  const { loadDevices } = await import('../../devices/load-devices.ts');
  const { encodeTrace } = await import('../../traces/encode-trace.ts');
  const { stripTrace } = await import('../../traces/strip-trace.ts');
  return encodeTrace(withContents ? trace : stripTrace(trace, loadDevices()));
}

async function reportOf(trace: Trace, withContents: boolean): Promise<SupportReport> {
  const { loadDevices } = await import('../../devices/load-devices.ts');
  const { supportReport } = await import('../../traces/support-report.ts');
  return supportReport(trace, loadDevices(), { withContents });
}
