import { ref, type Ref } from 'vue';
import type { Channel, Input } from '#shared/ipc/contract.ts';
import type { LineSnapshot, SlotSelection } from '#shared/ipc/line-views.ts';
import { useStation } from '../../stores/station.ts';
import { play } from './sounds.ts';

/** What a person can ask of the line. A refusal is shown, and heard. */
export interface LineCommands {
  /** The big button: asks whether new boards are in where boards that passed may still be. */
  program: () => void;
  programSlots: (slots: SlotSelection) => void;
  /** The boards that passed were taken out, and new ones are in: programs all. */
  programNewBoards: () => Promise<void>;
  stop: (slots?: readonly number[]) => void;
  scan: (label: string) => void;
  chooseScanSlot: (slot: number) => void;
  dropLabel: (slot: number) => void;
  /** The question whether new boards are in is open. */
  isAsking: Ref<boolean>;
}

/** The commands of the operator's screen. */
export function useLineCommands(line: () => LineSnapshot): LineCommands {
  const station = useStation();
  const isAsking = ref(false);

  async function ask<C extends Channel>(channel: C, input: Input<C>): Promise<boolean> {
    const result = await station.ask(channel, input);
    if (result.ok) return true;
    station.show(result.error);
    const { settings } = station;
    if (settings !== null && !settings.isMuted) play('refused', settings.volume);
    return false;
  }

  function programSlots(slots: SlotSelection): void {
    void ask('line:program', { slots });
  }

  return {
    isAsking,
    programSlots,
    program: () => {
      const { offer, label } = line();
      // A label says on its own that another board is in, and at the goal there is nothing to ask.
      const mustAsk = offer.passed.length > 0 && !label.isRequired && offer.quota !== 0;
      if (mustAsk) isAsking.value = true;
      else programSlots('ready');
    },
    programNewBoards: async () => {
      isAsking.value = false;
      const { passed } = line().offer;
      if (passed.length === 0 || (await ask('line:take-out', { slots: passed }))) programSlots('ready');
    },
    stop: (slots) => {
      const running = line().slots.filter(({ state }) => state === 'running' || state === 'stopping');
      const chosen = slots ?? running.map(({ slot }) => slot);
      if (chosen.length > 0) void ask('line:stop', { slots: chosen });
    },
    scan: (label) => void ask('line:scan', { label }),
    chooseScanSlot: (slot) => {
      const { isScanSlotChosen, scanSlot } = line();
      void ask('line:choose-scan-slot', { slot: isScanSlotChosen && scanSlot === slot ? null : slot });
    },
    dropLabel: (slot) => void ask('line:drop-label', { slot }),
  };
}
