import type { PortView } from '#shared/ipc/port-views.ts';
import { usesModemLines, type EnterStrategy } from '#shared/job/enter-strategy.ts';
import { isOtherAdapter, type AdapterMark } from './adapter-mark.ts';

/** What is known of the ports of this machine. */
export interface KnownPorts {
  isPresent(port: string): boolean;
  /** What tells the adapter behind a port from others; undefined if nothing does. */
  adapter(port: string): AdapterMark | undefined;
  /** All that are listed. */
  readonly listed: readonly PortView[];
}

/** A port that went away under a board. */
export interface LeftPort {
  port: string;
  /** Its adapter, if the system listed one. */
  adapter: PortView | undefined;
  deviceName: string;
  /** It went in the middle of a job: nobody knows what state the bootloader is in. */
  wasBusy: boolean;
}

/** A port that went away. `seen` is the adapter that was listed last, which may be that of a port that was used before. */
export function leftPort(board: Omit<LeftPort, 'adapter'>, seen: PortView | undefined): LeftPort {
  return { ...board, adapter: seen?.name === board.port ? seen : undefined };
}

/**
 * Whether a board may be asked again without a person asking for it. Lines reset it first. Without them it gets what any first connection
 * sends (ADR 0040), and only if it was in step when its port went; a running application is never asked to jump unasked.
 */
export function mayReturn({ wasBusy }: LeftPort, enter: EnterStrategy): boolean {
  if (usesModemLines(enter)) return true;
  return !wasBusy && (enter.kind === 'manual' || enter.kind === 'resume');
}

/**
 * The port at which the adapter is again; undefined if it is not there, or it is not clear which one it is. Clear is the same name with
 * nothing that speaks against it, and the one port with its serial number under another name.
 */
export function portOfReturn({ port, adapter }: LeftPort, ports: KnownPorts): string | undefined {
  const here = ports.listed.find(({ name }) => name === port);
  if (ports.isPresent(port) && isSame(here, adapter)) return port;
  if (adapter === undefined || adapter.serialNumber === null) return undefined;
  const same = ports.listed.filter((candidate) => isSame(candidate, adapter));
  return same.length === 1 ? same[0]?.name : undefined;
}

function isSame(found: PortView | undefined, adapter: PortView | undefined): boolean {
  return found?.serialNumber === adapter?.serialNumber && found?.adapter === adapter?.adapter;
}

/** Tells whether the port of a board went away, from one look to the next. */
export class PortPresence {
  #seen: { port: string; mark: AdapterMark | undefined } | undefined;

  /** True if it is not there, or has another adapter than at the last look: that may have gone and come in between. */
  noticeLeft(port: string, ports: Pick<KnownPorts, 'isPresent' | 'adapter'>): boolean {
    const before = this.#seen?.port === port ? this.#seen.mark : undefined;
    const mark = ports.adapter(port);
    this.#seen = { port, mark: mark ?? before };
    return !ports.isPresent(port) || isOtherAdapter(mark, before);
  }
}
