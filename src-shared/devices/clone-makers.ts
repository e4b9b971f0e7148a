/** A maker of parts that speak this protocol, and the bytes by which they can be told. */
interface CloneMaker {
  maker: string;
  isMeant: (idBytes: readonly number[], commands: readonly number[]) => boolean;
  source: string;
}

/** Third byte of a five-byte answer of AT32: bits 31 to 24 of its product id, 0x70 on all of them. */
const ARTERY_FAMILY = 0x70;
/** Codes that AN3155 does not have; AT32 lists them together. */
const ARTERY_COMMANDS = [0xac, 0xd0];

/**
 * Makers that the bytes reveal. GD32 and APM32 instead of an F1, CKS32, HK32 and PY32 answer as an STM32 does: nothing
 * on the wire reveals them, so they are not named.
 */
const cloneMakers: readonly CloneMaker[] = [
  {
    maker: 'Artery (AT32)',
    isMeant: (idBytes, commands) =>
      (idBytes.length === 5 && idBytes[2] === ARTERY_FAMILY) ||
      ARTERY_COMMANDS.every((code) => commands.includes(code)),
    source: 'GH keirf/flashfloppy #454 and #460 (AT32F415: 02 40 70 03 05)',
  },
  {
    maker: 'GigaDevice (GD32VW553)',
    isMeant: (idBytes, commands) =>
      idBytes.length === 0 && !commands.includes(0x02) && !commands.includes(0x01),
    source: 'GH florisla/stm32loader pull request 102 (Get lists neither 01 nor 02)',
  },
];

/**
 * The maker of a part that is not ST, by its answer to Get ID and the commands it lists; undefined if they do not tell.
 */
export function cloneMakerOf(idBytes: readonly number[], commands: readonly number[]): string | undefined {
  return cloneMakers.find(({ isMeant }) => isMeant(idBytes, commands))?.maker;
}
