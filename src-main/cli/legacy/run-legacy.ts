import { asFlashError, FlashError, isFlashError } from '#shared/errors.ts';
import { text } from '#shared/text/text.ts';
import { loadDevices } from '../../devices/load-devices.ts';
import { tuneEngine } from '../tune-engine.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { noteFault } from '../output/format-failure.ts';
import type { Screen } from '../output/screen.ts';
import { listenForStop } from '../stop-signals.ts';
import { LegacyBoard } from './legacy-board.ts';
import { readLegacyMode, type LegacyMode } from './legacy-mode.ts';
import { LegacyOutput } from './legacy-output.ts';
import { LegacyEnd, LegacyRun, type LegacyFault } from './legacy-run.ts';
import type { LegacyScript } from './legacy-steps.ts';
import { parseLegacy } from './parse-legacy.ts';
import { prepareLegacy, type PreparedScript } from './prepare-legacy.ts';
import { runStep } from './run-step.ts';
import { commandLineWords } from '#shared/text/words.ts';

/** Exit codes of later versions of the old tool; up to v2.2 every failure was 1. */
const newExitCodes: Readonly<Record<LegacyFault, ExitCode>> = {
  arguments: 1,
  communication: 2,
  operation: 3,
  cancelled: exitCodes.cancelled,
};

/**
 * Runs the arguments of `STMFlashLoader.exe` (UM0462) from left to right, over one connection. All is read and looked up first, so
 * that a slip in the last word does not leave a board half done. Never waits for a key.
 *
 * @returns 0, or 1 (with the newer exit codes 2 and 3), or 130 after a stop
 */
export async function runLegacy(
  args: readonly string[],
  screen: Screen,
  environment: NodeJS.ProcessEnv,
): Promise<ExitCode> {
  const output = new LegacyOutput(screen);
  let mode: LegacyMode = { isStrict: false, exitCodes: 'old' };
  try {
    const read = readLegacyMode(args, environment);
    ({ mode } = read);
    await runScript(understand(read.rest, output, mode), output, mode, environment);
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof LegacyEnd)) output.failure(asFlashError(error).toData());
    const fault = error instanceof LegacyEnd ? error.fault : 'arguments';
    if (fault === 'cancelled') return exitCodes.cancelled;
    return mode.exitCodes === 'new' ? newExitCodes[fault] : 1;
  }
}

/** Errors: LegacyEnd, with all that was wrong said. */
function understand(args: readonly string[], output: LegacyOutput, mode: LegacyMode): LegacyScript {
  try {
    const script = parseLegacy(args.length === 0 ? ['-?'] : args);
    for (const doubt of script.doubts) {
      if (mode.isStrict) throw new FlashError('E-LEGACY-STRICT', { detail: commandLineWords(doubt) });
      output.note(doubt);
    }
    return script;
  } catch (error) {
    if (isFlashError(error, 'E-LEGACY-OPTION'))
      output.line(text('legacy.line.bad-parameter', { word: error.params['option'] ?? '' }));
    throw error;
  }
}

async function runScript(
  script: LegacyScript,
  output: LegacyOutput,
  mode: LegacyMode,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const devices = loadDevices();
  const prepared = await prepare(output, () => prepareLegacy(script, devices, environment));
  if (mode.isStrict) refuseOddMaps(prepared);
  tuneEngine();
  const board = new LegacyBoard(devices, environment, (error) => noteFault(error, output.screen));
  const run = new LegacyRun(board, output, mode);
  const stopListening = listenForStop((count) => {
    if (count > 2) process.exit(exitCodes.cancelled);
    board.stop();
    screenStop(output, count);
  });
  try {
    for (const step of script.steps) {
      if (board.isStopped) throw new LegacyEnd('cancelled');
      if (step.kind === 'help') {
        for (const line of text('legacy.help').split('\n')) output.line(line);
        return;
      }
      await runStep(run, step, prepared);
    }
  } finally {
    stopListening();
    await board.close();
  }
}

/** Looks everything up; what is missing gets the line that the old tool has for it. */
async function prepare(output: LegacyOutput, lookUp: () => Promise<PreparedScript>): Promise<PreparedScript> {
  try {
    return await lookUp();
  } catch (error) {
    const isOfPort = isFlashError(error, 'E-LEGACY-PORT', 'E-PORT-NAME', 'E-PORT-NUMBER');
    if (isOfPort) output.ko('open');
    else if (isFlashError(error, 'E-LEGACY-MAP-UNKNOWN'))
      output.line(text('legacy.line.no-map', { name: error.params['name'] ?? '' }));
    else if (isFlashError(error, 'E-FILE-READ'))
      output.line(text('legacy.line.no-file', { file: error.params['file'] ?? '' }));
    else if (isFlashError(error) && error.code.startsWith('E-IMAGE-'))
      output.line(text('legacy.line.bad-file', { file: error.params['file'] ?? '' }));
    output.failure(asFlashError(error).toData());
    const isOfMap = isFlashError(error) && error.code.startsWith('E-LEGACY-MAP-');
    throw new LegacyEnd(isOfPort ? 'communication' : isOfMap ? 'operation' : 'arguments');
  }
}

/** Strict mode takes no map that describes another flash than its part has. Errors: `E-LEGACY-MAP-GEOMETRY`. */
function refuseOddMaps({ parts }: PreparedScript): void {
  for (const {
    name,
    devices: [device],
    mapDifferences,
  } of parts.values()) {
    const [detail] = mapDifferences;
    if (detail !== undefined)
      throw new FlashError('E-LEGACY-MAP-GEOMETRY', {
        map: name,
        device: device.name,
        detail: commandLineWords(`${detail}.`),
      });
  }
}

function screenStop({ screen }: LegacyOutput, count: number): void {
  screen.note(text(count === 1 ? 'cli.stop.soft' : 'cli.stop.hard'));
}
