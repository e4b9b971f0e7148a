/**
 * What `flashline legacy` and `flashline import-map` say. The words before `[OK]` and `[KO]`, and the few lines that scripts
 * look for, are those of the old tool: they are its interface.
 */
export const legacyTexts = {
  command: 'run the arguments of STMFlashLoader.exe (also as flashline-legacy)',
  'command.argument': 'arguments of STMFlashLoader.exe; -? lists them',
  'command.after': `
The options run from left to right over one connection, and every line ends in [OK] or [KO] as there.
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
     --ec OFF|ECHO|LISTEN  whether the line gives sent bytes back; default OFF
     --co ON|OFF           DTR and RTS at opening: both asserted, or neither; default OFF
     --to MS               taken and not used: Flashline has a time limit for each command
  -Rts, -Dtr               set a line at once, whatever --co says
     --Hi | --Lo           asserted, not asserted; may be repeated
  -i NAME                  connect; a map (Map/NAME.STmap, a path, a known name) or a part
  -e --all | --sec N c1…cN erase all pages, or N pages by their decimal codes
  -u --fn FILE             save the flash as .bin, .hex or .s19
  -d --fn FILE             write a file; erases nothing
     --a ADDRESS           where a .bin belongs (hexadecimal); default 08000000
     --v                   read it back and compare
     --o                   taken and not used: every byte of the file is written
  -r [--a ADDRESS]         start the program; default 08000000
  -p --ewp N s1…sN | --dwp | --erp | --drp
                           write protection on, off; read protection on, off (off ERASES the flash)
  -o --get --fn FILE       save the option bytes
     --set --fn FILE       set them from a file
     --set --vals --User H --Data0 H --Data1 H --WRP0 H … --WRP3 H --RDP H
                           set single ones (hexadecimal)
  -v                       taken; does nothing

  --strict                 refuse what the old tool did silently wrong (also FLASHLINE_LEGACY_STRICT=1)
  --exit-codes new         2 = communication, 3 = operation, 1 = arguments (also FLASHLINE_LEGACY_EXIT_CODES=new)`,

  'expected.number': 'a number from {min} to {max}',
  'expected.hex': 'a hexadecimal number up to {max}',
  'expected.port': 'a COM number or the name of a port',
  'expected.map': 'the name of a map or of a part',
  'expected.file': 'a file name',
  'expected.file-option': '--fn and a file name',
  'expected.saved-file': 'a file name that ends in .bin, .hex or .s19',
  'expected.data-bits': '8: the bootloader understands no other frame',
  'expected.stop-bits': '1, 1.5 or 2',
  'expected.level': '--Hi or --Lo',
  'expected.erase': '--all or --sec',
  'expected.protection': '--ewp, --dwp, --erp or --drp',
  'expected.options': '--get or --set',
  'expected.options-set': '--fn or --vals',
  'expected.any': 'a value',
  'expected.exit-codes': 'old or new',

  note: 'Note:',
  'doubt.parity': '--pr {value} is no parity; EVEN is taken.',
  'doubt.echo': '--ec {value} is no echo mode; OFF is taken.',
  'doubt.control': '--co {value} is neither ON nor OFF; OFF is taken.',
  'doubt.stop-bits': '--sb {value}: one stop bit is sent, as AN3155 says.',
  'doubt.capitals': '{option} {value} is not in capitals: {taken} is taken, as the old tool did.',
  'doubt.number': '{option} {value} is read as {taken}.',
  'doubt.alone': '{option} alone does nothing: it takes {needed}.',
  'doubt.unused': '{option} {value} is not used.',
  'doubt.unverified': 'Nothing reads {file} back after it is written: there is no --v.',
  'doubt.address': '--a {address} is not used: {file} says itself where it belongs.',
  'map.differs':
    'The map {map} does not describe {device} ({detail}). The pages of {device} are taken from its record.',
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

  'import.command': 'check a .STmap file against the parts, or make a device record of it',
  'import.argument': 'map of the Flash Loader Demonstrator',
  'import.part': 'the part that the map must be for',
  'import.family': 'family of a part whose product id is in no record',
  'import.output': 'where to put the device record of such a part',
  'import.force': 'replace the file',
  'import.after': `
A map is not needed for the parts that Flashline knows: the product id of the board decides.
The record of a part that it does not know belongs into resources/devices (docs/devices.md).

Examples:
  flashline import-map Map/STM32F1_Med-density_64K.STmap
  flashline import-map mine.STmap --part stm32g0b1
  flashline import-map clone.STmap --family F1 --output resources/devices/clone.json`,
  'import.agrees':
    '{map}: product id {pid}, {flash} of flash in {sectors} sections: the same as in the record of {device}.',
  'import.not-needed': 'The part is known without the map: -i {pid} or --part {pid} is enough.',
  'import.fits': 'It describes the flash of: {devices}.',
  'import.made': '{map}: product id {pid} is in no record; {pages} make a new one.',
  'import.saved':
    'The record is in {file}. Put it into resources/devices, and add what the map does not say (docs/devices.md).',
} as const;
