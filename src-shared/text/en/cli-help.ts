/** Descriptions and examples of the help pages. Commands, options and file names are the same in every language. */
export const cliHelpTexts = {
  flashline:
    'Programs STM32 microcontrollers through the UART bootloader in ROM (AN3155).\nEvery job says what it will do before it does it, and what the board holds afterwards.',
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
The screens are those of the desktop window. The address works once, in one browser, on this machine.

Examples:
  flashline serve --open
  flashline serve --listen 8080 --data ./station-3
  flashline serve --allow tcp://10.0.0.5:4000`,
  'option.listen': 'TCP port on 127.0.0.1; a free one where it is not given',
  'option.open': 'open the address in the default browser',
  'option.data': 'folder of the settings',
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
Each Tab asks flashline itself, so that the script never needs to be made anew.

Examples:
  eval "$(flashline completion bash)"                       in ~/.bashrc
  eval "$(flashline completion zsh)"                        in ~/.zshrc, behind compinit
  flashline completion fish > ~/.config/fish/completions/flashline.fish`,
  'argument.shell': 'the shell',

  program: 'write a firmware file into the flash, and verify it',
  'program.after': `
The file may be Intel HEX, S-record, ELF, DfuSe, UF2, or raw binary with --address.
The plan (pages to erase, bytes to write) is shown before anything is sent. What else stands in
an erased page is lost, unless --keep-rest is given.

Examples:
  flashline program firmware.hex --port /dev/ttyUSB0
  flashline program firmware.bin --port COM3 --address 0x08000000 --part stm32f103c8
  flashline program firmware.elf --port COM3 --boot0 rts --reset dtr --go
  flashline program firmware.hex --port COM3 --wait
  flashline program firmware.hex --port COM3 --loop 20
  flashline program firmware.hex --port virtual:stm32f405`,

  erase: 'erase the whole flash, pages, or a range',
  'erase.after': `
The numbers of the pages of a part: flashline devices PART

Examples:
  flashline erase --port /dev/ttyUSB0 --mass
  flashline erase --port COM3 --pages 0,3-5
  flashline erase --port COM3 --range 0x08010000:64K`,

  read: 'read memory into a file',
  convert: 'convert firmware files, or merge several into one',
  'convert.after': `
Reads every format that program reads. Several files are merged; a byte in two files is refused. Raw
binary of several files is given as FILE@ADDRESS. Gaps stay gaps unless --fill says what belongs there.

Examples:
  flashline convert app.elf --output app.hex
  flashline convert boot.hex app.bin@0x08004000 --output all.bin --fill 0xFF
  flashline convert dump.hex --crop 0x08000000:16K --output boot.s19`,
  'read.after': `
Without --address and --length the whole flash is read; without --length all from the address on.
The format goes by the name of the file (.bin, .hex, .s19) unless --format says it.
The file is written only when everything was read. Read Memory has no checksum: --twice reads each
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
Readout protection can be removed only together with the contents of the flash.

Examples:
  flashline protect --port /dev/ttyUSB0
  flashline protect --port COM3 --write 0-3       (write protection of sectors 0 to 3, and of no others)`,

  unprotect: 'remove readout protection, WHICH ERASES THE FLASH, or write protection with --write',
  'unprotect.after': `
Examples:
  flashline unprotect --port /dev/ttyUSB0          (asks first)
  flashline unprotect --port COM3 --yes            (in a script)
  flashline unprotect --port COM3 --write          (erases nothing)`,

  options: 'show, change and explain option bytes',
  'options.after': `
Option bytes decide how the part starts, what its watchdogs and its supply supervision do, and which pages are
protected. Reserved bits stay as the factory set them. Readout protection belongs to "protect" and "unprotect".`,
  'options-read': 'show the option bytes of a board; changes nothing',
  'options-read.after': `
Examples:
  flashline options read --port /dev/ttyUSB0
  flashline options read --port COM3 --json`,
  'options-set': 'change fields: shows before and after, writes, reads again, compares all bits',
  'options-set.after': `
Each area is read until two answers agree, and written as a whole with its reserved bits as they are.

Examples:
  flashline options set nBOOT_SEL=0 --port /dev/ttyUSB0          (asks first)
  flashline options set IWDG_SW=0 BOR_LEV=3 --port COM3 --yes    (in a script)
  flashline options set nBOOT_SEL=1 --port COM3 --preview        (writes nothing)

Readout protection level 2, which nothing can ever lift:
  flashline options set RDP=2 --port COM3 --confirm "LOCK STM32G07xxx/08xxx FOREVER: LEVEL 2"`,
  'options-reset': 'bring all fields back to their factory defaults; not readout protection',
  'options-reset.after': `
Fields whose default is not known, fields that are never changed, and reserved bits stay as they are.

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
With --part the plan is made for a part of that name. With --port the board is asked what it is; nothing
is erased or written.

Examples:
  flashline plan firmware.hex --part stm32f103c8
  flashline plan firmware.hex --port /dev/ttyUSB0 --keep-rest`,

  doctor: 'find out what the modem lines do, or whether the adapter is sound',
  'doctor.lines': 'switch DTR and RTS slowly, ask what happened, and recommend a wiring',
  'doctor.lines.after': `
Take nothing off: the board is on its adapter, and you watch it. BOOT0 is best seen with a meter.

Example:
  flashline doctor lines --port /dev/ttyUSB0 --part stm32f103c8`,
  'doctor.loopback': 'send patterns through a jumper from TX to RX, at several rates and parities',
  'doctor.loopback.after': `
Take the board off the adapter and join TX and RX with a jumper. Whether parity is really sent is told by the
time that the bytes take.

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

  inspect: 'show what a firmware file holds; needs no board',
  'inspect.after': `
Examples:
  flashline inspect firmware.elf
  flashline inspect firmware.hex --part stm32f405      (says where each range belongs)`,

  board: 'run a virtual board, for training and tests',
  'board.after': `
The board is on a pseudo-terminal, which any serial program can open, or on TCP with --tcp. It is reset
into its bootloader whenever a client closes the line and another opens it; its flash stays.

Examples:
  flashline board stm32f405 --link /tmp/board
  flashline board stm32g071 --tcp 127.0.0.1:7000 --pace`,

  exitCodes: 'what the exit codes mean',
  'exit.title': 'Exit codes:',
  'exit.0': 'everything that was asked for was done and checked',
  'exit.1': 'a fault of Flashline itself: please report it',
  'exit.2': 'the command line was not understood, or a confirmation is missing',
  'exit.3': 'a file cannot be read or written, or the firmware file is wrong',
  'exit.4': 'the port or the connection failed',
  'exit.5': 'no answer from the board, or a garbled one',
  'exit.6': 'the part is unknown, or not the one that was asked for',
  'exit.7': 'the plan was refused: the image does not fit the part',
  'exit.8': 'the board refused or failed an operation',
  'exit.9': 'verification failed: the flash does not hold what it should',
  'exit.10': 'protection is in the way, or its change could not be proved',
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
  'option.part-inspect': 'say what each range is on this part',
  'option.baud': 'baud rate (default: 115200, or less where the part asks for it)',
  'option.parity': 'parity (default: that of the part, else even)',
  'option.boot0': 'modem line that drives BOOT0 (default: lines are not used)',
  'option.reset': 'modem line that drives NRST (default: lines are not used)',
  'option.invert-boot0': 'BOOT0 is high when the line is not asserted',
  'option.invert-reset': 'the board is in reset when the line is not asserted',
  'option.enter':
    'how the board gets into its bootloader: a preset, a line sequence, or command:TEXT (docs/enter-and-leave.md)',
  'option.enter-baud': 'baud rate of the application that gets the command (default: 115200)',
  'option.enter-parity': 'parity of the application (default: none)',
  'option.enter-expect': 'what the application must answer to command:TEXT',
  'option.enter-wait': 'time from the command until the bootloader listens, in ms (default: 500)',
  'option.leave': 'how the bootloader is left in the end (default: it is not, or by Go with --go)',
  'option.leave-go': 'how the bootloader is left (default: by Go)',
  'option.no-check': 'send Go whatever stands at the address: do not look for a vector table first',
  'option.resume': 'the bootloader is synchronised already: send no 7F',
  'option.loop':
    'program this many boards, one after the other: each is waited for, and must be taken out before the next counts',
  'option.repeat': 'with --loop: program a board again although it passed',
  'option.wait': 'wait until the port is there and a board answers, however long; Ctrl-C stops',
  'option.no-probe':
    'after a failure, do not ask the board harmless questions that tell causes apart (a few seconds)',
  'option.pace': 'virtual boards only: take the time that a real line and flash take',
  'option.layout': 'bank mode (single, dual), or the pages of a part that is not known (64x2K)',
  'option.address-image': 'where raw binary belongs',
  'option.format-image': 'format of the file (default: found out from content and name)',
  'option.erase': 'which pages to erase: those the image needs, all, or none',
  'option.keep-rest': 'read what else stands in erased pages, and write it back',
  'option.leave-out': 'leave out image regions that are not flash of the part, instead of refusing',
  'option.prove-erase':
    'read erased pages back before writing, and check that they are blank beside the image',
  'option.no-verify': 'do not read back what was written',
  'option.no-verify-erase': 'do not read back whether the pages are blank',
  'option.go': 'start the program afterwards',
  'option.mass': 'erase the whole flash',
  'option.pages': 'erase these pages, such as 0,3-5',
  'option.range': 'erase all pages that this range touches, ADDRESS:LENGTH',
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
  'option.accept-lockout': 'write even where that locks the bootloader out',
  'option.confirm': 'for readout protection level 2: the words that the refusal asks for',
  'option.address-go': 'address of the vector table (default: start of the flash)',
  'option.link': 'make a symbolic link to the pseudo-terminal',
  'option.tcp': 'offer the board on TCP instead of a pseudo-terminal',
  'option.pace-board': 'take the time that a real line and flash take',
  'option.keep': 'do not reset the board when a client goes and another comes',
  'or-variable': '{description}; else {variable} in the environment',
  'option.output-convert': 'file to save; its name says the format (.bin, .hex, .s19)',
  'option.fill': 'fill gaps with this byte, such as 0xFF',
  'option.crop': 'only this range, ADDRESS:LENGTH; with --fill all of it',
  'option.force-convert': 'replace a file that exists',
  'option.quiet': 'no progress and no plan; warnings, errors and the result only',
  'option.json': 'events as JSON, one a line, on stdout (docs/cli.md)',
  'option.help': 'show this help',
  'option.version': 'show the version',
  'command.help': 'show the help of a command',
} as const satisfies Record<string, string>;
