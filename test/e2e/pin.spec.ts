import { test, expect } from './support/test.ts';

test('behind a PIN nothing can be set up without it', async ({ firstStart, page }) => {
  await firstStart.becomeEngineer();
  await page.getByRole('banner').getByRole('button', { name: 'Settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByLabel('PIN for engineer mode').fill('2468');
  await settings.getByLabel('Repeat the PIN').fill('2468');
  await settings.getByRole('button', { name: 'Set PIN' }).click();
  await expect(settings.getByText('A PIN is set.')).toBeVisible();
  await settings.getByRole('button', { name: 'Close' }).last().click();

  await page.getByTitle('Switch to operator mode').click();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Set up the real line' })).toHaveCount(0);
  await page.goto(new URL('#/program', page.url()).href);
  await expect(firstStart.tile(1)).toBeVisible();

  await page.getByTitle('Switch to engineer mode').click();
  const question = page.getByRole('dialog', { name: 'Switch to engineer mode' });
  await question.getByLabel('PIN for engineer mode').fill('1357');
  await question.getByRole('button', { name: 'Unlock' }).click();
  await expect(question).toContainText('PIN');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await question.getByLabel('PIN for engineer mode').fill('2468');
  await question.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
});

test('a new PIN is typed twice, and one that is none is told what it must be', async ({
  firstStart,
  page,
}) => {
  await firstStart.becomeEngineer();
  await page.getByRole('banner').getByRole('button', { name: 'Settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const first = settings.getByLabel('PIN for engineer mode');
  const second = settings.getByLabel('Repeat the PIN');
  await first.fill('24');
  await second.fill('24');
  await settings.getByRole('button', { name: 'Set PIN' }).click();
  await expect(settings).toContainText('A PIN must have 4 to 12 digits');
  await first.fill('2468');
  await second.fill('2486');
  await settings.getByRole('button', { name: 'Set PIN' }).click();
  await expect(settings).toContainText('The two PINs are not the same.');
  await expect(settings.getByText('A PIN is set.')).toHaveCount(0);
  await second.fill('2468');
  await settings.getByRole('button', { name: 'Set PIN' }).click();
  await expect(settings.getByText('A PIN is set.')).toBeVisible();
});
