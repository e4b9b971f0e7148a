import { describe, expect, it } from 'vitest';
import { placeWindow } from './place-window.ts';

const primary = { x: 0, y: 25, width: 1920, height: 1055 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('placeWindow', () => {
  it('opens in the middle of the first screen at first start', () => {
    expect(placeWindow(undefined, [primary, second])).toEqual({
      x: 240,
      y: 103,
      width: 1440,
      height: 900,
      isMaximized: false,
    });
  });

  it('fits into a screen that is smaller than its first size', () => {
    const small = { x: 0, y: 0, width: 1024, height: 700 };
    expect(placeWindow(undefined, [small])).toMatchObject({ x: 0, y: 0, width: 1024, height: 700 });
  });

  it('opens where it was, also on the second screen', () => {
    const saved = { x: 2000, y: 40, width: 1100, height: 800, isMaximized: true };
    expect(placeWindow(saved, [primary, second])).toEqual(saved);
  });

  it('comes back to the first screen if the one it was on is gone, and stays maximized', () => {
    const saved = { x: 2000, y: 40, width: 1100, height: 800, isMaximized: true };
    expect(placeWindow(saved, [primary])).toMatchObject({ x: 240, y: 103, isMaximized: true });
  });

  it('does not open with its title bar above or below the screen', () => {
    for (const y of [-200, 1050]) {
      const saved = { x: 100, y, width: 1100, height: 800, isMaximized: false };
      expect(placeWindow(saved, [primary]).y).toBe(103);
    }
  });

  it('is never smaller than its screens need', () => {
    const saved = { x: 100, y: 100, width: 300, height: 200, isMaximized: false };
    expect(placeWindow(saved, [primary])).toMatchObject({ width: 1024, height: 700 });
  });
});
