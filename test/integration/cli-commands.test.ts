import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImage } from '#shared/image/read-image.ts';
import { eventsOf, runInProcess, sampleFile, temporaryFolder } from '../support/cli.ts';
import { buildUf2 } from '../support/uf2-builder.ts';

// Jobs spend their time waiting for a board to wake up, so the tests of this file run side by side.
const port = ['--port', 'virtual:stm32f405'];
const g071 = ['--port', 'virtual:stm32g071'];
const sample = readImage(readFileSync(sampleFile), { fileName: 'sample.elf' });
const sampleBytes = sample.segments[0]?.bytes.length ?? 0;
const folder = temporaryFolder();

beforeAll(() => {
  writeFileSync(folder.path('bad.hex'), ':0400000001020304F3\n:00000001FF\n');
  writeFileSync(folder.path('big.bin'), new Uint8Array(100_000).fill(0x55));
  writeFileSync(
    folder.path('f4.uf2'),
    buildUf2([{ address: 0x0800_0000, bytes: [1, 2, 3, 4], familyId: 0x5775_5a57 }]),
  );
  writeFileSync(folder.path('small.bin'), Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
  // Four bytes in flash and four in RAM.
  writeFileSync(
    folder.path('flash-and-ram.hex'),
    ':020000040800F2\n:0400000001020304F2\n:020000042000DA\n:0400000001020304F2\n:00000001FF\n',
  );
});
afterAll(() => folder.remove());

describe.concurrent('flashline program', () => {
  it('says on stdout, in one sentence, what happened and what the board holds', async () => {
    const run = await runInProcess(['program', sampleFile, ...port]);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(
      /^Programmed and verified 8 444 bytes in \d+\.\d s\. The board holds the complete image\.\n$/,
    );
  });

  it('shows the plan on stderr before the erase begins', async () => {
    const { stderr } = await runInProcess(['program', sampleFile, ...port]);
    const plan = stderr.indexOf('Erase    1 page (0), 16 KiB');
    expect(plan).toBeGreaterThan(0);
    expect(stderr.indexOf('Erasing')).toBeGreaterThan(plan);
    expect(stderr).toContain('Lose     7 940 bytes');
  });

  it('claims no verification if there was none', async () => {
    const { stdout } = await runInProcess(['program', sampleFile, ...port, '--no-verify']);
    expect(stdout).not.toContain('verified');
    expect(stdout).toContain('not proved');
  });

  it('keeps the rest of a page if that is asked for, and says so', async () => {
    const { stderr, exitCode } = await runInProcess(['program', sampleFile, ...port, '--keep-rest']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Keep     7 940 bytes');
    expect(stderr).not.toContain('Lose');
  });

  it('leaves regions out only if that is asked for, and does not call the result complete', async () => {
    const words = ['program', folder.path('flash-and-ram.hex'), ...port];
    const refused = await runInProcess(words);
    expect(refused.exitCode).toBe(7);
    expect(refused.stderr).toContain('E-PLAN-OUTSIDE');
    const done = await runInProcess([...words, '--leave-out']);
    expect(done.exitCode).toBe(0);
    expect(done.stdout).toContain('except for the parts that were left out');
    expect(done.stderr).toContain('Warning: The image has data at 0x20000000–0x20000003');
  });

  it('starts the program when asked to', async () => {
    const { stdout, exitCode } = await runInProcess(['program', sampleFile, ...port, '--go']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('acknowledged the start of the program at 0x08000000.');
  });

  it('warns before it erases if the board has more flash than the part that was named', async () => {
    const words = ['program', sampleFile, '--port', 'virtual:stm32f103cb', '--part', 'stm32f103c8'];
    const { stderr, exitCode } = await runInProcess(words);
    expect(exitCode).toBe(0);
    const warning = stderr.indexOf('Warning: The chosen part has 64 KiB of flash');
    expect(warning).toBeGreaterThan(0);
    expect(stderr.indexOf('Plan for STM32F10xxx Medium-density with 64 KiB')).toBeGreaterThan(warning);
    expect(stderr.lastIndexOf('Warning: The chosen part has')).toBe(warning);
  });
});

describe.concurrent('what goes wrong', () => {
  const missing = folder.path('missing.hex');
  it.each<[string, string[], number, string]>([
    ['a file that is not there', ['program', missing, ...port], 3, 'E-FILE-READ'],
    ['a HEX file with a wrong checksum', ['program', folder.path('bad.hex'), ...port], 3, 'E-IMAGE-RECORD'],
    ['raw binary without an address', ['program', folder.path('big.bin'), ...port], 3, 'E-IMAGE-NO-ADDRESS'],
    ['a port that is not there', ['program', sampleFile, '--port', '/dev/ttyNONE7'], 4, 'E-PORT-NOT-FOUND'],
    ['what is no port', ['info', '--port', 'somewhere'], 4, 'E-PORT-NAME'],
    ['a server that is not there', ['info', '--port', 'tcp://127.0.0.1:1'], 4, 'E-PORT-CONNECT'],
    ['another part', ['program', sampleFile, ...port, '--part', 'g071'], 6, 'E-TARGET-MISMATCH'],
    ['a part that nobody knows', ['info', '--port', 'virtual:stm32x99'], 6, 'E-DEVICE-UNKNOWN-PART'],
    [
      'an image that is too big',
      ['program', folder.path('big.bin'), '--address', '0x08000000', '--port', 'virtual:stm32f103c8'],
      7,
      'E-PLAN-TOO-BIG',
    ],
    [
      'an image for RAM',
      ['program', folder.path('small.bin'), '--address', '0x20004000', ...port],
      7,
      'E-PLAN-OUTSIDE',
    ],
    [
      'a start of what is no program',
      ['program', folder.path('small.bin'), '--address', '0x08000000', ...port, '--go'],
      7,
      'E-PLAN-NO-START',
    ],
    ['a UF2 file for other chips', ['program', folder.path('f4.uf2'), ...g071], 7, 'E-PLAN-FAMILY'],
    [
      'a plan of a UF2 file for other chips',
      ['plan', folder.path('f4.uf2'), '--part', 'stm32g071'],
      7,
      'E-PLAN-FAMILY',
    ],
    ['a sector that is not there', ['protect', ...port, '--write', '12'], 7, 'E-PLAN-SECTOR'],
    [
      'a bank mode that the part never has',
      ['plan', sampleFile, '--part', 'stm32f405rg', '--layout', 'dual'],
      6,
      'E-DEVICE-LAYOUT-MODE',
    ],
    ['a virtual board that nobody can lay out', ['board', '0x999'], 6, 'E-DEVICE-NO-BOARD'],
    ['a port to such a board', ['info', '--port', 'virtual:0x999'], 6, 'E-DEVICE-NO-BOARD'],
    ['a page that is not there', ['erase', ...port, '--pages', '3,99'], 7, 'E-PLAN-PAGE'],
    [
      'memory that is not there',
      ['read', ...port, '--address', '0x60000000', '--length', '16', folder.path('none.bin')],
      8,
      'E-READ-REFUSED',
    ],
    ['a flash that holds something else', ['verify', sampleFile, ...port], 9, 'E-VERIFY-MISMATCH'],
  ])('%s ends with its own exit code', async (_what, words, exitCode, code) => {
    const run = await runInProcess(words);
    expect(run.exitCode).toBe(exitCode);
    expect(run.stderr).toContain(`(${code}`);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(run.stdout).not.toMatch(/Programmed|Erased|Read|Verified/);
  });

  it.runIf(process.platform === 'linux')('a file without an end is too big, and not waited for', async () => {
    const run = await runInProcess(['inspect', '/dev/zero']);
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('has more than 104 857 600 bytes');
    expect(run.stderr).toContain('E-IMAGE-TOO-BIG');
  });

  it('flash that differs is not a reason to suspect write protection first', async () => {
    const other = await runInProcess(['verify', sampleFile, ...port]);
    expect(other.stderr).toMatch(
      /If the board holds different firmware, program this one first\. .*erase it first\./,
    );
  });

  it.each<[string, string[], RegExp]>([
    ['a command that is not there', ['prgram'], /Unknown command 'prgram'\. Did you mean program\?/],
    [
      'help about a command that is not there',
      ['help', 'prgram'],
      /Unknown command 'prgram'\. Did you mean program\?/,
    ],
    [
      'an option that is not there',
      ['info', ...port, '--prot'],
      /Did you mean --port\?.*\n.*flashline info --help/,
    ],
    ['a missing port', ['program', sampleFile], /--port/],
    ['a bad number', ['read', ...port, '--address', 'x', '--length', '1', 'a.bin'], /should be an address/],
    ['an erase of nothing in particular', ['erase', ...port], /--mass, --pages or --range/],
    ['an erase of two things', ['erase', ...port, '--mass', '--pages', '1'], /cannot be used with/],
    ['a BOOT0 line without a reset line', ['info', ...port, '--boot0', 'rts'], /needs --reset/],
    ['an inversion of no line', ['info', ...port, '--invert-reset'], /needs --reset/],
    [
      'a start inside a vector table',
      ['go', ...port, '--address', '0x08000001'],
      /There cannot be a vector table at .*\n.*flashline go --help/,
    ],
    ['a pace for a real port', ['info', '--port', '/dev/ttyS0', '--pace'], /virtual boards only/],
    [
      'a range beyond the last address',
      ['read', ...port, '--address', '0xFFFFFFF0', '--length', '32', 'a.bin'],
      /past the last address/,
    ],
    [
      'an output format that nobody named',
      ['read', ...port, '--address', '0', '--length', '1', 'a.xyz'],
      /--format/,
    ],
    [
      'a mass erase that keeps the rest',
      ['program', sampleFile, ...port, '--erase', 'mass', '--keep-rest'],
      /--keep-rest .* --erase mass/,
    ],
    [
      'a plan for a mass erase that keeps the rest',
      ['plan', sampleFile, '--part', 'f405', '--erase', 'mass', '--keep-rest'],
      /--keep-rest .* --erase mass/,
    ],
    ...['program', 'verify', 'plan'].map((command): [string, string[], RegExp] => [
      `an address that ${command} would not use`,
      [command, sampleFile, ...port, '--address', '0x08004000'],
      /--address is for raw binary.* is ELF/,
    ]),
    [
      'an address that inspect would not use',
      ['inspect', sampleFile, '--address', '0x08004000'],
      /--address is for raw binary.*\n.*flashline inspect --help/,
    ],
    ['a sector that no command can name', ['protect', ...port, '--write', '300'], /from 0 to 255/],
    [
      'a layout that is none',
      ['info', ...port, '--part', 'f405', '--layout', 'bogus'],
      /single, dual, or the pages/,
    ],
    [
      'pages for a part whose pages are known',
      ['info', ...port, '--part', 'f405rg', '--layout', '64x2K'],
      /unknown parts.*: Flashline knows those of STM32F40xxx/,
    ],
    ['one line for both pins', ['info', ...port, '--boot0', 'rts', '--reset', 'rts'], /both on RTS/],
    ['a plan for nothing', ['plan', sampleFile], /--part .* or --port/],
  ])('%s is a usage error', async (_what, words, hint) => {
    const run = await runInProcess(words);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(hint);
    expect(run.stdout).toBe('');
  });

  it('a line on which nobody answers ends with its own exit code, and nothing is claimed', async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port: tcpPort } = server.address() as AddressInfo;
    const run = await runInProcess(['info', '--port', `tcp://127.0.0.1:${tcpPort}`]);
    server.close();
    expect(run.exitCode).toBe(5);
    expect(run.stderr).toContain('(E-SYNC-TIMEOUT, while connecting)');
    expect(run.stdout).toMatch(/^Failed after .* was not changed\.\n$/);
  });

  it('no command at all shows the help and is not a success', async () => {
    const run = await runInProcess([]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('Usage: flashline');
  });
});

describe.concurrent('flashline read', () => {
  const words = ['read', ...port, '--address', '0x08000000', '--length', '1K'];

  it.each([
    ['head.bin', 'bin'],
    ['head.hex', 'hex'],
    ['head.s19', 'srec'],
  ] as const)('writes %s in the format of its name', async (name, format) => {
    const run = await runInProcess([...words, folder.path(name), '--twice']);
    expect(run.exitCode).toBe(0);
    const image = readImage(readFileSync(folder.path(name)), { fileName: name, baseAddress: 0x0800_0000 });
    expect(image.format).toBe(format);
    expect(image.segments.map(({ address, bytes }) => [address, bytes.length])).toEqual([
      [0x0800_0000, 1024],
    ]);
  });

  it('does not replace a file unless told to', async () => {
    writeFileSync(folder.path('kept.bin'), 'kept');
    expect((await runInProcess([...words, folder.path('kept.bin')])).exitCode).toBe(2);
    expect(readFileSync(folder.path('kept.bin'), 'utf8')).toBe('kept');
    expect((await runInProcess([...words, folder.path('kept.bin'), '--force'])).exitCode).toBe(0);
    expect(readFileSync(folder.path('kept.bin'))).toHaveLength(1024);
  });

  it('leaves no file behind when not everything could be read', async () => {
    const file = folder.path('beyond.bin');
    const run = await runInProcess(['read', ...port, '--address', '0x080FFF00', '--length', '1K', file]);
    expect(run.exitCode).toBe(8);
    expect(existsSync(file)).toBe(false);
  });

  it('says at once that a folder is not there', async () => {
    const run = await runInProcess([...words, folder.path('no/such/folder.bin')]);
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('E-FILE-WRITE');
    expect(run.stderr).not.toContain('Connecting');
  });
});

describe.concurrent('the JSON result of a command that shows a table', () => {
  it.each([
    ['info', ['info'], /^Found STM32F40xxx.*bootloader 3\.1$/],
    ['options read', ['options', 'read'], /^Option bytes of [^=]*$/],
    [
      'options set',
      ['options', 'set', 'nRST_STOP=0', '--preview'],
      /^This was only a preview\. Nothing was written\.$/,
    ],
  ])('%s has a sentence for it', async (command, words, message) => {
    const event = eventsOf(await runInProcess([...words, ...port, '--json'])).at(-1);
    expect(event).toMatchObject({ command, message: expect.stringMatching(message) as string });
  });

  it.each([
    ['options set', ['options', 'set', 'nRST_STOP', ...port]],
    ['doctor lines', ['doctor', 'lines']],
    ['doctor loopback', ['doctor', 'loopback', ...port]],
    ['program', ['program']],
  ])('%s has the same name if its words make no sense', async (command, words) => {
    const event = eventsOf(await runInProcess([...words, '--json'])).at(-1);
    expect(event).toMatchObject({ command, exitCode: 2 });
    expect(event?.['error']).toMatchObject({ params: { help: `flashline ${command} --help` } });
  });
});

describe.concurrent('flashline unprotect', () => {
  it('erases nothing without a yes', async () => {
    const run = await runInProcess(['unprotect', ...port]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(/virtual:stm32f405 erases the whole flash.*--yes/);
    expect(run.stderr).not.toContain('Connecting');
  });

  it('asks a person, naming part and port, and believes only a yes', async () => {
    const no = await runInProcess(['unprotect', ...port], { isTerminal: true, input: 'y\n' });
    expect(no.exitCode).toBe(2);
    expect(no.stderr).toMatch(/STM32F40xxx\/41xxx on virtual:stm32f405 erases its whole flash/);
    expect(no.stdout).toBe('');
    const yes = await runInProcess(['unprotect', ...port], { isTerminal: true, input: 'yes\n' });
    expect(yes.exitCode).toBe(0);
    expect(yes.stdout).toContain('Readout protection is already off; nothing was sent.');
    expect(yes.stderr).toMatch(/Readout protection was already off.*\(W-JOB-ALREADY-UNPROTECTED\)/);
  });

  it('needs no yes for write protection, which costs nothing', async () => {
    const run = await runInProcess(['unprotect', ...port, '--write']);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('removal of all write protection');
  });
});

describe.concurrent('the commands that need no board', () => {
  it('plan for a part by its name, and say that nothing was touched', async () => {
    const run = await runInProcess(['plan', sampleFile, '--part', 'stm32f103c8']);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('Erase    9 pages (0–8), 9 KiB');
    expect(run.stdout).toContain('No board was changed.');
  });

  it('plan for a part whose size the name leaves open with a warning', async () => {
    const run = await runInProcess(['plan', sampleFile, '--part', 'stm32f405']);
    expect(run.stderr).toContain('Warning: The flash size is assumed to be 1024 KiB');
  });

  it('plan for a part that nobody knows, by the layout of its user', async () => {
    const words = ['plan', sampleFile, '--part', '0x999'];
    expect((await runInProcess(words)).exitCode).toBe(7);
    const run = await runInProcess([...words, '--layout', '64x2K']);
    expect(run.stdout).toContain('Erase    5 pages (0–4), 10 KiB');
  });

  it('plan for the board at hand without changing it', async () => {
    const run = await runInProcess(['plan', sampleFile, ...port, '--json']);
    expect(run.exitCode).toBe(0);
    expect(eventsOf(run).at(-1)).toMatchObject({ event: 'result', command: 'plan', contents: 'untouched' });
    expect(run.stdout).not.toContain('"erasing"');
  });

  it('list devices, search them, and show one', async () => {
    expect((await runInProcess(['devices'])).stdout.split('\n').length).toBeGreaterThan(100);
    expect((await runInProcess(['devices', 'f40'])).stdout).toContain('0x413');
    expect((await runInProcess(['devices', 'stm32f405rg'])).stdout).toContain('4 × 16 KiB from 0x08000000');
    expect((await runInProcess(['devices', 'nonsense'])).exitCode).toBe(6);
  });

  it('inspect a file, with the region of each range on a part', async () => {
    const { stdout } = await runInProcess(['inspect', folder.path('flash-and-ram.hex'), '--part', 'f405']);
    expect(stdout).toContain('Intel HEX');
    expect(stdout).toContain('0x08000000–0x08000003 (4 bytes): flash');
    const elf = await runInProcess(['inspect', sampleFile]);
    expect(elf.stdout).toMatch(/Vector table +at 0x08000000: stack 0x2000/);
  });

  it('list the ports of this machine', async () => {
    const run = await runInProcess(['ports', '--json']);
    expect(eventsOf(run)).toMatchObject([{ event: 'result', command: 'ports', exitCode: 0 }]);
  });

  it('explain the exit codes', async () => {
    const run = await runInProcess(['help', 'exit-codes']);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(/^ +9 {2}verification failed/m);
  });

  it.each([
    'ports',
    'info',
    'program',
    'erase',
    'read',
    'verify',
    'protect',
    'unprotect',
    'go',
    'plan',
    'devices',
    'inspect',
    'board',
  ])('give help with examples for %s', async (command) => {
    const run = await runInProcess([command, '--help']);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain(`Examples:\n  flashline ${command}`);
  });
});

describe.concurrent('--json', () => {
  it('gives plan, states and one result, in order', async () => {
    const run = await runInProcess(['program', sampleFile, ...port, '--json']);
    const events = eventsOf(run);
    const kinds = events.map(({ event }) => event);
    expect(kinds.indexOf('target')).toBeLessThan(kinds.indexOf('plan'));
    expect(kinds.filter((kind) => kind === 'result')).toEqual(['result']);
    expect(kinds.at(-1)).toBe('result');
    const phases = events.filter(({ event }) => event === 'state').map(({ phase }) => phase);
    expect([...new Set(phases)]).toEqual([
      'connecting',
      'identifying',
      'checking',
      'erasing',
      'writing',
      'verifying',
    ]);
    const plan = events.find(({ event }) => event === 'plan');
    expect(plan).toMatchObject({
      erasedPages: [{ page: 0, address: 0x0800_0000, sizeBytes: 16_384 }],
      image: { sizeBytes: sampleBytes, ranges: [{ start: 0x0800_0000, end: 0x0800_0000 + sampleBytes - 1 }] },
      leftOut: [],
    });
    expect(events.at(-1)).toMatchObject({
      command: 'program',
      outcome: 'ok',
      exitCode: 0,
      contents: 'complete',
      unproven: [],
      verified: true,
      target: { pid: 0x413 },
      settings: { baudRate: 115_200, parity: 'even' },
    });
    expect(run.stderr).toBe('');
  });

  it('gives failures of a job as a result with code, words and values', async () => {
    const run = await runInProcess(['program', sampleFile, ...port, '--part', 'g071', '--json']);
    expect(eventsOf(run).at(-1)).toMatchObject({
      event: 'result',
      outcome: 'failed',
      exitCode: 6,
      contents: 'untouched',
      error: { code: 'E-TARGET-MISMATCH', phase: 'identifying', params: { foundPid: '0x413' } },
    });
  });

  it('gives usage errors and missing files as a result too', async () => {
    for (const words of [
      ['info'],
      ['program', folder.path('missing.hex'), ...port],
      ['unprotect', ...port],
    ]) {
      const run = await runInProcess([...words, '--json']);
      expect(eventsOf(run)).toMatchObject([
        { event: 'result', command: words[0], outcome: 'failed', exitCode: run.exitCode },
      ]);
      expect(run.exitCode).not.toBe(0);
    }
  });
});

describe.concurrent('a terminal', () => {
  it('gets one line a phase, drawn over, and colours', async () => {
    const run = await runInProcess(['program', sampleFile, ...port], { isTerminal: true });
    expect(run.stderr).toMatch(/\r\u001b\[2KWriting .*100 % {2}8 444 of 8 444 bytes.*\n/);
  });

  it('gets no colours if NO_COLOR is set', async () => {
    const words = ['program', folder.path('missing.hex'), ...port];
    expect((await runInProcess(words, { isTerminal: true })).stderr).toContain('\u001b[31mError:');
    const environment = { NO_COLOR: '1' };
    expect((await runInProcess(words, { isTerminal: true, environment })).stderr).not.toContain('\u001b[');
  });
});
