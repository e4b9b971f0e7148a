import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeIntelHex } from '#shared/image/write-intel-hex.ts';
import { writeSRecord } from '#shared/image/write-s-record.ts';
import { systemClock } from '#main/time/clock.ts';
import { VirtualBoard, type VirtualBoardOptions } from '#main/virtual-board/board.ts';
import type { BoardEvent } from '#main/virtual-board/board-log.ts';
import { serveTcp, type TcpServer } from '#main/virtual-board/serve-tcp.ts';
import { runInProcess, temporaryFolder, type CliRun } from '../support/cli.ts';
import { deviceOf } from '../support/board-rig.ts';

// Jobs spend their time waiting for a board to wake up, so the tests of this file run side by side.
const folder = temporaryFolder();
const BASE = 0x0800_0000;
const firmware = Uint8Array.from({ length: 2500 }, (_, index) => (index * 7 + 3) & 0xff);
const image = { segments: [{ address: BASE, bytes: firmware }], entryPoint: undefined };

beforeAll(() => {
  writeFileSync(folder.path('x.bin'), firmware);
  writeFileSync(folder.path('x.hex'), writeIntelHex(image));
  writeFileSync(folder.path('x.s19'), writeSRecord(image));
  writeFileSync(folder.path('broken.hex'), ':0400000001020304F3\n:00000001FF\n');
  mkdirSync(folder.path('Map'));
});
afterAll(() => folder.remove());

/** A line of the old tool, with its tabs. */
const ok = (label: string) => `${label} \t\t\t\t [OK] `;
const ko = (label: string) => `${label} \t\t\t\t [KO] `;
const piece = (label: string, index: number, address: string, size: string, end = 'OK') =>
  `${label} \t page ${index} \t @0x ${address.padStart(8)} \t size ${size}(KB) \t [${end}] `;
const opened = ok('Opening Port');
const active = ok('Activating device');
const erased = ok('erasing all pages');
/** 2500 bytes in pages of 1 KiB. */
const pieces = (label: string) => [
  piece(label, 0, '8000000', '1.00'),
  piece(label, 1, '8000400', '1.00'),
  piece(label, 2, '8000800', '0.44'),
];

/** Words of a command line; `{x.bin}` is a file of this test. */
function wordsOf(line: string): string[] {
  return line.split(' ').map((word) => word.replace(/\{(.+)\}/, (_, name: string) => folder.path(name)));
}

function runLine(line: string, environment: NodeJS.ProcessEnv = {}): Promise<CliRun> {
  return runInProcess(['legacy', ...wordsOf(line)], { environment });
}

function linesOf({ stdout }: CliRun): string[] {
  return stdout.split('\n').slice(0, -1);
}

const F103 = '-c --pn virtual:stm32f103c8';
const MAP = '-i STM32F1_Med-density_64K';

interface Line {
  line: string;
  says: string[];
  environment?: NodeJS.ProcessEnv;
}

const lines: Record<string, Line> = {
  'a fixture that drives BOOT0 and reset by DTR and RTS': {
    line: `-c --pn 5 --br 115200 --db 8 --pr EVEN --sb 1 --ec OFF --to 1000 --co ON -Dtr --Hi -Rts --Lo ${MAP} -e --all -d --a 8000000 --fn {x.bin} -r --a 8000000 -Dtr --Lo -Rts --Hi --Lo`,
    environment: { FLASHLINE_COM5: 'virtual:stm32f103c8' },
    says: [
      opened,
      ok('Set Dtr line'),
      ok('Reset Rts line'),
      active,
      erased,
      ...pieces('downloading'),
      'Your code is running...',
      ok('Reset Dtr line'),
      ok('Set Rts line'),
      ok('Reset Rts line'),
    ],
  },
  'an erase alone, with the lines back where they were': {
    line: `-c --pn 5 --br 115200 --db 8 --pr EVEN --sb 1 --ec OFF --to 1000 --co ON -Dtr --Hi -Rts --Lo ${MAP} -e --all -Dtr --Lo -Rts --Hi --Lo`,
    environment: { FLASHLINE_COM5: 'virtual:stm32f103c8' },
    says: [
      opened,
      ok('Set Dtr line'),
      ok('Reset Rts line'),
      active,
      erased,
      ok('Reset Dtr line'),
      ok('Set Rts line'),
      ok('Reset Rts line'),
    ],
  },
  'a download with verification, optimized, on the fast line of an F2': {
    line: '-c --pn 25 --to 10000 --br 921600 --db 8 --pr EVEN --sb 1 --co OFF -i STM32F2_1024K -e --all -d --fn {x.hex} --v --o -r --a 0x08000000',
    environment: { FLASHLINE_COM25: 'virtual:stm32f207' },
    says: [
      opened,
      active,
      erased,
      piece('downloading', 0, '8000000', '2.44'),
      piece('verifying', 0, '8000000', '2.44'),
      'Your code is running...',
    ],
  },
  'the older names of maps, no parity given': {
    line: '-c --pn virtual:stm32f103c8 --br 115200 --db 8 -i STM32_Med-density_128K -e --all -d --fn {x.hex} -r --a 8000000',
    says: [opened, active, erased, ...pieces('downloading'), 'Your code is running...'],
  },
  'an S-record, with the address of the program left out': {
    line: `${F103} ${MAP} -e --all -d --fn {x.s19} --v -r`,
    says: [
      opened,
      active,
      erased,
      ...pieces('downloading'),
      ...pieces('verifying'),
      'Your code is running...',
    ],
  },
  'pages by their codes, and a binary at its address': {
    line: `${F103} ${MAP} -e --sec 3 4 5 6 -d --a 08001000 --fn {x.bin} --v`,
    says: [
      opened,
      active,
      ok('erasing'),
      piece('downloading', 0, '8001000', '1.00'),
      piece('downloading', 1, '8001400', '1.00'),
      piece('downloading', 2, '8001800', '0.44'),
      piece('verifying', 0, '8001000', '1.00'),
      piece('verifying', 1, '8001400', '1.00'),
      piece('verifying', 2, '8001800', '0.44'),
    ],
  },
  'two files, the second verified because the first was': {
    line: `${F103} ${MAP} -e --all -d --fn {x.bin} --v -d --a 8004000 --fn {x.bin}`,
    says: [
      opened,
      active,
      erased,
      ...pieces('downloading'),
      ...pieces('verifying'),
      piece('downloading', 0, '8004000', '1.00'),
      piece('downloading', 1, '8004400', '1.00'),
      piece('downloading', 2, '8004800', '0.44'),
      piece('verifying', 0, '8004000', '1.00'),
      piece('verifying', 1, '8004400', '1.00'),
      piece('verifying', 2, '8004800', '0.44'),
    ],
  },
  'an L0 whose ROM knows no mass erase': {
    line: '-c --pn virtual:stm32l053r8 --br 57600 -i STM32L0_x3_x2_x1_64K -e --all -d --fn {x.bin} --v',
    says: [
      opened,
      active,
      erased,
      ...['downloading', 'verifying'].flatMap((label) =>
        Array.from({ length: 20 }, (_, index) => {
          const address = (BASE + index * 128).toString(16).toUpperCase();
          return piece(label, index, address, index === 19 ? '0.07' : '0.13');
        }),
      ),
    ],
  },
  'write protection and its end, each with a reset': {
    line: `${F103} ${MAP} -p --ewp 2 0 1 -p --dwp`,
    says: [
      opened,
      active,
      ok('enabling write protection'),
      ok('reseting device'),
      ok('disabling write protection'),
      ok('reseting device'),
    ],
  },
  'a program that is protected last': {
    line: `${F103} ${MAP} -e --all -d --fn {x.bin} --v -p --erp`,
    says: [
      opened,
      active,
      erased,
      ...pieces('downloading'),
      ...pieces('verifying'),
      ok('enabling read protection'),
      ok('reseting device'),
    ],
  },
  'a removal of protection that is off, which erases all the same': {
    line: `${F103} ${MAP} -p --drp`,
    says: [opened, active, ok('disabling read protection'), ok('reseting device')],
  },
  'the way out of protection': {
    line: `${F103} ${MAP} -p --erp --drp -d --fn {x.bin} --v`,
    says: [
      opened,
      active,
      ok('enabling read protection'),
      ok('reseting device'),
      ok('disabling read protection'),
      ok('reseting device'),
      ...pieces('downloading'),
      ...pieces('verifying'),
    ],
  },
  'option bytes saved': {
    line: `${F103} ${MAP} -o --get --fn {options.bin}`,
    says: [opened, active, ok('Getting Option bytes  data'), ok('Saving Option bytes  data')],
  },
  'options and words in any case, a part in place of a map, -v for nothing': {
    line: '-C --PN virtual:stm32g071rb --PR even --EC off --CO off -I stm32g071 -V -E --ALL -D --FN {x.bin} --V',
    says: [
      opened,
      active,
      erased,
      piece('downloading', 0, '8000000', '2.00'),
      piece('downloading', 1, '8000800', '0.44'),
      piece('verifying', 0, '8000000', '2.00'),
      piece('verifying', 1, '8000800', '0.44'),
    ],
  },
  'a port that is opened twice': {
    line: `${F103} ${MAP} ${F103} ${MAP}`,
    says: [opened, active, opened, active],
  },
};

describe.concurrent('a command line of STMFlashLoader', () => {
  it.each(Object.entries(lines))('runs: %s', async (_, { line, says, environment }) => {
    const run = await runLine(line, environment);
    expect(linesOf(run)).toEqual(says);
    expect(run.exitCode).toBe(0);
  });

  it('reads back what it wrote', async () => {
    await runLine(`${F103} ${MAP} -e --all -d --fn {x.bin} -u --fn {back.bin}`).then(
      ({ stdout, exitCode }) => {
        expect(exitCode).toBe(0);
        expect(stdout).toContain(piece('Uploading', 63, '800FC00', '1.00'));
        expect(stdout.endsWith(`Uploaded data is dumped on ${folder.path('back.bin')}\n`)).toBe(true);
      },
    );
    const back = readFileSync(folder.path('back.bin'));
    expect(back.length).toBe(64 * 1024);
    expect(back.subarray(0, firmware.length).equals(firmware)).toBe(true);
    expect(back.subarray(firmware.length).every((byte) => byte === 0xff)).toBe(true);
  });

  it('writes a file that it has itself read before', async () => {
    const run = await runLine(`${F103} ${MAP} -u --fn {round.hex} -e --all -d --fn {round.hex} --v`);
    expect(run.exitCode).toBe(0);
  });

  it('shows its help, without a port', async () => {
    for (const line of ['-?', `-? ${F103} -e`]) {
      const run = await runLine(line);
      expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(run.stdout).toContain('-e --all | --sec N c1…cN');
    }
    expect((await runInProcess(['legacy'])).stdout).toContain('--exit-codes new');
    expect((await runInProcess(['legacy', '--help'])).stdout).toContain('docs/legacy.md');
  });

  it('says on stderr what the old tool hid', async () => {
    const { stderr } = await runLine(`${F103} --pr MARK --sb 2 ${MAP} -e --all -d --a 8000000 --fn {x.hex}`);
    expect(stderr).toContain('Note: --pr MARK is not a valid parity; EVEN is used.');
    expect(stderr).toContain('Note: --sb 2: one stop bit is sent');
    expect(stderr).toContain('is not used');
    expect(stderr).toContain('Nothing reads');
  });
});

/** Command lines of the kinds that public scripts have, and the part each was written for. */
const scripts: Readonly<Record<string, string>> = {
  'stm32f030f4 -c --pn 5 -i STM32F0_16K -e --sec 3 0 1 2 -d --fn {x.bin} --a 0x08000000 --v -r --a 8000000':
    '',
  'stm32f103cb -c --pn 5 --to 1000 -i STM32F1_Med-density_128K -e --all -p --dwp --drp -d --a 8000000 --fn {x.hex}':
    '',
  'stm32f407vg -c --pn 5 --co ON -Dtr --Lo -Rts --Hi -Dtr --Hi -i STM32F4_05_07_15_17_1024K -e --all -d --fn {x.hex} -Dtr --Lo -Rts --Lo -Dtr --Hi':
    '',
  'stm32f103rc -c --pn 5 -Dtr --Hi -Rts --Lo -i STM32_High-density_256K -e --all -d --a @08000000 --fn {x.bin} --v':
    '--a @08000000 is read as 08000000.',
  'stm32f373cc -c --pn 5 -i STM32F3_7x_8x_256K -e --all -d --fn {x.hex} -o --set --vals --User 0xF00F':
    '--user F00F is read as 0F.',
  'stm32f051r8 -c --pn 5 --co ON -Dtr --Hi -Rts --Lo -i STM32F0_5x_3x_64K -u --a 8000000 --s 100 --fn {up.bin}':
    '-u --s 100 is not used.',
  'stm32f746vg -c --pn 5 -i STM32F7_4x_5x_1024K -e --all -d --fn {x.hex} --v -r --a 0x8000000': '',
  'stm32f072rb -c --pn 5 --br 256000 --to 500 --co Off -i STM32F0_7x_128K -e --all -d --v --o --fn {x.hex}':
    '',
  'stm32f100rb -c --pn "5" --sb 1.0 -i "STM32_Med-density-value_128K" -e --all -p --drp -d --fn {x.hex} --v"':
    '',
  'stm32f103zg -c --pn 5, --br 115200; --pr None -i STM32F1_XL-density_768K -p -e -d --fn {x.hex}':
    '--pr None is not in capitals: EVEN is used, as the old tool did.',
  'stm32l152rc -c --pn 5 --lcs 1 -i STM32L1_Med-density-plus_256K -e --sec 2, 0, 1 -d --a 8000000h --fn {x.bin}':
    '--a 8000000h is read as 08000000.',
  'stm32f103c8 -c --pn COM5 --br 9600 -i STM32F1_Med-density_64K.STmap -e --all -d --fn {x.s19} --v': '',
  'stm32f103c8 -c --pn \\\\.\\COM5 -i Map\\STM32F1_Med-density_64K.STmap -e --all -d --fn {x.hex} --v -r --a @08000000':
    '--a @08000000 is read as 08000000.',
  'stm32f103c8 -c --pn 5 --br 115200bps --to 1e4 --sb 1,5 -i stm32f1_med-density_64k -Dtr -Rts -e --all':
    '--sb 1,5 is read as 1.',
  'stm32f103c8 -c --pn 8 --br 57600 --pn 5 --br 115200 -i STM32F1_Med-density_64K -e --sec 1 63 -e --sec 1 63 -e --all --sec 1 3':
    '',
  'stm32f103c8 -c --pn 5 -i STM32F1_Med-density_64K -d --fn {x.bin} --a 0X08001000 --a 08002000h --v -r --a 0x08002000':
    '--a 08002000h is read as 08002000.',
  'stm32f103c8 -c --pn 5 -i STM32F1_Med-density_64K -p --drp --dwp -e --all -d --fn {x.hex} --v -p --ERP': '',
  'stm32f103c8 -c --pn 5 -i STM32F1_Med-density_64K -o --set --vals --User FF --RDP A5 --Data0 0x01 --data1 02 --WRP0 FF --WRP1 FF --WRP2 FF --WRP3 FF':
    '',
  'stm32f429zi -c --pn 5 -Dtr --Hi --Lo --Hi -Rts --hi --LO -i STM32F4_27_29_37_39_2048K -e --sec 2 0 1 -d --fn {x.hex} --v':
    '',
};

/** Lines that no parser could make sense of, and what is said. */
const nonsense: Readonly<Record<string, string>> = {
  '-i STM32F1_Med-density_64K -c --pn 5 -e --all': 'E-LEGACY-ORDER',
  '-c --pn -i STM32F1_Med-density_64K': '--pn was given "-i"',
  '-c --pn 5 --br abc -i STM32F1_Med-density_64K': '--br was given "abc"',
  '-c --pn 5 -i -e --all': '-i was given "-e"',
  '-c --pn 5 -i STM32F1_Med-density_64K -d --a --fn {x.bin}': '--a was given "--fn"',
  '-c --pn 5 -i STM32F1_Med-density_64K -d {x.hex}': 'takes --fn and a file name',
  '-c --pn 5 -i STM32F1_Med-density_64K -e --sec 3 0 1': 'E-LEGACY-VALUE',
  '-c --pn 5 -i STM32F1_Med-density_64K -e --sec 2 0 1 2': 'E-LEGACY-OPTION',
  '-c --pn 5 -i STM32F1_Med-density_64K -d --fn {x.bin} --a 123456789': 'E-LEGACY-VALUE',
  '-c --pn 5 -i STM32F1_Med-density_64K -o --set --vals --User ZZ': 'E-LEGACY-VALUE',
  '-c --pn 5 -i STM32F1_Med-density_64K -r 08000000': 'E-LEGACY-OPTION',
  '-c --pn 5 -i maps/STM32F9_64K.STmap -e --all': 'E-LEGACY-MAP-UNKNOWN',
};

describe.concurrent('a line that makes no sense', () => {
  it.each(Object.entries(nonsense))('is refused before anything is opened: %s', async (line, said) => {
    const run = await runLine(line, { FLASHLINE_COM5: 'virtual:stm32f103c8' });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain(said);
    expect(run.stdout).not.toContain('[OK]');
  });
});

describe.concurrent('a script for the old tool', () => {
  it.skipIf(process.platform === 'win32')(
    'finds files behind backslashes, for reading and for saving',
    async () => {
      mkdirSync(folder.path('sub'), { recursive: true });
      writeFileSync(folder.path('sub/fw.hex'), readFileSync(folder.path('x.hex')));
      const at = (name: string) => folder.path(`sub\\${name}`);
      const line = `${F103} ${MAP} -e --all -d --fn ${at('fw.hex')} --v -u --fn ${at('back.bin')} -d --fn ${at('back.bin')} --v`;
      expect((await runLine(line)).exitCode).toBe(0);
      expect(existsSync(folder.path('sub/back.bin'))).toBe(true);
    },
  );

  it('is not told to remove readout protection if pages are write-protected', async () => {
    const run = await runLine(`${F103} ${MAP} -p --ewp 1 0 -d --fn {x.hex} --v`);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('E-PROTECT-PAGES');
    expect(run.stdout).not.toContain('ERASES THE FLASH');
    expect(run.stdout).toContain('-p --dwp');
  });

  it.each(Object.entries(scripts))('runs: %s', async (script, note) => {
    const [part = '', ...words] = script.split(' ');
    const run = await runLine(words.join(' '), { FLASHLINE_COM5: `virtual:${part}` });
    expect(run.stdout).not.toContain('[KO]');
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain(note);
    if (note !== '')
      expect((await runLine(`--strict ${words.join(' ')}`)).stderr).toContain('E-LEGACY-STRICT');
  });
});

describe.concurrent('option bytes of a command line', () => {
  it('are set one by one, and reserved bits stay', async () => {
    const run = await runLine(
      `${F103} ${MAP} -o --set --vals --User F8 --data0 12 --Data1 34 -o --get --fn {set.bin}`,
    );
    expect(run.exitCode).toBe(0);
    expect(linesOf(run)).toContain(ok('Setting Option bytes  data'));
    const bytes = [...readFileSync(folder.path('set.bin'))];
    expect(bytes.slice(0, 8)).toEqual([0xa5, 0x5a, 0xf8, 0x07, 0x12, 0xed, 0x34, 0xcb]);
  });

  it('are set from a file that was saved', async () => {
    const run = await runLine(
      `${F103} ${MAP} -o --set --vals --Data0 77 -o --get --fn {kept.hex} -o --set --vals --Data0 11 -o --set --fn {kept.hex} -o --get --fn {kept.bin}`,
    );
    expect(run.exitCode).toBe(0);
    expect([...readFileSync(folder.path('kept.bin'))].slice(4, 6)).toEqual([0x77, 0x88]);
  });

  it('leave reserved bits as they are and say so', async () => {
    const run = await runLine(`${F103} ${MAP} -o --set --vals --User 00 -o --get --fn {user.bin}`);
    expect(run.stderr).toContain('reserved and stay as they are');
    expect([...readFileSync(folder.path('user.bin'))].slice(2, 4)).toEqual([0xf8, 0x07]);
  });

  it('protect last, and proved, if RDP says so', async () => {
    const run = await runLine(`${F103} ${MAP} -o --set --vals --RDP 00 --Data0 12 -e --all -d --fn {x.bin}`);
    expect(linesOf(run)).toContain(ok('enabling read protection'));
    expect(linesOf(run).at(-2)).toBe(ko('downloading'));
    expect(run.exitCode).toBe(1);
  });

  it('protect if RDP is all that is given, and nothing is said to have been the same', async () => {
    const run = await runLine(`${F103} ${MAP} -o --set --vals --RDP 00`);
    expect(linesOf(run).slice(2)).toEqual([ok('Setting Option bytes  data'), ok('Resetting device')]);
    expect(run.stderr).not.toContain('already');
    const again = await runLine(`${F103} ${MAP} -o --set --vals --RDP 00 -o --set --vals --RDP 00`);
    expect(again.stderr).toContain('already read-protected');
  });

  it('never reach level 2, for the reason that counts', async () => {
    const run = await runLine('-c --pn virtual:stm32f072rb -i stm32f072 -o --set --vals --RDP CC');
    expect(linesOf(run).slice(2)).toEqual([ko('Setting Option bytes  data')]);
    expect(run.stderr).toContain('E-OPTION-LEVEL2');
  });

  it('do not end the script if they fail, but in strict mode', async () => {
    const line = '-c --pn virtual:stm32g071rb -i stm32g071 -o --set --vals --Data0 12 -r';
    const run = await runLine(line);
    expect(linesOf(run).slice(2)).toEqual([ko('Setting Option bytes  data'), 'Your code is running...']);
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain('E-LEGACY-OPTION-BYTES');
    expect(run.stderr).toContain('flashline options describe 0x460');
    expect((await runLine(`--strict ${line}`)).exitCode).toBe(1);
  });
});

/** A board of its own behind TCP, for what has to be wrong with it, or looked at afterwards. */
async function onBoard(
  part: string,
  options: Partial<VirtualBoardOptions>,
  test: (pn: string, board: VirtualBoard) => Promise<void>,
): Promise<void> {
  const board = new VirtualBoard({ device: deviceOf(part), clock: systemClock, paced: false, ...options });
  const server: TcpServer = await serveTcp(board, { host: '127.0.0.1', port: 0 });
  try {
    await test(`tcp://127.0.0.1:${server.port}`, board);
  } finally {
    await server.close();
  }
}

const onlyProtected = { faults: [{ kind: 'readout-protected' }] } as const;

describe.concurrent('what goes wrong', () => {
  it('on a board that does not answer: KO, no key is waited for', () =>
    onBoard('F103', { faults: [{ kind: 'silent' }] }, async (pn) => {
      const run = await runLine(`-c --pn ${pn} ${MAP} -e --all`);
      expect(linesOf(run)).toEqual([opened, ko('Activating device')]);
      expect(run.exitCode).toBe(1);
      expect(run.stderr).toContain('E-SYNC-TIMEOUT');
    }));

  it('with lines that hold the board in reset', async () => {
    const environment = { FLASHLINE_COM5: 'virtual:stm32f103c8' };
    const run = await runLine(`-c --pn 5 --co ON -Dtr --Hi ${MAP}`, environment);
    expect(linesOf(run)).toEqual([opened, ok('Set Dtr line'), ko('Activating device')]);
    expect(run.exitCode).toBe(1);
  });

  it('with a map for another part: both are named, nothing is erased', () =>
    onBoard('F405', {}, async (pn, board) => {
      board.flash.bytes.fill(0x55);
      const run = await runLine(`-c --pn ${pn} ${MAP} -e --all`);
      expect(linesOf(run)).toEqual([
        opened,
        ko('Activating device'),
        'This version is not intended to support the <STM32F1_Med-density_64K> target',
      ]);
      expect(run.exitCode).toBe(1);
      expect(run.stderr).toContain('E-LEGACY-MAP-PART');
      expect(run.stderr).toContain('is for STM32F10xxx Medium-density (0x410), not for STM32F40xxx/41xxx');
      expect(board.flash.bytes.every((byte) => byte === 0x55)).toBe(true);
    }));

  it('on a protected board: the erase fails and the script goes on, the download ends it', () =>
    onBoard('F103', onlyProtected, async (pn) => {
      const run = await runLine(`-c --pn ${pn} ${MAP} -e --all -d --fn {x.bin} --v -r`);
      expect(linesOf(run)).toEqual([
        opened,
        active,
        ko('erasing all pages'),
        ko('downloading'),
        ko('the flash may be read protected; -p --drp removes that AND ERASES THE FLASH'),
      ]);
      expect(run.exitCode).toBe(1);
    }));

  it('on a protected board, for a script that only erases: exit code 0, as it was', () =>
    onBoard('F103', onlyProtected, async (pn) => {
      const run = await runLine(`-c --pn ${pn} ${MAP} -e --all`);
      expect(linesOf(run)).toEqual([opened, active, ko('erasing all pages')]);
      expect(run.exitCode).toBe(0);
      const strict = await runLine(`--strict -c --pn ${pn} ${MAP} -e --all`);
      expect(strict.exitCode).toBe(1);
      expect((await runLine(`-c --pn ${pn} ${MAP} -e --sec 1 0`)).exitCode).toBe(1);
    }));

  it('with an erase that is acknowledged and not done: strict mode sees it, else verification does', () =>
    onBoard('F103', { faults: [{ kind: 'erase-lost', pages: [0] }] }, async (pn, board) => {
      board.flash.bytes.fill(0x00);
      const strict = await runLine(`--strict -c --pn ${pn} ${MAP} -e --sec 2 0 1`);
      expect(linesOf(strict)).toEqual([opened, active, ko('erasing')]);
      expect(strict.stderr).toContain('E-ERASE-NOT-BLANK');
      expect(strict.exitCode).toBe(1);
      const run = await runLine(`-c --pn ${pn} ${MAP} -e --sec 3 0 1 2 -d --fn {x.bin} --v`);
      expect(linesOf(run).slice(2)).toEqual([
        ok('erasing'),
        ...pieces('downloading'),
        piece('verifying', 0, '8000000', '1.00', 'KO'),
        ko('some pages may be write protected; -p --dwp removes that'),
      ]);
      expect(run.exitCode).toBe(1);
    }));

  it('if the flash is not blank and nothing erases: verification says where, and the exit code is 1', () =>
    onBoard('F103', {}, async (pn, board) => {
      board.flash.bytes[0x405] = 0x00;
      const run = await runLine(`-c --pn ${pn} ${MAP} -d --fn {x.bin} --v -r`);
      expect(linesOf(run)).toEqual([
        opened,
        active,
        ...pieces('downloading'),
        piece('verifying', 0, '8000000', '1.00'),
        piece('verifying', 1, '8000400', '1.00', 'KO'),
        ko('some pages may be write protected; -p --dwp removes that'),
      ]);
      expect(run.exitCode).toBe(1);
      expect(run.stderr).toContain('E-VERIFY-MISMATCH');
      expect(run.stderr).toContain('Note: The board is only partly programmed');
    }));

  it('in strict mode, if the flash is not blank and nothing erases: nothing is written', () =>
    onBoard('F103', {}, async (pn, board) => {
      board.flash.bytes[100] = 0x00;
      const before = board.flash.bytes.slice();
      const run = await runLine(`--strict -c --pn ${pn} ${MAP} -d --fn {x.bin} --v`);
      expect(linesOf(run)).toEqual([opened, active, ko('downloading')]);
      expect(run.stderr).toContain('0x08000064 holds 00');
      expect(run.exitCode).toBe(1);
      expect(board.flash.bytes).toEqual(before);
      expect((await runLine(`--strict -c --pn ${pn} ${MAP} -e --sec 1 0 -d --fn {x.bin} --v`)).exitCode).toBe(
        0,
      );
    }));

  it('with a file that is too big: refused by the plan, with no word of protection', async () => {
    writeFileSync(folder.path('big.bin'), new Uint8Array(70_000).fill(0x55));
    const run = await runLine(`${F103} ${MAP} -d --fn {big.bin} --v`);
    expect(linesOf(run)).toEqual([opened, active, ko('downloading')]);
    expect(run.stderr).toContain('E-PLAN-TOO-BIG');
    expect(run.exitCode).toBe(1);
  });
});

describe.concurrent('a program that was started', () => {
  it('is gone with the next reset: the board is called again, and not taken for still in step', () => {
    let reset: () => void = () => undefined;
    const onEvent = ({ kind }: BoardEvent) => {
      if (kind === 'go') setTimeout(() => reset(), 10);
    };
    return onBoard('F103', { keepsState: true, onEvent }, async (pn, board) => {
      reset = () => board.reset();
      const run = await runLine(`-c --pn ${pn} ${MAP} -r --a 8000000 -e --all`);
      expect(linesOf(run)).toEqual([opened, active, 'Your code is running...', erased]);
      expect(run.exitCode).toBe(0);
    });
  });
});

describe.concurrent('a line that gives sent bytes back', () => {
  it.each(['--ec LISTEN', '--ec ECHO', ''])('is no hindrance (%s)', (option) =>
    onBoard('F103', { faults: [{ kind: 'echo' }] }, async (pn, board) => {
      const run = await runLine(
        `-c --pn ${pn} ${option} ${MAP} -e --sec 3 0 1 2 -d --fn {x.bin} --v`.replace(/ +/g, ' '),
      );
      expect(run.stderr).not.toContain('Error');
      expect(run.exitCode).toBe(0);
      expect([...board.flash.bytes.subarray(0, firmware.length)]).toEqual([...firmware]);
    }),
  );
});

describe.concurrent('what is found out before the port is opened', () => {
  it.each<[string, string, string[], string]>([
    ['an unknown option', `${F103} --foo 1`, ['bad parameter [-c --foo]'], 'E-LEGACY-OPTION'],
    ['a stray word', `${F103} ${MAP} again`, ['bad parameter [again]'], 'E-LEGACY-OPTION'],
    ['an option of a fork', `${F103} -Auto ${MAP}`, ['bad parameter [-Auto]'], 'E-LEGACY-OPTION'],
    ['a missing value', `${F103} ${MAP} -d --fn`, [], 'E-LEGACY-VALUE'],
    ['too few codes', `${F103} ${MAP} -e --sec 3 1 2`, [], 'E-LEGACY-VALUE'],
    ['seven data bits', '-c --pn virtual:stm32f103c8 --db 7', [], 'E-LEGACY-VALUE'],
    ['an erase before -i', `${F103} -e --all`, [], 'E-LEGACY-ORDER'],
    ['lines before -c', '-Dtr --Hi', [], 'E-LEGACY-ORDER'],
    ['a page code in hexadecimal, which was page 0', `${F103} ${MAP} -e --sec 1 0x10`, [], 'E-LEGACY-VALUE'],
    ['an address without a digit', `${F103} ${MAP} -r --a @`, [], 'E-LEGACY-VALUE'],
    [
      'a COM number that is no port',
      `-c --pn 77 ${MAP}`,
      [ko('Opening Port')],
      process.platform === 'win32' ? 'E-PORT' : 'E-LEGACY-PORT',
    ],
    ['what is no port', `-c --pn somewhere ${MAP}`, [ko('Opening Port')], 'E-PORT-NAME'],
    [
      'a map that nobody knows',
      `${F103} -i STM8L_16K`,
      ['This version is not intended to support the <STM8L_16K> target'],
      'E-LEGACY-MAP-UNKNOWN',
    ],
  ])('%s', async (_, line, says, code) => {
    const run = await runLine(line);
    expect(linesOf(run)).toEqual(says);
    expect(run.stderr).toContain(code);
    expect(run.exitCode).toBe(1);
  });

  it('a port that is none, which is not a fault of the arguments with the newer exit codes', async () => {
    expect((await runLine(`--exit-codes new -c --pn 77 ${MAP}`)).exitCode).toBe(2);
  });

  it('a missing file, so that nothing was erased for it', () =>
    onBoard('F103', {}, async (pn, board) => {
      board.flash.bytes.fill(0x55);
      const run = await runLine(`-c --pn ${pn} ${MAP} -e --all -d --fn {missing.bin}`);
      expect(linesOf(run)).toEqual([`file does not exist ${folder.path('missing.bin')}`]);
      expect(run.exitCode).toBe(1);
      expect(board.flash.bytes.every((byte) => byte === 0x55)).toBe(true);
    }));

  it('a broken file', async () => {
    const run = await runLine(`${F103} ${MAP} -e --all -d --fn {broken.hex}`);
    expect(run.stdout).toContain('cannot open file broken.hex');
    expect(run.stderr).toContain('E-IMAGE-RECORD');
    expect(run.exitCode).toBe(1);
  });

  it('what strict mode refuses', async () => {
    for (const line of [
      `${F103} --pr MARK ${MAP}`,
      `${F103} --ec MAYBE ${MAP}`,
      `${F103} --co YES ${MAP}`,
      `${F103} ${MAP} -e --all -d --fn {x.bin}`,
      `${F103} ${MAP} -e --all -d --a 8000000 --fn {x.hex} --v`,
    ]) {
      const run = await runLine(line, { FLASHLINE_LEGACY_STRICT: '1' });
      expect(run.stdout).toBe('');
      expect(run.stderr).toContain('E-LEGACY-STRICT');
      expect(run.exitCode).toBe(1);
    }
  });
});

describe.concurrent('the exit codes of later versions', () => {
  const environment = { FLASHLINE_LEGACY_EXIT_CODES: 'new' };

  it('tell arguments, communication and operation apart', () =>
    onBoard('F103', onlyProtected, async (pn) => {
      expect((await runLine(`${F103} --foo`, environment)).exitCode).toBe(1);
      expect((await runLine(`-c --pn tcp://127.0.0.1:1 ${MAP}`, environment)).exitCode).toBe(2);
      expect((await runLine(`${F103} -i STM8L_16K`, environment)).exitCode).toBe(3);
      expect((await runLine(`--exit-codes new -c --pn ${pn} ${MAP} -e --sec 1 0`)).exitCode).toBe(3);
      expect((await runLine(`--exit-codes latest ${F103}`)).stderr).toContain('old or new');
    }));

  it('call a refusal of the board no fault of the line', () => {
    const WRITE_UNPROTECT = 0x73;
    let refuse: () => void = () => undefined;
    const onEvent = (event: BoardEvent) => {
      if (event.kind === 'command' && event.code === WRITE_UNPROTECT) refuse();
    };
    return onBoard('F103', { onEvent }, async (pn, board) => {
      refuse = () => board.addFault({ kind: 'readout-protected' });
      const run = await runLine(`--strict -c --pn ${pn} ${MAP} -p --dwp`, environment);
      expect(run.stderr).toContain('E-REPLY-NACK');
      expect(run.exitCode).toBe(3);
    });
  });

  it('call a port that cannot be opened KO', async () => {
    const run = await runLine(`-c --pn tcp://127.0.0.1:1 ${MAP}`);
    expect(linesOf(run)).toEqual([ko('Opening Port')]);
    expect(run.exitCode).toBe(1);
  });
});

/** A map as people have them: padded, commented, CRLF. */
function mapText(pid: string, pages: number, sizeBytes: number): string {
  const hex = (value: number) => value.toString(16).toUpperCase();
  const product = ['; made by hand', '[Product]', 'Name = Mine', `PID = ${pid}  ; as Get ID says`, 'BID=NA'];
  const sections = Array.from({ length: pages }, (_, index) => [
    `[Page${index}]`,
    `Name = Page${index}`,
    `Index = ${hex(index)}`,
    `Address = ${hex(BASE + index * sizeBytes)}`,
    `Size=${hex(sizeBytes)}`,
    'Type=111',
    'UFO=1',
  ]);
  return [...product, ...sections.flat()].join('\r\n');
}

describe.concurrent('a map file', () => {
  it('says which part it is, and its pages are not taken if the record has them', async () => {
    writeFileSync(folder.path('Map/odd.STmap'), mapText('0410', 32, 2048));
    const line = `${F103} -i {Map/odd} -e --sec 1 1 -d --a 8000400 --fn {x.bin}`;
    const run = await runLine(line);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain(piece('downloading', 0, '8000400', '1.00'));
    expect(run.stderr).toMatch(
      /The map .*odd does not describe STM32F10xxx Medium-density \(Page0 at 0x08000000/,
    );
    const strict = await runLine(`--strict ${line} --v`);
    expect(strict.stderr).toContain('E-LEGACY-MAP-GEOMETRY');
    expect(strict.stdout).toBe('');
  });

  it('gives the pages of a part that nobody knows', () =>
    onBoard('F103', { device: { ...deviceOf('F103'), pid: 0x9f1 } }, async (pn, board) => {
      writeFileSync(folder.path('Map/clone.STmap'), mapText('09F1', 64, 1024));
      const run = await runLine(`-c --pn ${pn} -i {Map/clone.STmap} -e --sec 3 0 1 2 -d --fn {x.bin} --v`);
      expect(linesOf(run)).toEqual([
        opened,
        active,
        ok('erasing'),
        ...pieces('downloading'),
        ...pieces('verifying'),
      ]);
      expect([...board.flash.bytes.subarray(0, firmware.length)]).toEqual([...firmware]);
    }));

  it('that is none ends the script before the port is opened', async () => {
    writeFileSync(folder.path('Map/none.STmap'), '[Product]\nName=x\nPID=zz\n');
    const run = await runLine(`${F103} -i {Map/none.STmap}`);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('none.STmap is not a valid .STmap file (line 3): PID is "zz"');
    expect(run.exitCode).toBe(1);
  });
});

describe.concurrent('flashline import-map', () => {
  it('finds that a map is right, and not needed', async () => {
    writeFileSync(folder.path('f1.STmap'), mapText('0410', 64, 1024));
    const run = await runInProcess(['import-map', folder.path('f1.STmap')]);
    expect(run.stdout).toContain('the same as in the record of STM32F10xxx Medium-density');
    expect(run.exitCode).toBe(0);
  });

  it('names the part that a map is for, and what differs from the one that was meant', async () => {
    writeFileSync(folder.path('g071.STmap'), mapText('0460', 64, 2048));
    const run = await runInProcess(['import-map', folder.path('g071.STmap'), '--part', 'stm32f103c8']);
    expect(run.exitCode).toBe(6);
    expect(run.stderr).toContain('E-LEGACY-MAP-PART');
    expect(run.stderr).toContain(
      'is for STM32G07xxx/08xxx (0x460), not for STM32F10xxx Medium-density (0x410)',
    );
    expect(run.stderr).toContain('Page0 at 0x08000000: 2K in the map, 1K on the part');
  });

  it('names what is wrong with a map for its own part', async () => {
    writeFileSync(folder.path('wrong.STmap'), mapText('0410', 32, 2048));
    const run = await runInProcess(['import-map', folder.path('wrong.STmap')]);
    expect(run.exitCode).toBe(6);
    expect(run.stderr).toContain('E-LEGACY-MAP-GEOMETRY');
    expect(run.stderr).toContain('Page31 at 0x0800F800: 2K in the map, 1K on the part');
  });

  it('makes a record of an unknown part, which then describes it', async () => {
    writeFileSync(folder.path('new.STmap'), mapText('09F2', 64, 1024));
    const words = ['import-map', folder.path('new.STmap')];
    const refused = await runInProcess(words);
    expect(refused.stderr).toContain('E-LEGACY-MAP-FAMILY');
    const output = folder.path('new.json');
    const made = await runInProcess([...words, '--family', 'F1', '--output', output]);
    expect(made.exitCode).toBe(0);
    const record = JSON.parse(readFileSync(output, 'utf8')) as unknown;
    expect(record).toMatchObject({
      pid: '0x9F2',
      family: 'F1',
      maxFlashSize: '64K',
      layouts: [{ pages: '64x1K' }],
    });
    const again = await runInProcess([...words, '--family', 'F1', '--output', output]);
    expect(again.exitCode).toBe(2);
    const printed = await runInProcess([...words, '--family', 'F1']);
    expect(JSON.parse(printed.stdout)).toEqual(record);
  });

  it('makes no record of a map that leaves open what Erase would be sent', async () => {
    const text = mapText('09F3', 4, 1024).replace('Index = 2', 'Index = 5');
    writeFileSync(folder.path('gap.STmap'), text);
    const output = folder.path('gap.json');
    const run = await runInProcess([
      'import-map',
      folder.path('gap.STmap'),
      '--family',
      'F1',
      '--output',
      output,
    ]);
    expect(run.stderr).toContain('[Page2] has number 5, but is number 2 in address order');
    expect(existsSync(output)).toBe(false);
  });
});
