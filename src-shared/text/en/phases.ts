import type { Phase } from '../../errors.ts';

/** What a job is doing, in a word that can stand before a bar. */
export const phaseTexts = {
  connecting: 'Connecting',
  identifying: 'Identifying',
  checking: 'Checking',
  erasing: 'Erasing',
  writing: 'Writing',
  verifying: 'Verifying',
  reading: 'Reading',
  protecting: 'Protecting',
  starting: 'Starting',
} as const satisfies Record<Phase, string>;
