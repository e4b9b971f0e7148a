import { formatBytes } from '../../bytes.ts';
import { applicationJump } from '../../devices/application-jump.ts';
import type { Device } from '../../devices/device.ts';
import { seen, type Case, type Cause, type Finding } from '../cause.ts';
import type { EvidenceItem } from '../diagnosis.ts';
import { EXCHANGE_CODES, SILENCE_CODES } from '../failure-kinds.ts';
import { isAnswer, textIn, type WireFacts } from '../wire-facts.ts';
import { powerEvidence } from '../rom-evidence.ts';
import { resetAtOpen } from './reset.ts';
import { verbatim } from '../../text/words.ts';
import { englishWords } from '../../text/english-words.ts';

/** What shows that the board's own program runs; undefined if nothing does. */
function programTalks({ evidence: { probe }, line }: Case): EvidenceItem | undefined {
  const heard = [
    ...(probe?.findings ?? []).map(({ heard: received, setting }) => ({ received, setting })),
    ...line.unasked,
    ...line.syncs,
    // A program that does not understand the protocol may send at any time.
    ...(line.isUnderstood ? [] : line.commands),
  ];
  for (const { received, setting } of heard) {
    const words = textIn(received);
    if (words !== undefined) return seen('seen.text', { text: verbatim(words), ...setting });
  }
  const { unasked } = line.talk;
  const [first] = unasked;
  if (first === undefined) return answersAll(line);
  const isPolling = unasked.every(({ bytes }) => bytes.every((byte) => byte === YMODEM_POLL));
  const params = { count: unasked.length, bytes: formatBytes(first.bytes.subarray(0, 8)) };
  return seen(isPolling ? 'seen.ymodem' : 'seen.unasked', params);
}

/**
 * The same answer to every single byte: a bootloader, at whatever rate, takes two for a command, and answers the second one only
 * (AN3155 §3). Not so an echo, and what a bootloader sends.
 */
function answersAll({ turns, match }: WireFacts): EvidenceItem | undefined {
  const asked = turns.filter(({ sent, phase }) => sent.length === 1 && phase === 'connecting');
  const [first] = asked;
  if (first === undefined || asked.length < 2 || first.received.length === 0) return undefined;
  const bytes = formatBytes(first.received);
  const isSame = asked.every(({ received }) => formatBytes(received) === bytes);
  const isRom = isAnswer(first.received) || first.received.every((byte) => byte === 0x00);
  const isImage = match !== undefined && first.received.length <= LONGEST_IMAGE;
  if (!isSame || isRom || isImage) return undefined;
  return seen('seen.answers-all', { count: asked.length, bytes: formatBytes(first.received.subarray(0, 8)) });
}

/** A character of a slower sender has no more falling edges than this. */
const LONGEST_IMAGE = 3;

/** "C": a receiver of X/YMODEM with CRC asks for the first block, again and again. */
const YMODEM_POLL = 0x43;

/** The program runs, whatever made it run. */
export const application: Cause = {
  id: 'D-APPLICATION',
  picture: 'boot0-reset',
  judge(of) {
    const { evidence, line } = of;
    if (line.isConnected) return startedMidway(of);
    if (!SILENCE_CODES.includes(evidence.error.code)) return undefined;
    const talks = programTalks(of);
    if (talks === undefined) return undefined;
    // If an option bit can have the same effect, the wires are not the only suspects.
    const others = bootBit(evidence.expected) !== undefined && evidence.enter.drivesBoot0;
    const isAtOpen = resetAtOpen.judge(of) !== undefined;
    const isText = talks.key === 'seen.text';
    // Noise without end is not talk.
    const isSpeech =
      isText ||
      talks.key === 'seen.answers-all' ||
      (line.talk.heard === 'much' && evidence.error.code !== 'E-SYNC-BABBLE');
    return {
      confidence: others || isAtOpen || !isSpeech ? 'possible' : 'likely',
      evidence: [talks],
      ...(evidence.enter.by === 'lines' ? { action: 'action.D-APPLICATION.lines' as const } : {}),
    };
  },
};

/**
 * Text instead of the expected answers of a bootloader: the board was reset in the middle of the run, and its program
 * runs.
 */
function startedMidway({ evidence: { error, setting }, line: { turns } }: Case): Finding | undefined {
  if (!EXCHANGE_CODES.includes(error.code)) return undefined;
  const texts: string[] = [];
  for (const { events, received, phase } of turns) {
    if (phase === 'connecting') continue;
    // The contents of a flash may be text, too.
    const isRead = events.some(({ kind }) => kind === 'read');
    const words = isRead || received[0] === ACK ? undefined : textIn(received);
    if (words !== undefined) texts.push(words);
  }
  const [first] = texts;
  if (first === undefined) return undefined;
  return {
    confidence: texts.length > 1 ? 'likely' : 'possible',
    evidence: [seen('seen.text', { text: verbatim(first), ...setting })],
    action: 'action.D-APPLICATION.midway',
  };
}

const ACK = 0x79;

interface BootBit {
  bit: string;
  /** Value with which the pin counts. */
  value: number;
  isDelivered: boolean;
}

function bootBit(device: Device | undefined): BootBit | undefined {
  const selector = device?.bootSelector;
  if (selector === null || selector === undefined) return undefined;
  return { bit: selector.bit, value: selector.pinValue, isDelivered: selector.delivered === 'option' };
}

/** nBOOT_SEL, nSWBOOT0, BOOT_LOCK: the pin does not count. */
export const bootOption: Cause = {
  id: 'D-BOOT-OPTION',
  judge(of) {
    const { evidence, line } = of;
    const device = evidence.device ?? evidence.expected;
    const warned = evidence.warnings.find(
      ({ code }) => code === 'W-BOOT-PIN-IGNORED' || code === 'W-BOOT-LOCKED',
    );
    const isSilent = line.turns.at(-1)?.received.length === 0;
    const didNotReturn = line.isConnected && isSilent && evidence.error.code === 'E-PROTECT-UNPROVEN';
    const selector = bootBit(device);
    if (device !== undefined && didNotReturn && (warned !== undefined || selector?.isDelivered === true)) {
      const bit = englishWords(warned?.params['bit'] ?? selector?.bit ?? 'BOOT_LOCK');
      const value = selector?.value ?? 0;
      return {
        confidence: warned === undefined ? 'possible' : 'likely',
        evidence: [
          seen('seen.no-return'),
          ...(warned === undefined ? [] : [seen('seen.boot-warning', { bit })]),
          ...(selector === undefined ? [] : [bitEvidence(device, selector)]),
          ...powerEvidence(device),
        ],
        params: { device: device.name, bit, value },
      };
    }
    if (line.isConnected || !SILENCE_CODES.includes(evidence.error.code)) return undefined;
    if (device === undefined || selector === undefined || line.isAcked) return undefined;
    const talks = programTalks(of);
    if (talks === undefined || !evidence.enter.drivesBoot0) return silentSelector(of, device, selector);
    return {
      confidence: 'possible',
      evidence: [talks, resets(of), bitEvidence(device, selector)],
      params: { device: device.name, bit: selector.bit, value: selector.value },
    };
  },
};

/** The part itself is the only evidence: worth checking after the other causes of silence. */
function silentSelector({ line }: Case, device: Device, selector: BootBit): ReturnType<Cause['judge']> {
  if (line.receivedCount > 0) return undefined;
  return {
    confidence: 'possible',
    evidence: [bitEvidence(device, selector)],
    params: { device: device.name, bit: selector.bit, value: selector.value },
  };
}

function bitEvidence(device: Device, { bit, value, isDelivered }: BootBit): EvidenceItem {
  return isDelivered
    ? seen('seen.boot-bit', { bit, device: device.name, value: 1 - value })
    : seen('seen.boot-selector', { bit, device: device.name });
}

function resets({ line }: Case): EvidenceItem {
  return seen('seen.reset-by-lines', { count: Math.max(1, line.resetCount) });
}

/** A jump that comes back, by the reason that the part's record gives. */
function jumpReturns(reason: 'dual-bank' | 'empty-check'): Cause['judge'] {
  return ({ evidence, line }) => {
    const device = evidence.expected;
    if (device === undefined || line.isConnected || evidence.enter.by !== 'application') return undefined;
    if (!SILENCE_CODES.includes(evidence.error.code)) return undefined;
    const jump = applicationJump(device);
    if (jump.reason !== reason) return undefined;
    return {
      confidence: jump.verdict === 'returns' ? 'likely' : 'possible',
      evidence: [seen('seen.jumped')],
      params: { device: device.name, bit: device.bankBoot?.bit ?? 'BFB2' },
    };
  };
}

export const bootBanks: Cause = { id: 'D-BOOT-BANKS', judge: jumpReturns('dual-bank') };
export const bootEmpty: Cause = { id: 'D-BOOT-EMPTY', judge: jumpReturns('empty-check') };
