import { test, expect } from './support/test.ts';

const languages = [
  { name: 'Deutsch', code: 'de', program: /^Programmieren/ },
  { name: '简体中文', code: 'zh', program: /^烧录/ },
  { name: 'Español', code: 'es', program: /^Programar/ },
];

for (const { name, code, program } of languages) {
  test(`${name} is spoken as soon as it is chosen, and after a reload`, async ({ firstStart, page }) => {
    await expect(firstStart.programButton).toBeVisible();
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitemradio', { name }).click();
    const button = firstStart.bottomBar.getByRole('button', { name: program });
    await expect(button).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await page.reload();
    await expect(button).toBeVisible();
  });
}

test('a theme is shown as soon as it is chosen, and after a reload', async ({ firstStart, page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const grounds = new Set<string>();
  for (const [name, theme] of [
    ['Light', 'light'],
    ['Dark', 'dark'],
    ['High contrast', 'contrast'],
  ] as const) {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('radio', { name }).check({ force: true });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.keyboard.press('Escape');
    grounds.add(await ground());
    await page.reload();
    await expect(firstStart.programButton).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  }
  expect(grounds.size).toBe(3);
});

test('muted stays muted after a reload', async ({ firstStart, page }) => {
  await page.getByRole('button', { name: 'Turn sound off' }).click();
  await expect(page.getByRole('button', { name: 'Turn sound on' })).toBeVisible();
  await page.reload();
  await expect(firstStart.programButton).toBeVisible();
  await expect(page.getByRole('button', { name: 'Turn sound on' })).toBeVisible();
});
