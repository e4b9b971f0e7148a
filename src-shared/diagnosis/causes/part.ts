import { formatBytes, formatPid } from '../../bytes.ts';
import { seen, type Cause, valueOf } from '../cause.ts';
import type { EvidenceItem } from '../diagnosis.ts';
import { MEMORY_CODES } from '../failure-kinds.ts';
import { commandCodes, type CommandName } from '../../protocols/an3155/commands.ts';
import { isCommandListCut } from '../../protocols/an3155/decode.ts';
import { areInfoAnswers } from '../../protocols/an3155/info-answer.ts';
import { plainValue } from '../../text/words.ts';
import { isDisturbed } from '../tally.ts';
import { commandOfTurn, type Turn } from '../turns.ts';
import type { TargetInfo } from '../../job/target-info.ts';

export const wrongPart: Cause = {
  id: 'D-WRONG-PART',
  isSaidByError: true,
  judge({ evidence: { error }, line }) {
    if (error.code !== 'E-TARGET-MISMATCH') return undefined;
    const found = valueOf(error, 'found');
    const foundPid = valueOf(error, 'foundPid');
    const expected = valueOf(error, 'expected');
    return {
      confidence: isDisturbed(line.tally) ? 'possible' : 'certain',
      evidence: [seen('seen.pid', { found: foundPid, expected })],
      params: { found, expected },
    };
  },
};

export const unknownPart: Cause = {
  id: 'D-UNKNOWN-PART',
  judge({ evidence: { error, target }, line }) {
    const isAboutPages = error.code === 'E-PLAN-NO-LAYOUT' || error.code === 'E-DEVICE-LAYOUT-UNKNOWN';
    if (!isAboutPages || target === undefined) return undefined;
    const pid = formatPid(target.pid);
    // Without one byte that has its highest bit set, it may be missing on the line (0x484 then reads as 0x404).
    const isWhole = line.turns.some(({ received }) => received.some((byte) => byte >= 0x80));
    const isSound = !isDisturbed(line.tally) && !isCommandListCut(target.commands);
    return {
      // A damaged product id or flash size is unknown, too.
      confidence: isSound && isWhole ? 'certain' : 'possible',
      evidence: [seen('seen.error', { code: error.code }), ...makerEvidence(target)],
      params: { pid },
    };
  },
};

/** What the bytes reveal about another maker. */
function makerEvidence({ idBytes, maker }: TargetInfo): EvidenceItem[] {
  return [
    ...(idBytes === undefined
      ? []
      : [seen('seen.id-bytes', { bytes: formatBytes(Uint8Array.from(idBytes)) })]),
    ...(maker === undefined ? [] : [seen('seen.maker', { maker })]),
  ];
}

export const commandMissing: Cause = {
  id: 'D-COMMAND-MISSING',
  isSaidByError: true,
  judge({ evidence: { error, target }, line: { turns } }) {
    const command = error.params['command'];
    const code = command === undefined ? undefined : codeOf(plainValue(command));
    const listed = target?.commands ?? listedIn(turns);
    const isRefused = error.code === 'E-REPLY-NACK' && plainValue(error.params['stage']) === 'command';
    const isUnlisted = isRefused && code !== undefined && listed?.includes(code) === false;
    if (error.code !== 'E-REPLY-COMMAND' && !isUnlisted) return undefined;
    return {
      confidence: 'certain',
      evidence:
        listed === undefined
          ? []
          : [seen('seen.command-list', { commands: formatBytes(Uint8Array.from(listed)) })],
      params: { command: command ?? '' },
      isSaidByError: !isUnlisted,
    };
  },
};

function codeOf(name: string): number | undefined {
  return name in commandCodes ? commandCodes[name as CommandName] : undefined;
}

/** The commands that Get listed, if the part was not identified: ACK, count, version, codes, ACK (AN3155 §3.1). */
function listedIn(turns: readonly Turn[]): readonly number[] | undefined {
  const isGet = (turn: Turn) => commandOfTurn(turn) === commandCodes.Get;
  const answer = turns.filter((turn) => isGet(turn) && areInfoAnswers(turn.received)).at(-1);
  return answer === undefined ? undefined : [...answer.received.subarray(3, -1)];
}

/** Read Memory is refused as a command (AN3155 §3.4), and nothing on the line explains that otherwise. */
export const readoutProtected: Cause = {
  id: 'D-READOUT-PROTECTED',
  judge({ evidence: { error, target, device }, line: { turns, tally } }) {
    const isClosed = error.code === 'E-PROTECT-CLOSED' && device?.security?.productState === undefined;
    if (error.code !== 'E-PROTECT-READOUT' && !isClosed && target?.readProtected !== true) return undefined;
    // Its protection was being changed: what it is now is what the failure is about.
    if (error.phase === 'protecting' || error.code === 'E-PROTECT-POWER-CYCLE') return undefined;
    if (error.code === 'E-PROTECT-CLOSED' && !isClosed) return undefined;
    const reads = turns.filter((turn) => commandOfTurn(turn) === commandCodes['Read Memory']);
    const wasRead = reads.some(({ received }) => received[0] === ACK);
    const isCalm = !isDisturbed(tally);
    return {
      confidence: isCalm && !wasRead ? 'certain' : 'possible',
      evidence: [seen('seen.read-refused')],
      ...(device?.powerCycle?.includes('protection-change') === true
        ? { action: 'action.D-READOUT-PROTECTED.power' as const }
        : {}),
    };
  },
};

const ACK = 0x79;

/** The size register holds nothing that can be a size. */
function hasNoSize({ flashSizeSource }: TargetInfo): boolean {
  return flashSizeSource !== 'register' && flashSizeSource !== 'part-name';
}

/** True for a part that is most likely a copy, by its product id and a size register that holds nothing. */
export function looksCopied(target: TargetInfo | undefined): boolean {
  return target?.pid === COPIED_PID && hasNoSize(target);
}

/** Of bytes that have nothing to do with each other so few are the same by chance, with a margin. */
const CHANCE = 32;

/** F103 and what shares its product id: GD32, APM32, CKS and others. */
const COPIED_PID = 0x410;

export const clone: Cause = {
  id: 'D-CLONE',
  judge({ evidence: { error, target }, line, memory, writeProtection }) {
    if (target?.pid !== COPIED_PID || !MEMORY_CODES.includes(error.code)) return undefined;
    const isUntouched = memory.rightCount * CHANCE < memory.wrong.length;
    const acknowledged = memory.writes.length + memory.erasesAcked;
    if (acknowledged === 0) return undefined;
    if (!hasNoSize(target) || writeProtection.state === 'some') return undefined;
    return {
      confidence: isUntouched && !isDisturbed(line.tally) ? 'likely' : 'possible',
      evidence: [
        seen('seen.no-size'),
        ...(isUntouched
          ? [seen('seen.nothing-written', { writes: memory.writes.length, erases: memory.erasesAcked })]
          : []),
      ],
    };
  },
};
