import type { bootTexts } from '../text/en/device.ts';
import { applicationJump, cannotJump } from './application-jump.ts';
import { bootRule, type BootRule } from './boot-rules.ts';
import type { Device } from './device.ts';

/** One sentence about how a part boots: a key of `text/<language>/boot.ts` and its values. */
export interface BootStatement {
  /** `rule`: how it is decided. `trap`: what leads elsewhere. `way`: what to do. */
  kind: 'rule' | 'trap' | 'way';
  key: Exclude<keyof typeof bootTexts, 'title'>;
  params: Readonly<Record<string, string | number>>;
}

/**
 * How a part starts its bootloader, what leads elsewhere, and which ways in work: for somebody whose board does not
 * answer, and for a dialog that offers ways to connect. From the record alone; nothing is read from a board. Pure.
 */
export function explainBoot(device: Device): BootStatement[] {
  const rule = bootRule(device);
  return [...rulesOf(rule), ...trapsOf(device, rule), ...waysOf(device, rule)];
}

function rulesOf({ kind, pattern, boot1, selector }: BootRule): BootStatement[] {
  const params = { pattern: pattern ?? 0 };
  if (kind !== 'levels')
    return [say(`rule.${kind}`, kind === 'radio-pin' || kind === 'not-stated' ? {} : params)];
  const first =
    selector === null
      ? say('rule.levels-pin', params)
      : say('rule.levels-select', {
          ...params,
          bit: selector.bit,
          pinValue: selector.pinValue,
          optionValue: 1 - selector.pinValue,
        });
  return boot1 === 'none' ? [first] : [first, say(`rule.boot1-${boot1}`, {})];
}

function trapsOf(device: Device, { selector, bankBoot, emptyCheck, pattern }: BootRule): BootStatement[] {
  const traps: BootStatement[] = [];
  if (selector?.delivered === 'option')
    traps.push(say('trap.delivered-option', { bit: selector.bit, value: 1 - selector.pinValue }));
  if (emptyCheck) traps.push(say('trap.empty', {}));
  if (device.clearsEmptyFlag !== null && device.clearsEmptyFlag !== undefined)
    traps.push(say('trap.empty-cleared', {}));
  if (pattern !== null && PATTERNS_WITH_BOOT_LOCK.includes(pattern)) traps.push(say('trap.lock', {}));
  if (bankBoot !== null) {
    traps.push(say('trap.banks', { bit: bankBoot.bit, value: bankBoot.activeValue }));
    if (bankBoot.bootloaderIds !== null)
      traps.push(say('trap.banks-versions', { ids: bankBoot.bootloaderIds.map(hexId).join(', ') }));
  }
  return [...traps, ...jumpTraps(device)];
}

/** AN2606 table 2 has BOOT_LOCK for pattern 11; for G4 and WL (13 to 15) their reference manuals have it. */
const PATTERNS_WITH_BOOT_LOCK: readonly number[] = [11, 13, 14, 15];

function jumpTraps(device: Device): BootStatement[] {
  const jump = applicationJump(device);
  if (!cannotJump(jump)) return [];
  switch (jump.reason) {
    case 'dual-bank':
      return [say('trap.jump-banks', {})];
    case 'empty-check':
      return [say('trap.jump-empty', {})];
    case 'l0':
      return [say('trap.jump-l0', {})];
    default:
      return [];
  }
}

function waysOf(device: Device, { kind, selector, bankBoot, emptyCheck }: BootRule): BootStatement[] {
  if (kind === 'radio-pin') return [say('way.radio-pin', {}), say('way.power', {})];
  const ways = [say('way.lines', {}), say('way.hand', {})];
  if (selector !== null) ways.push(say('way.option', { bit: selector.bit, pinValue: selector.pinValue }));
  if (bankBoot !== null)
    ways.push(say('way.banks', { bit: bankBoot.bit, offValue: 1 - bankBoot.activeValue }));
  if (emptyCheck) ways.push(say('way.erase-first-word', {}));
  return [...ways, say('way.power', {})];
}

function hexId(id: number): string {
  return `0x${id.toString(16).toUpperCase()}`;
}

function say(key: BootStatement['key'], params: BootStatement['params']): BootStatement {
  const kind = key.slice(0, key.indexOf('.'));
  return { kind: kind === 'rule' || kind === 'trap' ? kind : 'way', key, params };
}
