import { expect, it } from 'vitest';
import { englishWindow } from '#shared/text/speaker-of.ts';
import { optionView } from '../../../../test/support/option-view.ts';
import { optionText } from './option-text.ts';

it('the table as text names every field, what differs from the factory, and the reserved bits', () => {
  const lines = optionText(optionView(0), 'STM32G07xxx', englishWindow).split('\n');
  expect(lines[0]).toBe('STM32G07xxx, Test option bytes');
  expect(lines).toContain('  nBOOT0 = 0x0: not the flash (Factory default: 0x1: the flash)');
  expect(lines).toContain('  WRP_STRT = 63');
  expect(lines).toContain('  PCROP_STRT = 0x1 (Factory default: not known)');
  expect(lines).toContain('  Bits 0xC0 of 0x1FFF7800 hold 0x40');
});
