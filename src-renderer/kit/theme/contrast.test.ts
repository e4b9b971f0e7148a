import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src-renderer/kit/theme/tokens.css', 'utf8');

/** The colours of a theme, over those of the light one. */
function colours(theme: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of ['light', theme]) {
    const block = new RegExp(`data-theme='${name}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
    for (const [, token = '', value = ''] of block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g))
      found.set(token, value);
  }
  return found;
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function ratio(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['bg', 'surface', 'sunken'];
const pairs: [text: string, ground: string][] = [
  ...['text', 'text-2', 'text-3', 'action'].flatMap((text) =>
    grounds.map((ground): [string, string] => [text, ground]),
  ),
  ...['warn', 'erase', 'verify'].flatMap((text): [string, string][] => [
    [text, 'surface'],
    [text, `${text}-soft`],
  ]),
  ['text', 'warn-soft'],
  ['text', 'action-soft'],
  ['action', 'action-soft'],
  ['on-action', 'action'],
  ['on-result', 'pass'],
  ['on-result', 'fail'],
  ['on-mark', 'erase'],
  ['on-mark', 'verify'],
];

describe.each(['light', 'dark', 'contrast'])('the %s theme', (theme) => {
  const palette = colours(theme);
  const least = theme === 'contrast' ? 7 : 4.5;

  it.each(pairs)(`shows %s on %s with enough contrast`, (text, ground) => {
    expect(ratio(palette.get(text) ?? '', palette.get(ground) ?? '')).toBeGreaterThanOrEqual(least);
  });

  it('shows the hatching of pages that will be erased', () => {
    const [line, ground] = [palette.get('erase-hatch') ?? '', palette.get('erase-soft') ?? ''];
    expect(ratio(line, ground)).toBeGreaterThanOrEqual(1.8);
  });

  it('shows the edges of controls', () => {
    for (const ground of ['bg', 'surface'])
      expect(ratio(palette.get('edge') ?? '', palette.get(ground) ?? '')).toBeGreaterThanOrEqual(3);
  });
});
