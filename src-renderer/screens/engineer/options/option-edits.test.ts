import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nextTick } from 'vue';
import type { BenchSnapshot } from '#shared/ipc/bench-views.ts';
import type { OptionsView } from '#shared/options/option-view.ts';
import { optionView } from '../../../../test/support/option-view.ts';
import { useStation } from '../../../stores/station.ts';
import { useOptionEdits } from './option-edits.ts';

const plan = { planId: 'p', fields: [], lockouts: [], writes: [] };
let ask: ReturnType<typeof vi.fn>;
let readingCount = 0;

/** The main process tells what the board holds; null: nothing is known of it. */
async function tell(view: OptionsView | null): Promise<void> {
  readingCount += 1;
  const options = view === null ? null : { readingId: String(readingCount), view };
  useStation().bench = { options } as BenchSnapshot;
  await settled();
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await nextTick();
}

function fieldOf(name: string) {
  const found = useOptionEdits()
    .view?.groups.flatMap(({ fields }) => fields)
    .find((field) => field.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

beforeEach(async () => {
  setActivePinia(createPinia());
  ask = vi.fn(() => Promise.resolve({ ok: true, value: plan }));
  useStation().ask = ask as never;
  useOptionEdits();
  await tell(optionView());
});

describe('changes of option bytes', () => {
  it('are planned by the main process, and can be reviewed then', async () => {
    const edits = useOptionEdits();
    edits.set(fieldOf('nBOOT0'), 0);
    expect(edits.canReview).toBe(false);
    await settled();
    expect(ask).toHaveBeenLastCalledWith('bench:plan-options', {
      task: { kind: 'options', what: 'change', changes: [{ name: 'nBOOT0', value: 0 }] },
    });
    expect(edits.canReview).toBe(true);
  });

  it('are none if the value is the one that the board has', async () => {
    const edits = useOptionEdits();
    edits.set(fieldOf('nBOOT0'), 0);
    edits.set(fieldOf('nBOOT0'), 1);
    await settled();
    expect(edits.hasEdits).toBe(false);
    expect(edits.canReview).toBe(false);
  });

  it('cannot be reviewed while one of them is not a value, or refused', async () => {
    const edits = useOptionEdits();
    edits.set(fieldOf('nBOOT0'), 0);
    edits.setDraft(fieldOf('WRP_END'), 'x');
    await settled();
    expect(edits.canReview).toBe(false);
    expect(edits.problemOf(fieldOf('WRP_END'))?.code).toBe('E-OPTION-VALUE');
    ask.mockResolvedValue({ ok: false, error: { code: 'E-OPTION-RANGE', params: { range: 'WRP' } } });
    edits.set(fieldOf('WRP_END'), 3);
    await settled();
    expect(edits.canReview).toBe(false);
    expect(edits.problemOf(fieldOf('WRP_STRT'))?.code).toBe('E-OPTION-RANGE');
    expect(edits.problemOf(fieldOf('nBOOT0'))).toBeNull();
    expect(edits.generalProblem).toBeNull();
  });

  it('stay while the board is read again, but for those that it has by now', async () => {
    const edits = useOptionEdits();
    edits.set(fieldOf('nBOOT0'), 0);
    edits.set(fieldOf('WRP_STRT'), 2);
    await tell(optionView(0));
    expect(edits.changes).toEqual([{ name: 'WRP_STRT', value: 2 }]);
  });

  it('go with the board', async () => {
    const edits = useOptionEdits();
    edits.set(fieldOf('nBOOT0'), 0);
    edits.setDraft(fieldOf('WRP_END'), 'x');
    await tell(null);
    await tell(optionView());
    expect(edits.hasEdits).toBe(false);
  });

  it('to the factory defaults leave what is kept', async () => {
    const edits = useOptionEdits();
    await tell(optionView(0));
    edits.wantFactory();
    expect(edits.changes).toEqual([{ name: 'nBOOT0', value: 1 }]);
  });

  it('take the answer to the last question, not the one that came last', async () => {
    const edits = useOptionEdits();
    let answerFirst: (answer: unknown) => void = () => undefined;
    ask.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
    edits.set(fieldOf('WRP_STRT'), 2);
    await settled();
    edits.set(fieldOf('WRP_STRT'), 3);
    await settled();
    answerFirst({ ok: false, error: { code: 'E-OPTION-RANGE', params: { range: 'WRP' } } });
    await settled();
    expect(edits.canReview).toBe(true);
    expect(edits.problemOf(fieldOf('WRP_STRT'))).toBeNull();
  });
});
