import type { FlashPage } from '#shared/devices/device.ts';
import type { VirtualBoard } from '#main/virtual-board/board.ts';
import type { Random } from '../../support/random.ts';

/**
 * What another client sent before it went away: 0x7F, perhaps whole commands, and the beginning of one that it never
 * finished, cut anywhere. The frames name other pages and counts than the job will.
 */
export function drawStrayBytes(
  random: Random,
  commands: readonly number[],
  pages: readonly FlashPage[],
): Uint8Array[] {
  const stages: Uint8Array[] = random.chance(0.05) ? [] : [Uint8Array.of(0x7f)];
  const code = random.pick(commands);
  const frame = frameOf(random, code, pages);
  const pair = Uint8Array.of(code, code ^ 0xff);
  const whole = [pair, ...frame];
  // What resets or starts the board when it is complete is always cut short.
  const total = whole.reduce((sum, bytes) => sum + bytes.length, 0);
  let left = random.between(1, Math.max(1, total - 1));
  for (const bytes of whole) {
    if (left <= 0) break;
    stages.push(bytes.subarray(0, left));
    left -= bytes.length;
  }
  return stages;
}

/** Leaves a board as that client would. */
export function leaveBehind(
  board: VirtualBoard,
  stages: readonly Uint8Array[],
  parity: 'even' | 'none',
): void {
  const client = board.connect({
    settings: { baudRate: 115_200, parity },
    onBytes: () => undefined,
    onLost: () => undefined,
  });
  for (const bytes of stages) client.send(bytes);
  client.close();
}

function frameOf(random: Random, code: number, pages: readonly FlashPage[]): Uint8Array[] {
  const page = () => random.pick(pages);
  const address = page().address;
  const word = withXor(
    Uint8Array.of(address >>> 24, (address >>> 16) & 0xff, (address >>> 8) & 0xff, address & 0xff),
  );
  switch (code) {
    case 0x11:
      return [word, Uint8Array.of(0x1f, 0xe0)];
    case 0x21:
      return [word];
    case 0x31:
      return [word, withXor(Uint8Array.of(0x0f, ...random.bytes(16)))];
    case 0x43: {
      if (random.chance(0.2)) return [Uint8Array.of(0xff, 0x00)];
      const codes = Array.from({ length: random.between(1, 5) }, () => page().code & 0xff);
      return [withXor(Uint8Array.of(codes.length - 1, ...codes))];
    }
    case 0x44: {
      if (random.chance(0.2)) return [Uint8Array.of(0xff, 0xff, 0x00)];
      const codes = Array.from({ length: random.between(1, 5) }, () => page().code);
      return [
        withXor(Uint8Array.of(0, codes.length - 1, ...codes.flatMap((each) => [each >> 8, each & 0xff]))),
      ];
    }
    case 0x63: {
      const sectors = Array.from({ length: random.between(1, 4) }, () => random.between(0, 7));
      return [withXor(Uint8Array.of(sectors.length - 1, ...sectors))];
    }
    case 0x50:
      return [Uint8Array.of(0x01, 0x00)];
    default:
      return [];
  }
}

function withXor(bytes: Uint8Array): Uint8Array {
  return Uint8Array.of(
    ...bytes,
    bytes.reduce((sum, byte) => sum ^ byte, 0),
  );
}
