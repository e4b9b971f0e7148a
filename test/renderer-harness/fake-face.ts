import type { FaceApi } from '#shared/ipc/contract.ts';
import type { Scene } from './scenes.ts';

/** What a test sees of the page's face: what was asked, and a way to tell it more. */
export interface FakeFaceControl {
  calls: { channel: string; input: unknown }[];
  tell(topic: string, value: unknown): void;
}

/**
 * Puts a face into a page that tells one scene and takes every command. It is sent to the page as text: it may use nothing
 * from outside.
 */
export function installFakeFace(scene: Scene): void {
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  const present: Record<string, unknown> = {
    settings: scene.settings,
    line: scene.line,
    ports: { ports: [{ name: 'COM3', kind: 'usb', adapter: 'CP2102N', serialNumber: '0001' }] },
    documents: { documents: [] },
    bench: {
      seq: 1,
      connection: { port: null, baudRate: 115_200, part: null, layoutMode: null, enter: { kind: 'manual' } },
      jump: null,
      board: null,
      awaited: null,
      options: null,
      job: null,
      lastReport: null,
    },
  };
  const control: FakeFaceControl = {
    calls: [],
    tell(topic, value) {
      present[topic] = value;
      for (const listener of listeners.get(topic) ?? []) listener(value);
    },
  };
  const face = {
    invoke(channel: string, input: unknown) {
      control.calls.push({ channel, input });
      // The PIN of the fake is 1234, and a slot that runs cannot be started.
      if (channel === 'mode:switch' && (input as { mode: string; pin?: string }).pin === '0000')
        return Promise.resolve({ ok: false, error: { code: 'E-MODE-PIN', params: {} } });
      if (channel === 'line:program' && (input as { slots: unknown }).slots !== 'ready')
        return Promise.resolve({ ok: false, error: { code: 'E-LINE-BUSY', params: { slots: '2' } } });
      const settings = present['settings'] as object;
      if (channel === 'settings:change') control.tell('settings', { ...settings, ...(input as object) });
      if (channel === 'mode:switch')
        control.tell('settings', { ...settings, mode: (input as { mode: string }).mode });
      const answers: Record<string, unknown> = {
        'app:hello': scene.hello,
        'device:list': [],
        'log:recent': [],
        'line:report': scene.report,
        'line:program': { started: [] },
        'settings:change': present['settings'],
        'mode:switch': present['settings'],
      };
      return Promise.resolve({ ok: true, value: answers[channel] ?? present['line'] });
    },
    on(topic: string, listener: (value: unknown) => void) {
      const own = listeners.get(topic) ?? new Set();
      listeners.set(topic, own.add(listener));
      if (topic in present) listener(present[topic]);
      return () => own.delete(listener);
    },
  };
  Object.assign(window, { flashline: face as unknown as FaceApi, fakeFace: control });
}
