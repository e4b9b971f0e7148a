import { imageFormats } from '../image/image-format.ts';
import { erasePolicies } from '../plan/plan.ts';
import {
  choice,
  flag,
  listOf,
  nothing,
  numberFrom,
  oneOf,
  optional,
  orNull,
  record,
  textOf,
  variants,
  wholeFrom,
  type Fields,
  type Shape,
} from '../shape.ts';
import type { EnterStrategy, ModemLineStep, ModemWiring } from './enter-strategy.ts';
import type {
  EraseSelection,
  JobDefinition,
  JobFirmware,
  JobPart,
  JobPort,
  JobTask,
  OptionChangeTask,
  OptionTerms,
  ProgramTask,
  ReadTask,
} from './job-definition.ts';
import { leaveStrategies } from '../plan/leave-strategy.ts';
import type { UnitChoices, UnitJob, UnitTask } from './unit-job.ts';

/*
 * The one check of a job that comes from outside: a file, a screen, the settings. It looks at the form only; whether a part
 * exists and a plan fits it is found out with the device table.
 */

/** Longest wait that somebody can mean. */
const MAX_WAIT_MS = 60_000;
const MAX_STEPS = 64;
const MAX_EXCHANGES = 8;
const MAX_COMMAND_BYTES = 256;
const MAX_FILES = 64;
const MAX_PAGES = 0x1_0000;
const MAX_CHANGES = 256;

const address = wholeFrom(0, 0xffff_ffff);
const sizeBytes = wholeFrom(0, 0x1_0000_0000);
const durationMs = numberFrom(0, MAX_WAIT_MS);
/** The speed of a serial port, in baud. */
export const baudRateShape = wholeFrom(1200, 4_000_000);
const parity = oneOf('even', 'none', 'odd');
const outside = oneOf('refuse', 'leave-out');
const leave = optional(oneOf(...leaveStrategies));
const bytes = listOf(wholeFrom(0, 0xff), 1, MAX_COMMAND_BYTES);
const name = textOf(1, 255);

/** A kind of its own: the field that tells it from the others. */
const is = <Word extends string>(word: Word): Shape<Word> => oneOf(word);

const modemLine = orNull(oneOf('dtr', 'rts'));
const wiring = record<ModemWiring>({
  boot0: modemLine,
  reset: modemLine,
  boot0Inverted: flag,
  resetInverted: flag,
});

const steps = listOf(
  variants<ModemLineStep>('kind', {
    set: record<Extract<ModemLineStep, { kind: 'set' }>>({
      kind: is('set'),
      dtr: optional(flag),
      rts: optional(flag),
    }),
    wait: record<Extract<ModemLineStep, { kind: 'wait' }>>({ kind: is('wait'), durationMs }),
  }),
  0,
  MAX_STEPS,
);

type Enter<Kind extends EnterStrategy['kind']> = Extract<EnterStrategy, { kind: Kind }>;

/** How a board is brought into its bootloader. */
export const enterShape: Shape<EnterStrategy> = variants<EnterStrategy>('kind', {
  manual: record<Enter<'manual'>>({ kind: is('manual') }),
  lines: record<Enter<'lines'>>({
    kind: is('lines'),
    wiring,
    pulseMs: durationMs,
    startupMs: orNull(durationMs),
  }),
  sequence: record<Enter<'sequence'>>({ kind: is('sequence'), enter: steps, leave: orNull(steps) }),
  command: record<Enter<'command'>>({
    kind: is('command'),
    command: record<Enter<'command'>['command']>({
      baudRate: baudRateShape,
      parity,
      exchanges: listOf(
        record({ send: bytes, expect: orNull(bytes), timeoutMs: durationMs }),
        1,
        MAX_EXCHANGES,
      ),
      waitMs: durationMs,
    }),
  }),
  'touch-1200': record<Enter<'touch-1200'>>({
    kind: is('touch-1200'),
    waitMs: durationMs,
    returnTimeoutMs: durationMs,
  }),
  resume: record<Enter<'resume'>>({ kind: is('resume') }),
});

type Task<Kind extends JobTask['kind']> = Extract<JobTask, { kind: Kind }>;

const erased = variants<EraseSelection>('kind', {
  mass: record<Extract<EraseSelection, { kind: 'mass' }>>({ kind: is('mass') }),
  pages: record<Extract<EraseSelection, { kind: 'pages' }>>({
    kind: is('pages'),
    codes: listOf(wholeFrom(0, 0xffff), 1, MAX_PAGES),
  }),
  range: record<Extract<EraseSelection, { kind: 'range' }>>({ kind: is('range'), address, sizeBytes }),
});

const optionTerms = { acceptLockout: choice, planOnly: choice };

/** A change of option bytes. */
export const optionChangeShape: Shape<OptionChangeTask> = record<OptionChangeTask>({
  kind: is('options'),
  what: is('change'),
  changes: listOf(record({ name: textOf(1, 64), value: address }), 0, MAX_CHANGES),
  ...optionTerms,
});

const optionTask = variants<Task<'options'>>('what', {
  read: record<Extract<Task<'options'>, { what: 'read' }>>({ kind: is('options'), what: is('read') }),
  change: optionChangeShape,
  reset: record<OptionTerms & { kind: 'options'; what: 'reset' }>({
    kind: is('options'),
    what: is('reset'),
    ...optionTerms,
  }),
  'lock-forever': record<Extract<Task<'options'>, { what: 'lock-forever' }>>({
    kind: is('options'),
    what: is('lock-forever'),
    typed: textOf(0, 1000),
    planOnly: choice,
  }),
});

const unitTask: Fields<UnitTask> = {
  kind: is('program'),
  plan: record<ProgramTask['plan']>({ erase: oneOf(...erasePolicies), keepRest: flag, outside }),
  verify: flag,
  leave,
  proveErase: optional(flag),
  protect: choice,
};

/** What a production line does with every unit. */
export const unitTaskShape: Shape<UnitTask> = record<UnitTask>(unitTask);

/** How firmware is programmed. */
export const programTaskShape: Shape<ProgramTask> = record<ProgramTask>({ ...unitTask, planOnly: choice });

/** What is done with a board. */
export const jobTaskShape: Shape<JobTask> = variants<JobTask>('kind', {
  info: record<Task<'info'>>({ kind: is('info'), withPages: choice }),
  program: programTaskShape,
  verify: record<Task<'verify'>>({ kind: is('verify'), outside }),
  erase: record<Task<'erase'>>({ kind: is('erase'), what: erased, verify: flag }),
  read: record<ReadTask>({
    kind: is('read'),
    address,
    sizeBytes,
    twice: choice,
    extent: optional(oneOf('flash', 'to-end')),
  }),
  go: record<Task<'go'>>({ kind: is('go'), address: optional(address), leave, check: choice }),
  protect: variants<Task<'protect'>>('what', {
    readout: record<Extract<Task<'protect'>, { what: 'readout' }>>({
      kind: is('protect'),
      what: is('readout'),
    }),
    write: record<Extract<Task<'protect'>, { what: 'write' }>>({
      kind: is('protect'),
      what: is('write'),
      sectors: listOf(wholeFrom(0, 0xffff), 1, MAX_PAGES),
    }),
  }),
  unprotect: record<Task<'unprotect'>>({
    kind: is('unprotect'),
    what: oneOf('readout', 'write'),
    always: choice,
  }),
  options: optionTask,
});

const firmware = record<JobFirmware>({
  name,
  sha256: textOf(64, 64, /^[0-9a-f]*$/),
  contentBytes: sizeBytes,
  read: record<JobFirmware['read']>({ format: oneOf(...imageFormats), baseAddress: optional(address) }),
});

/** How the flash banks are arranged. */
export const layoutModeShape: Shape<JobDefinition['layoutMode']> = orNull(oneOf('single', 'dual'));

/** How the serial port is set. */
export const jobPortShape: Shape<JobPort> = record<JobPort>({
  baudRate: orNull(baudRateShape),
  parity: orNull(parity),
});

const part = record<JobPart>({ name, id: name, flashSizeBytes: optional(sizeBytes) });

const board = {
  layoutMode: layoutModeShape,
  port: jobPortShape,
  enter: enterShape,
  resetLines: orNull(wiring),
  unitData: nothing,
};

/** A job. Errors: `Misfit` that names the field. */
export const jobDefinitionShape: Shape<JobDefinition> = record<JobDefinition>({
  task: jobTaskShape,
  firmware: listOf(firmware, 0, MAX_FILES),
  part: orNull(part),
  ...board,
});

/** The job of a production line. Errors: as before. */
export const unitJobShape: Shape<UnitJob> = record<UnitJob>({
  task: unitTaskShape,
  firmware: listOf(firmware, 1, 1) as Shape<[JobFirmware]>,
  part,
  ...board,
});

/** What somebody chooses of it. Errors: as before. */
export const unitChoicesShape: Shape<UnitChoices> = record<UnitChoices>({ task: unitTaskShape, ...board });
