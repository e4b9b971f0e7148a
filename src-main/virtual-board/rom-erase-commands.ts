import type { FlashPage } from '#shared/devices/device.ts';
import type { RomCommand, RomContext, RomExit, RomRoutine } from './rom-steps.ts';
import { ACK, busy, checksumOf, receive, refuse, send } from './rom-steps.ts';

/** Extended Erase codes from here on are not page counts (AN3155 §3.8). */
const FIRST_SPECIAL_CODE = 0xfff0;
const MASS_ERASE = 0xffff;
const BANK_1_ERASE = 0xfffe;
const BANK_2_ERASE = 0xfffd;

/** Erase, 0x43: one-byte page codes, or FF 00 for all (AN3155 §3.7). */
export const eraseCommand: RomCommand = function* (rom) {
  yield* send(ACK);
  const { bytes: count, damaged: countDamaged } = yield* receive(1);
  const pageCount = (count[0] ?? 0) + 1;
  if (pageCount === 256) {
    const { bytes, damaged } = yield* receive(1);
    if (countDamaged || damaged) return yield* refuse(rom, 'data-checksum');
    // A real F103 acknowledged FF followed by anything but 00, and did not erase its flash.
    if (bytes[0] === 0x00) return yield* eraseEverything(rom, 'all');
    yield* send(ACK);
    return undefined;
  }
  const { bytes, damaged } = yield* receive(pageCount + 1);
  if (countDamaged || damaged || (checksumOf(bytes) ^ (pageCount - 1)) !== 0)
    return yield* refuse(rom, 'data-checksum');
  return yield* erasePages(rom, Array.from(bytes.subarray(0, pageCount)));
};

/** Extended Erase, 0x44: two-byte page codes, or FFFF, FFFE, FFFD for all, bank 1, bank 2 (AN3155 §3.8). */
export const extendedEraseCommand: RomCommand = function* (rom) {
  yield* send(ACK);
  const { bytes: head, damaged: headDamaged } = yield* receive(2);
  const code = ((head[0] ?? 0) << 8) | (head[1] ?? 0);
  if (code >= FIRST_SPECIAL_CODE) {
    const { bytes, damaged } = yield* receive(1);
    if (headDamaged || damaged || (checksumOf(head) ^ checksumOf(bytes)) !== 0)
      return yield* refuse(rom, 'data-checksum');
    if (code === MASS_ERASE) return yield* eraseEverything(rom, 'all');
    if (code === BANK_1_ERASE) return yield* eraseEverything(rom, 'bank1');
    if (code === BANK_2_ERASE) return yield* eraseEverything(rom, 'bank2');
    return yield* refuse(rom, 'erase-code');
  }
  const pageCount = code + 1;
  const { bytes, damaged } = yield* receive(2 * pageCount + 1);
  if (headDamaged || damaged || (checksumOf(head) ^ checksumOf(bytes)) !== 0)
    return yield* refuse(rom, 'data-checksum');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return yield* erasePages(
    rom,
    Array.from({ length: pageCount }, (_, index) => view.getUint16(2 * index)),
  );
};

/** Pages one after the other: a reset in the middle leaves the rest as it was. Unknown codes are passed over (AN3155 §3.8). */
function* erasePages(rom: RomContext, codes: number[]): RomRoutine<RomExit | undefined> {
  const { chip } = rom;
  if (codes.length > chip.profile.maxErasePages) return yield* refuse(rom, 'erase-code');
  const erased: number[] = [];
  for (const page of pagesTheRomErases(rom, codes)) {
    if (!chip.erasePage(page)) continue;
    erased.push(page.code);
    const durationMs = chip.profile.timing.pageEraseMs(page.sizeBytes);
    if (chip.profile.acksBank2Early && page.bank === 2) chip.keepBank2Busy(rom.now(), durationMs);
    else yield* busy(durationMs);
  }
  rom.log({ kind: 'erase', asked: codes, erased });
  yield* send(ACK);
  return undefined;
}

function pagesTheRomErases({ chip }: RomContext, codes: readonly number[]): FlashPage[] {
  const pages = codes.map((code) => chip.flash.pageByCode(code)).filter((page) => page !== undefined);
  switch (chip.profile.losesListedPages) {
    case 'no':
      return pages;
    case 'all':
      return pages.slice(0, 1);
    case 'bank2': {
      const firstOfBank2 = pages.find((page) => page.bank === 2);
      return pages.filter((page) => page.bank === 1 || page === firstOfBank2);
    }
  }
}

function* eraseEverything(
  rom: RomContext,
  which: 'all' | 'bank1' | 'bank2',
): RomRoutine<RomExit | undefined> {
  const { chip } = rom;
  const hasBanks = chip.flash.pages.some((page) => page.bank === 2);
  const isSupported = which === 'all' ? chip.profile.massErase : chip.profile.bankErase && hasBanks;
  if (!isSupported) return yield* refuse(rom, 'erase-code');
  const bank = which === 'bank1' ? 1 : 2;
  const pages = chip.flash.pages.filter((page) => which === 'all' || page.bank === bank);
  const erased = chip.eraseTogether(pages);
  rom.log({ kind: 'erase', asked: which, erased: erased.map((page) => page.code) });
  if (erased.length > 0) yield* busy(chip.profile.timing.massEraseMs);
  yield* send(ACK);
  return undefined;
}
