/**
 * What a diagnosis says: `title` is the cause, `action` the one thing to do next in words for an operator, `seen` a fact that
 * speaks for it.
 */
export const diagnosisTexts = {
  'confidence.certain': 'certain',
  'confidence.likely': 'likely',
  'confidence.possible': 'possible',

  'title.D-PORT-MISSING': 'The adapter is not there.',
  'action.D-PORT-MISSING': 'Plug the adapter in, and choose its port.',
  'title.D-PORT-BUSY': 'Another program holds the port.',
  'action.D-PORT-BUSY': 'Close the other program (a terminal, or another programming tool), then try again.',
  'action.D-PORT-BUSY.named': 'Close {name} (process {pid}), then try again.',
  'title.D-PORT-FORBIDDEN': 'This user may not use the port.',
  'action.D-PORT-FORBIDDEN': 'Ask the administrator for the right to use serial ports.',
  'action.D-PORT-FORBIDDEN.group': 'Have this user added to the group "{group}", then log in again.',
  'title.D-PORT-SETTINGS': 'The adapter or its driver does not take the line settings.',
  'action.D-PORT-SETTINGS': 'Use another adapter, or install its newest driver.',
  'title.D-PORT-LOST': 'The adapter was unplugged, or its connection broke, during the run.',
  'action.D-PORT-LOST': 'Push the cable in on both ends, then run the job again.',

  'title.D-PORT-SHARED':
    'Another program ({name}, process {pid}) has the port open as well: whatever it reads is missing in this run.',
  'action.D-PORT-SHARED': 'Close {name} (process {pid}), then run the job again.',

  'title.D-NO-ANSWER': 'No bootloader answers.',
  'action.D-NO-ANSWER':
    'Check that the board has power, that TX and RX are crossed and the ground is joined; then set BOOT0 high and press reset.',
  'action.D-NO-ANSWER.lines':
    'Check that the board has power and sits well in the fixture, that TX and RX are crossed and the ground is joined.',
  'title.D-ECHO': 'The adapter hears only itself.',
  'action.D-ECHO':
    'Take away the bridge between TX and RX, or on a one-wire or RS-485 line check the way to the board.',
  'title.D-INVERTED': 'The signal from the board arrives upside down.',
  'action.D-INVERTED': 'Use a TTL adapter (not RS-232), or switch the inversion of the adapter off.',
  'title.D-PARITY': 'The parity is set to {parity}, and this bootloader wants {wanted}.',
  'action.D-PARITY': 'Set the parity to {wanted}, reset the board with BOOT0 high, and run the job again.',
  'title.D-ADAPTER-PARITY': 'The adapter sends no parity bit, although it was told to.',
  'action.D-ADAPTER-PARITY': 'Use another adapter, or a newer driver for this one.',
  'action.D-ADAPTER-PARITY.mini-uart':
    'Use the PL011 of the Raspberry Pi in place of the mini-UART: put "dtoverlay=disable-bt" into config.txt, restart, and take /dev/ttyAMA0.',
  'title.D-SEVEN-BIT': 'The adapter passes only seven bits of every byte.',
  'action.D-SEVEN-BIT': 'Set the adapter or the serial server to eight data bits with even parity.',
  'title.D-BAUD': 'The bootloader works at another baud rate than the adapter.',
  'action.D-BAUD': 'Reset the board with BOOT0 high, and run the job at {baudRate} baud.',
  'title.D-STRAY-BREAK': 'A glitch on the line at reset was taken for the first byte.',
  'action.D-STRAY-BREAK':
    'Switch the board off and on and run the job again. If it happens again, fit a pull-up resistor to the RX pin of the board.',
  'title.D-ENDLESS': 'Something keeps sending on this line.',
  'action.D-ENDLESS': 'Take other devices off the line, then reset the board with BOOT0 high.',
  'title.D-NOISE': 'The line is disturbed: bytes arrive damaged.',
  'action.D-NOISE':
    'Join the ground of board and adapter, use a shorter cable, and run the job at {baudRate} baud.',
  'title.D-LOST-BYTES': 'Bytes get lost on the line.',
  'action.D-LOST-BYTES':
    'Plug the adapter straight into the computer, without a hub, and run the job at {baudRate} baud.',
  'title.D-LATE-BYTES': 'Bytes are held up on their way, for longer than a board takes to answer.',
  'action.D-LATE-BYTES':
    'Plug the adapter straight into this computer, without a hub, a virtual machine or a network between, and run the job again.',
  'title.D-DOUBLED-BYTES': 'Bytes arrive more than once.',
  'action.D-DOUBLED-BYTES': 'Take other devices off the line; then use another adapter or another cable.',
  'title.D-WENT-SILENT': 'The board stopped answering in the middle of the run.',
  'action.D-WENT-SILENT':
    'Check the supply and the cables of the board, reset it with BOOT0 high, and run the job again.',

  'title.D-ALREADY-SYNCED': 'The bootloader runs already, at {baudRate} baud.',
  'action.D-ALREADY-SYNCED': 'Reset the board with BOOT0 high, then run the job again.',
  'title.D-STUCK': 'The bootloader waits for the rest of an earlier command.',
  'action.D-STUCK': 'Reset the board with BOOT0 high, then run the job again.',

  'title.D-ROM-CLOCK':
    'The bootloader answers at another baud rate than it was asked at: its clock is not the one it counts on.',
  'action.D-ROM-CLOCK':
    'Start the bootloader by a reset with BOOT0 high. A program that jumps to it must first set the clocks as a reset leaves them.',

  'title.D-APPLICATION': 'The board runs its own program and not the bootloader.',
  'action.D-APPLICATION': 'Set BOOT0 high and press reset, then run the job again.',
  'action.D-APPLICATION.lines':
    'Check the wires to BOOT0 and NRST, and which line of the adapter drives which: the board was reset, and started its program.',
  'action.D-APPLICATION.midway':
    'Check the supply and the reset line of the board: it started its program in the middle of the run. Then reset it with BOOT0 high and run the job again.',
  'title.D-BOOT-OPTION': 'Option bytes of {device} keep the BOOT0 pin from starting the bootloader ({bit}).',
  'action.D-BOOT-OPTION':
    'Have the engineer set {bit} to {value} with a debug probe, or erase the start of the flash and switch the supply off and on.',
  'title.D-BOOT-BANKS': 'Dual-bank boot ({bit}) hands control back to the program.',
  'action.D-BOOT-BANKS':
    'Set BOOT0 high and reset the board by its reset pin; a jump from the program comes back.',
  'title.D-BOOT-EMPTY': 'The bootloader of {device} hands control back as long as the flash holds a program.',
  'action.D-BOOT-EMPTY':
    'Set BOOT0 high and reset the board by its reset pin; a jump from the program comes back.',
  'title.D-RESET-AT-OPEN': 'Opening the port resets the board.',
  'action.D-RESET-AT-OPEN':
    'Hold BOOT0 high while the job starts; or take the wire between DTR or RTS and NRST away, or tell Flashline about it.',

  'title.D-WRONG-PART': 'This is another part than the job is for: {found} instead of {expected}.',
  'action.D-WRONG-PART': 'Put in the right board, or choose the right job.',
  'title.D-UNKNOWN-PART': 'Flashline does not know this part ({pid}) well enough to write to it.',
  'action.D-UNKNOWN-PART':
    'Set the board aside and ask the engineer, who can describe its flash to Flashline.',
  'title.D-CLONE': 'This may be a copy of the part, delivered with a locked flash.',
  'action.D-CLONE':
    'Look at the print on the chip. A locked copy is freed by removing the readout protection, which erases it.',
  'title.D-COMMAND-MISSING': 'The bootloader of this part has no {command} command.',
  'action.D-COMMAND-MISSING':
    'Ask the engineer for another way: the part cannot do this over its serial port.',
  'title.D-ANSWER-FORM':
    'The answer to {command} does not have the length that it says itself: this bootloader does not keep to AN3155.',
  'action.D-ANSWER-FORM':
    'Check whether the part is an STM32 and this its own bootloader. One of another maker, or one in flash, needs its own tool.',
  'title.D-READOUT-PROTECTED': 'The board is protected against reading and writing.',
  'action.D-READOUT-PROTECTED':
    'Set the board aside. Removing the protection erases everything on it: the engineer decides.',
  'title.D-WRITE-PROTECTED': 'Pages of the flash are write-protected.',
  'action.D-WRITE-PROTECTED': 'Ask the engineer to remove the write protection, then run the job again.',
  'title.D-ERASE-LOST': 'The part acknowledged an erase that it did not do.',
  'action.D-ERASE-LOST':
    'Check the supply of the board and run the job again. If it fails again, the part is defective.',
  'title.D-MASS-ERASE': 'The bootloader refuses to erase, or does not answer.',
  'action.D-MASS-ERASE': 'Reset the board with BOOT0 high and run the job once more.',
  'title.D-MISALIGNED': 'The part takes writes only in larger blocks than its record says.',
  'action.D-MISALIGNED':
    'Ask the engineer to check the part: reset it, and write with blocks aligned to 32 bytes.',
  'title.D-FLASH-MIRRORED': 'Two places in the flash of this part are the same cells.',
  'action.D-FLASH-MIRRORED':
    'Set the board aside. The part has less flash than it reports, or a broken address line.',
  'title.D-WEAK-PAGE': 'The flash of this part is worn out or defective.',
  'action.D-WEAK-PAGE': 'Set the board aside: its chip must be replaced.',

  'seen.answer-form':
    '{command} was answered {count|once|# times} with the same bytes: {came} between the ACKs, where its count says {said}.',
  'seen.answer-short':
    '{command} was answered {count|once|# times} with the same {came|# byte|# bytes}, where its count asks for {due}.',
  'seen.mirrored':
    '{address} holds what was written to {other}: {count|# byte is|# bytes are} alike, and the addresses differ in one bit.',
  'seen.undone': 'Rewriting {repaired} changed {spoilt}, which had been right.',
  'seen.error': 'The run ended with {code}.',
  'seen.system': 'The operating system says: {detail}',
  'seen.sync-silent-once': '7F was sent, and nothing came back.',
  'seen.sync-silent': '7F was sent {count|once|# times} within {time} ms, and nothing came back.',
  'seen.sync-answer': '7F was answered with {bytes}.',
  'seen.sync-ack': '7F was acknowledged with 79.',
  'seen.echo':
    '{count|The only byte that came is the one that was sent.|All # bytes that came are those that were sent.}',
  'seen.inverted': '{bytes} came, as {meant} looks on an inverted line.',
  'seen.image': '{bytes} came, as {meant} looks when it is sent at {baudRate} baud.',
  'seen.commands-fail':
    '{count|The # command after it was not|None of # commands after it was} answered as it should.',
  'seen.get-id-works':
    'Get ID is answered when its bytes, which have an odd number of ones, are sent one by one.',
  'seen.get-works': 'With {parity} parity Get is answered.',
  'seen.get-fails': 'With {parity} parity Get is not answered either.',
  'seen.ch340-kernel': 'CH34x adapters send no parity under Linux before 4.10; this is {kernel}.',
  'seen.mini-uart': 'The mini-UART of a Raspberry Pi ({port}) has no parity.',
  'seen.holder': '{name} (process {pid}) has the port open.',
  'seen.brltty':
    'brltty is running: it takes serial adapters for Braille displays. It can be removed where nobody needs one.',
  'seen.modem-manager':
    'ModemManager is running: it opens serial ports and sends to them to look for modems. It can be told to leave this one alone.',
  'seen.high-bit':
    '{count|The # byte that came does not have|None of the # bytes that came has} its highest bit set.',
  'seen.nack-3f': '3F came where 1F is due.',
  'seen.baud-high': '{baudRate} baud is above what is safe for this bootloader.',
  'seen.glitch': '{bytes} came {time} ms after the board was reset, before anything was due.',
  'seen.endless': '{count|# byte|# bytes} came without a pause.',
  'seen.damaged': '{count|# answer|# answers} held a byte that no bootloader sends there, such as {bytes}.',
  'seen.unsteady': '{command} was answered differently each time it was asked.',
  'seen.short': '{count|# answer was|# answers were} too short, or missing.',
  'seen.late': '{count|# answer that takes|# answers that take} a board no time came after more than 0.3 s.',
  'seen.long': '{count|# answer was|# answers were} too long.',
  'seen.refused':
    '{count|# sound frame was refused, and the same was|# sound frames were refused, and the same were} taken at another time.',
  'seen.last-answer': 'The last answer came after {time} ms; {count|# byte was|# bytes were} sent since.',
  'seen.synced-at': 'At {baudRate} baud the bootloader answered 7F with {bytes}.',
  'seen.late-nack': 'It answered {bytes} only to the {count}th further 7F.',
  'seen.text': 'The board sends text: "{text}" ({baudRate} baud, parity {parity}).',
  'seen.unasked': 'Bytes came that nobody had asked for: {count|once|# times}, such as {bytes}.',
  'seen.ymodem':
    '{bytes} came {count|once|# times} unasked: a loader in flash asks so for an X/YMODEM transfer ("C").',
  'seen.answers-all':
    'Each of {count|# single byte|# single bytes} was answered with {bytes}: a bootloader takes two for a command.',
  'seen.boot-bit': 'As delivered, option bit {bit} of {device} is {value}: the BOOT0 pin does nothing.',
  'seen.boot-selector': 'On {device}, option bit {bit} can switch the BOOT0 pin off.',
  'seen.boot-warning':
    'The option bytes said before the run that no reset leads into the bootloader ({bit}).',
  'seen.reset-by-lines': 'The adapter reset the board with BOOT0 high {count|once|# times}.',
  'seen.no-return': 'After a command that resets the part no bootloader answered any more.',
  'seen.jumped': 'The program was asked to jump to the bootloader; no bootloader answered after that.',
  'seen.open-burst':
    '{count|# byte|# bytes} came within {time} ms of the opening of the port, and nothing afterwards.',
  'seen.pid': 'Get ID says {found}; the job is for {expected}.',
  'seen.no-size': 'The flash size register holds no size.',
  'seen.nothing-written':
    '{writes|# write|# writes} and {erases|# erase|# erases} were acknowledged, and changed nothing.',
  'seen.command-list': 'Get lists {commands}.',
  'seen.read-refused': 'Read Memory was refused (1F) as such, and Get ID was answered.',
  'seen.wrp': 'The option bytes protect: {names}.',
  'seen.wrp-elsewhere': 'The option bytes protect {names}, but none of the pages that failed.',
  'seen.wrp-none': 'The option bytes protect no page.',
  'seen.wrp-unknown': 'Which pages the option bytes protect could not be told.',
  'seen.old-data': '{address} still holds {found} after an acknowledged erase.',
  'seen.write-refused':
    '{count|# write over what stands there was|# writes over what stands there were} refused (1F).',
  'seen.not-programmed': '{address} is still erased ({found}) after an acknowledged write.',
  'seen.erase-refused': '{count|# erase command was|# erase commands were} refused (1F).',
  'seen.first-misaligned':
    'All was written until {address}, whose {size|# byte|# bytes} are no multiple of 32; nothing after it.',
  'seen.same-bit': 'All {count} wrong bytes differ in bit {bit} only; the first is at {address}.',

  // The part itself: its security, its supply, its erases, its bootloader
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

/** The line doctor and the loopback test. */
export const doctorTexts = {
  'lines.intro':
    'Each line of {port} is switched on and off, slowly. Watch the board: an LED, its program, a meter on BOOT0.',
  'lines.toggle': '{line} goes on and off {count|once|# times} …',
  'lines.hold': '{line} is on now.',
  'lines.try': 'Trying to reach the bootloader with this wiring …',
  'ask.effect': 'What happened while {line} went on and off?',
  'ask.reset-level': 'What does the board do now, while {line} is on?',
  'ask.boot0-level': 'What is BOOT0 now, while {line} is on?',
  'answer.reset': 'the board stopped and started',
  'answer.boot0': 'BOOT0 went up and down',
  'answer.nothing': 'nothing',
  'answer.again': 'not sure: show it again',
  'answer.held': 'it stands still: held in reset',
  'answer.runs': 'it runs',
  'answer.high': 'high',
  'answer.low': 'low',
  'finding.reset': '{line} drives NRST',
  'finding.boot0': '{line} drives BOOT0',
  'finding.inverted': 'inverted',
  'finding.none': 'No line does anything: set BOOT0 and press reset by hand.',
  'finding.no-reset': 'No line resets the board: press reset by hand, or fit a wire to NRST.',
  'finding.contradiction': 'Both lines seem to drive the same pin, which cannot be. Look again.',
  'try.rom': 'The bootloader answered: this wiring works.',
  'try.silent': 'The bootloader did not answer with this wiring: check the answers, BOOT0, and TX and RX.',
  'loopback.intro': 'Take the board off and join TX and RX of {port} with a jumper.',
  'loopback.same': 'came back unchanged',
  'loopback.silent': 'nothing came back',
  'loopback.altered': 'came back altered ({detail})',
  'loopback.refused': 'the adapter does not take these settings',
  'loopback.parity-real': 'Parity is really sent: a frame with it takes {percent} % longer.',
  'loopback.parity-ignored': 'Parity is not sent: frames with and without it take the same time.',
  'loopback.parity-not-measured':
    'Whether parity is really sent cannot be told on this line: its bytes do not take the time of a wire.',
  'loopback.sound': '{port} is sound: everything came back as it was sent.',
} as const satisfies Record<string, string>;
