// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { nextTick } from 'vue';
import HexView from './HexView.vue';

const segments = [{ address: 0x0800_0000, sizeBytes: 65_536 }];

function mounted(bytesPerRow: number) {
  return mount(HexView, {
    attachTo: document.body,
    props: {
      label: 'Bytes',
      documentId: 'a',
      read: (address: number, sizeBytes: number) =>
        Promise.resolve({ runs: [{ address, bytes: new Uint8Array(sizeBytes).fill(0x5a) }] }),
      segments,
      bytesPerRow,
      gapText: (sizeBytes: number) => `${String(sizeBytes)} bytes`,
    },
  });
}

describe('HexView', () => {
  it('shows bytes as soon as they have come', async () => {
    const view = mounted(16);
    await vi.waitFor(() => {
      expect(view.find('.hex').text()).toContain('5A 5A');
    });
    expect(view.attributes('aria-rowcount')).toBe('4096');
  });

  it('keeps the address at the top when rows become wider', async () => {
    const view = mounted(8);
    (view.vm as unknown as { showAddress: (address: number) => void }).showAddress(0x0800_f024);
    await nextTick();
    const firstAddress = () => Number(view.find('.row').attributes('data-address'));
    const before = firstAddress();
    expect(before).toBeGreaterThan(0x0800_ef00);
    await view.setProps({ bytesPerRow: 16 });
    await nextTick();
    expect(Math.abs(firstAddress() - before)).toBeLessThan(16);
    expect(view.findAll('.row').length).toBeGreaterThan(5);
  });
});
