/**
 * Pictures of the operator's screen in every size, theme and language, from the built renderer with a fake face:
 * `npx tsx test/renderer-harness/shoot.ts [words of the names]`. They go to out/harness/.
 */
import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import axe from 'axe-core';
import { build } from 'vite';
import type { UiSettings } from '#shared/ipc/settings-views.ts';
import { installFakeFace } from './fake-face.ts';
import { sceneOf, type Look } from './scenes.ts';
import { serveRenderer } from './serve-renderer.ts';

const CHROMIUM = process.env['FLASHLINE_CHROMIUM'] ?? '/usr/bin/chromium';
const RENDERER = 'out/harness-renderer';
const PICTURES = 'out/harness';

/** Sizes as a person sees them: 125 % leaves 1152×720 of a screen of 1440×900. */
const sizes = {
  desktop: { width: 1440, height: 900, scale: 1 },
  small: { width: 1024, height: 700, scale: 1 },
  large: { width: 1920, height: 1080, scale: 1 },
  '125%': { width: 1152, height: 720, scale: 1.25 },
} as const;

interface Shot {
  name: string;
  size: keyof typeof sizes;
  slotCount: number;
  look?: Look;
  settings?: Partial<UiSettings>;
  isDemo?: boolean;
  /** As Windows shows pages in a contrast theme of its own. */
  hasForcedColors?: boolean;
  /** What a person does before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

/** Dialogs and messages, by what opens them. The controls are found by their English names. */
const scenesToOpen: Readonly<Record<string, { mode?: 'engineer'; act: (page: Page) => Promise<void> }>> = {
  settings: {
    mode: 'engineer',
    act: (page) => page.getByRole('button', { name: 'Settings' }).first().click(),
  },
  shortcuts: { act: (page) => page.keyboard.press('?') },
  pin: {
    act: async (page) => {
      await page.getByRole('button', { name: 'Operator' }).click();
      await page.keyboard.type('0000', { delay: 60 });
      await page.keyboard.press('Enter', { delay: 60 });
    },
  },
  language: { act: (page) => page.getByRole('button', { name: 'Language' }).click() },
  report: { act: (page) => page.getByRole('button', { name: 'Details' }).first().click() },
  setup: {
    mode: 'engineer',
    act: (page) => page.getByRole('button', { name: 'Set up the real line' }).click(),
  },
  'new-boards': { act: (page) => page.keyboard.press('Space') },
  toast: { act: (page) => page.keyboard.press('F2') },
  focus: {
    act: async (page) => {
      for (let count = 0; count < 7; count += 1) await page.keyboard.press('Tab');
    },
  },
};

function shots(): Shot[] {
  const counts = [1, 2, 4, 8, 16];
  const bySize = (Object.keys(sizes) as (keyof typeof sizes)[]).flatMap((size) =>
    counts.map((slotCount): Shot => ({ name: `${size}-${String(slotCount)}-light`, size, slotCount })),
  );
  const byTheme = (['dark', 'contrast'] as const).flatMap((theme) =>
    [1, 8].map((slotCount): Shot => ({
      name: `desktop-${String(slotCount)}-${theme}`,
      size: 'desktop',
      slotCount,
      settings: { theme },
    })),
  );
  const byLanguage = (['de', 'zh', 'es'] as const).flatMap((language) =>
    [
      ['small', 4],
      ['desktop', 8],
      ['small', 16],
    ].map(([size, slotCount]): Shot => ({
      name: `${String(size)}-${String(slotCount)}-${language}`,
      size: size as keyof typeof sizes,
      slotCount: Number(slotCount),
      settings: { language },
    })),
  );
  const large = (['light', 'dark'] as const).flatMap((theme) =>
    [1, 4, 16].map((slotCount): Shot => ({
      name: `large-${String(slotCount)}-${theme}`,
      size: 'large',
      slotCount,
      settings: { theme, ...(theme === 'dark' ? { language: 'de' } : {}) },
    })),
  );
  const byState = (
    ['passed', 'failed', 'waiting', 'stopped', 'missing', 'interrupted', 'no-board'] as const
  ).map((look): Shot => ({
    name: `small-1-${look}`,
    size: 'small',
    slotCount: 1,
    look,
  }));
  const unverified = (['light', 'dark', 'contrast'] as const).flatMap((theme) =>
    [1, 8, 16].map((slotCount): Shot => ({
      name: `small-${String(slotCount)}-unverified-${theme}`,
      size: 'small',
      slotCount,
      look: 'unverified',
      settings: { theme, ...(theme === 'dark' ? { language: 'de' } : {}) },
    })),
  );
  const engineer: Shot = {
    name: 'desktop-8-engineer',
    size: 'desktop',
    slotCount: 8,
    isDemo: true,
    settings: { mode: 'engineer' },
  };
  const opened = Object.entries(scenesToOpen).flatMap(([name, { mode, act }]) =>
    (['light', 'dark', 'contrast'] as const).map((theme): Shot => ({
      name: `small-8-${name}-${theme}`,
      size: 'small',
      slotCount: 8,
      isDemo: mode === 'engineer',
      settings: { theme, mode: mode ?? 'operator' },
      act,
    })),
  );
  const forced = (['desktop', 'small'] as const).map((size): Shot => ({
    name: `${size}-forced`,
    size,
    slotCount: 8,
    hasForcedColors: true,
    ...(size === 'small'
      ? {
          settings: { mode: 'engineer' as const },
          act: scenesToOpen['settings']?.act ?? (() => Promise.resolve()),
        }
      : {}),
  }));
  return [
    ...opened,
    ...forced,
    ...bySize,
    ...byTheme,
    ...large,
    ...byLanguage,
    ...byState,
    ...unverified,
    engineer,
    { ...engineer, name: 'small-16-engineer', size: 'small', slotCount: 16 },
  ];
}

/** Takes one picture; returns what went wrong in the page: errors, refusals of the security policy, cut text. */
async function shoot(browser: Browser, url: string, shot: Shot): Promise<string[]> {
  const { width, height, scale } = sizes[shot.size];
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    forcedColors: shot.hasForcedColors === true ? 'active' : 'none',
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.addInitScript('globalThis.__name = (target) => target');
  const scene = sceneOf({
    slotCount: shot.slotCount,
    look: shot.look ?? 'mixed',
    ...(shot.settings === undefined ? {} : { settings: shot.settings }),
    ...(shot.isDemo === undefined ? {} : { line: { isDemo: shot.isDemo } }),
  });
  await page.addInitScript<unknown>(installFakeFace as (scene: unknown) => void, scene);
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready);
  await shot.act?.(page);
  await page.waitForTimeout(250);
  problems.push(...(await page.evaluate(cutTexts)), ...(await violations(page)));
  await page.screenshot({ path: `${PICTURES}/${shot.name}.png` });
  await context.close();
  return problems;
}

/** What axe finds that keeps people out. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical' || impact === 'moderate')
    .map(
      ({ id, impact, nodes }) =>
        `${String(impact)}: ${id} at ${nodes
          .map(({ html }) => html)
          .join(' | ')
          .slice(0, 300)}`,
    );
}

/** Elements whose own text does not fit them, or that lie outside the window. Runs in the page. */
function cutTexts(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const text = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent?.trim() ?? '')
      .join('');
    const box = element.getBoundingClientRect();
    if (text === '' || box.width <= 1 || element.closest('.only-heard, option') !== null) continue;
    const isCut =
      element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline';
    const isOutside =
      box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1;
    const tile = element.closest('.tile')?.getBoundingClientRect();
    const leavesTile =
      tile !== undefined &&
      (box.bottom > tile.bottom + 1 || box.right > tile.right + 1 || box.top < tile.top - 1);
    if (isCut || isOutside || leavesTile) {
      const why = isOutside ? 'outside' : leavesTile ? 'leaves its tile' : 'cut';
      found.push(`${why}: "${text}" (.${element.className})`);
    }
  }
  return found;
}

const words = process.argv.slice(2);
const chosen = shots().filter(({ name }) => words.every((word) => name.includes(word)));
mkdirSync(PICTURES, { recursive: true });
if (process.env['FLASHLINE_KEEP_BUILD'] === undefined)
  await build({
    configFile: 'vite.renderer.config.ts',
    logLevel: 'warn',
    build: { outDir: `../${RENDERER}`, emptyOutDir: true },
  });
const server = await serveRenderer(RENDERER);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
try {
  for (const shot of chosen) {
    const problems = await shoot(browser, server.url, shot);
    console.log(`${shot.name}${problems.map((problem) => `\n  ${problem}`).join('')}`);
  }
} finally {
  await browser.close();
  server.close();
}
