import type { HowTexts } from '../how.ts';
import { commonEnglish } from './common.ts';

/** What the command line says while it works and when it is done. Values are in braces. */
export const cliTexts = {
  // Device records
  'records.skipped': '{what} It was left out.',
  'records.replaced': '{file} replaces {other}.',

  // Converting
  'convert.done': 'Saved to {file} ({format}): {size} at {ranges}.',

  // Before a job
  'job.connect': 'Connecting to {port} at {baudRate} baud, parity {parity}',
  // One board after the other
  'loop.next': 'Board {number} of {count}',
  'loop.take-out': '{counts} Take the board out and put in the next one.',
  'loop.same':
    'This is board {uniqueId}, which passed before. Flashline left it alone. Put in another one, or use --repeat.',
  'loop.still':
    'Board {uniqueId} is still there. Flashline left it alone. Take it out and put in the next one.',
  'loop.counts': '{passed} passed, {failed} failed, {total} of {count} boards done.',
  'job.waiting': 'No bootloader answers yet ({code}). Waiting for one; press Ctrl-C to stop.',
  'job.found': 'Found {device} ({pid}), {flash} of flash, bootloader {version}',
  'job.found-protected': 'Found {device} ({pid}), protected against reading, bootloader {version}',
  'job.found-no-size': 'Found {device} ({pid}), flash size unknown, bootloader {version}',

  // The plan
  'plan.title': 'Plan for {device} with {flash} of flash',
  'plan.erase-mass': 'Erase    the whole flash: {pages}, {size}',
  'plan.erase-pages': 'Erase    {pages} ({codes}), {size}',
  'plan.erase-page-range': '{codes} at {range}',
  'plan.erase-nothing': 'Erase    nothing',
  'plan.keep': 'Keep     {size} in erased pages: read first, written back ({ranges})',
  'plan.lose': 'Lose     {size} in erased pages that the image does not cover (--keep-rest keeps them)',
  'plan.lose-all': 'Lose     {size}: everything in the flash that the image does not cover',
  'plan.write': 'Write    {blocks}, {size} in all',
  'plan.more': '… and {ranges} more',
  'plan.write-nothing': 'Write    nothing',
  'plan.left-out': 'Without  {range}: {region}',
  'plan.leave': 'Leave    by {way} ({why})',
  'plan.leave-stub': 'Leave    by {way} ({why}): {size} of instructions in RAM at {address}',
  'plan.start': 'Start    the program with its vector table at {address}',
  'plan.untouched': 'This was only a plan. Nothing was sent that changes the board.',
  'plan.offline': 'This is only a plan. No board was changed.',

  // Progress
  'progress.of-bytes': '{done} of {total|# byte|# bytes}',
  'progress.of-pages': '{done} of {total|# page|# pages}',
  'progress.left': '{time} left',
  'phase.start': '{phase} …',
  'phase.start-total': '{phase} {total} …',
  'phase.done': '{phase}: {total}, {time}',

  // Why it failed
  'diagnosis.certain': 'Cause:',
  'diagnosis.likely': 'Likely cause:',
  'diagnosis.possible': 'Possible cause:',
  'diagnosis.next': 'Next: {action}',
  'diagnosis.also': 'Also possible: {title} ({id})',

  // Stopping
  'stop.soft':
    'Stopping after the current command. Press Ctrl-C again to stop at once, which may leave the board in the middle of a command.',
  'stop.hard': 'Stopping at once.',

  // Results
  'result.program': 'Programmed {size} in {time}, without verification.',
  'result.program-verified': 'Programmed and verified {size} in {time}.',
  'result.started': 'The board acknowledged the start of the program at {address}.',
  'result.erase': 'Erased {pages} in {time}, without reading them back.',
  'result.erase-verified': 'Erased {pages} and found them blank in {time}.',
  'result.verify': 'Verified {size} in {time}. The board holds exactly the contents of the file.',
  'result.verify-left-out':
    'Verified {size} in {time}. The board holds the contents of the file, except for the parts that were left out.',
  'result.read': 'Read {size} from {range} in {time}. Saved to {file} ({format}).',
  'result.read-twice':
    'Read {size} from {range} twice with the same result in {time}. Saved to {file} ({format}).',
  'result.go': 'The board acknowledged the start of its program.',
  'result.go-at': 'The board acknowledged the start of the program at {address}.',
  'result.protect-readout':
    'Readout protection is on: the board refuses to be read. Removing it erases the whole flash.',
  'result.protect-write': 'The board acknowledged the write protection of {sectors} and restarted.',
  'result.unprotect-readout':
    'Readout protection is off: the flash can be read again, and it is blank wherever it was checked.',
  'result.unprotect-nothing': 'Readout protection is already off; nothing was sent.',
  'result.unprotect-write': 'The board acknowledged the removal of all write protection and restarted.',
  'result.failed': 'Failed after {time}.',
  'result.cancelled': 'Stopped after {time}.',
  'sectors.one': 'sector {codes}',
  'sectors.other': 'sectors {codes}',

  // Errors and warnings
  'error.title': 'Error:',
  'warning.title': 'Warning:',
  'error.place': '{code}, while {phase}',

  // unprotect
  'unprotect.warn': 'Removing the readout protection of {device} on {port} erases its whole flash.',
  'unprotect.ask': 'Type "yes" to continue: ',
  'unprotect.yes': 'yes',

  // options
  'options.title': 'Option bytes of {device} ({layout})',
  'options.title-part': 'Option bytes of {device} ({layout}), as far as the bootloader shows them',
  'options.read-only': 'They can only be read through the bootloader. {reason}',
  'options.factory': 'factory default',
  'options.not-factory': 'factory default: {value}',
  'options.factory-unknown': 'factory default: not known',
  'options.contradiction': 'contradicts its complement',
  'options.reserved': 'Reserved bits, left at the factory setting:',
  'options.reserved-row': '{place}: mask {mask}, value {value}',
  'options.allowed': 'may be {allowed}',
  'options.kept': 'not changed here: {reason}',
  'options.kept-rdp': 'changed only by "flashline protect" and "flashline unprotect"',
  'options.danger': '{level}: {text}',
  'options.plan.title': 'Change of the {layout} option bytes',
  'options.plan.field': '{name}: {before} → {after}',
  'options.plan.lockout': 'LOCKS OUT THE BOOTLOADER ({settings}): {text}',
  'options.plan.write':
    'Writes {size} at {range} and keeps reserved bits. Do not switch the board off meanwhile.',
  'options.plan.untouched': 'This was only a preview. Nothing was written.',
  'options.plan.needs-accept': 'To write it, --accept-lockout is needed as well.',
  'options.plan.needs-words': 'To write it permanently, --confirm "{words}" is needed as well.',
  'options.ask': 'Type "yes" to write: ',
  'options.yes': 'yes',
  'options.result.changed':
    'Written, read again and compared in {time}: {fields}. No other bit of the option bytes changed.',
  'options.result.same': 'Nothing had to be written.',
  'options.result.locked': 'Readout protection level 2 was written; the board no longer answers.',
  'options.state.read': 'The option bytes are unchanged.',
  'options.state.unknown':
    'OPTION BYTES: written at least in part, and not read since then. Their current values are not known.',
  'options.state.differs': 'OPTION BYTES: written, but not as planned. Set: {set}. Not set: {notSet}.',
  'options.state.changed': 'The option bytes are as planned.',
  'options.state.locked': 'The option bytes can no longer be read.',
  'options.none': 'none',
  'usage.yes-options':
    'This would change option bytes of {port}. Confirm with --yes, or check first with --preview.',
  'bad.assignment': 'Give a field and its value, such as nBOOT_SEL=0.',

  // info
  'info.part': 'Part',
  'info.pid': 'Product id',
  'info.flash': 'Flash',
  'info.id-bytes': 'Get ID',
  'info.maker': 'Maker',
  'info.flash-unknown': 'unknown',
  'info.uid': 'Unique id',
  'boot.lines':
    '(--boot0 rts --reset dtr; add --invert-boot0 or --invert-reset if a transistor inverts the line)',
  'info.bootloader': 'Bootloader',
  'info.bootloader-id': 'protocol {version}, id {id}',
  'info.bootloader-no-id': 'protocol {version}',
  'info.commands': 'Commands',
  'info.readout': 'Readout',
  'info.readout-on':
    'protected: the flash cannot be read or written; "flashline unprotect" erases it and removes the protection',
  'info.readout-fixed':
    'protected: the flash cannot be read or written, and this bootloader has no command to remove the protection',
  'info.readout-power':
    'protected: the flash cannot be read or written. If you have just removed the protection, the supply must go off and on first; otherwise "flashline unprotect" erases the flash and removes it',
  'info.readout-unknown': 'not known: the bootloader lists no Read Memory',
  'info.readout-off': 'not protected',
  'info.line': 'Line',
  'info.line-settings': '{baudRate} baud, parity {parity}',
  'info.note': 'Note',
  'info.size-source.register': 'read from the part',
  'info.size-source.probed': 'found by trial reads',
  'info.size-source.part-name': 'from the given name',
  'info.size-source.table': 'largest of this family; not read',
  'info.size-source.unknown': 'unknown',
  'info.uid.protected': 'not readable: readout protection',
  'info.uid.refused': 'not readable: the bootloader refuses',
  'info.uid.blank': 'not readable: all its bytes are FF or 00',
  'info.uid.no-register': 'its location on this part is not known',

  // doctor
  'doctor.choose': 'Type a number from 1 to {count}: ',
  'doctor.answer': '  {number}  {answer}',
  'doctor.recommend': 'Use: {options}',
  'doctor.doubt': 'What your answers suggest, but what did not work: {options}',
  'doctor.round': '{baudRate} baud, parity {parity}: {outcome}',
  'doctor.altered-byte': 'byte {index}: {sent} came back as {heard}',
  'doctor.altered-count': '{heard} of {sent|# byte|# bytes}',
  'doctor.parity-refused': 'the adapter does not accept the setting',
  'doctor.parity-unsent': 'a byte with parity takes no longer than one without',

  // ports
  'ports.none': 'No serial ports found. Plug the adapter in, or try "--port virtual:stm32f405".',
  'ports.kind.usb': 'USB',
  'ports.kind.bluetooth': 'Bluetooth',
  'ports.kind.built-in': 'built in',

  // devices
  'devices.count': '{devices}. Give a name for the details of one, such as "flashline devices stm32f405".',
  'devices.column.pid': 'PID',
  'devices.column.flash': 'Flash up to',
  'devices.column.name': 'Name',
  'devices.column.parts': 'Parts (STM32…)',
  'device.part-size': 'Flash of this part',
  'device.max-flash': 'Flash up to',
  'device.layout': 'Pages',
  'device.layout-when': 'Pages, {when}',
  'device.layout-unknown': 'not known: the part can be read, but not erased or written',
  'device.regions': '{count} × {size} from {address}, page {first} on',
  'device.line': 'Line',
  'device.line-settings': 'parity {parity}, up to {baudRate} baud recommended',
  'device.erased': 'Erased byte',
  'device.unit': 'Write unit',
  'device.boot': 'Ready after',
  'device.boot-time': '{typical} ms typically, {worst} ms at worst',
  'device.usarts': 'Bootloader on',
  'device.bootloader-ids': 'Bootloader ids',
  'device.ram': 'Usable RAM',
  'device.pins': 'Pins',
  'device.interfaces': 'Also on',
  'device.interfaces-too':
    '{interfaces}: activity there takes the bootloader away from the UART until the next reset',
  'device.rom-notes': 'Bootloader notes',
  'device.power': 'Supply',
  'device.power.protection-change': 'a change of readout protection takes effect only after a power cycle',
  'device.power.boot0-latched':
    'after a debug probe was attached, the part reads BOOT0 again only after a power cycle (ES0486 §2.2.9)',
  'device.memories': 'Other memories',
  'device.quirk': 'Note',
  'device.uncertain': 'Not certain',

  // inspect
  'inspect.file': 'File',
  'inspect.format': 'Format',
  'inspect.size': 'Data',
  'inspect.size-ranges': '{size} in {ranges}',
  'inspect.range': 'Range',
  'inspect.more': '… and {ranges} more',
  'inspect.made-for': 'Made for',
  'inspect.other-targets': 'Not read',
  'inspect.entry': 'Entry point',
  'inspect.vectors': 'Vector table',
  'inspect.vectors-at': 'at {address}: stack {stack}, reset {reset}',

  // board
  'board.ready': 'A virtual {device} with {flash} of flash is in its bootloader on {port}',
  'board.stop': 'Press Ctrl-C to end it. Its flash is kept until then. Try in another terminal:',
  'board.keeps': 'It keeps its state when a client leaves and another connects.',
  'board.resets': 'It is reset into its bootloader when a client has left and another connects.',
  'board.gone': 'The virtual board has stopped.',

  // What is wrong with what was typed
  'bad.number': 'It should be a whole number, such as 4096, 0x1000 or 4K.',
  'bad.byte': 'It should be a byte, such as 0xFF or 0.',
  'bad.bare-hex': 'Digits alone can be decimal or hexadecimal: write {readings}.',
  'bad.address': 'It should be an address, such as 0x08000000.',
  'bad.size': 'It should be a number of bytes above 0, such as 4096, 0x1000 or 4K.',
  'bad.milliseconds': 'It should be a whole number of milliseconds up to 60000.',
  'bad.tcp-port': 'It should be the number of a TCP port, 0 to 65535.',
  'bad.count': 'It should be a whole number from 1 to 1000000.',
  'bad.baud': 'It should be a baud rate from 1200 to 4000000, such as 115200.',
  'bad.codes': 'It should be numbers and ranges of numbers, such as 0,3-5.',
  'bad.sectors': 'It should be sector numbers from 0 to 255 and ranges of them, such as 0,3-5.',
  'bad.layout':
    'It should be single, dual, or the pages in address order, such as 64x2K or "4x16K 64K 7x128K".',
  'bad.range': 'It should be ADDRESS:LENGTH, such as 0x08004000:16K.',
  'bad.tcp': 'It should be HOST:PORT, such as 127.0.0.1:7000.',
  'usage.address-of-several':
    '--address is for one file. With several files, give each raw binary its own address as FILE@ADDRESS.',
  'usage.merge-families': '{file} is for several chip families and cannot be merged with other files.',
  'usage.merge-differs': 'The files are for different chip families.',
  'usage.no-file': 'You did not name a file.',
  'usage.no-name': 'The name of a file is empty: a variable in it may not be set.',
  'usage.file-address': '{word}: "{digits}" is not a valid address. {reason}',
  'usage.convert-format': 'The name {file} does not show a format. Choose one with --to bin, hex or srec.',
  'usage.convert-empty': 'The files have no bytes in this range: there is nothing to save.',
  'usage.convert-gap': 'With its gaps filled, the image has {size}, which is more than 64 MiB.',
  'usage.convert-gaps':
    'Raw binary has no addresses, and there is a gap between {gap} and {next}. Fill it with --fill, or save as .hex.',
  'usage.no-value':
    '{option} has no value: {next} follows. If a value begins with a dash, write {option}=VALUE.',
  'usage.variable': 'The environment variable {variable} is {value}. {reason}',
  'usage.plan-what': 'A plan needs --part (without a board) or --port (to identify the board).',
  'usage.erase-what': 'Choose what to erase: --mass, --pages or --range, exactly one of them.',
  'usage.keep-mass': '--keep-rest cannot be combined with --erase mass, which erases the whole flash.',
  'usage.address-unused': '--address is for raw binary: {file} is {format} and contains its own addresses.',
  'usage.layout-known':
    '--layout with pages is for unknown parts and flash sizes: Flashline knows those of {device}.',
  'usage.same-line': '--boot0 and --reset are both on {line}: one line cannot drive two pins.',
  'usage.boot0-alone': '--boot0 sets a line for a reset: it also needs --reset.',
  'usage.invert-alone': '{option} needs {line} to choose the line.',
  'usage.yes':
    'Removing the readout protection of {port} erases the whole flash of the board. Confirm with --yes.',
  'usage.not-confirmed': 'You did not confirm it: nothing was changed.',
  'usage.read-format': 'The name {file} does not show a format. Choose one with --format bin, hex or srec.',
  'usage.read-address': '--length needs --address: without both, the whole flash is read.',
  'usage.read-wraps': '{size} at {address} would run past the last address, 0xFFFFFFFF.',
  'usage.stdout-json': 'The file goes to stdout, so --json cannot be used. Name a file, or omit --json.',
  'usage.exists': '{file} exists. Name another file, or replace it with --force.',
  'usage.same-file': 'This command itself reads or writes {file}, so it would be lost. Name another file.',
  'file.more-than': 'more than {limitBytes}',
  'file.too-large': 'it has more than {limitBytes|# byte|# bytes}.',
  'file.is-folder': 'it is a folder.',
  'usage.enter':
    '"{enter}" is not a valid way into the bootloader. Use a preset ({names}), a sequence such as rts,-dtr,dtr:-rts,-dtr,dtr, or command:TEXT.',
  'usage.enter-command':
    'The command and its answer can have up to 256 bytes: text with \\r \\n \\t \\0 \\\\ \\xHH, or pairs of digits after "bytes:".',
  'usage.enter-details':
    '--enter-baud, --enter-parity, --enter-expect and --enter-wait describe a command: use them with --enter and a command.',
  'usage.enter-expect': '--enter-expect is for command:TEXT: a preset knows the answer of its application.',
  'usage.repeat': '--repeat is for --loop: give the number of boards with --loop.',
  'usage.loop-trace': 'With --loop, the trace of each board goes to the usual folder: omit --trace FILE.',
  'usage.wait':
    '--wait waits for a board to enter its bootloader: it cannot be combined with --resume, or with an --enter that commands an application.',
  'usage.enter-resume':
    '--resume says that the board is already in its bootloader: it cannot be combined with --enter.',
  'usage.enter-lines': 'This --enter already defines the lines: omit --boot0 and --reset.',
  'usage.go-address':
    'There cannot be a vector table at {address}: vector tables begin at multiples of 0x80. Give the address of the table, such as 0x08000000, not that of its reset handler.',
  'usage.go-leave': '--go cannot be combined with --leave {leave}.',
  'usage.loopback-virtual':
    'A virtual board does not echo. For a simulated adapter, use --port virtual:loopback.',
  'usage.doctor-ask': 'The line doctor asks you what happened on the board: run it in a terminal.',
  'usage.virtual-only': '--pace is for virtual boards only.',
  'usage.link-tcp': '--link names a pseudo-terminal and cannot be combined with --tcp.',
} as const satisfies Record<string, string>;

/** Descriptions and examples of the help pages. Commands, options and file names are the same in every language. */
export const cliHelpTexts = {
  flashline:
    'Programs STM32 microcontrollers through the UART bootloader in ROM (AN3155).\nEvery job shows its plan before it starts, and what the board holds afterwards.',
  'flashline.after': `
Try it without hardware:
  flashline program firmware.hex --port virtual:stm32f405
  flashline board stm32f405 --link /tmp/board      (a board on a pseudo-terminal)

A port is /dev/ttyUSB0, COM3, tcp://host:port, rfc2217://host:port or virtual:PART.
A part is a name such as stm32f405 or STM32F103C8T6, or a product id such as 0x413.
Numbers are decimal, hexadecimal (0x1000), or in units of 1024 (4K, 1M).
Exit codes: flashline help exit-codes`,

  serve: 'serve the operator and engineer screens to a browser on this machine',
  'serve.after': `
It has the same screens as the desktop window. The address works once, in one browser, on this machine.

Examples:
  flashline serve --open
  flashline serve --listen 8080 --data ./station-3
  flashline serve --allow tcp://10.0.0.5:4000`,
  'option.listen': 'TCP port on 127.0.0.1 (default: any free port)',
  'option.open': 'open the address in the default browser',
  'option.data': 'folder for the settings',
  'option.allow':
    'what the page may use beyond this machine: network ports (tcp://host:port), "network" for all of them, "commands" for its own commands to an application',

  ports: 'list the serial ports of this machine',
  'ports.after': `
Examples:
  flashline ports
  flashline ports --json`,

  info: 'identify the board: part, flash size, unique id, bootloader, protection',
  'info.after': `
Examples:
  flashline info --port /dev/ttyUSB0
  flashline info --port COM3 --boot0 rts --reset dtr     (the adapter resets the board)
  flashline info --port virtual:stm32g071 --json`,

  completion: 'print the script that completes commands, options, parts and ports in a shell',
  'completion.after': `
Each Tab asks flashline itself, so you never need to create the script again.

Examples:
  eval "$(flashline completion bash)"                       in ~/.bashrc
  eval "$(flashline completion zsh)"                        in ~/.zshrc, after compinit
  flashline completion fish > ~/.config/fish/completions/flashline.fish`,
  'argument.shell': 'the shell',

  program: 'write a firmware file to the flash, and verify it',
  'program.after': `
The file may be Intel HEX, S-record, ELF, DfuSe, UF2, or raw binary with --address.
Flashline shows the plan (pages to erase, bytes to write) before it sends anything. Other contents of
an erased page are lost, unless you use --keep-rest.

Examples:
  flashline program firmware.hex --port /dev/ttyUSB0
  flashline program firmware.bin --port COM3 --address 0x08000000 --part stm32f103c8
  flashline program firmware.elf --port COM3 --boot0 rts --reset dtr --go
  flashline program firmware.hex --port COM3 --wait
  flashline program firmware.hex --port COM3 --loop 20
  flashline program firmware.hex --port virtual:stm32f405`,

  erase: 'erase the whole flash, pages, or a range',
  'erase.after': `
To see the page numbers of a part: flashline devices PART

Examples:
  flashline erase --port /dev/ttyUSB0 --mass
  flashline erase --port COM3 --pages 0,3-5
  flashline erase --port COM3 --range 0x08010000:64K`,

  read: 'read memory into a file',
  convert: 'convert firmware files, or merge several into one',
  'convert.after': `
Reads every format that "program" reads. Several files are merged; a byte in two files is refused. With
several files, give raw binary as FILE@ADDRESS. Gaps stay gaps unless --fill fills them.

Examples:
  flashline convert app.elf --output app.hex
  flashline convert boot.hex app.bin@0x08004000 --output all.bin --fill 0xFF
  flashline convert dump.hex --crop 0x08000000:16K --output boot.s19`,
  'read.after': `
Without --address and --length, the whole flash is read; without --length, everything from the address on.
The file extension (.bin, .hex, .s19) sets the format, unless you use --format.
The file is written only after everything was read. Read Memory has no checksum: --twice reads each
block until two answers are the same.

Examples:
  flashline read --port /dev/ttyUSB0 backup.bin
  flashline read --port COM3 --address 0x08000000 --length 0x400 head.hex --twice`,

  verify: 'compare the flash with a firmware file; changes nothing',
  'verify.after': `
Examples:
  flashline verify firmware.hex --port /dev/ttyUSB0
  flashline verify firmware.bin --port COM3 --address 0x08000000`,

  protect: 'set readout protection, or write protection with --write',
  'protect.after': `
Removing readout protection erases the whole flash.

Examples:
  flashline protect --port /dev/ttyUSB0
  flashline protect --port COM3 --write 0-3       (write protection of sectors 0 to 3, and of no others)`,

  unprotect: 'remove readout protection (THIS ERASES THE FLASH), or write protection with --write',
  'unprotect.after': `
Examples:
  flashline unprotect --port /dev/ttyUSB0          (asks first)
  flashline unprotect --port COM3 --yes            (in a script)
  flashline unprotect --port COM3 --write          (erases nothing)`,

  options: 'show, change and explain option bytes',
  'options.after': `
Option bytes decide how the part starts, what its watchdogs and its supply supervision do, and which pages are
protected. Reserved bits keep their factory setting. Readout protection belongs to "protect" and "unprotect".`,
  'options-read': 'show the option bytes of a board; changes nothing',
  'options-read.after': `
Examples:
  flashline options read --port /dev/ttyUSB0
  flashline options read --port COM3 --json`,
  'options-set': 'change fields: show before and after, write, read again, compare all bits',
  'options-set.after': `
Flashline reads each area until two answers agree, and writes it as a whole with its reserved bits unchanged.

Examples:
  flashline options set nBOOT_SEL=0 --port /dev/ttyUSB0          (asks first)
  flashline options set IWDG_SW=0 BOR_LEV=3 --port COM3 --yes    (in a script)
  flashline options set nBOOT_SEL=1 --port COM3 --preview        (writes nothing)

Readout protection level 2, which can never be removed:
  flashline options set RDP=2 --port COM3 --confirm "LOCK STM32G07xxx/08xxx FOREVER: LEVEL 2"`,
  'options-reset': 'restore all fields to factory defaults, except readout protection',
  'options-reset.after': `
Fields with an unknown default, fields that are never changed, and reserved bits stay as they are.

Examples:
  flashline options reset --port /dev/ttyUSB0
  flashline options reset --port COM3 --preview`,
  'options-describe': 'list the fields of a part with meaning, values and dangers; needs no board',
  'options-describe.after': `
Examples:
  flashline options describe stm32g071
  flashline options describe 0x447 --json`,

  go: 'start the program on the board',
  'go.after': `
Examples:
  flashline go --port /dev/ttyUSB0
  flashline go --port COM3 --address 0x20001000`,

  plan: 'show what "program" would do; changes nothing',
  'plan.after': `
With --part, the plan is for the part of that name. With --port, Flashline identifies the board; it erases
and writes nothing.

Examples:
  flashline plan firmware.hex --part stm32f103c8
  flashline plan firmware.hex --port /dev/ttyUSB0 --keep-rest`,

  doctor: 'find out what the modem lines do, or test the adapter',
  'doctor.lines': 'switch DTR and RTS slowly, ask what happened, and recommend a wiring',
  'doctor.lines.after': `
Leave the board connected to its adapter, and watch it. A meter shows BOOT0 best.

Example:
  flashline doctor lines --port /dev/ttyUSB0 --part stm32f103c8`,
  'doctor.loopback': 'send patterns through a jumper from TX to RX, at several rates and parities',
  'doctor.loopback.after': `
Disconnect the board from the adapter, and connect TX and RX with a jumper. The time that the bytes take
shows whether parity is really sent.

Examples:
  flashline doctor loopback --port /dev/ttyUSB0
  flashline doctor loopback --port COM3 --baud 921600
  flashline doctor loopback --port virtual:loopback`,
  'option.baud-loopback': 'test this baud rate only (default: 9600, 57600 and 115200)',

  devices: 'list the known parts, or show one in detail',
  'devices.after': `
Examples:
  flashline devices
  flashline devices g0
  flashline devices stm32f405rg`,

  inspect: 'show what a firmware file contains; needs no board',
  'inspect.after': `
Examples:
  flashline inspect firmware.elf
  flashline inspect firmware.hex --part stm32f405      (shows where each range belongs)`,

  board: 'run a virtual board, for training and tests',
  'board.after': `
The board is on a pseudo-terminal, which any serial program can open, or on TCP with --tcp. It is reset
into its bootloader when a client has left and another connects; its flash is kept.

Examples:
  flashline board stm32f405 --link /tmp/board
  flashline board stm32g071 --tcp 127.0.0.1:7000 --pace`,

  exitCodes: 'what the exit codes mean',
  'exit.title': 'Exit codes:',
  'exit.0': 'everything you asked for was done and checked',
  'exit.1': 'an internal error in Flashline: please report it',
  'exit.2': 'the command line is not valid, or a confirmation is missing',
  'exit.3': 'a file cannot be read or written, or the firmware file is wrong',
  'exit.4': 'the port or the connection failed',
  'exit.5': 'no answer from the board, or a garbled one',
  'exit.6': 'the part is unknown, or is not the expected one',
  'exit.7': 'the plan was refused: the image does not fit the part',
  'exit.8': 'the board refused or failed an operation',
  'exit.9': 'verification failed: the flash does not hold the right contents',
  'exit.10': 'protection prevents the job, or a change of protection could not be confirmed',
  'exit.130': 'stopped on request (Ctrl-C)',

  'argument.file': 'firmware file',
  'argument.files': 'firmware files; raw binary of several as FILE@ADDRESS',
  'argument.outfile': 'file to write',
  'argument.assignments': 'fields and values, such as nBOOT_SEL=0 nBOOT0=1',
  'argument.part': 'part, such as stm32f405, or a product id, such as 0x413',
  'argument.search': 'part of a name, a family, or a product id',

  'group.board': 'Board and line:',
  'group.job': 'Job:',
  'group.output': 'Output:',
  'option.port': 'where the board is',
  'option.part': 'the part that must answer, such as stm32f405, or a product id, such as 0x413',
  'option.part-plan': 'the part to plan for, or that must answer',
  'option.part-inspect': 'show what each range is on this part',
  'option.baud': 'baud rate (default: 115200, or less if the part needs it)',
  'option.parity': 'parity (default: that of the part, otherwise even)',
  'option.boot0': 'modem line that drives BOOT0 (default: lines are not used)',
  'option.reset': 'modem line that drives NRST (default: lines are not used)',
  'option.invert-boot0': 'BOOT0 is high when the line is not asserted',
  'option.invert-reset': 'the board is in reset when the line is not asserted',
  'option.enter':
    'how the board enters its bootloader: a preset, a line sequence, or command:TEXT (docs/enter-and-leave.md)',
  'option.enter-baud': 'baud rate of the application that gets the command (default: 115200)',
  'option.enter-parity': 'parity of the application (default: none)',
  'option.enter-expect': 'what the application must answer to command:TEXT',
  'option.enter-wait': 'time from the command until the bootloader listens, in ms (default: 500)',
  'option.leave': 'how to leave the bootloader when done (default: stay in it; with --go, send Go)',
  'option.leave-go': 'how to leave the bootloader (default: send Go)',
  'option.no-check': 'send Go without looking for a vector table at the address first',
  'option.resume': 'the bootloader is already synchronised: send no 7F',
  'option.loop':
    'program this many boards, one after the other: wait for each, and for its removal before the next',
  'option.repeat': 'with --loop: program a board again even if it passed',
  'option.wait': 'wait until the port is there and a board answers, without a time limit; Ctrl-C stops',
  'option.no-probe':
    'after a failure, do not send the board harmless queries that help to find the cause (a few seconds)',
  'option.pace': 'virtual boards only: take as long as a real line and flash',
  'option.layout': 'bank mode (single, dual), or the pages of an unknown part (64x2K)',
  'option.address-image': 'start address of raw binary',
  'option.format-image': 'format of the file (default: detected from content and name)',
  'option.erase': 'which pages to erase: those the image needs, all, or none',
  'option.keep-rest': 'read the other contents of erased pages first, and write them back',
  'option.leave-out': 'leave out image regions outside the flash of the part, instead of refusing',
  'option.prove-erase':
    'read erased pages back before writing, and check that they are blank outside the image',
  'option.no-verify': 'do not read back what was written',
  'option.no-verify-erase': 'do not check that the erased pages are blank',
  'option.go': 'start the program afterwards',
  'option.mass': 'erase the whole flash',
  'option.pages': 'erase these pages, such as 0,3-5',
  'option.range': 'erase all pages in this range, ADDRESS:LENGTH',
  'option.address-read': 'first address to read (default: the whole flash)',
  'option.length': 'number of bytes to read (default: to the end of the flash)',
  'option.twice': 'read every block until two answers are the same',
  'option.force': 'replace the file, and that of --trace, if it exists',
  'option.format-read': 'format of the file (default: by its name)',
  'option.to': 'format of the saved file (default: by its name)',
  'option.write-protect': 'write-protect these sectors, such as 0-3, and no others',
  'option.write-unprotect': 'remove the write protection of all sectors; erases nothing',
  'option.yes': 'do not ask: erase the whole flash',
  'option.yes-options': 'do not ask: write the option bytes',
  'option.preview': 'show what would change, and write nothing',
  'option.accept-lockout': 'write even if this locks out the bootloader',
  'option.confirm': 'for readout protection level 2: the confirmation text that the refusal shows',
  'option.address-go': 'address of the vector table (default: start of the flash)',
  'option.link': 'make a symbolic link to the pseudo-terminal',
  'option.tcp': 'offer the board on TCP instead of a pseudo-terminal',
  'option.pace-board': 'take as long as a real line and flash',
  'option.keep': 'do not reset the board when a client leaves and another connects',
  'or-variable': '{description}; otherwise {variable} in the environment',
  'option.output-convert': 'file to save; its extension sets the format (.bin, .hex, .s19)',
  'option.fill': 'fill gaps with this byte, such as 0xFF',
  'option.crop': 'only this range, ADDRESS:LENGTH; with --fill all of it',
  'option.force-convert': 'replace an existing file',
  'option.quiet': 'no progress and no plan; warnings, errors and the result only',
  'option.json': 'events as JSON, one per line, on stdout (docs/cli.md)',
  'option.help': 'show this help',
  'option.version': 'show the version',
  'command.help': 'show the help of a command',
} as const satisfies Record<string, string>;

/** What the command line says about traces: `flashline replay`, `flashline report`, and after a job. */
export const blackBoxTexts = {
  'replay.command': 'show the trace of a run, or replay it',
  'report.command': 'make a report for support from the trace of a run',
  argument: 'the trace (.fltrace)',
  'option.trace': 'keep the trace of this run in this file (default: in the folder of recent traces)',
  'option.no-trace': 'keep no trace of this run',
  'option.bytes': 'show the bytes of commands and answers',
  'option.partial': 'accept a trace that was cut, up to the cut',
  'option.host': 'run the recorded job again, with the recorded answers: the same frames, the same verdict?',
  'option.board': 'send the recorded bytes to a virtual board: the same answers?',
  'option.against':
    'the virtual board for --board, such as virtual:stm32f405rg (default: the part of the trace)',
  'option.output': 'the file to write: .txt, .json or .fltrace (default: text on stdout)',
  'option.with-contents': 'keep the firmware and everything read in the report',
  'option.force': 'replace the file if it exists',
  'option.force-trace': 'replace the --trace file if it exists',
  'replay.after': `
Examples:
  flashline replay run.fltrace               the exchange, command by command
  flashline replay run.fltrace --host        does this Flashline do the same again?
  flashline replay run.fltrace --board       does the model answer as the board did?`,
  'report.after': `
Memory contents, the unique id of the board, serial numbers and home folders are removed (docs/trace.md).

Examples:
  flashline report run.fltrace -o report.txt
  flashline report run.fltrace -o stripped.fltrace`,
  'row.run': 'Run',
  'row.by': 'Recorded by',
  'row.by-words': 'Flashline {version}, {platform} {release} ({arch}), Node {node}',
  'row.port': 'Port',
  'row.port-words': '{name} ({kind})',
  'row.facts': 'Adapter',
  'row.job': 'Job',
  'row.expected': 'Part expected',
  'row.found': 'Part found',
  'row.firmware': 'Firmware',
  'row.firmware-words': '{range}, SHA-256 {sha256}',
  'row.verdict': 'Verdict',
  'row.verdict-words': '{outcome} after {time}. {contents}',
  'row.warning': 'Warning',
  'row.line': 'Line',
  'row.line-words':
    '{frames|# frame|# frames}, {sent} sent, {received} received; NACKs {nacks}, repeats {retries}, resynchronised {resyncs}',
  'outcome.ok': 'succeeded',
  'outcome.cancelled': 'was stopped',
  'outcome.failed': 'failed',
  cut: 'The trace was cut: the rest of the run is missing.',
  stripped: 'The memory contents were removed from this trace and read as 00. It cannot be replayed.',
  'host.same':
    'The same job, run again: the same {frames|# frame|# frames} ({sent}), the same line changes, the same verdict.',
  'host.course': 'recorded was "{recorded}", the replay reached "{replayed}".',
  'host.bytes': 'recorded was "{recorded}", the replay sent "{replayed}"; they differ from byte {offset} on.',
  'host.verdict': 'the verdict: "{name}" was {recorded} and is {replayed} now.',
  'board.same': 'The virtual {part} gave the same answers in all {turns|# turn|# turns}.',
  'board.differs':
    'the virtual {part} answered differently in {count} of {turns|# turn|# turns}, first to "{sent}": recorded {recorded}, now {answered}.',
  'board.more': '{time}  sent {sent}: recorded {recorded}, now {answered}',
  nothing: 'nothing',
  'usage.against': '--against names a virtual board, such as virtual:stm32f405rg.',
  'usage.against-board': '--against needs --board.',
  'usage.report-format': 'A report can be saved as .txt, .json or .fltrace.',
  kept: 'Trace of this run: {file}. "flashline report" turns it into a text for support.',
  'report.title': 'Flashline report',
  'report.private':
    'Memory contents, unique id, serial numbers and home folders were removed; contents read as 00.',
  'report.open': 'This report contains the firmware and everything that was read.',
  'report.exchange': 'Exchange',
  'report.diagnosis': 'Diagnosis',
  'report.saved': 'Report written to {file}.',
} as const;

/** What `flashline serve` says in the terminal, and its page for an address that no longer works. */
export const serveTexts = {
  ready: 'Flashline is at {url}',
  once: 'The address works once, on this machine only. Open it in a browser.',
  stop: 'Press Ctrl-C to end it.',
  stopping: 'Stopping the boards that are being programmed …',
  'stopping-at-once': 'Stopping at once.',
  'slot-holds': 'Slot {slot}: {contents}',
  'bench-holds': 'Bench: {contents}',
  'not-stopped': 'Not stopped yet. What the board holds is not known: program it again before using it.',
  'used-token':
    'This address was used before, or belongs to a Flashline that has stopped.\nStart "flashline serve" again and open the address it prints.',
} as const;

/**
 * What `flashline legacy` and `flashline import-map` say. The words before `[OK]` and `[KO]`, and the few lines that scripts
 * look for, are those of the old tool: they are its interface.
 */
export const legacyTexts = {
  command: 'run the arguments of STMFlashLoader.exe (also as flashline-legacy)',
  'command.argument': 'arguments of STMFlashLoader.exe; -? lists them',
  'command.after': `
The options run from left to right over one connection, and every line ends in [OK] or [KO], as with the old tool.
What is the same, what differs and why: docs/legacy.md

Example:
  flashline legacy -c --pn 5 --br 115200 -i STM32F1_Med-density_64K -e --all -d --a 8000000 --fn x.bin --v -r`,
  help: `STMFlashLoader arguments, run by Flashline (docs/legacy.md)

 flashline-legacy [--strict] [--exit-codes old|new] OPTION [ARGUMENT] [OPTION [ARGUMENT]]...

  -?                       this help
  -c                       open the serial port
     --pn PORT             COM number, or /dev/ttyUSB0, tcp://host:port, virtual:PART; default 1
     --br RATE             baud rate; default 57600
     --db 8                data bits
     --pr NONE|ODD|EVEN    parity; default EVEN
     --sb 1|1.5|2          stop bits; one is sent
     --ec OFF|ECHO|LISTEN  whether the line echoes sent bytes; default OFF
     --co ON|OFF           DTR and RTS at opening: both asserted, or neither; default OFF
     --to MS               accepted but not used: Flashline has a time limit for each command
  -Rts, -Dtr               set a line at once, regardless of --co
     --Hi | --Lo           asserted, not asserted; may be repeated
  -i NAME                  connect; a map (Map/NAME.STmap, a path, a known name) or a part
  -e --all | --sec N c1…cN erase all pages, or N pages by their decimal codes
  -u --fn FILE             save the flash as .bin, .hex or .s19
  -d --fn FILE             write a file; erases nothing
     --a ADDRESS           start address of a .bin (hexadecimal); default 08000000
     --v                   read it back and compare
     --o                   accepted but not used: every byte of the file is written
  -r [--a ADDRESS]         start the program; default 08000000
  -p --ewp N s1…sN | --dwp | --erp | --drp
                           write protection on, off; read protection on, off (off ERASES the flash)
  -o --get --fn FILE       save the option bytes
     --set --fn FILE       set them from a file
     --set --vals --User H --Data0 H --Data1 H --WRP0 H … --WRP3 H --RDP H
                           set single ones (hexadecimal)
  -v                       accepted; does nothing

  --strict                 refuse what the old tool silently did wrong (also FLASHLINE_LEGACY_STRICT=1)
  --exit-codes new         2 = communication, 3 = operation, 1 = arguments (also FLASHLINE_LEGACY_EXIT_CODES=new)`,

  'expected.number': 'a number from {min} to {max}',
  'expected.hex': 'a hexadecimal number up to {max}',
  'expected.port': 'a COM number or the name of a port',
  'expected.map': 'the name of a map or of a part',
  'expected.file': 'a file name',
  'expected.file-option': '--fn and a file name',
  'expected.saved-file': 'a file name that ends in .bin, .hex or .s19',
  'expected.data-bits': '8: the bootloader supports no other frame',
  'expected.stop-bits': '1, 1.5 or 2',
  'expected.level': '--Hi or --Lo',
  'expected.erase': '--all or --sec',
  'expected.protection': '--ewp, --dwp, --erp or --drp',
  'expected.options': '--get or --set',
  'expected.options-set': '--fn or --vals',
  'expected.any': 'a value',
  'expected.exit-codes': 'old or new',

  note: 'Note:',
  'doubt.parity': '--pr {value} is not a valid parity; EVEN is used.',
  'doubt.echo': '--ec {value} is not a valid echo mode; OFF is used.',
  'doubt.control': '--co {value} is neither ON nor OFF; OFF is used.',
  'doubt.stop-bits': '--sb {value}: one stop bit is sent, as AN3155 requires.',
  'doubt.capitals': '{option} {value} is not in capitals: {taken} is used, as the old tool did.',
  'doubt.number': '{option} {value} is read as {taken}.',
  'doubt.alone': '{option} alone does nothing: it takes {needed}.',
  'doubt.unused': '{option} {value} is not used.',
  'doubt.unverified': 'Nothing reads {file} back after it is written: there is no --v.',
  'doubt.address': '--a {address} is not used: {file} contains its own addresses.',
  'map.differs':
    'The map {map} does not describe {device} ({detail}). Flashline uses the pages in its own record of {device}.',
  'options.reserved': 'Bits {bits} of the option byte {option} are reserved and stay as they are.',

  'label.open': 'Opening Port',
  'label.activate': 'Activating device',
  'label.rts-high': 'Set Rts line',
  'label.rts-low': 'Reset Rts line',
  'label.dtr-high': 'Set Dtr line',
  'label.dtr-low': 'Reset Dtr line',
  'label.erase-all': 'erasing all pages',
  'label.erase': 'erasing',
  'label.upload': 'Uploading',
  'label.download': 'downloading',
  'label.verify': 'verifying',
  'label.write-protect': 'enabling write protection',
  'label.write-unprotect': 'disabling write protection',
  'label.readout-protect': 'enabling read protection',
  'label.readout-unprotect': 'disabling read protection',
  'label.reset': 'reseting device',
  'label.get-options': 'Getting Option bytes  data',
  'label.save-options': 'Saving Option bytes  data',
  'label.set-options': 'Setting Option bytes  data',
  'label.reset-options': 'Resetting device',
  'line.bad-parameter': 'bad parameter [{word}]',
  'line.no-map': 'This version is not intended to support the <{name}> target',
  'line.no-file': 'file does not exist {file}',
  'line.bad-file': 'cannot open file {file}',
  'line.running': 'Your code is running...',
  'line.not-running': 'run fails',
  'line.uploaded': 'Uploaded data is dumped on {file}',
  'hint.read-protected': 'the flash may be read protected; -p --drp removes that AND ERASES THE FLASH',
  'hint.write-protected': 'some pages may be write protected; -p --dwp removes that',

  'import.command': 'check a .STmap file against the parts, or make a device record from it',
  'import.argument': 'map of the Flash Loader Demonstrator',
  'import.part': 'the part that the map must be for',
  'import.family': 'family of a part whose product id has no record',
  'import.output': 'file for the device record of such a part',
  'import.force': 'replace the file',
  'import.after': `
You do not need a map for the parts that Flashline knows: the product id of the board decides.
The record of an unknown part belongs in resources/devices (docs/devices.md).

Examples:
  flashline import-map Map/STM32F1_Med-density_64K.STmap
  flashline import-map mine.STmap --part stm32g0b1
  flashline import-map clone.STmap --family F1 --output resources/devices/clone.json`,
  'import.agrees':
    '{map}: product id {pid}, {flash} of flash in {sectors} sections: the same as in the record of {device}.',
  'import.not-needed': 'You do not need the map for this part: -i {pid} or --part {pid} is enough.',
  'import.fits': 'It describes the flash of: {devices}.',
  'import.made': '{map}: product id {pid} has no record; {pages} make a new one.',
  'import.saved':
    'The record is in {file}. Copy it to resources/devices, and add what the map does not contain (docs/devices.md).',
} as const;

/** How to do on the command line what an error or a warning advises. Without an entry the advice alone says it. */
export const cliHowTexts = {
  'E-INTERNAL': 'Include the command and the text above.',
  'E-BOARD-PTY': 'Use --tcp HOST:PORT.',
  'E-BOARD-PTY-PLATFORM': 'Use --tcp HOST:PORT.',
  'E-WEB-LISTEN': 'Use --listen for another port, or omit --listen to use any free port.',
  'E-DEVICE-UNKNOWN-PART': '"flashline devices" lists the parts.',
  'E-DEVICE-LAYOUT-AMBIGUOUS': 'Use --layout single or --layout dual.',
  'E-DEVICE-LAYOUT-UNKNOWN': 'Use --layout, such as --layout 62x16K.',
  'E-DEVICE-NO-BOARD': '"flashline devices" lists the parts.',
  'E-IMAGE-UNRECOGNISED': 'Or use --format bin with --address.',
  'E-IMAGE-NO-ADDRESS': 'Use --address.',
  'E-IMAGE-MISMATCH': 'Or use --format.',
  'E-OPTION-RDP': 'Use "flashline protect" or "flashline unprotect".',
  'E-OPTION-LOCKOUT': 'To accept it, use --accept-lockout.',
  'E-OPTION-LEVEL2': 'Use "flashline options set RDP=0xCC" with --confirm.',
  'E-PLAN-NO-LAYOUT':
    'Use --layout, such as --layout 64x2K, if you know the pages from the reference manual.',
  'E-PLAN-OUTSIDE': 'To leave them out, use --leave-out.',
  'E-PLAN-PAGE': '"flashline devices" lists the pages of a part.',
  'E-PLAN-RANGE': '"flashline info" shows it.',
  'E-PLAN-ALTERNATE': 'To leave it out, use --leave-out.',
  'E-PORT-NOT-FOUND': '"flashline ports" lists the ports.',
  'E-PROTECT-PAGES': 'Use "flashline unprotect --write".',
  'E-PROTECT-POWER-CYCLE': 'Use "flashline info".',
  'E-PROTECT-READOUT': 'Use "flashline unprotect".',
  'E-PROTECT-UNPROVEN': 'Use "flashline info".',
  'E-SYNC-UNSTABLE': 'Set the baud rate with --baud.',
  'E-REPLY-COMMAND': '"flashline info" lists them.',
  'E-TARGET-MISMATCH': 'Use --part.',
  'E-TARGET-NO-SIZE':
    'Use --part or --layout. "flashline read" also takes the number of bytes, with --length.',
  'E-ERASE-FAILED': 'Use "flashline info".',
  'E-ERASE-NOT-BLANK': 'Use "flashline unprotect --write".',
  'E-VERIFY-REST': 'Use "flashline erase --mass".',
  'E-READ-REFUSED': '"flashline info" shows it.',
  'E-GO-NO-PROGRAM': 'Use --address, or --no-check to send Go anyway.',
  'W-JOB-SIZE-UNSURE': 'Use --part.',
  'W-PLAN-SIZE-ASSUMED': 'Use --part or --port.',
} as const satisfies HowTexts;

/** Everything the command line says. It speaks English only. What the window says: `catalogue.ts`. */
export const cliEnglish = {
  ...commonEnglish,
  how: cliHowTexts,
  blackBox: blackBoxTexts,
  cli: cliTexts,
  help: cliHelpTexts,
  legacy: legacyTexts,
  serve: serveTexts,
} as const;
