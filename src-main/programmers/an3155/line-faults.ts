import { formatBytes } from '#shared/bytes.ts';
import type { ErrorParams, FlashErrorOptions } from '#shared/errors.ts';
import type { CommandName } from '#shared/protocols/an3155/commands.ts';
import { RequestError, type Fault } from '../fault.ts';
import type { Conversation } from './conversation.ts';

/** What errors call the stage of a command's own code, before any of its data. */
export const COMMAND_STAGE = 'command';

/** Stage of a command, as errors name it: a code, whose words are in `text/<language>/codes.ts`. */
export type CommandStage = ErrorParams<'E-REPLY-NACK'>['stage'];

/** A reply that was missing or damaged, or a NACK. A disturbed line can cause each: a NACK may answer a damaged byte. */
type ReplyCode = 'E-REPLY-NACK' | 'E-REPLY-TIMEOUT' | 'E-REPLY-GARBAGE';

const kinds = {
  'E-REPLY-NACK': 'refused',
  'E-REPLY-TIMEOUT': 'lost',
  'E-REPLY-GARBAGE': 'garbled',
} as const satisfies Record<ReplyCode, Fault['kind']>;

/** Stages after which nothing is left to send: of Write Memory, of Write Protect, and of the others. */
const LAST_STAGES: readonly CommandStage[] = ['data', 'sectors', 'end'];
/** Commands that the part carries out as soon as it has taken their code (AN3155 §3.10 to §3.12). */
const AT_ONCE: readonly CommandName[] = ['Write Unprotect', 'Readout Protect', 'Readout Unprotect'];

/** The error for a reply that was not the one that was due at this stage of a command. */
export function replyFault<Code extends ReplyCode>(
  code: Code,
  params: ErrorParams<Code> & { command: CommandName; stage: CommandStage },
  options: FlashErrorOptions,
): RequestError<Code> {
  const { command, stage } = params;
  const kind = kinds[code];
  // A NACK of the command itself (AN3155 §3): the ROM did nothing.
  if (kind === 'refused' && stage === COMMAND_STAGE)
    return new RequestError(code, params, { kind, taken: 'nothing' }, options);
  const isAll = AT_ONCE.includes(command) || LAST_STAGES.includes(stage);
  return new RequestError(code, params, { kind, taken: isAll ? 'all' : 'part' }, options);
}

/** The error for a byte that no device sends at this stage of the command under way. */
export function garbage(conversation: Conversation, stage: CommandStage, byte: number): RequestError {
  const params = {
    command: conversation.command ?? 'Get',
    stage,
    byte: formatBytes(Uint8Array.of(byte)),
  } as const;
  return replyFault('E-REPLY-GARBAGE', params, { phase: conversation.phase });
}
