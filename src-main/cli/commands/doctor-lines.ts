import type { Command } from 'commander';
import { FlashError } from '#shared/errors.ts';
import type { DoctorAnswer, DoctorStep, ModemLineFinding } from '#shared/job/modem-line-doctor.ts';
import { text } from '#shared/text/text.ts';
import type { DoctorFace } from '../../programmers/an3155/modem-line-doctor.ts';
import { systemClock } from '../../time/clock.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import { listenForStop } from '../stop-signals.ts';
import { usageError } from '../usage-error.ts';
import { addJsonOption, addPartOption, addPortOption } from './common-options.ts';
import type { Shell } from './shell.ts';

interface DoctorLinesOptions {
  port: string;
  part?: string;
  json?: true;
}

/** `flashline doctor lines --port PORT` */
export function defineDoctorLines(doctor: Command, shell: Shell): void {
  const command = doctor.command('lines').description(text('help.doctor.lines'));
  addPortOption(command);
  addPartOption(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.doctor.lines.after'));
  command.action((options: DoctorLinesOptions) => shell.run((screen) => examineBoard(options, screen)));
}

/** Longest start-up of a part that is not named: above all but the rarest of AN2606 T227. */
const STARTUP_MS = 600;

/** `flashline doctor lines`: a person watches the board and answers. */
async function examineBoard(options: DoctorLinesOptions, screen: Screen): Promise<ExitCode> {
  if (!screen.canAsk) throw usageError(text('cli.usage.doctor-ask'));
  const { boardAccess } = await import('../board-access.ts');
  const { examineModemLines } = await import('../../programmers/an3155/modem-line-doctor.ts');
  const access = boardAccess(options);
  const stopping = new AbortController();
  const stopListening = listenForStop(() => stopping.abort(new FlashError('E-CANCELLED', {})));
  try {
    const link = await access.open(stopping.signal);
    screen.note(text('doctor.lines.intro', { port: options.port }));
    const startupMs = access.target.expected?.device.uart.startup.worstMs ?? STARTUP_MS;
    const settings = { clock: systemClock, signal: stopping.signal, startupMs };
    const finding = await examineModemLines(link, terminalFace(screen), settings).finally(() => link.close());
    return await report(finding, options, screen);
  } finally {
    stopListening();
  }
}

function terminalFace(screen: Screen): DoctorFace {
  return {
    tell: (step) => screen.note(describeStep(step)),
    ask: (step) => chooseAnswer(step, screen),
  };
}

function describeStep(step: DoctorStep): string {
  switch (step.kind) {
    case 'toggle':
      return text('doctor.lines.toggle', { line: step.line.toUpperCase(), count: step.count });
    case 'hold':
      return text('doctor.lines.hold', { line: step.line.toUpperCase() });
    case 'ask':
      return text(`doctor.ask.${step.question}`, { line: step.line.toUpperCase() });
    case 'try':
      return text('doctor.lines.try');
  }
}

async function chooseAnswer(
  { answers }: Extract<DoctorStep, { kind: 'ask' }>,
  screen: Screen,
): Promise<DoctorAnswer | undefined> {
  answers.forEach((answer, index) =>
    screen.note(text('cli.doctor.answer', { number: index + 1, answer: text(`doctor.answer.${answer}`) })),
  );
  for (;;) {
    const typed = await screen.ask(text('cli.doctor.choose', { count: answers.length }));
    if (typed === undefined) return undefined;
    const answer = answers[Number(typed.trim()) - 1];
    if (answer !== undefined) return answer;
  }
}

async function report(
  finding: ModemLineFinding,
  { json }: DoctorLinesOptions,
  screen: Screen,
): Promise<ExitCode> {
  const { findingEvent, formatModemLineFinding } = await import('../output/format-modem-line-finding.ts');
  const exitCode = finding.proved === false ? exitCodes.noAnswer : exitCodes.ok;
  if (json === true) {
    screen.json(findingEvent(finding, exitCode));
    return exitCode;
  }
  for (const line of formatModemLineFinding(finding)) screen.result(line);
  return exitCode;
}
