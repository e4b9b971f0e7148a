// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import ChecksumList from './ChecksumList.vue';

const file = { sha256: 'ab'.repeat(32), crc32: '0x00000001' };
const contents = { sha256: 'cd'.repeat(32), crc32: '0x00000002' };

describe('the checksums of a firmware', () => {
  it('are shown complete under the names that they have everywhere', () => {
    const rows = mount(ChecksumList, { props: { checksums: { file, contents } } }).findAll('.row');
    expect(rows.map((row) => [row.find('dt').text(), row.find('dd').text()])).toEqual([
      ['SHA-256 of the file', file.sha256],
      ['SHA-256 of the contents', contents.sha256],
      ['CRC-32 of the file', '0x00000001 (ISO-HDLC)'],
      ['CRC-32 of the contents', '0x00000002 (ISO-HDLC)'],
    ]);
  });

  it('can be copied, and say whether that went well', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    const list = mount(ChecksumList, { props: { checksums: { file: null, contents } } });
    const button = list.find('button[aria-label="Copy SHA-256 of the contents"]');
    await button.trigger('click');
    expect(writeText).toHaveBeenCalledWith(contents.sha256);
    await vi.waitFor(() => {
      expect(list.find('[role="status"]').text()).toBe('SHA-256 of the contents: copied');
    });
    writeText.mockRejectedValueOnce(new Error('no'));
    await button.trigger('click');
    await vi.waitFor(() => {
      expect(list.find('[role="status"]').text()).toBe('Flashline could not write to the clipboard.');
    });
  });
});
