import type { FlashError } from '#shared/errors.ts';
import type { WriteBlock } from '#shared/plan/plan.ts';
import { ACK } from '#shared/protocols/an3155/commands.ts';
import { writeDataFrame } from '#shared/protocols/an3155/encode.ts';
import { holdsCommand } from '#shared/protocols/an3155/holds-command.ts';
import type { JobContext } from './job-context.ts';
import { englishWords } from '#shared/text/english-words.ts';

type Suspected = Pick<JobContext, 'neighbourhood'>;

/**
 * What a write may have done that was not answered with its clean ACKs: `error` says what came in their place. A ROM that waits for
 * the data takes what is to bring it back into step for them; one flipped bit of that, and the checksum may fit.
 */
export function suspectWrite(context: Suspected, block: WriteBlock, error: FlashError): void {
  const { stage } = error.params;
  const isOpen = stage === 'address' && error.code !== 'E-REPLY-NACK';
  if (isOpen || stage === 'data') context.neighbourhood.mayHaveOverrun(block);
  if (stage === 'data') suspectObeyed(context, block, error);
}

/** What data may have made a board do that were not answered with their clean ACK, for a block that is read back with all that lies behind it. */
export function suspectObeyed({ neighbourhood }: Suspected, block: WriteBlock, error: FlashError): void {
  // Behind the NACK of a frame that seemed to end early, an ACK answers what its last bytes were taken for.
  const isMoreThanOneAnswer = englishWords(error.params['byte'] ?? '').includes(' ');
  if (isMoreThanOneAnswer || holdsCommand(writeDataFrame(block.bytes))) neighbourhood.mayHaveObeyed();
}

/** What data may have done that were acknowledged, where these bytes came behind the ACK. */
export function suspectLateData({ neighbourhood }: Suspected, block: WriteBlock, late: Uint8Array): void {
  if (late.includes(ACK) || holdsCommand(writeDataFrame(block.bytes))) neighbourhood.mayHaveObeyed();
}
