import { formatBytes } from '../../bytes.ts';
import { seen, type Case, type Cause } from '../cause.ts';
import type { EvidenceItem } from '../diagnosis.ts';
import type { PortFacts, ProbeFinding } from '../evidence.ts';
import { SAFE_BAUD_RATE, SILENCE_CODES } from '../failure-kinds.ts';
import { isAnswer, isCommand } from '../wire-facts.ts';
import { isClockRatio } from '../answer-match.ts';
import { ignoresSettings } from './ignores-settings.ts';
import { isShared } from './is-shared.ts';
import { matchEvidence, sureByCount } from './match-evidence.ts';
import { syncEvidence } from './silence.ts';

/** What byte-by-byte commands showed after a 0x7F that was acknowledged: whose parity is wrong. */
interface ParityProbe {
  idAnswered: boolean;
  otherParity: ProbeFinding | undefined;
  otherAnswered: boolean;
}

function parityProbe({ evidence: { probe }, line }: Case): ParityProbe | undefined {
  const id = probe?.findings.find(({ kind }) => kind === 'get-id');
  // A bootloader that acknowledges Get receives with the right rate and parity.
  if (id === undefined || line.isUnderstood) return undefined;
  const otherParity = probe?.findings.find(({ kind }) => kind === 'get');
  return {
    idAnswered: isIdAnswer(id.heard),
    otherParity,
    otherAnswered: otherParity !== undefined && isIdAnswer(otherParity.heard),
  };
}

/** ACK, a count, as many bytes, ACK. */
function isIdAnswer(heard: Uint8Array): boolean {
  const from = heard.indexOf(0x79);
  const answer = heard.subarray(from);
  return (
    from >= 0 &&
    answer.length >= 4 &&
    answer[answer.length - 1] === 0x79 &&
    answer.length === (answer[1] ?? 0) + 4
  );
}

/** The other parity is the right one. */
export const wrongParity: Cause = {
  id: 'D-PARITY',
  isVoidByTalk: true,
  judge(of) {
    const found = parityProbe(of);
    if (found?.otherParity === undefined || !found.otherAnswered || ignoresSettings(of)) return undefined;
    const wanted = found.otherParity.setting.parity;
    return {
      confidence: 'certain',
      evidence: [...syncEvidence(of), commandsFail(of), seen('seen.get-works', { parity: wanted })],
      params: { parity: of.evidence.setting.parity, wanted },
    };
  },
};

/** What has parity on the host's side has none on the wire. */
export const adapterParity: Cause = {
  id: 'D-ADAPTER-PARITY',
  isVoidByTalk: true,
  judge(of) {
    const found = parityProbe(of);
    if (
      found === undefined ||
      !found.idAnswered ||
      found.otherAnswered ||
      of.evidence.setting.parity === 'none'
    )
      return undefined;
    const known = knownAdapter(of.evidence.port);
    const isSeen = !ignoresSettings(of) && !isShared(of);
    const parity = found.otherParity?.setting.parity ?? 'none';
    return {
      confidence: !isSeen ? 'possible' : known.length > 0 ? 'certain' : 'likely',
      evidence: [
        ...syncEvidence(of),
        commandsFail(of),
        seen('seen.get-id-works'),
        ...(isSeen ? [seen('seen.get-fails', { parity })] : []),
        ...known,
      ],
      ...(isMiniUart(of.evidence.port) ? { action: 'action.D-ADAPTER-PARITY.mini-uart' as const } : {}),
    };
  },
};

/** Adapters that are known not to send parity: CH34x before Linux 4.10, and the mini-UART of the Raspberry Pi. */
function knownAdapter(port: PortFacts | undefined): EvidenceItem[] {
  const WCH = '1a86';
  const kernel = port?.kernelRelease;
  if (port?.vendorId === WCH && port.platform === 'linux' && kernel !== undefined && isBefore410(kernel))
    return [seen('seen.ch340-kernel', { kernel })];
  if (isMiniUart(port)) return [seen('seen.mini-uart', { port: port.name })];
  return [];
}

/** On models whose device tree does not tell, the mini-UART is ttyS0. */
function isMiniUart(port: PortFacts | undefined): port is PortFacts {
  if (port?.isMiniUart !== undefined) return port.isMiniUart;
  return port?.isRaspberryPi === true && /\/ttyS0$/.test(port.device ?? port.name);
}

function isBefore410(release: string): boolean {
  const [major = 0, minor = 0] = release.split('.').map(Number);
  return major < 4 || (major === 4 && minor < 10);
}

function commandsFail({ line }: Case): EvidenceItem {
  return seen('seen.commands-fail', { count: line.commands.filter(({ sent }) => isCommand(sent)).length });
}

const LOWER_BAUD_RATES = [115_200, 57_600, 38_400, 19_200, 9600];

/** The next lower rate that is worth a try. */
export function lowerBaudRate(baudRate: number): number {
  return LOWER_BAUD_RATES.find((rate) => rate < baudRate) ?? 9600;
}

/** The ROM measured another rate than the host has. */
export const wrongBaud: Cause = {
  id: 'D-BAUD',
  isVoidByTalk: true,
  judge(of) {
    const { evidence, line } = of;
    const isRateRight = line.isConnected || line.isUnderstood;
    if (isRateRight || !SILENCE_CODES.includes(evidence.error.code)) return undefined;
    const { baudRate } = evidence.setting;
    const params = { baudRate: lowerBaudRate(baudRate) };
    const probe = parityProbe(of);
    if (probe !== undefined && !probe.idAnswered && !probe.otherAnswered)
      return {
        confidence: hasHeardSince(of) && !isShared(of) ? 'likely' : 'possible',
        evidence: [...syncEvidence(of), commandsFail(of)],
        params,
      };
    if (baudRate > SAFE_BAUD_RATE && !line.isAcked)
      return {
        confidence: 'possible',
        evidence: [...syncEvidence(of), seen('seen.baud-high', { baudRate })],
        params,
      };
    const { match } = line;
    if (match !== undefined) {
      const isFreshElsewhere =
        !match.sender.isInverted &&
        match.meant[0] === '79' &&
        !isClockRatio(match.sender.baudRate / baudRate);
      return isFreshElsewhere
        ? { confidence: sureByCount(of), evidence: matchEvidence(of), params }
        : undefined;
    }
    return isSteadyAnswer(of) ? { confidence: 'possible', evidence: syncEvidence(of), params } : undefined;
  },
};

/** If nothing at all comes after the first ACK, the board may just as well be gone. */
function hasHeardSince({ evidence: { probe }, line }: Case): boolean {
  const isHeard = ({ heard }: ProbeFinding) => heard.length > 0;
  return line.commands.some(({ received }) => received.length > 0) || probe?.findings.some(isHeard) === true;
}

/** The same few bytes come again and again: an answer, read at a wrong rate. */
function isSteadyAnswer({ line: { syncs } }: Case): boolean {
  // 7F is an echo, or a wire that is joined to itself.
  const answers = syncs.filter(({ received }) => received.length > 0 && !received.includes(0x7f));
  const kinds = new Set(answers.map(({ received }) => formatBytes(received)));
  const MIN_ANSWERS = 2;
  const areShort = answers.every(({ received }) => received.length <= 3 && !isAnswer(received));
  return answers.length >= MIN_ANSWERS && areShort && kinds.size <= answers.length / 2;
}
