import { formatPid } from '#shared/bytes.ts';
import { FlashError } from '#shared/errors.ts';
import { text } from '#shared/text/text.ts';
import type { JobTask } from '#shared/job/job-definition.ts';
import { download } from './download.ts';
import type { Label } from './legacy-output.ts';
import type { LegacyPart } from './legacy-part.ts';
import { LegacyEnd, type LegacyRun } from './legacy-run.ts';
import type { LegacyStep } from './legacy-steps.ts';
import { getOptions, setOptions } from './option-bytes.ts';
import type { PreparedScript } from './prepare-legacy.ts';
import { upload } from './upload.ts';
import { plainValue } from '#shared/text/words.ts';

/** Runs one option of a script. Throws LegacyEnd if the script ends here. */
export async function runStep(run: LegacyRun, step: LegacyStep, prepared: PreparedScript): Promise<void> {
  switch (step.kind) {
    case 'help':
      return;
    case 'connect':
      return open(run, step, prepared);
    case 'line':
      return setLine(run, step);
    case 'activate':
      return activate(run, required(prepared.parts.get(step)));
    case 'erase-all':
      return operate(run, 'erase-all', { kind: 'erase', what: { kind: 'mass' } });
    case 'erase':
      return operate(run, 'erase', {
        kind: 'erase',
        what: { kind: 'pages', codes: step.codes },
      });
    case 'upload':
      return upload(run, step.file);
    case 'download':
      return download(run, step, prepared.images.get(step));
    case 'run':
      return start(run, step.address);
    case 'write-protect':
      return protect(run, step.kind, { kind: 'protect', what: 'write', sectors: step.sectors });
    case 'write-unprotect':
      return protect(run, step.kind, { kind: 'unprotect', what: 'write' });
    case 'readout-protect':
      return protect(run, step.kind, { kind: 'protect', what: 'readout' });
    case 'readout-unprotect':
      // The old tool sent the command whatever the state was, and scripts count on a blank flash.
      return protect(run, step.kind, { kind: 'unprotect', what: 'readout', always: true });
    case 'get-options':
      return getOptions(run, step.file);
    case 'set-options':
      return setOptions(run, step.from);
  }
}

async function open(
  run: LegacyRun,
  step: Extract<LegacyStep, { kind: 'connect' }>,
  { ports, lineSteps }: PreparedScript,
): Promise<void> {
  try {
    await run.board.open(ports.get(step) ?? '', step.connection, lineSteps.get(step) ?? []);
  } catch (error) {
    run.output.ko('open');
    run.fail(error, 'communication');
  }
  run.output.ok('open');
}

async function setLine(
  run: LegacyRun,
  { line, level }: Extract<LegacyStep, { kind: 'line' }>,
): Promise<void> {
  const label = `${line}-${level}` as const;
  try {
    await run.board.setLine(line, level === 'high');
  } catch (error) {
    run.output.ko(label);
    run.fail(error, 'communication');
  }
  run.output.ok(label);
}

/** Finds out that a part of the map answers. The record of the part counts, whatever the map says. */
async function activate(run: LegacyRun, part: LegacyPart): Promise<void> {
  const { output } = run;
  sayDifferences(run, part);
  const [first] = part.devices;
  const applyUserLayout = part.applyUserLayout === undefined ? {} : { applyUserLayout: part.applyUserLayout };
  const only = part.devices.length === 1 ? { expected: { device: first } } : {};
  const result = await run.board.run({ kind: 'info' }, { ...only, ...applyUserLayout });
  output.warnings(result.warnings);
  const { outcome, target, error } = result;
  const found = part.devices.find(({ pid }) => pid === target?.pid);
  if (outcome === 'ok' && found !== undefined) {
    output.ok('activate');
    run.active = {
      device: result.device ?? found,
      target: { expected: { device: found }, ...applyUserLayout },
    };
    return;
  }
  output.ko('activate');
  if (error?.code === 'E-TARGET-MISMATCH')
    refuseOtherPart(run, part, {
      device: plainValue(error.params['found']),
      pid: plainValue(error.params['foundPid']),
    });
  if (outcome === 'ok' && target !== undefined)
    refuseOtherPart(run, part, { device: target.deviceName, pid: formatPid(target.pid) });
  if (error !== undefined && outcome === 'failed') output.failure(error);
  throw new LegacyEnd(outcome === 'cancelled' ? 'cancelled' : 'communication');
}

/** Ends the script: the board is none of those that the map is for. */
function refuseOtherPart(
  run: LegacyRun,
  { name, devices }: LegacyPart,
  found: { device: string; pid: string },
): never {
  run.output.line(text('legacy.line.no-map', { name }));
  const params = {
    map: name,
    mapDevice: devices.map((device) => device.name).join(', '),
    mapPid: devices.map(({ pid }) => formatPid(pid)).join(', '),
    ...found,
  };
  run.fail(new FlashError('E-LEGACY-MAP-PART', params, { phase: 'identifying' }), 'operation');
}

function sayDifferences(
  { output, mode }: LegacyRun,
  { name, devices: [device], mapDifferences }: LegacyPart,
): void {
  const [first, ...others] = mapDifferences;
  if (first === undefined || mode.isStrict) return;
  const detail = others.length === 0 ? first : `${first}, …`;
  output.note(text('legacy.map.differs', { map: name, device: device.name, detail }));
}

/** An erase. In strict mode it is read back; else the acknowledgement counts, as it did, but for parts known to lie. */
async function operate(
  run: LegacyRun,
  label: 'erase' | 'erase-all',
  task: Omit<Extract<JobTask, { kind: 'erase' }>, 'verify'>,
): Promise<void> {
  const result = await run.job({ ...task, verify: run.mode.isStrict });
  // The old tool goes on after a mass erase that failed.
  run.verdict(label, result, { isFatal: label === 'erase' });
}

/** A protection command, and the reset that it brings. The job proves both, or neither has happened for certain. */
async function protect(run: LegacyRun, label: Label, task: JobTask): Promise<void> {
  run.verdictWithReset(label, 'reset', await run.job(task));
}

async function start(run: LegacyRun, address: number | undefined): Promise<void> {
  const result = await run.job({ kind: 'go', address });
  run.output.line(text(result.outcome === 'ok' ? 'legacy.line.running' : 'legacy.line.not-running'));
  run.goOn(result, { isFatal: false });
}

function required(part: LegacyPart | undefined): LegacyPart {
  if (part === undefined) throw new Error('a part was not looked up');
  return part;
}
