import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pattern, testImage, testTarget } from '../../../test/support/plan-target.ts';
import { readOnlyEffects, type AllowedEffects } from '../../effects/allowed-effects.ts';
import { isFlashError } from '../../errors.ts';
import { effectsOfPlan } from '../../plan/effects-of-plan.ts';
import { makePlan } from '../../plan/make-plan.ts';
import { commandCodes } from './commands.ts';
import * as encode from './encode.ts';
import { WireGuard } from './wire-guard.ts';

const BASE = 0x0800_0000;
const target = testTarget(new Array<number>(16).fill(1024));
const plan = makePlan(testImage([BASE + 1024, pattern(2000)]), target, {
  erase: 'needed',
  keepRest: false,
  outside: 'refuse',
});
const [firstBlock] = plan.writes;
if (firstBlock === undefined) throw new Error('the plan writes something');

/** true if the guard lets all frames pass. */
function passes(effects: AllowedEffects, ...frames: Uint8Array[]): boolean {
  const guard = new WireGuard(effects);
  try {
    for (const frame of frames) guard.check(frame);
    return true;
  } catch (error) {
    if (isFlashError(error, 'E-PLAN-GUARD')) return false;
    throw error;
  }
}

const write = (address: number, data: Uint8Array) => [
  encode.commandFrame('Write Memory'),
  encode.addressFrame(address),
  encode.writeDataFrame(data),
];
const erase = (...codes: number[]) => [
  encode.commandFrame('Extended Erase'),
  encode.extendedErasePagesFrame(codes),
];
const legacyErase = (...codes: number[]) => [encode.commandFrame('Erase'), encode.erasePagesFrame(codes)];

describe('what the plan contains', () => {
  const effects = effectsOfPlan(plan);

  it('passes: its erases, its writes, and all reading', () => {
    expect(passes(effects, ...erase(1, 2))).toBe(true);
    expect(passes(effects, ...legacyErase(1, 2))).toBe(true);
    for (const block of plan.writes) expect(passes(effects, ...write(block.address, block.bytes))).toBe(true);
    expect(
      passes(
        effects,
        encode.commandFrame('Read Memory'),
        encode.addressFrame(0x1fff_f7e0),
        encode.readLengthFrame(2),
      ),
    ).toBe(true);
    expect(
      passes(effects, encode.commandFrame('Get'), encode.commandFrame('Get ID'), Uint8Array.of(0x7f)),
    ).toBe(true);
  });

  it('passes the first bytes of a block alone, since some parts want them twice', () => {
    expect(passes(effects, ...write(firstBlock.address, firstBlock.bytes.subarray(0, 32)))).toBe(true);
  });

  it('passes a mass erase only if the plan is one, and then no erase of a bank', () => {
    const massPlan = makePlan(testImage([BASE, pattern(8)]), target, {
      erase: 'mass',
      keepRest: false,
      outside: 'refuse',
    });
    const frames = [encode.commandFrame('Extended Erase'), encode.extendedEraseAreaFrame('mass')];
    expect(passes(effectsOfPlan(massPlan), ...frames)).toBe(true);
    expect(passes(effects, ...frames)).toBe(false);
    for (const bank of ['bank1', 'bank2'] as const) {
      const ofBank = [encode.commandFrame('Extended Erase'), encode.extendedEraseAreaFrame(bank)];
      expect(passes(effectsOfPlan(massPlan), ...ofBank)).toBe(false);
    }
  });
});

describe('mutated frames', () => {
  const effects = effectsOfPlan(plan);
  const planned = new Set(plan.erasedPages.map(({ code }) => code));

  it('are refused if an erase list names any page outside the plan', () => {
    const lists = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(lists, (codes) => {
        const allowed = codes.every((code) => planned.has(code));
        expect(passes(effects, ...erase(...codes))).toBe(allowed);
        expect(passes(effects, ...legacyErase(...codes))).toBe(allowed);
      }),
    );
  });

  it('are refused if one page too many is anywhere in the list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 3, max: 0xffef }), (position, extra) => {
        const codes = [1, 2];
        codes.splice(position, 0, extra);
        expect(passes(effects, ...erase(...codes))).toBe(false);
      }),
    );
  });

  it('are refused if a list became a mass, bank or reserved erase', () => {
    for (const code of [0xffff, 0xfffe, 0xfffd, 0xfff0, 0xfffc]) {
      const [high, low] = [code >>> 8, code & 0xff];
      expect(
        passes(effects, encode.commandFrame('Extended Erase'), Uint8Array.of(high, low, high ^ low)),
      ).toBe(false);
    }
    expect(passes(effects, encode.commandFrame('Erase'), encode.eraseAllFrame())).toBe(false);
  });

  it('are refused if a planned block goes to another address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (address) => {
        fc.pre(address !== firstBlock.address);
        expect(passes(effects, ...write(address, firstBlock.bytes))).toBe(false);
      }),
    );
  });

  it('are refused if any data byte of a planned block changed', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: firstBlock.bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (position, mask) => {
          const data = Uint8Array.from(firstBlock.bytes);
          data[position] = (data[position] ?? 0) ^ mask;
          expect(passes(effects, ...write(firstBlock.address, data))).toBe(false);
        },
      ),
    );
  });

  it('are refused if any single byte of an erase or write conversation changed, unless what it does is planned', () => {
    const conversations = [erase(1, 2), legacyErase(1, 2), write(firstBlock.address, firstBlock.bytes)];
    const total = (frames: Uint8Array[]) => frames.reduce((sum, frame) => sum + frame.length, 0);
    for (const frames of conversations) {
      for (let position = 0; position < total(frames); position += 1) {
        for (const mask of [0x01, 0x80, 0xff]) {
          const mutated = frames.map((frame) => Uint8Array.from(frame));
          let rest = position;
          const frame = mutated.find((candidate) => {
            if (rest < candidate.length) return true;
            rest -= candidate.length;
            return false;
          });
          if (frame === undefined) throw new Error('no frame');
          frame[rest] = (frame[rest] ?? 0) ^ mask;
          expect(passes(effects, ...mutated)).toBe(false);
        }
      }
    }
  });

  it('are refused if two frames are sent as one', () => {
    const [command, address, data] = write(BASE, pattern(256));
    expect(passes(effects, Uint8Array.from([...(command ?? []), ...(address ?? []), ...(data ?? [])]))).toBe(
      false,
    );
  });
});

describe('commands that change more than flash', () => {
  it.each(['Write Unprotect', 'Readout Protect', 'Readout Unprotect'] as const)(
    '%s passes only in a job that is for it',
    (command) => {
      const kind = command.toLowerCase().replace(' ', '-') as 'write-unprotect';
      expect(passes(effectsOfPlan(plan), encode.commandFrame(command))).toBe(false);
      expect(passes({ ...readOnlyEffects, protection: new Set([kind]) }, encode.commandFrame(command))).toBe(
        true,
      );
    },
  );

  it('Write Protect passes with the sectors asked for and no others', () => {
    const effects: AllowedEffects = {
      ...readOnlyEffects,
      protection: new Set(['write-protect']),
      writeProtectSectors: [0, 1],
    };
    const command = encode.commandFrame('Write Protect');
    expect(passes(effects, command, encode.writeProtectFrame([0, 1]))).toBe(true);
    expect(passes(effects, command, encode.writeProtectFrame([0, 1, 2]))).toBe(false);
    // What it does not name is unprotected by it: a second Write Protect replaces the first.
    expect(passes(effects, command, encode.writeProtectFrame([0]))).toBe(false);
    expect(passes(effects, command, encode.writeProtectFrame([1]))).toBe(false);
    expect(passes(effectsOfPlan(plan), command, encode.writeProtectFrame([0, 1]))).toBe(false);
  });

  it('Option bytes pass as the one whole area that was approved, and no other way', () => {
    const area = { address: 0x1fff_7800, bytes: pattern(16) };
    const effects: AllowedEffects = { ...readOnlyEffects, optionWrites: [area] };
    const other = area.bytes.slice();
    other[5] = (other[5] ?? 0) ^ 1;
    expect(passes(effects, ...write(area.address, area.bytes))).toBe(true);
    expect(passes(effects, ...write(area.address, other))).toBe(false);
    expect(passes(effects, ...write(area.address, area.bytes.subarray(0, 8)))).toBe(false);
    expect(passes(effects, ...write(area.address + 8, area.bytes.subarray(8)))).toBe(false);
    expect(passes(effectsOfPlan(plan), ...write(area.address, area.bytes))).toBe(false);
  });

  it('Go passes only to the address of the job', () => {
    const go = (address: number) => [encode.commandFrame('Go'), encode.addressFrame(address)];
    expect(passes({ ...readOnlyEffects, go: BASE }, ...go(BASE))).toBe(true);
    expect(passes({ ...readOnlyEffects, go: BASE }, ...go(BASE + 4))).toBe(false);
    expect(passes(readOnlyEffects, ...go(BASE))).toBe(false);
  });

  it('Special commands never pass', () => {
    expect(passes(effectsOfPlan(plan), encode.commandFrame('Special'), encode.specialOpcodeFrame(0x82))).toBe(
      false,
    );
  });
});

describe('the guard in step with the board', () => {
  it('knows after a NACK that the command has ended', () => {
    const guard = new WireGuard(effectsOfPlan(plan));
    guard.check(encode.commandFrame('Write Memory'));
    guard.reply(0x1f);
    expect(() => guard.check(encode.commandFrame('Get'))).not.toThrow();
  });

  it('takes a missing answer for an ACK: a frame sent on is read as the payload it may become', () => {
    const guard = new WireGuard(effectsOfPlan(plan));
    guard.check(Uint8Array.of(commandCodes['Extended Erase'], commandCodes['Extended Erase'] ^ 0xff));
    expect(() => guard.check(encode.extendedErasePagesFrame([9]))).toThrow(/E-PLAN-GUARD/);
  });

  it('lets fillers pass only if they complete nothing, whichever bytes were lost or doubled', () => {
    const sent = Uint8Array.of(0x44, 0xbb, ...encode.extendedErasePagesFrame([0]));
    const check = (...fillers: number[]) => {
      const guard = new WireGuard({ ...effectsOfPlan(plan), erasePageCodes: new Set([0]), massErase: false });
      guard.checkFiller(Uint8Array.from(fillers), sent);
    };
    expect(() => check(0xee, 0xed, 0xec, 0xee)).not.toThrow();
    expect(() => check(0x02, 0x02)).toThrow(/E-PLAN-GUARD/);
  });

  it('never lets fillers pass that begin a command which acts at once, not even at a known risk', () => {
    const guard = new WireGuard(effectsOfPlan(plan));
    expect(() => guard.checkFiller(Uint8Array.of(0x6d), Uint8Array.of(0x92, 0x6d), true)).toThrow(
      /E-PLAN-GUARD/,
    );
  });
});

describe('bytes for a board of unknown state', () => {
  it('may not hold a command that changes anything, at any place', () => {
    const check = (...bytes: number[]) => new WireGuard(readOnlyEffects).checkUnknown(Uint8Array.from(bytes));
    const changing = Object.entries(commandCodes).filter(([name]) => !/^(Get.*|Read Memory)$/.test(name));
    for (const [, code] of changing) {
      expect(() => check(code, code ^ 0xff)).toThrow(/E-PLAN-GUARD/);
      expect(() => check(0x00, code, code ^ 0xff)).toThrow(/E-PLAN-GUARD/);
    }
    expect(() => check(0x7f, 0xaa, 0xb4)).not.toThrow();
    expect(() => check(0x00, 0xff, 0x02, 0xfd)).not.toThrow();
  });
});
