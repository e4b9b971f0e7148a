import type { Command } from 'commander';
import { formatBytes } from '#shared/bytes.ts';
import { FlashError } from '#shared/errors.ts';
import type { LoopbackReport, LoopbackRound } from '#shared/job/loopback.ts';
import { text } from '#shared/text/text.ts';
import { commandLineWords } from '#shared/text/words.ts';
import type { ByteLink, PortSettings } from '../../links/byte-link.ts';
import { systemClock } from '../../time/clock.ts';
import { exitCodeOf, exitCodes, type ExitCode } from '../exit-codes.ts';
import { formatFailure } from '../output/format-failure.ts';
import { errorJson, resultEvent } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { listenForStop } from '../stop-signals.ts';
import { usageError } from '../usage-error.ts';
import { addJsonOption, addPortOption, jobOption } from './common-options.ts';
import { optionValue } from './option-values.ts';
import type { Shell } from './shell.ts';

interface LoopbackTestOptions {
  port: string;
  baud?: number;
  json?: true;
}

/** `flashline doctor loopback --port PORT` */
export function defineDoctorLoopback(doctor: Command, shell: Shell): void {
  const command = doctor.command('loopback').description(text('help.doctor.loopback'));
  addPortOption(command);
  command.addOption(jobOption('--baud <rate>', 'help.option.baud-loopback', optionValue.baudRate));
  addJsonOption(command);
  command.addHelpText('after', text('help.doctor.loopback.after'));
  command.action((options: LoopbackTestOptions) => shell.run((screen) => testAdapter(options, screen)));
}

const SETTINGS: PortSettings = { baudRate: 115_200, parity: 'none' };

/** `flashline doctor loopback`: tests the adapter alone, with TX and RX joined. */
async function testAdapter({ port, baud, json }: LoopbackTestOptions, screen: Screen): Promise<ExitCode> {
  const stopping = new AbortController();
  const stopListening = listenForStop(() => stopping.abort(new FlashError('E-CANCELLED', {})));
  try {
    const link = await openAdapter(port, stopping.signal);
    if (json !== true) screen.note(text('doctor.loopback.intro', { port }));
    const { testLoopback } = await import('../../programmers/an3155/loopback-test.ts');
    const report = await testLoopback(link, {
      clock: systemClock,
      signal: stopping.signal,
      ...(baud === undefined ? {} : { baudRates: [baud] }),
      onRound: (round) => {
        if (json !== true) screen.note(describeRound(round));
      },
    }).finally(() => link.close());
    return tell(port, report, json === true, screen);
  } finally {
    stopListening();
  }
}

async function openAdapter(port: string, signal: AbortSignal): Promise<ByteLink> {
  const { LOOPBACK_PART, LoopbackLink } = await import('../../links/loopback-link.ts');
  const { openLink } = await import('../../links/open-link.ts');
  return openLink(port, {
    settings: SETTINGS,
    clock: systemClock,
    lines: 'leave',
    signal,
    openVirtual(part) {
      if (part !== LOOPBACK_PART) throw usageError(text('cli.usage.loopback-virtual'));
      return Promise.resolve(new LoopbackLink({ name: port, settings: SETTINGS, clock: systemClock }));
    },
  });
}

function tell(port: string, report: LoopbackReport, isJson: boolean, screen: Screen): ExitCode {
  const failure = failureOf(port, report);
  const exitCode = failure === undefined ? exitCodes.ok : exitCodeOf(failure.code);
  if (isJson) {
    const error = failure === undefined ? {} : { error: errorJson(failure.toData()) };
    screen.json(resultEvent('doctor loopback', exitCode, { ...report, ...error }));
    return exitCode;
  }
  if (report.verdict !== 'no-echo') screen.result(describeParity(report));
  if (failure === undefined)
    screen.result(screen.paintResult('good', text('doctor.loopback.sound', { port })));
  else for (const line of formatFailure(failure.toData(), screen.paintNote)) screen.note(line);
  return exitCode;
}

function describeRound(round: LoopbackRound): string {
  const outcome =
    round.outcome === 'altered'
      ? text('doctor.loopback.altered', { detail: describeDifference(round) })
      : text(`doctor.loopback.${round.outcome}`);
  return text('cli.doctor.round', { baudRate: round.baudRate, parity: round.parity, outcome });
}

function describeDifference({ difference, sentCount, heardCount }: LoopbackRound): string {
  if (difference === null) return text('cli.doctor.altered-count', { heard: heardCount, sent: sentCount });
  const hex = (byte: number) => formatBytes(Uint8Array.of(byte));
  const { index, sent, heard } = difference;
  return text('cli.doctor.altered-byte', { index, sent: hex(sent), heard: hex(heard) });
}

function describeParity({ parity, parityExtraPercent }: LoopbackReport): string {
  return parity === 'real'
    ? text('doctor.loopback.parity-real', { percent: parityExtraPercent ?? 0 })
    : text(`doctor.loopback.parity-${parity}`);
}

/** The failure that a report amounts to, or undefined if the adapter is sound. */
function failureOf(port: string, { verdict, rounds, parity }: LoopbackReport): FlashError | undefined {
  const altered = rounds.find(({ outcome }) => outcome === 'altered' || outcome === 'silent');
  switch (verdict) {
    case 'sound':
      return undefined;
    case 'no-echo':
      return new FlashError('E-LOOPBACK-NO-ECHO', { port });
    case 'no-parity': {
      const detail = text(parity === 'ignored' ? 'cli.doctor.parity-unsent' : 'cli.doctor.parity-refused');
      return new FlashError('E-LOOPBACK-PARITY', { port, detail: commandLineWords(detail) });
    }
    case 'altered': {
      const { baudRate = 0, parity: setting = 'none' } = altered ?? {};
      const detail = altered === undefined ? '' : describeDifference(altered);
      return new FlashError('E-LOOPBACK-ALTERED', {
        port,
        baudRate,
        parity: setting,
        detail: commandLineWords(detail),
      });
    }
  }
}
