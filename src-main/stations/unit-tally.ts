/** One unit of the line, and what became of it last. */
export interface UnitRecord {
  id: number;
  /** The unique id of its chip in hexadecimal; null if nobody could read it, or if it is not unique. */
  chip: string | null;
  /** null if none was scanned. */
  label: string | null;
  outcome: 'passed' | 'failed';
}

/** What is known of a unit that ended a run. */
export interface EndedUnit {
  chip: string | null;
  label: string | null;
  /** The unit that was in the same place before, if nothing says that this is another one. */
  sameAs: number | null;
}

/** What a tally is kept as. */
export interface TallyState {
  passCount: number;
  failCount: number;
  /** The unit that ended last is the last. */
  units: readonly UnitRecord[];
}

/** Units that are remembered: a unit that comes back later than that is counted again. */
export const MAX_REMEMBERED = 4000;

/**
 * Counts units, not attempts: each by its last result, so that a unit that failed and then passed is one that passed.
 * A unit is known by its chip, by its label, or by not having left its place.
 */
export class UnitTally {
  #state: TallyState;

  constructor(state: TallyState = { passCount: 0, failCount: 0, units: [] }) {
    this.#state = state;
  }

  get state(): TallyState {
    return this.#state;
  }

  /** Takes note of a result. `isRepeated`: the unit had passed before. */
  note(unit: EndedUnit, outcome: UnitRecord['outcome']): { id: number; isRepeated: boolean } {
    const { units, passCount, failCount } = this.#state;
    const known = this.#find(unit);
    const record: UnitRecord = {
      id: known?.id ?? units.reduce((highest, { id }) => Math.max(highest, id), 0) + 1,
      chip: unit.chip ?? known?.chip ?? null,
      label: unit.label ?? known?.label ?? null,
      outcome,
    };
    const change = (counted: UnitRecord['outcome']) =>
      (outcome === counted ? 1 : 0) - (known?.outcome === counted ? 1 : 0);
    this.#state = {
      passCount: passCount + change('passed'),
      failCount: failCount + change('failed'),
      units: [...units.filter(({ id }) => id !== record.id), record].slice(-MAX_REMEMBERED),
    };
    return { id: record.id, isRepeated: outcome === 'passed' && known?.outcome === 'passed' };
  }

  /** True if a unit with this label passed. */
  hasPassed(label: string): boolean {
    return this.#state.units.some((unit) => unit.label === label && unit.outcome === 'passed');
  }

  #find({ chip, label, sameAs }: EndedUnit): UnitRecord | undefined {
    const { units } = this.#state;
    const differs = (unit: UnitRecord) =>
      (chip !== null && unit.chip !== null && unit.chip !== chip) ||
      (label !== null && unit.label !== null && unit.label !== label);
    if (chip !== null) {
      const found = units.find((unit) => unit.chip === chip);
      if (found !== undefined) return found;
    }
    const candidates = units.filter((unit) => !differs(unit));
    return (
      (label === null ? undefined : candidates.find((unit) => unit.label === label)) ??
      candidates.find(({ id }) => id === sameAs)
    );
  }
}
