import type { FlashError } from '#shared/errors.ts';
import type { WriteBlock } from '#shared/plan/plan.ts';
import { ACK } from '#shared/protocol/commands.ts';
import { writeDataFrame } from '#shared/protocol/encode.ts';
import { holdsCommand } from '#shared/protocol/holds-command.ts';
import type { JobContext } from './job-context.ts';
import { englishWords } from '#shared/text/english-words.ts';

type Suspected = Pick<JobContext, 'neighbourhood'>;

/** What data may have done that were not answered with their clean ACK: `error` says what came in its place. */
export function suspectData(context: Suspected, block: WriteBlock, error: FlashError): void {
  context.neighbourhood.mayHaveOverrun(block);
  suspectObeyed(context, block, error);
}

/** As {@link suspectData}, for a block that is read back with all that lies behind it. */
export function suspectObeyed({ neighbourhood }: Suspected, block: WriteBlock, error: FlashError): void {
  // Behind the NACK of a frame that seemed to end early, an ACK answers what its last bytes were taken for.
  const isMoreThanOneAnswer = englishWords(error.params['byte'] ?? '').includes(' ');
  if (isMoreThanOneAnswer || holdsCommand(writeDataFrame(block.bytes))) neighbourhood.mayHaveObeyed();
}

/** What data may have done that were acknowledged, where these bytes came behind the ACK. */
export function suspectLateData({ neighbourhood }: Suspected, block: WriteBlock, late: Uint8Array): void {
  if (late.includes(ACK) || holdsCommand(writeDataFrame(block.bytes))) neighbourhood.mayHaveObeyed();
}
