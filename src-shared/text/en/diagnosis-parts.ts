/** What a diagnosis says of the part itself: its security, its supply, its erases, its bootloader. As `diagnosisTexts`. */
export const partDiagnosisTexts = {
  'title.D-POWER-CYCLE': 'The new protection of {device} waits for the supply to go off and on.',
  'action.D-POWER-CYCLE':
    'Switch the supply of the board off and on, with BOOT0 high; a reset is not enough.',
  'title.D-PRODUCT-STATE': 'The product state of {device} is not Open.',
  'action.D-PRODUCT-STATE':
    'Ask the engineer: only a debug probe brings the part back to Open, which erases it, and from the state Locked not even that.',
  'action.D-PRODUCT-STATE.final': 'Take another part: from this state no way leads back.',
  'title.D-TRUSTZONE': 'TrustZone is on in {device}: its bootloader cannot reach secure pages.',
  'action.D-TRUSTZONE':
    'Ask the engineer to switch TrustZone off, or to free the pages for non-secure code, with a debug probe.',
  'title.D-SECURE-AREA': 'From {address} on the flash belongs to the second core of {device}.',
  'action.D-SECURE-AREA': 'Take a firmware that ends before {address}.',
  'title.D-CODE-PROTECTED': 'Pages of the flash are protected as code ({names}).',
  'action.D-CODE-PROTECTED':
    'Ask the engineer: this protection goes only together with the contents of the flash.',
  'title.D-READ-REFUSED': 'The bootloader refuses to read at {address}, inside the flash.',
  'action.D-READ-REFUSED':
    'Ask the engineer whether these pages are kept from reading (PCROP, a secure or hidden area), and whether this is the bootloader of ST at all.',
  'action.D-READ-REFUSED.foreign':
    'Ask the engineer whether this is an STM32 with its own bootloader: on this part nothing keeps single pages from reading.',
  'action.D-READ-REFUSED.reset':
    'Reset the board by its reset pin with BOOT0 high, not by a jump from its program, then run the job again. If the read is refused again, ask the engineer whether these pages are kept from reading (PCROP, a secure area).',
  'action.D-READOUT-PROTECTED.power':
    'If its protection was just removed, switch the supply off and on: a reset is not enough on this part. Otherwise set the board aside; removing the protection erases everything on it, and the engineer decides.',
  'action.D-READOUT-PROTECTED.probe':
    'Set the board aside: its bootloader cannot remove the protection. The engineer may with a debug probe.',
  'action.D-WRITE-PROTECTED.probe':
    'Ask the engineer to remove the write protection with a debug probe: this bootloader has no command for it.',
  'action.D-CLONE.probe': 'Look at the print on the chip: a copy may need the tool of its maker.',
  'action.D-MASS-ERASE.reset':
    'Reset the board by its reset pin with BOOT0 high, not by a jump from its program, then run the job again.',
  'action.D-MASS-ERASE.radio':
    'Reset the board with BOOT0 high and erase by pages, below the address where the second core begins (SFSA): this part has no mass erase.',
  'action.D-MASS-ERASE.try-mass':
    'Reset the board with BOOT0 high and run the job with mass erase, if nothing else on the board is needed.',
  'action.D-MASS-ERASE.try-pages':
    'Reset the board with BOOT0 high and run the job with the erase of single pages.',
  'action.D-MASS-ERASE.last':
    'Reset the board with BOOT0 high and run the job once more. If every erase stays refused, ask the engineer: some parts are emptied only by setting and removing their readout protection.',
  'action.D-MASS-ERASE.probe':
    'Reset the board with BOOT0 high and run the job once more. If every erase stays refused, ask the engineer to erase it with a debug probe.',
  'action.D-NO-ANSWER.power':
    'Check power, ground and that TX and RX are crossed; then switch the supply of the board off and on with BOOT0 high: on this part a reset may not be enough.',
  'seen.security': 'The option bytes were read before anything was erased ({name}).',
  'seen.protection-waits': '{command} was acknowledged, and the flash is as before.',
  'seen.page-lists-refused':
    '{count|# erase of listed pages was|# erases of listed pages were} refused (1F).',
  'seen.page-lists-silent': '{count|# erase of listed pages was|# erases of listed pages were} not answered.',
  'seen.mass-refused': '{count|# erase of everything was|# erases of everything were} refused (1F).',
  'seen.mass-silent': '{count|# erase of everything was|# erases of everything were} not answered.',
  'seen.no-clean-start': 'The bootloader was not started by a reset in this run.',
  'seen.reads-work': 'Reads of the memory were answered in the same run.',
  'seen.read-inside': '{address} lies inside the {flashKiB} KiB flash of this board.',
  'seen.read-length-refused': 'The address was taken, and the number of bytes was refused.',
  'seen.reads-elsewhere': 'Reads that were answered in the same run: {count}.',
  'seen.securable':
    '{count|Page|Pages} {pages} {count|is|are} securable memory ({field}): a program can hide {count|it|them} until the next reset.',
  'seen.trustzone-unread': 'Whether TrustZone is on could not be read.',
  'seen.rom-pins': 'The bootloader of {device} listens on: {pins}.',
  'seen.other-interface':
    'It keeps to the first interface that shows activity: another one, or an RX pin that floats, takes it away from this UART until the next reset.',
  'seen.other-interfaces':
    'It keeps to the first interface that shows activity: {interfaces}, or an RX pin that floats, takes it away from this UART until the next reset.',
  'seen.boot0-latched':
    'Once a debug probe was attached, {device} keeps the level that BOOT0 had: only the supply off and on has it read anew (ES0486 §2.2.9).',
  'seen.empty-forgotten':
    'A reset makes {device} forget that its flash is empty: only the supply off and on has it looked at anew.',
  'seen.id-bytes': 'Get ID answered {bytes}.',
  'seen.maker': 'Such an answer is that of {maker}, and not of ST.',
  'seen.rom-note': 'Known of its bootloader {version}: {note}',
} as const satisfies Record<string, string>;
