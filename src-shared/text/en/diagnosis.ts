/**
 * What a diagnosis says: `title` is the cause, `action` the one thing to do next in words for an operator, `seen` a fact that
 * speaks for it.
 */
export const diagnosisTexts = {
  'confidence.certain': 'certain',
  'confidence.likely': 'likely',
  'confidence.possible': 'possible',

  'title.D-PORT-MISSING': 'The adapter is not connected.',
  'action.D-PORT-MISSING': 'Plug the adapter in, and choose its port.',
  'title.D-PORT-BUSY': 'Another program is using the port.',
  'action.D-PORT-BUSY': 'Close the other program (a terminal, or another programming tool), then try again.',
  'action.D-PORT-BUSY.named': 'Close {name} (process {pid}), then try again.',
  'title.D-PORT-FORBIDDEN': 'You are not allowed to use the port.',
  'action.D-PORT-FORBIDDEN': 'Ask the administrator for permission to use serial ports.',
  'action.D-PORT-FORBIDDEN.group':
    'Ask the administrator to add you to the group "{group}", then log in again.',
  'title.D-PORT-SETTINGS': 'The adapter or its driver does not accept the line settings.',
  'action.D-PORT-SETTINGS': 'Use another adapter, or install its latest driver.',
  'title.D-PORT-LOST': 'The adapter was unplugged or lost its connection during the run.',
  'action.D-PORT-LOST': 'Push in the cable on both ends, then run the job again.',

  'title.D-PORT-SHARED':
    'Another program ({name}, process {pid}) also has the port open: the bytes it reads are missing in this run.',
  'action.D-PORT-SHARED': 'Close {name} (process {pid}), then run the job again.',

  'title.D-NO-ANSWER': 'No bootloader answers.',
  'action.D-NO-ANSWER':
    'Check that the board is powered, that TX and RX are crossed and that the ground is connected. Then set BOOT0 high and press reset.',
  'action.D-NO-ANSWER.lines':
    'Check that the board is powered and sits well in the fixture, that TX and RX are crossed and that the ground is connected.',
  'title.D-ECHO': 'The adapter receives only what it sends.',
  'action.D-ECHO': 'Disconnect TX from RX. On a one-wire or RS-485 line, check the connection to the board.',
  'title.D-INVERTED': 'The signal from the board is inverted.',
  'action.D-INVERTED': 'Use a TTL adapter (not RS-232), or switch off the inversion of the adapter.',
  'title.D-PARITY': 'The parity is set to {parity}, but this bootloader needs {wanted}.',
  'action.D-PARITY': 'Set the parity to {wanted}, reset the board with BOOT0 high, and run the job again.',
  'title.D-ADAPTER-PARITY': 'The adapter sends no parity bit, although it is set to.',
  'action.D-ADAPTER-PARITY': 'Use another adapter, or install a newer driver.',
  'action.D-ADAPTER-PARITY.mini-uart':
    'Use the PL011 of the Raspberry Pi instead of the mini-UART: add "dtoverlay=disable-bt" to config.txt, restart, and use /dev/ttyAMA0.',
  'title.D-SEVEN-BIT': 'The adapter transfers only seven bits of every byte.',
  'action.D-SEVEN-BIT': 'Set the adapter or the serial server to eight data bits with even parity.',
  'title.D-BAUD': 'The bootloader uses a different baud rate from the adapter.',
  'action.D-BAUD': 'Reset the board with BOOT0 high, and run the job at {baudRate} baud.',
  'title.D-STRAY-BREAK': 'The bootloader took a glitch on the line at reset for the first byte.',
  'action.D-STRAY-BREAK':
    'Switch the board off and on, then run the job again. If it happens again, fit a pull-up resistor to the RX pin of the board.',
  'title.D-ENDLESS': 'Something keeps sending on this line.',
  'action.D-ENDLESS': 'Disconnect other devices from the line, then reset the board with BOOT0 high.',
  'title.D-NOISE': 'The line is noisy: bytes arrive damaged.',
  'action.D-NOISE':
    'Connect the ground of board and adapter, use a shorter cable, and run the job at {baudRate} baud.',
  'title.D-LOST-BYTES': 'Bytes get lost on the line.',
  'action.D-LOST-BYTES':
    'Plug the adapter directly into the computer, without a hub, and run the job at {baudRate} baud.',
  'title.D-LATE-BYTES': 'Bytes arrive late, later than a board would answer.',
  'action.D-LATE-BYTES':
    'Plug the adapter directly into this computer, without a hub, a virtual machine or a network in between, and run the job again.',
  'title.D-DOUBLED-BYTES': 'Bytes are received more than once.',
  'action.D-DOUBLED-BYTES':
    'Disconnect other devices from the line, then use another adapter or another cable.',
  'title.D-WENT-SILENT': 'The board stopped answering in the middle of the run.',
  'action.D-WENT-SILENT':
    'Check the supply and the cables of the board, reset it with BOOT0 high, and run the job again.',

  'title.D-ALREADY-SYNCED': 'The bootloader is already running, at {baudRate} baud.',
  'action.D-ALREADY-SYNCED': 'Reset the board with BOOT0 high, then run the job again.',
  'title.D-STUCK': 'The bootloader is waiting for the rest of an earlier command.',
  'action.D-STUCK': 'Reset the board with BOOT0 high, then run the job again.',

  'title.D-ROM-CLOCK':
    'The bootloader answers at a different baud rate from the one used: its clock is not the one it expects.',
  'action.D-ROM-CLOCK':
    'Start the bootloader by a reset with BOOT0 high. A program that jumps to it must first set the clocks to their reset state.',

  'title.D-APPLICATION': 'The board is running its own program, not the bootloader.',
  'action.D-APPLICATION': 'Set BOOT0 high and press reset, then run the job again.',
  'action.D-APPLICATION.lines':
    'The board was reset but started its program: check the wires to BOOT0 and NRST, and which line of the adapter drives which.',
  'action.D-APPLICATION.midway':
    'The board started its program in the middle of the run: check its supply and its reset line. Then reset it with BOOT0 high and run the job again.',
  'title.D-BOOT-OPTION': 'Option bytes of {device} keep the BOOT0 pin from starting the bootloader ({bit}).',
  'action.D-BOOT-OPTION':
    'Ask the engineer to set {bit} to {value} with a debug probe, or erase the start of the flash and switch the supply off and on.',
  'title.D-BOOT-BANKS': 'Dual-bank boot ({bit}) returns control to the program.',
  'action.D-BOOT-BANKS':
    'Set BOOT0 high and reset the board with its reset pin; after a jump from the program it returns to the program.',
  'title.D-BOOT-EMPTY': 'The bootloader of {device} returns control as long as the flash holds a program.',
  'action.D-BOOT-EMPTY':
    'Set BOOT0 high and reset the board with its reset pin; after a jump from the program it returns to the program.',
  'title.D-RESET-AT-OPEN': 'Opening the port resets the board.',
  'action.D-RESET-AT-OPEN':
    'Hold BOOT0 high while the job starts. Or disconnect DTR or RTS from NRST, or tell Flashline about the wire.',

  'title.D-WRONG-PART': 'This is the wrong part: {found} instead of {expected}.',
  'action.D-WRONG-PART': 'Put in the right board, or choose the right job.',
  'title.D-UNKNOWN-PART': 'Flashline does not know this part ({pid}) well enough to write to it.',
  'action.D-UNKNOWN-PART': 'Set the board aside and ask the engineer to describe its flash to Flashline.',
  'title.D-CLONE': 'This may be a copy of the part, shipped with a locked flash.',
  'action.D-CLONE':
    'Check the marking on the chip. To unlock a copy, remove the readout protection, which erases it.',
  'title.D-COMMAND-MISSING': 'The bootloader of this part has no {command} command.',
  'action.D-COMMAND-MISSING':
    'Ask the engineer for another way: this part cannot do it over its serial port.',
  'title.D-ANSWER-FORM':
    'The answer to {command} does not have the length that it announces: this bootloader does not follow AN3155.',
  'action.D-ANSWER-FORM':
    'Check whether the part is an STM32 with its own bootloader. A part of another maker, or a bootloader in flash, needs its own tool.',
  'title.D-READOUT-PROTECTED': 'The board is protected against reading and writing.',
  'action.D-READOUT-PROTECTED':
    'Set the board aside and ask the engineer: removing the protection erases everything on it.',
  'title.D-WRITE-PROTECTED': 'Pages of the flash are write-protected.',
  'action.D-WRITE-PROTECTED': 'Ask the engineer to remove the write protection, then run the job again.',
  'title.D-ERASE-LOST': 'The part acknowledged an erase but did not perform it.',
  'action.D-ERASE-LOST':
    'Check the supply of the board and run the job again. If it fails again, the part is defective.',
  'title.D-MASS-ERASE': 'The bootloader refuses to erase, or does not answer.',
  'action.D-MASS-ERASE': 'Reset the board with BOOT0 high and run the job again.',
  'title.D-MISALIGNED': 'The part accepts writes only in larger blocks than its record says.',
  'action.D-MISALIGNED':
    'Ask the engineer to check the part: reset it, and write blocks aligned to 32 bytes.',
  'title.D-FLASH-MIRRORED': 'Two addresses in the flash of this part are the same cells.',
  'action.D-FLASH-MIRRORED':
    'Set the board aside. The part has less flash than it reports, or a broken address line.',
  'title.D-WEAK-PAGE': 'The flash of this part is worn out or defective.',
  'action.D-WEAK-PAGE': 'Set the board aside: its chip must be replaced.',

  'seen.answer-form':
    '{command} was answered {count|once|# times} with the same bytes: {came} between the ACKs, but the count in the answer says {said}.',
  'seen.answer-short':
    '{command} was answered {count|once|# times} with the same {came|# byte|# bytes}, but the count in the answer says {due}.',
  'seen.mirrored':
    '{address} holds what was written to {other}: {count|# byte is|# bytes are} equal, and the addresses differ in one bit.',
  'seen.undone': 'Rewriting {repaired} changed {spoilt}, which had been right.',
  'seen.error': 'The run ended with {code}.',
  'seen.system': 'The operating system says: {detail}',
  'seen.sync-silent-once': 'Flashline sent 7F, and nothing came back.',
  'seen.sync-silent': 'Flashline sent 7F {count|once|# times} within {time} ms, and nothing came back.',
  'seen.sync-answer': 'The answer to 7F was {bytes}.',
  'seen.sync-ack': 'The answer to 7F was ACK (79).',
  'seen.echo':
    '{count|The only byte received is the one that was sent.|All # bytes received are those that were sent.}',
  'seen.inverted': 'Flashline received {bytes}, which is what {meant} looks like on an inverted line.',
  'seen.image':
    'Flashline received {bytes}, which is what {meant} looks like when it is sent at {baudRate} baud.',
  'seen.commands-fail':
    '{count|The # command that followed was not|None of the # commands that followed was} answered correctly.',
  'seen.get-id-works': 'Get ID works if its bytes, which have an odd number of ones, are sent one at a time.',
  'seen.get-works': 'With {parity} parity, Get works.',
  'seen.get-fails': 'With {parity} parity, Get does not work either.',
  'seen.ch340-kernel': 'CH34x adapters send no parity under Linux before 4.10; this is {kernel}.',
  'seen.mini-uart': 'The mini-UART of a Raspberry Pi ({port}) has no parity.',
  'seen.holder': '{name} (process {pid}) has the port open.',
  'seen.brltty':
    'brltty is running: it claims serial adapters for Braille displays. You can remove it if nobody needs it.',
  'seen.modem-manager':
    'ModemManager is running: it opens serial ports and sends data to look for modems. You can configure it to ignore this port.',
  'seen.high-bit':
    '{count|The # byte received does not have|None of the # bytes received has} its highest bit set.',
  'seen.nack-3f': '3F was received instead of 1F.',
  'seen.baud-high': '{baudRate} baud is higher than is safe for this bootloader.',
  'seen.glitch': '{bytes} came {time} ms after the board was reset, before any answer was due.',
  'seen.endless': '{count|# byte|# bytes} arrived without a pause.',
  'seen.damaged':
    '{count|# answer|# answers} contained a byte that no bootloader sends there, such as {bytes}.',
  'seen.unsteady': '{command} got a different answer each time.',
  'seen.short': '{count|# answer was|# answers were} too short, or missing.',
  'seen.late':
    '{count|# answer that should be immediate|# answers that should be immediate} took longer than 0.3 s.',
  'seen.long': '{count|# answer was|# answers were} too long.',
  'seen.refused':
    '{count|# intact frame was refused, and the same was|# intact frames were refused, and the same were} accepted at another time.',
  'seen.last-answer':
    'The last answer came after {time} ms; {count|# byte was|# bytes were} sent since then.',
  'seen.synced-at': 'At {baudRate} baud, the bootloader answered 7F with {bytes}.',
  'seen.late-nack': 'It answered {bytes} only to the {count}th further 7F.',
  'seen.text': 'The board sends text: "{text}" ({baudRate} baud, parity {parity}).',
  'seen.unasked': 'Unexpected bytes arrived {count|once|# times}, such as {bytes}.',
  'seen.ymodem':
    '{bytes} arrived unexpectedly {count|once|# times}: a loader in flash requests an X/YMODEM transfer this way ("C").',
  'seen.answers-all':
    'Each of {count|# single byte|# single bytes} was answered with {bytes}, but a command for a bootloader has two bytes.',
  'seen.boot-bit': 'By default, option bit {bit} of {device} is {value}: the BOOT0 pin has no effect.',
  'seen.boot-selector': 'On {device}, option bit {bit} can disable the BOOT0 pin.',
  'seen.boot-warning': 'Before the run, the option bytes showed that no reset starts the bootloader ({bit}).',
  'seen.reset-by-lines': 'The adapter reset the board with BOOT0 high {count|once|# times}.',
  'seen.no-return': 'After a command that resets the part, the bootloader no longer answered.',
  'seen.jumped': 'The program was told to jump to the bootloader; no bootloader answered after that.',
  'seen.open-burst':
    '{count|# byte|# bytes} arrived within {time} ms after the port was opened, and nothing afterwards.',
  'seen.pid': 'Get ID returned {found}; the job is for {expected}.',
  'seen.no-size': 'The flash size register contains no size.',
  'seen.nothing-written':
    '{writes|# write|# writes} and {erases|# erase|# erases} were acknowledged but changed nothing.',
  'seen.command-list': 'Get lists {commands}.',
  'seen.read-refused': 'The board refused the Read Memory command itself (1F), but answered Get ID.',
  'seen.wrp': 'The option bytes protect: {names}.',
  'seen.wrp-elsewhere': 'The option bytes protect {names}, but none of the pages that failed.',
  'seen.wrp-none': 'The option bytes protect no page.',
  'seen.wrp-unknown': 'It is not known which pages the option bytes protect.',
  'seen.old-data': '{address} still reads {found} after an acknowledged erase.',
  'seen.write-refused':
    '{count|# write over existing data was|# writes over existing data were} refused (1F).',
  'seen.not-programmed': '{address} is still erased ({found}) after an acknowledged write.',
  'seen.erase-refused': '{count|# erase command was|# erase commands were} refused (1F).',
  'seen.first-misaligned':
    'All data were written up to {address}, whose {size|# byte|# bytes} are not a multiple of 32; nothing was written after it.',
  'seen.same-bit': 'All {count} wrong bytes differ only in bit {bit}; the first is at {address}.',

  // The part itself: its security, its supply, its erases, its bootloader
  'title.D-POWER-CYCLE': 'The new protection of {device} takes effect only after a power cycle.',
  'action.D-POWER-CYCLE': 'Switch the supply of the board off and on with BOOT0 high; a reset is not enough.',
  'title.D-PRODUCT-STATE': 'The product state of {device} is not Open.',
  'action.D-PRODUCT-STATE':
    'Ask the engineer. Only a debug probe can return the part to Open, which erases it; from the state Locked nothing can.',
  'action.D-PRODUCT-STATE.final': 'Use another part: this state is permanent.',
  'title.D-TRUSTZONE': 'TrustZone is on in {device}: its bootloader cannot access secure pages.',
  'action.D-TRUSTZONE':
    'Ask the engineer to switch TrustZone off, or to free the pages for non-secure code, with a debug probe.',
  'title.D-SECURE-AREA': 'The flash from {address} on belongs to the second core of {device}.',
  'action.D-SECURE-AREA': 'Use firmware that ends before {address}.',
  'title.D-CODE-PROTECTED': 'Pages of the flash are protected as code ({names}).',
  'action.D-CODE-PROTECTED':
    'Ask the engineer: this protection goes only together with the contents of the flash.',
  'title.D-READ-REFUSED': 'The bootloader refuses to read at {address}, inside the flash.',
  'action.D-READ-REFUSED':
    'Ask the engineer whether these pages are protected against reading (PCROP, a secure or hidden area), and whether this is an ST bootloader at all.',
  'action.D-READ-REFUSED.foreign':
    'Ask the engineer whether this is an STM32 with its own bootloader: nothing on this part protects single pages against reading.',
  'action.D-READ-REFUSED.reset':
    'Reset the board with its reset pin and BOOT0 high, not by a jump from its program, then run the job again. If the read is refused again, ask the engineer whether these pages are protected against reading (PCROP, a secure area).',
  'action.D-READOUT-PROTECTED.power':
    'If you have just removed the protection, switch the supply off and on: a reset is not enough on this part. Otherwise set the board aside and ask the engineer: removing the protection erases everything on it.',
  'action.D-READOUT-PROTECTED.probe':
    'Set the board aside: its bootloader cannot remove the protection. The engineer may be able to with a debug probe.',
  'action.D-WRITE-PROTECTED.probe':
    'Ask the engineer to remove the write protection with a debug probe: this bootloader has no command for it.',
  'action.D-CLONE.probe': 'Check the marking on the chip: a copy may need the tool of its maker.',
  'action.D-MASS-ERASE.reset':
    'Reset the board with its reset pin and BOOT0 high, not by a jump from its program, then run the job again.',
  'action.D-MASS-ERASE.radio':
    'Reset the board with BOOT0 high and erase by pages, below the start address of the second core (SFSA): this part has no mass erase.',
  'action.D-MASS-ERASE.try-mass':
    'Reset the board with BOOT0 high and run the job with mass erase, if nothing else on the board is needed.',
  'action.D-MASS-ERASE.try-pages': 'Reset the board with BOOT0 high and run the job with page erase.',
  'action.D-MASS-ERASE.last':
    'Reset the board with BOOT0 high and run the job again. If every erase is refused, ask the engineer: some parts can be erased only by setting and removing their readout protection.',
  'action.D-MASS-ERASE.probe':
    'Reset the board with BOOT0 high and run the job again. If every erase is refused, ask the engineer to erase it with a debug probe.',
  'action.D-NO-ANSWER.power':
    'Check the power and the ground, and that TX and RX are crossed. Then switch the supply of the board off and on with BOOT0 high: on this part a reset may not be enough.',
  'seen.security': 'The option bytes were read before anything was erased ({name}).',
  'seen.protection-waits': '{command} was acknowledged, but the flash is unchanged.',
  'seen.page-lists-refused':
    '{count|# erase of listed pages was|# erases of listed pages were} refused (1F).',
  'seen.page-lists-silent': '{count|# erase of listed pages was|# erases of listed pages were} not answered.',
  'seen.mass-refused': '{count|# erase of everything was|# erases of everything were} refused (1F).',
  'seen.mass-silent': '{count|# erase of everything was|# erases of everything were} not answered.',
  'seen.no-clean-start': 'The bootloader was not started by a reset in this run.',
  'seen.reads-work': 'Memory reads worked in the same run.',
  'seen.read-inside': '{address} is inside the {flashKiB} KiB flash of this board.',
  'seen.read-length-refused': 'The board accepted the address but refused the number of bytes.',
  'seen.reads-elsewhere': 'Reads that worked in the same run: {count}.',
  'seen.securable':
    '{count|Page|Pages} {pages} {count|is|are} securable memory ({field}): a program can hide {count|it|them} until the next reset.',
  'seen.trustzone-unread': 'It could not be read whether TrustZone is on.',
  'seen.rom-pins': 'The bootloader of {device} listens on: {pins}.',
  'seen.other-interface':
    'It uses the first interface that shows activity: another one, or a floating RX pin, takes it away from this UART until the next reset.',
  'seen.other-interfaces':
    'It uses the first interface that shows activity: {interfaces}, or a floating RX pin, takes it away from this UART until the next reset.',
  'seen.boot0-latched':
    'After a debug probe was attached, {device} keeps the BOOT0 level it had then: it reads BOOT0 again only after a power cycle (ES0486 §2.2.9).',
  'seen.empty-forgotten':
    'A reset makes {device} forget that its flash is empty: it checks again only after a power cycle.',
  'seen.id-bytes': 'Get ID returned {bytes}.',
  'seen.maker': 'This answer is typical of {maker}, not of ST.',
  'seen.rom-note': 'Known about its bootloader {version}: {note}',
} as const satisfies Record<string, string>;

/** The line doctor and the loopback test. */
export const doctorTexts = {
  'lines.intro':
    'Flashline switches each line of {port} on and off, slowly. Watch the board: an LED, its program, a meter on BOOT0.',
  'lines.toggle': '{line} goes on and off {count|once|# times} …',
  'lines.hold': '{line} is on now.',
  'lines.try': 'Trying to reach the bootloader with this wiring …',
  'ask.effect': 'What happened while {line} went on and off?',
  'ask.reset-level': 'What does the board do now, while {line} is on?',
  'ask.boot0-level': 'What is BOOT0 now, while {line} is on?',
  'answer.reset': 'the board stopped and started',
  'answer.boot0': 'BOOT0 went high and low',
  'answer.nothing': 'nothing',
  'answer.again': 'not sure: show it again',
  'answer.held': 'it is held in reset',
  'answer.runs': 'it runs',
  'answer.high': 'high',
  'answer.low': 'low',
  'finding.reset': '{line} drives NRST',
  'finding.boot0': '{line} drives BOOT0',
  'finding.inverted': 'inverted',
  'finding.none': 'No line has any effect: set BOOT0 and press reset by hand.',
  'finding.no-reset': 'No line resets the board: press reset by hand, or add a wire to NRST.',
  'finding.contradiction': 'Both lines seem to drive the same pin, which is impossible. Try again.',
  'try.rom': 'The bootloader answered: this wiring works.',
  'try.silent': 'The bootloader did not answer with this wiring. Check your answers, BOOT0, and TX and RX.',
  'loopback.intro': 'Disconnect the board, and connect TX and RX of {port} with a jumper.',
  'loopback.same': 'came back unchanged',
  'loopback.silent': 'nothing came back',
  'loopback.altered': 'came back changed ({detail})',
  'loopback.refused': 'the adapter does not accept these settings',
  'loopback.parity-real': 'The adapter really sends parity: a frame with it takes {percent} % longer.',
  'loopback.parity-ignored':
    'The adapter does not send parity: frames with and without it take the same time.',
  'loopback.parity-not-measured':
    'This line cannot show whether parity is really sent: bytes do not take the time of a wire on it.',
  'loopback.sound': '{port} works: everything came back as it was sent.',
} as const satisfies Record<string, string>;
