import { describe, expect, it } from 'vitest';
import { reactive, ref } from 'vue';
import { plainData } from './plain-data.ts';

describe('data on its way to another process', () => {
  it('has no proxies, however deep they are', () => {
    const draft = reactive({ enter: { kind: 'lines', wiring: { boot0: 'rts' } }, slots: [{ port: 'COM3' }] });
    const held = ref({ deep: [{ deeper: draft }] });
    expect(() => structuredClone({ ...draft })).toThrow();
    expect(structuredClone(plainData({ ...draft }))).toEqual({
      enter: { kind: 'lines', wiring: { boot0: 'rts' } },
      slots: [{ port: 'COM3' }],
    });
    expect(structuredClone(plainData(held.value))).toEqual({ deep: [{ deeper: { ...plainData(draft) } }] });
  });

  it('keeps bytes as they are, and what is not there', () => {
    const bytes = new Uint8Array(4);
    expect(plainData({ bytes }).bytes).toBe(bytes);
    expect(plainData<string | undefined>(undefined)).toBeUndefined();
    expect(plainData(null)).toBeNull();
    expect(plainData({ a: undefined })).toEqual({ a: undefined });
  });
});
