import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addJsonOption, addPartOption, addPortOption, jobOption } from './common-options.ts';
import { optionValue } from './option-values.ts';
import type { Shell } from './shell.ts';
import type { DoctorLinesOptions } from '../actions/doctor-lines.ts';
import type { LoopbackOptions } from '../actions/doctor-loopback.ts';

/** `flashline doctor lines --port PORT` and `flashline doctor loopback --port PORT` */
export function defineDoctor(parent: Command, shell: Shell): void {
  const doctor = parent.command('doctor').description(text('help.doctor'));
  defineLines(doctor, shell);
  defineLoopback(doctor, shell);
}

function defineLines(doctor: Command, shell: Shell): void {
  const command = doctor.command('lines').description(text('help.doctor.lines'));
  addPortOption(command);
  addPartOption(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.doctor.lines.after'));
  command.action((options: DoctorLinesOptions) =>
    shell.run(async (screen) => (await import('../actions/doctor-lines.ts')).examineBoard(options, screen)),
  );
}

function defineLoopback(doctor: Command, shell: Shell): void {
  const command = doctor.command('loopback').description(text('help.doctor.loopback'));
  addPortOption(command);
  command.addOption(jobOption('--baud <rate>', 'help.option.baud-loopback', optionValue.baudRate));
  addJsonOption(command);
  command.addHelpText('after', text('help.doctor.loopback.after'));
  command.action((options: LoopbackOptions) =>
    shell.run(async (screen) => (await import('../actions/doctor-loopback.ts')).testAdapter(options, screen)),
  );
}
