import { EngineerPage } from './support/engineer-page.ts';
import { test, expect } from './support/test.ts';

const MEBIBYTE = 1024 * 1024;

test('16 MiB scroll without a frame that a person would notice', async ({ page }) => {
  const engineer = await EngineerPage.of(page);
  await page.getByRole('main').locator('section').first().waitFor();
  // Made in the page: what is measured is the view, not the transfer from the test.
  await page.evaluate((sizeBytes) => {
    const bytes = new Uint8Array(sizeBytes);
    for (let i = 0; i < sizeBytes; i += 1) bytes[i] = (i * 31) & 0xff;
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'large.bin'));
    const target = document.querySelector('main section');
    target?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, 16 * MEBIBYTE);
  await engineer.goTo('Memory');
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', /^\d{6,}$/, { timeout: 30_000 });
  await expect(grid).toContainText('0x08000000');

  const longestMs = await grid.evaluate(async (element) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    let last = await frame();
    // A machine that is late with frames of a page at rest tells nothing of the view.
    for (let inTime = 0; inTime < 60;) {
      const now = await frame();
      inTime = now - last < 25 ? inTime + 1 : 0;
      last = now;
    }
    let longest = 0;
    for (let i = 0; i < 120; i += 1) {
      element.scrollTop += i % 3 === 0 ? 40_000 : 700;
      const now = await frame();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  });
  expect(longestMs).toBeLessThan(50);
  await grid.focus();
  await page.keyboard.press('Control+End');
  await expect(grid).toContainText('0x08FFFFF0');
});
