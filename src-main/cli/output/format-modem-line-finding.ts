import { wiringOptionText, type ModemLineFinding } from '#shared/job/modem-line-doctor.ts';
import { text } from '#shared/text/text.ts';
import type { ExitCode } from '../exit-codes.ts';
import { resultEvent, type JsonEvent } from './json-events.ts';

/** What the line doctor found, and the options that it amounts to; they are recommended unless they were tried in vain. Pure. */
export function formatModemLineFinding(finding: ModemLineFinding): string[] {
  const { wiring, problem, proved } = finding;
  const lines = describeEffects(finding);
  if (problem !== null) lines.push(text(`doctor.finding.${problem}`));
  if (proved !== null) lines.push(text(proved ? 'doctor.try.rom' : 'doctor.try.silent'));
  if (wiring === null) return lines;
  const options = wiringOptionText(wiring);
  return [...lines, text(proved === false ? 'cli.doctor.doubt' : 'cli.doctor.recommend', { options })];
}

function describeEffects({ effects }: ModemLineFinding): string[] {
  return (['dtr', 'rts'] as const).flatMap((line) => {
    const effect = effects[line];
    if (effect === null) return [];
    const words = text(`doctor.finding.${effect.pin}`, { line: line.toUpperCase() });
    return [effect.inverted ? `${words}, ${text('doctor.finding.inverted')}` : words];
  });
}

/** The finding for `--json`, with the wiring as options of the command line. */
export function findingEvent(finding: ModemLineFinding, exitCode: ExitCode): JsonEvent {
  const options = finding.wiring === null ? null : wiringOptionText(finding.wiring);
  return resultEvent('doctor lines', exitCode, { ...finding, options });
}
