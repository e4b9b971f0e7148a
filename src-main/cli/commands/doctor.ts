import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { defineDoctorLines } from './doctor-lines.ts';
import { defineDoctorLoopback } from './doctor-loopback.ts';
import type { Shell } from './shell.ts';

/** `flashline doctor lines` and `flashline doctor loopback` */
export function defineDoctor(parent: Command, shell: Shell): void {
  const doctor = parent.command('doctor').description(text('help.doctor'));
  defineDoctorLines(doctor, shell);
  defineDoctorLoopback(doctor, shell);
}
