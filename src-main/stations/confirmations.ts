import { FlashError } from '#shared/errors.ts';
import { commandWords } from '#shared/job/application-command.ts';
import type { EnterStrategy } from '#shared/job/enter-strategy.ts';
import { farTargetKey, ownCommandOf, type FarTarget } from '#shared/job/far-target.ts';
import { networkPort } from '../links/parse-port.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

/** Asks somebody, outside the page, whether a target is allowed. */
export type ConfirmTarget = (target: FarTarget) => Promise<boolean>;

/** What a page names. */
export interface NamedTargets {
  ports: readonly (string | null)[];
  enter?: EnterStrategy | undefined;
}

/** Allowed targets that are remembered; the oldest are forgotten, and asked for again. */
const MAX_REMEMBERED = 256;

/** Which far targets somebody has allowed, now or in earlier runs. */
export class Confirmations {
  readonly #store: SettingsStore;
  #isAsking = false;

  constructor(store: SettingsStore) {
    this.#store = store;
  }

  /**
   * Lets through what was allowed before, and has the rest asked for, one at a time: questions that follow each other quickly would be
   * answered unread. Errors: `E-PORT-UNCONFIRMED`, `E-ENTER-UNCONFIRMED`; nothing may be changed then.
   */
  async require(named: NamedTargets, ask: ConfirmTarget): Promise<void> {
    for (const target of targetsOf(named)) {
      if (this.#isKnown(target)) continue;
      if (this.#isAsking) throw unconfirmed(target);
      this.#isAsking = true;
      try {
        if (!(await ask(target))) throw unconfirmed(target);
      } finally {
        this.#isAsking = false;
      }
      this.#remember(target);
    }
  }

  /** What is in the settings was put there by somebody who could write them, or was allowed. */
  #isKnown(target: FarTarget): boolean {
    const { confirmedTargets, line, bench } = this.#store.current;
    const used = [
      ...targetsOf({ ports: line.slots.map(({ port }) => port), enter: line.job?.definition.enter }),
      ...targetsOf({ ports: [bench.port], enter: bench.enter }),
    ].map(farTargetKey);
    return [...confirmedTargets, ...used].includes(farTargetKey(target));
  }

  #remember(target: FarTarget): void {
    const { confirmedTargets } = this.#store.current;
    this.#store.change(
      'confirmedTargets',
      [...confirmedTargets, farTargetKey(target)].slice(-MAX_REMEMBERED),
    );
  }
}

/** The far targets among what is named. A port that is not a port name is for others to refuse. */
function targetsOf({ ports, enter }: NamedTargets): FarTarget[] {
  const far = ports.map((port) => (port === null ? undefined : networkPort(port)));
  const command = enter === undefined ? undefined : ownCommandOf(enter);
  return [
    ...far.flatMap((port): FarTarget[] => (port === undefined ? [] : [{ kind: 'port', port }])),
    ...(command === undefined ? [] : [{ kind: 'command', command } as const]),
  ];
}

/** A command as people write it, all of what is sent. */
export function commandText(target: Extract<FarTarget, { kind: 'command' }>): string {
  return target.command.exchanges.map(({ send }) => commandWords(send)).join(' … ');
}

function unconfirmed(target: FarTarget): FlashError {
  return target.kind === 'port'
    ? new FlashError('E-PORT-UNCONFIRMED', { port: target.port })
    : new FlashError('E-ENTER-UNCONFIRMED', { command: commandText(target) });
}
