import type { ApplicationCommand, EnterStrategy } from './enter-strategy.ts';
import { enterPresets } from './enter-presets.ts';

/**
 * What a page may name only if somebody has allowed it outside the page: a port on the network, which a page that was taken over
 * could send firmware to, and a command of somebody's own to the running application.
 */
export type FarTarget =
  { kind: 'port'; port: string } | { kind: 'command'; command: Pick<ApplicationCommand, SentField> };

type SentField = 'baudRate' | 'parity' | 'exchanges';

/** The command of a strategy, if it is not one that Flashline brings along: what is sent tells them apart. */
export function ownCommandOf(enter: EnterStrategy): ApplicationCommand | undefined {
  if (enter.kind !== 'command') return undefined;
  const sent = sentBytes(enter.command);
  const isKnown = enterPresets.some(
    ({ strategy }) => strategy.kind === 'command' && sentBytes(strategy.command) === sent,
  );
  return isKnown ? undefined : enter.command;
}

/** A name that two targets share only if the same goes out, to the same place. */
export function farTargetKey(target: FarTarget): string {
  if (target.kind === 'port') return target.port.toLowerCase();
  const { baudRate, parity } = target.command;
  return `command:${String(baudRate)}:${parity}:${sentBytes(target.command)}`;
}

function sentBytes({ exchanges }: Pick<ApplicationCommand, 'exchanges'>): string {
  return exchanges
    .map(({ send }) => send.map((byte) => byte.toString(16).padStart(2, '0')).join(''))
    .join('/');
}
