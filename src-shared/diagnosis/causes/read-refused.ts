import { formatAddress } from '../../bytes.ts';
import type { Device } from '../../devices/device.ts';
import { plainValue } from '../../text/words.ts';
import { seen, type Case, type Cause } from '../cause.ts';
import type { ActionKey } from '../diagnosis.ts';
import { isDisturbed } from '../tally.ts';
import { securableEvidence } from './erase.ts';

const ACK = 0x79;
const NACK = 0x1f;

/** Parts on which nothing keeps single pages from being read: no PCROP and no secure areas (RM0091, RM0008, RM0033, RM0316, RM0090). */
const READ_AS_ONE: readonly string[] = ['F0', 'F1', 'F2', 'F3'];
const READ_AS_ONE_ID = 'stm32f40x-41x';

/**
 * Read Memory is refused at an address that lies inside the known flash. Readout protection refuses the command itself (AN3155
 * §3.4), so that single pages are kept from reading, or the bootloader is none of ST's.
 */
export const readRefused: Cause = {
  id: 'D-READ-REFUSED',
  judge(of) {
    const { device, target } = of.evidence;
    const refusal = isAboutReading(of) ? lastRefusal(of) : undefined;
    const isSizeKnown = target?.flashSizeSource === 'register' || target?.flashSizeSource === 'part-name';
    if (refusal === undefined || device === undefined || target === undefined || !isSizeKnown)
      return undefined;
    const { address, sizeBytes, stage, readsWork } = refusal;
    const { flashBase } = device;
    const end = flashBase + target.flashSizeBytes;
    if (address < flashBase || address + sizeBytes > end) return undefined;
    return {
      confidence: readsWork > 0 && !isDisturbed(of.line.tally) ? 'likely' : 'possible',
      evidence: [
        seen('seen.read-inside', { address: formatAddress(address), flashKiB: target.flashSizeBytes / 1024 }),
        ...(stage === 'length' ? [seen('seen.read-length-refused')] : []),
        ...(readsWork > 0 ? [seen('seen.reads-elsewhere', { count: readsWork })] : []),
        ...securableEvidence(of),
      ],
      params: { address: formatAddress(address) },
      action: adviceFor(of, device),
    };
  },
};

function isAboutReading({ evidence: { error } }: Case): boolean {
  if (error.code === 'E-READ-REFUSED') return true;
  return error.code === 'E-REPLY-NACK' && plainValue(error.params['command']) === 'Read Memory';
}

function adviceFor(of: Case, device: Device): ActionKey {
  const { enter } = of.evidence;
  const mayBeHidden = securableEvidence(of).length > 0;
  if (mayBeHidden || enter.by === 'application' || enter.by === 'resume')
    return 'action.D-READ-REFUSED.reset';
  const isReadAsOne = READ_AS_ONE.includes(device.family) || device.id === READ_AS_ONE_ID;
  return isReadAsOne ? 'action.D-READ-REFUSED.foreign' : 'action.D-READ-REFUSED';
}

interface Refusal {
  address: number;
  sizeBytes: number;
  stage: 'address' | 'length';
  /** Reads that were answered. */
  readsWork: number;
}

/** The read that was refused last; undefined if none was refused after its command. */
function lastRefusal({ line: { turns } }: Case): Refusal | undefined {
  let last: Omit<Refusal, 'readsWork'> | undefined;
  let readsWork = 0;
  for (const { events, received, phase } of turns) {
    if (phase === 'connecting') continue;
    const event = events.at(-1);
    const [first] = received;
    if (event?.kind === 'read' && first === ACK) readsWork += 1;
    if (first !== NACK) continue;
    if (event?.kind === 'read')
      last = { address: event.address, sizeBytes: event.byteCount, stage: 'length' };
    if (event?.kind === 'address') last = { address: event.address, sizeBytes: 1, stage: 'address' };
  }
  return last === undefined ? undefined : { ...last, readsWork };
}
