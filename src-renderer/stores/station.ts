import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { FlashErrorData } from '#shared/errors.ts';
import type { BenchSnapshot } from '#shared/ipc/bench-views.ts';
import type { Channel, Input, Output } from '#shared/ipc/contract.ts';
import type { DocumentSummary } from '#shared/ipc/document-views.ts';
import type { DoctorSnapshot } from '#shared/ipc/doctor-views.ts';
import type { LineSnapshot } from '#shared/ipc/line-views.ts';
import type { PortView } from '#shared/ipc/port-views.ts';
import type { Hello, UiSettings } from '#shared/ipc/settings-views.ts';
import type { Face } from './face/face.ts';
import { plainData } from './plain-data.ts';

/** Something a person should read once. */
export interface Toast {
  id: number;
  failure: FlashErrorData;
}

const TOAST_MS = 12_000;

/**
 * What the main process tells, as it told it last, and the way to ask it for something. Holds nothing of its own but the
 * failures that nobody has read yet.
 */
export const useStation = defineStore('station', () => {
  const hello = shallowRef<Hello | null>(null);
  const settings = shallowRef<UiSettings | null>(null);
  const ports = shallowRef<readonly PortView[]>([]);
  const documents = shallowRef<readonly DocumentSummary[]>([]);
  const line = shallowRef<LineSnapshot | null>(null);
  const bench = shallowRef<BenchSnapshot | null>(null);
  const doctor = shallowRef<DoctorSnapshot | null>(null);
  const isConnected = ref(true);
  const toasts = ref<Toast[]>([]);
  let face: Face | undefined;
  let toastCount = 0;
  /** What is shown is from before the connection was lost. */
  const stale = new Set<'line' | 'bench' | 'doctor'>();

  /** Follows a face. Resolves when the first snapshots are there. */
  async function connect(connected: Face): Promise<void> {
    face = connected;
    connected.onConnection((isOpen) => {
      if (!isOpen) for (const topic of ['line', 'bench', 'doctor'] as const) stale.add(topic);
      isConnected.value = isOpen;
    });
    connected.on('ports', (snapshot) => (ports.value = snapshot.ports));
    connected.on('documents', (snapshot) => (documents.value = snapshot.documents));
    connected.on('line', (snapshot) => {
      if (takeNews('line', snapshot, line.value)) line.value = snapshot;
    });
    connected.on('bench', (snapshot) => {
      if (takeNews('bench', snapshot, bench.value)) bench.value = snapshot;
    });
    connected.on('doctor', (snapshot) => {
      if (takeNews('doctor', snapshot, doctor.value)) doctor.value = snapshot;
    });
    await new Promise<void>((resolve) => {
      connected.on('settings', (snapshot) => {
        settings.value = snapshot;
        resolve();
      });
    });
    hello.value = (await call('app:hello', undefined)) ?? null;
  }

  /** True for what is newer than what is shown. A main process that was started again counts from the beginning. */
  function takeNews(topic: 'line' | 'bench' | 'doctor', next: Counted, present: Counted | null): boolean {
    return stale.delete(topic) || present === null || next.seq >= present.seq;
  }

  /** Asks the main process; a refusal is shown to the user, and gives undefined. */
  async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C> | undefined> {
    const result = await ask(channel, input);
    if (result.ok) return result.value;
    show(result.error);
    return undefined;
  }

  /** Asks the main process, for callers that show a refusal in their own place. */
  async function ask<C extends Channel>(
    channel: C,
    input: Input<C>,
  ): Promise<{ ok: true; value: Output<C> } | { ok: false; error: FlashErrorData }> {
    if (face === undefined) throw new Error('there is no face yet');
    return face.invoke(channel, plainData(input));
  }

  function show(failure: FlashErrorData): void {
    toastCount += 1;
    const id = toastCount;
    // The same thing said twice is said once.
    const others = toasts.value.filter(({ failure: { code } }) => code !== failure.code);
    toasts.value = [...others, { id, failure }].slice(-3);
    setTimeout(() => {
      dismiss(id);
    }, TOAST_MS);
  }

  function dismiss(id: number): void {
    toasts.value = toasts.value.filter((toast) => toast.id !== id);
  }

  /** The face itself, for what comes as a stream. */
  function currentFace(): Face {
    if (face === undefined) throw new Error('there is no face yet');
    return face;
  }

  const isEngineer = computed(() => settings.value?.mode === 'engineer');

  return {
    hello,
    settings,
    ports,
    documents,
    line,
    bench,
    doctor,
    isConnected,
    isEngineer,
    toasts,
    connect,
    call,
    ask,
    show,
    dismiss,
    currentFace,
  };
});

/** A snapshot that says how many came before it. */
interface Counted {
  seq: number;
}
