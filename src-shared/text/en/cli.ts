/** What the command line says while it works and when it is done. Values stand in braces. */
export const cliTexts = {
  // Device records
  'records.skipped': '{what} It was left out.',
  'records.replaced': '{file} takes the place of {other}.',

  // Converting
  'convert.done': 'Saved to {file} ({format}): {size} at {ranges}.',

  // Before a job
  'job.connect': 'Connecting to {port} at {baudRate} baud, parity {parity}',
  // One board after the other
  'loop.next': 'Board {number} of {count}',
  'loop.take-out': '{counts} Take the board out and put in the next one.',
  'loop.same':
    'This is board {uniqueId}, which passed before. It was left alone. Put in another one, or say --repeat.',
  'loop.still': 'Board {uniqueId} is still there. It was left alone. Take it out and put in the next one.',
  'loop.counts': '{passed} passed, {failed} failed, {total} of {count} boards done.',
  'job.waiting': 'No bootloader answers yet ({code}). Waiting until one does; Ctrl-C stops.',
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
  'plan.lose': 'Lose     {size} in erased pages that the image does not fill (--keep-rest keeps them)',
  'plan.lose-all': 'Lose     {size}: all that stands in the flash where the image does not',
  'plan.write': 'Write    {blocks}, {size} in all',
  'plan.more': '… and {ranges} more',
  'plan.write-nothing': 'Write    nothing',
  'plan.left-out': 'Without  {range}: {region}',
  'plan.leave': 'Leave    by {way} ({why})',
  'plan.leave-stub': 'Leave    by {way} ({why}): {size} of instructions in RAM at {address}',
  'plan.start': 'Start    the program with its vector table at {address}',
  'plan.untouched': 'This was a plan only. Nothing was sent that changes the board.',
  'plan.offline': 'This is a plan only. No board was touched.',

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
    'Stopping after the command under way. Press Ctrl-C again to stop at once, which may leave the board inside a command.',
  'stop.hard': 'Stopping at once.',

  // Results
  'result.program': 'Programmed {size} in {time}, without verification.',
  'result.program-verified': 'Programmed and verified {size} in {time}.',
  'result.started': 'The board acknowledged the start of the program at {address}.',
  'result.erase': 'Erased {pages} in {time}, without reading them back.',
  'result.erase-verified': 'Erased {pages} and found them blank in {time}.',
  'result.verify': 'Verified {size} in {time}. The board holds exactly what the file says.',
  'result.verify-left-out':
    'Verified {size} in {time}. The board holds what the file says, except for the parts that were left out.',
  'result.read': 'Read {size} from {range} in {time}. Saved to {file} ({format}).',
  'result.read-twice':
    'Read {size} from {range} twice with the same result in {time}. Saved to {file} ({format}).',
  'result.go': 'The board acknowledged the start of its program.',
  'result.go-at': 'The board acknowledged the start of the program at {address}.',
  'result.protect-readout':
    'Readout protection is on: the board refuses to be read. Removing it erases the whole flash.',
  'result.protect-write': 'The board acknowledged the write protection of {sectors} and restarted.',
  'result.unprotect-readout':
    'Readout protection is off: the flash can be read again, and it is blank wherever it was looked at.',
  'result.unprotect-nothing': 'Readout protection is off already; nothing was sent.',
  'result.unprotect-write': 'The board acknowledged the end of all write protection and restarted.',
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
  'unprotect.ask': 'Type "yes" to go on: ',
  'unprotect.yes': 'yes',

  // options
  'options.title': 'Option bytes of {device} ({layout})',
  'options.title-part': 'Option bytes of {device} ({layout}), as far as the bootloader shows them',
  'options.read-only': 'They can only be read through the bootloader. {reason}',
  'options.factory': 'as delivered',
  'options.not-factory': 'as delivered: {value}',
  'options.factory-unknown': 'as delivered: not known',
  'options.contradiction': 'contradicts its complement',
  'options.reserved': 'Reserved bits, left as the factory set them:',
  'options.reserved-row': '{place}: mask {mask}, value {value}',
  'options.allowed': 'may be {allowed}',
  'options.kept': 'not changed here: {reason}',
  'options.kept-rdp': 'changed by "flashline protect" and "flashline unprotect" only',
  'options.danger': '{level}: {text}',
  'options.plan.title': 'Change of the {layout} option bytes',
  'options.plan.field': '{name}: {before} → {after}',
  'options.plan.lockout': 'LOCKS THE BOOTLOADER OUT ({settings}): {text}',
  'options.plan.write':
    'Writes {size} at {range}; reserved bits as they are. Do not switch the board off meanwhile.',
  'options.plan.untouched': 'This was a preview only. Nothing was written.',
  'options.plan.needs-accept': 'To write it, --accept-lockout is needed as well.',
  'options.plan.needs-words': 'To write it, for good, --confirm "{words}" is needed as well.',
  'options.ask': 'Type "yes" to write: ',
  'options.yes': 'yes',
  'options.result.changed':
    'Written, read again and compared in {time}: {fields}. No other bit of the option bytes changed.',
  'options.result.same': 'Nothing had to be written.',
  'options.result.locked': 'Readout protection level 2 was written, and the board is silent since.',
  'options.state.read': 'The option bytes are as they were.',
  'options.state.unknown':
    'OPTION BYTES: written at least in part, and not read since. What they are now is not known.',
  'options.state.differs': 'OPTION BYTES: written, but not as planned. Set: {set}. Not set: {notSet}.',
  'options.state.changed': 'The option bytes are as planned.',
  'options.state.locked': 'The option bytes cannot be read any more.',
  'options.none': 'none',
  'usage.yes-options':
    'This would change option bytes of {port}. Say so with --yes, or look first with --preview.',
  'bad.assignment': 'Give a field and its value, such as nBOOT_SEL=0.',

  // info
  'info.part': 'Part',
  'info.pid': 'Product id',
  'info.flash': 'Flash',
  'info.id-bytes': 'Get ID',
  'info.maker': 'Maker',
  'info.flash-unknown': 'unknown',
  'info.uid': 'Unique id',
  'boot.lines': '(--boot0 rts --reset dtr; --invert-boot0, --invert-reset where a transistor inverts)',
  'info.bootloader': 'Bootloader',
  'info.bootloader-id': 'protocol {version}, id {id}',
  'info.bootloader-no-id': 'protocol {version}',
  'info.commands': 'Commands',
  'info.readout': 'Readout',
  'info.readout-on':
    'protected: the flash can be neither read nor written; "flashline unprotect" erases it and lifts this',
  'info.readout-fixed':
    'protected: the flash can be neither read nor written, and this bootloader has no command that lifts it',
  'info.readout-power':
    'protected: the flash can be neither read nor written; if this was lifted just now, the supply must go off and on first; else "flashline unprotect" erases the flash and lifts it',
  'info.readout-unknown': 'not known: the bootloader lists no Read Memory',
  'info.readout-off': 'not protected',
  'info.line': 'Line',
  'info.line-settings': '{baudRate} baud, parity {parity}',
  'info.note': 'Note',
  'info.size-source.register': 'read from the part',
  'info.size-source.probed': 'found by trial reads',
  'info.size-source.part-name': 'by the name given',
  'info.size-source.table': 'largest of this family; not read',
  'info.size-source.unknown': 'unknown',
  'info.uid.protected': 'not readable: readout protection',
  'info.uid.refused': 'not readable: the bootloader refuses',
  'info.uid.blank': 'not readable: all its bytes are FF or 00',
  'info.uid.no-register': 'not known where this part keeps it',

  // doctor
  'doctor.choose': 'Type a number from 1 to {count}: ',
  'doctor.answer': '  {number}  {answer}',
  'doctor.recommend': 'Use: {options}',
  'doctor.doubt': 'What the answers amount to, and what did not work: {options}',
  'doctor.round': '{baudRate} baud, parity {parity}: {outcome}',
  'doctor.altered-byte': 'byte {index}: {sent} came back as {heard}',
  'doctor.altered-count': '{heard} of {sent|# byte|# bytes}',
  'doctor.parity-refused': 'it does not take the setting',
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
  'device.layout-unknown': 'not known: the part can be read, but neither erased nor written',
  'device.regions': '{count} × {size} from {address}, page {first} on',
  'device.line': 'Line',
  'device.line-settings': 'parity {parity}, up to {baudRate} baud advised',
  'device.erased': 'Erased byte',
  'device.unit': 'Write unit',
  'device.boot': 'Ready after',
  'device.boot-time': '{typical} ms typically, {worst} ms at worst',
  'device.usarts': 'Bootloader on',
  'device.bootloader-ids': 'Bootloader ids',
  'device.ram': 'RAM for use',
  'device.pins': 'Pins',
  'device.interfaces': 'Also on',
  'device.interfaces-too':
    '{interfaces}: activity there takes the bootloader away from the UART until the next reset',
  'device.rom-notes': 'Bootloader notes',
  'device.power': 'Supply',
  'device.power.protection-change':
    'a change of readout protection counts only after the supply was off and on',
  'device.power.boot0-latched':
    'once a debug probe was attached, BOOT0 is read anew only after the supply was off and on (ES0486 §2.2.9)',
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
  'board.stop': 'Ctrl-C ends it. Its flash is kept until then. Try in another terminal:',
  'board.keeps': 'It stays as it is when a client goes and another comes.',
  'board.resets': 'It is reset into its bootloader when a client has gone and another comes.',
  'board.gone': 'The virtual board is gone.',

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
    'It should be single, dual, or the pages in order of address, such as 64x2K or "4x16K 64K 7x128K".',
  'bad.range': 'It should be ADDRESS:LENGTH, such as 0x08004000:16K.',
  'bad.tcp': 'It should be HOST:PORT, such as 127.0.0.1:7000.',
  'usage.address-of-several':
    '--address is for one file: with several, give each raw binary its own as FILE@ADDRESS.',
  'usage.merge-families': '{file} is for several chip families, and cannot be merged with other files.',
  'usage.merge-differs': 'The files are for different chip families.',
  'usage.no-file': 'No file was named.',
  'usage.no-name': 'The name of a file is empty: perhaps a variable in it was never set.',
  'usage.file-address': '{word}: "{digits}" is no address. {reason}',
  'usage.convert-format': 'The name {file} says no format. Say it with --to bin, hex or srec.',
  'usage.convert-empty': 'No byte of the files is in this range: there is nothing to save.',
  'usage.convert-gap': 'With its gaps filled the image has {size}: that is more than 64 MiB.',
  'usage.convert-gaps':
    'Raw binary has no addresses, and nothing is between {gap} and {next}. Say with --fill what belongs there, or save as .hex.',
  'usage.no-value':
    '{option} was given no value: {next} follows. A value that begins with a dash is given as {option}=VALUE.',
  'usage.variable': '{variable} in the environment is {value}. {reason}',
  'usage.plan-what':
    'A plan needs --part (for a board that is not at hand) or --port (to look at the board).',
  'usage.erase-what': 'Say what to erase: --mass, --pages or --range, exactly one of them.',
  'usage.keep-mass':
    '--keep-rest cannot be kept with --erase mass, which erases the whole flash. Choose one of them.',
  'usage.address-unused':
    '--address is for raw binary: {file} is {format} and says itself where its data belong.',
  'usage.layout-known':
    '--layout with pages is for parts and flash sizes that are not known: those of {device} are.',
  'usage.same-line': '--boot0 and --reset are both on {line}: one line cannot drive two pins.',
  'usage.boot0-alone': '--boot0 sets a line for a reset: it needs --reset as well.',
  'usage.invert-alone': '{option} needs {line} with the line it is about.',
  'usage.yes':
    'Removing the readout protection of {port} erases the whole flash of the board. Say so with --yes.',
  'usage.not-confirmed': 'It was not confirmed: nothing was changed.',
  'usage.read-format':
    'The format of {file} does not show in its name. Say it with --format bin, hex or srec.',
  'usage.read-address': '--length needs --address: without both, the whole flash is read.',
  'usage.read-wraps': '{size} from {address} on reach beyond the last address, 0xFFFFFFFF.',
  'usage.stdout-json':
    'The file goes to stdout, so --json has no place there. Name a file, or leave out --json.',
  'usage.exists': '{file} exists. Name another file, or let it be replaced with --force.',
  'usage.same-file':
    '{file} is a file that this command reads or writes itself: it would be lost. Name another file.',
  'file.more-than': 'more than {limitBytes}',
  'file.too-large': 'it has more than {limitBytes|# byte|# bytes}.',
  'file.is-folder': 'it is a folder.',
  'usage.enter':
    '"{enter}" is no way into the bootloader. It should be a preset ({names}), a sequence such as rts,-dtr,dtr:-rts,-dtr,dtr, or command:TEXT.',
  'usage.enter-command':
    'The command and its answer should be up to 256 bytes: text with \\r \\n \\t \\0 \\\\ \\xHH, or pairs of digits after "bytes:".',
  'usage.enter-details':
    '--enter-baud, --enter-parity, --enter-expect and --enter-wait are about a command: they need --enter with one.',
  'usage.enter-expect': '--enter-expect is for command:TEXT: a preset knows what its application answers.',
  'usage.repeat': '--repeat is about the boards of --loop: say how many there are.',
  'usage.loop-trace': 'With --loop the trace of each board goes to the usual folder: leave out --trace FILE.',
  'usage.wait':
    '--wait waits for a board that comes into its bootloader: it does not go together with --resume, nor with an --enter that asks an application.',
  'usage.enter-resume':
    '--resume says that the board is in its bootloader already: it does not go together with --enter.',
  'usage.enter-lines': 'This --enter says itself what the lines do: leave --boot0 and --reset out.',
  'usage.go-address':
    'At {address} no vector table can be: they begin at multiples of 0x80. Give the address of the table, such as 0x08000000, not that of its reset handler.',
  'usage.go-leave': '--go leaves by Go: it does not go together with --leave {leave}.',
  'usage.loopback-virtual':
    'A virtual board does not echo. For a simulated adapter give --port virtual:loopback.',
  'usage.doctor-ask': 'The line doctor asks what happened on the board: run it in a terminal.',
  'usage.virtual-only': '--pace is for virtual boards only.',
  'usage.link-tcp': '--link names a pseudo-terminal: it does not go together with --tcp.',
} as const satisfies Record<string, string>;
