import { describe, expect, it } from 'vitest';
import { makeErasePlan, makePlan } from '#shared/plan/make-plan.ts';
import type { WriteBlock } from '#shared/plan/plan.ts';
import { pattern, testImage, testTarget } from '../../test/support/plan-target.ts';
import { FlashLedger } from './flash-ledger.ts';

const BASE = 0x0800_0000;
const target = testTarget([1024, 1024, 1024]);
const plan = makePlan(testImage([BASE, pattern(1500)]), target, {
  erase: 'needed',
  keepRest: false,
  outside: 'refuse',
});
const blankImage = makePlan(testImage([BASE, new Uint8Array(64).fill(0xff)]), target, {
  erase: 'needed',
  keepRest: false,
  outside: 'refuse',
});

function ledgerAfter(...steps: ((ledger: FlashLedger) => void)[]): FlashLedger {
  const ledger = new FlashLedger();
  for (const step of steps) step(ledger);
  return ledger;
}
const eraseSent = (ledger: FlashLedger) => ledger.eraseBegun(plan.erasedPages);
const erased = (ledger: FlashLedger) => ledger.eraseDone(plan.erasedPages);
const write = (block: WriteBlock, done: boolean) => (ledger: FlashLedger) => {
  ledger.writeBegun(block);
  if (done) ledger.writeDone(block);
};
const allWritten = plan.writes.map((block) => write(block, true));
const [firstBlock] = plan.writes;
if (firstBlock === undefined) throw new Error('the plan writes something');

describe('what the board holds', () => {
  it.each([
    ['untouched before anything is sent', [], 'untouched'],
    ['uncertain once an erase was sent and not acknowledged', [eraseSent], 'uncertain'],
    ['uncertain where only a write was sent, and not acknowledged', [write(firstBlock, false)], 'uncertain'],
    ['erased once all erases are acknowledged', [eraseSent, erased], 'erased'],
    [
      'the image where its blocks stand there although the board took no write',
      [eraseSent, erased, ...plan.writes.map((block) => (ledger: FlashLedger) => ledger.writeDone(block))],
      'complete',
    ],
    ['partial from the first write on', [eraseSent, erased, write(firstBlock, false)], 'partial'],
    ['complete when all blocks are acknowledged', [eraseSent, erased, ...allWritten], 'complete'],
    [
      'partial when all is written over an erase that was not acknowledged',
      [eraseSent, ...allWritten],
      'partial',
    ],
    [
      'partial when the last block is in doubt',
      [eraseSent, erased, ...allWritten, write(firstBlock, false)],
      'partial',
    ],
    [
      'partial when reading back showed something else',
      [eraseSent, erased, ...allWritten, (l: FlashLedger) => l.refuted()],
      'partial',
    ],
    [
      'complete again after a repair',
      [eraseSent, erased, ...allWritten, (l: FlashLedger) => l.refuted(), (l: FlashLedger) => l.proved()],
      'complete',
    ],
    ['uncertain while a readout unprotect may be erasing', [(l: FlashLedger) => l.wipeBegun()], 'uncertain'],
    [
      'partial after a readout unprotect that left a page as it was',
      [(l: FlashLedger) => l.wipeBegun(), (l: FlashLedger) => l.wipeIncomplete()],
      'partial',
    ],
    [
      'uncertain where nothing reads back as it should, whatever was acknowledged',
      [eraseSent, erased, ...allWritten, (l: FlashLedger) => l.refuted(false)],
      'uncertain',
    ],
    [
      'erased after a readout unprotect that was proved',
      [(l: FlashLedger) => l.wipeBegun(), (l: FlashLedger) => l.wipeDone()],
      'erased',
    ],
  ] as [string, ((ledger: FlashLedger) => void)[], string][])('is %s', (_title, steps, contents) => {
    expect(ledgerAfter(...steps).contents(plan)).toBe(contents);
  });

  it('is untouched if the job never came to a plan', () => {
    expect(new FlashLedger().contents(undefined)).toBe('untouched');
  });

  it('is the image if the image is as blank as the erase left the flash', () => {
    const ledger = ledgerAfter(
      (l) => l.eraseBegun(blankImage.erasedPages),
      (l) => l.eraseDone(blankImage.erasedPages),
    );
    expect(ledger.contents(blankImage)).toBe('complete');
  });

  it('is erased, not complete, after a job that only erases', () => {
    const only = makeErasePlan(target, 'mass');
    const ledger = ledgerAfter(
      (l) => l.eraseBegun(only.erasedPages),
      (l) => l.eraseDone(only.erasedPages),
    );
    expect(ledger.contents(only)).toBe('erased');
  });
});

describe('what was sent again', () => {
  const [block] = plan.writes;
  if (block === undefined) throw new Error('the plan writes something');

  it('is counted if the board did not refuse it, whatever else was refused', () => {
    const ledger = ledgerAfter(eraseSent, eraseSent, write(block, false), (each) => each.writeRefused(block));
    expect(ledger.repeatCount).toBe(1);
  });

  it('is not counted if the board refused it: that did nothing', () => {
    const refused = (ledger: FlashLedger) => {
      ledger.eraseRefused(plan.erasedPages);
      ledger.writeRefused(block);
    };
    const sent = [eraseSent, write(block, false)];
    expect(ledgerAfter(...sent, refused, ...sent).repeatCount).toBe(0);
  });

  it('is not what an unsteady cell shows, and the contents are not complete', () => {
    const ledger = ledgerAfter(eraseSent, erased, ...allWritten, (each) => each.unsteady());
    expect(ledger.repeatCount).toBe(0);
    expect(ledger.contents(plan)).toBe('partial');
  });
});
