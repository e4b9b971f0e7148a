// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import FlDialog from './FlDialog.vue';

function open(body: string) {
  return mount(FlDialog, {
    attachTo: document.body,
    props: { open: true, title: 'PIN' },
    slots: { default: body },
  });
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('FlDialog', () => {
  it('puts the focus into its first field, so that what is typed at once is not lost', async () => {
    const dialog = open('<p>Words</p><input id="off" disabled /><input id="pin" />');
    await vi.waitFor(() => {
      expect(document.activeElement?.id).toBe('pin');
    });
    dialog.unmount();
  });

  it('has its title for a name', async () => {
    const dialog = open('<p>Words</p>');
    await vi.waitFor(() => {
      const element = document.querySelector('[role="dialog"]');
      const name = element?.getAttribute('aria-labelledby') ?? '';
      expect(document.getElementById(name)?.textContent).toBe('PIN');
    });
    dialog.unmount();
  });
});
