import type { TracePlace } from '../runs/run-traces.ts';
import { userTraceFolder } from '../traces/trace-folder.ts';
import { checkCanSave, refuseSameFile } from './save-file.ts';

/** Where the user wants the trace of a run: in this file, in the usual folder (undefined), or nowhere (false). */
export type TraceChoice = string | false | undefined;

/**
 * Makes sure, before anything is sent, that a trace can be kept in the file that the user named, and that it destroys none:
 * neither another file, unless it may be replaced, nor one of `files`, which the same command reads or writes. Errors:
 * `E-FILE-WRITE`, `E-USAGE`.
 */
export async function checkTraceFile(
  choice: TraceChoice,
  { mayReplace, files }: { mayReplace: boolean; files: readonly string[] },
): Promise<void> {
  if (typeof choice !== 'string') return;
  await refuseSameFile(choice, files);
  await checkCanSave(choice, mayReplace);
}

/** Where the trace of a run goes, or undefined if none is kept. */
export function tracePlace(
  choice: TraceChoice,
  environment: NodeJS.ProcessEnv,
  mayReplace = false,
): TracePlace | undefined {
  if (choice === false) return undefined;
  if (choice !== undefined) return { file: choice, mayReplace };
  const folder = userTraceFolder(environment);
  return folder === undefined ? undefined : { folder };
}
