import { formatAddress } from '#shared/bytes.ts';
import { text } from '#shared/text/text.ts';
import { boardAccess } from '../board-access.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import { runBoardJob } from '../run-board-job.ts';
import { usageError } from '../usage-error.ts';
import type { LeaveStrategy } from '#shared/plan/leave-strategy.ts';
import type { BoardOptions } from '../commands/common-options.ts';

export interface GoOptions extends BoardOptions {
  address?: number;
  leave?: LeaveStrategy;
  /** false: Go is sent without a look at what stands there. */
  check: boolean;
}

/** VTOR has no bits for smaller steps (ARMv7-M ARM B3.2.5). */
const VECTOR_STEP_BYTES = 128;

/** `flashline go` */
export async function startBoard(options: GoOptions, screen: Screen): Promise<ExitCode> {
  const { address, leave, check } = options;
  if (address !== undefined && address % VECTOR_STEP_BYTES !== 0)
    throw usageError(text('cli.usage.go-address', { address: formatAddress(address) }), 'go');
  const task = { kind: 'go', address, leave, check } as const;
  const access = boardAccess(options);
  return runBoardJob({ command: 'go', task, access, isJson: options.json === true }, screen);
}
