import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findingEvent } from '#main/cli/output/format-modem-line-finding.ts';
import { commandLine } from '#main/cli/command-line.ts';
import { exitCodes } from '#main/cli/exit-codes.ts';
import { findPart } from '#main/devices/find-part.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { openVirtualLink } from '#main/links/virtual-link.ts';
import { headerSchema, verdictSchema } from '#main/traces/header-schema.ts';
import { sleep } from '#main/time/clock.ts';
import { VirtualBoard } from '#main/virtual-board/board.ts';
import type { BoardEvent } from '#main/virtual-board/board-log.ts';
import { savedFormats } from '#main/cli/commands/option-values.ts';
import { powerCycleReasons } from '#shared/devices/device.ts';
import { confidences } from '#shared/diagnosis/diagnosis.ts';
import { imageFormats } from '#shared/image/image-format.ts';
import { leaveStrategies } from '#shared/plan/leave-strategy.ts';
import { unprovenReasons } from '#shared/job/unproven.ts';
import { dangerLevels, optionGroups } from '#shared/options/option-layout.ts';
import { phases } from '#shared/phase.ts';
import { eventsOf, runInProcess, sampleFile, temporaryFolder } from '../support/cli.ts';
import {
  checkJsonLines,
  schemaFiles,
  schemaOf,
  schemaProblems,
  sharedSchemas,
} from '../support/json-schemas.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

const folder = temporaryFolder();
const f405 = ['--port', 'virtual:stm32f405rg'];
const g071 = ['--port', 'virtual:stm32g071rb'];
/** A port whose job fails with a result of its own. */
const otherPart = [...f405, '--part', 'stm32g071rb'];
const unknown = ['--port', 'virtual:stm32x99'];
const missing = folder.path('missing.hex');
const trace = folder.path('run.fltrace');
const map = folder.path('own.STmap');

/** For each command: lines that go well, and lines that fail. All are held to the schema by `runInProcess`. */
const runs: Record<string, { well: string[][]; badly: string[][] }> = {
  ports: { well: [[]], badly: [['--nonsense']] },
  info: { well: [f405], badly: [otherPart, unknown, [], ['--port', 'tcp://127.0.0.1:1']] },
  program: {
    well: [
      [sampleFile, ...f405, '--keep-rest'],
      [sampleFile, ...f405, '--erase', 'mass', '--no-verify', '--leave', 'ram-reset'],
      [sampleFile, ...g071, '--leave', 'auto'],
      [sampleFile, ...g071, '--loop', '2'],
      [sampleFile, ...g071, '--wait'],
      [folder.path('flash-and-ram.hex'), ...f405, '--leave-out'],
      [folder.path('a.bin@0x08000000'), folder.path('b.bin@0x08004000'), ...f405],
    ],
    badly: [
      [sampleFile, ...otherPart],
      [missing, ...f405],
      [folder.path('flash-and-ram.hex'), ...f405],
      [sampleFile, ...unknown],
    ],
  },
  verify: {
    well: [[folder.path('blank.bin'), '--address', '0x08000000', ...f405]],
    badly: [
      [sampleFile, ...f405],
      [sampleFile, ...otherPart],
      [missing, ...f405],
    ],
  },
  read: {
    well: [
      [folder.path('all.bin'), '--port', 'virtual:stm32f103c8'],
      [folder.path('some.hex'), ...f405, '--address', '0x08000000', '--length', '16', '--twice'],
    ],
    badly: [
      [folder.path('none.bin'), ...otherPart],
      [folder.path('no/folder.bin'), ...f405],
      ['out', ...f405],
    ],
  },
  erase: {
    well: [
      [...f405, '--mass'],
      [...f405, '--pages', '1,2'],
    ],
    badly: [[...f405, '--pages', '99'], f405],
  },
  go: { well: [[...f405, '--no-check']], badly: [f405, [...f405, '--address', '0x08000001']] },
  protect: { well: [f405, [...f405, '--write', '0-3']], badly: [[...f405, '--write', '99']] },
  unprotect: {
    well: [
      [...f405, '--yes'],
      [...f405, '--write'],
    ],
    badly: [f405, [...otherPart, '--yes']],
  },
  'options read': { well: [g071], badly: [unknown, otherPart] },
  'options set': {
    well: [
      ['nBOOT_SEL=0', ...g071, '--yes'],
      ['nBOOT_SEL=0', ...g071, '--preview'],
    ],
    badly: [
      ['NO_SUCH=1', ...g071, '--yes'],
      ['nBOOT_SEL=0', ...g071],
    ],
  },
  'options reset': {
    well: [
      [...g071, '--preview', '--accept-lockout'],
      [...f405, '--yes'],
    ],
    badly: [g071, [...g071, '--yes']],
  },
  'options describe': { well: [['stm32l073'], ['stm32g071rb']], badly: [['stm32x99']] },
  plan: {
    well: [
      [sampleFile, '--part', 'stm32f405rg'],
      [sampleFile, ...f405],
    ],
    badly: [[sampleFile], [missing, ...f405], [sampleFile, ...otherPart]],
  },
  inspect: {
    well: [
      [sampleFile],
      [sampleFile, '--part', 'stm32f405rg'],
      [folder.path('a.bin'), '--address', '0x08000000'],
    ],
    badly: [[missing], ['/dev/null']],
  },
  convert: {
    well: [[sampleFile, '-o', folder.path('converted.hex')]],
    badly: [[missing, '-o', folder.path('x.hex')], [sampleFile]],
  },
  devices: { well: [[], ['stm32f405'], ['g0']], badly: [['stm32x99']] },
  // Asks a person: what it finds is held to the schema below.
  'doctor lines': { well: [], badly: [f405] },
  // Measures real time, so that a busy machine decides how it ends: see below.
  'doctor loopback': { well: [], badly: [f405] },
  replay: {
    well: [[trace], [trace, '--host'], [trace, '--board']],
    badly: [[trace, '--board', '--against', 'virtual:stm32g071rb'], [missing], [trace, '--against', 'x']],
  },
  report: {
    well: [[trace], [trace, '--with-contents'], [trace, '-o', folder.path('report.txt')]],
    badly: [[missing], [trace, '-o', folder.path('report.doc')]],
  },
  'import-map': {
    well: [
      [map, '--family', 'F1'],
      [map, '--family', 'F1', '--output', folder.path('record.json')],
      [folder.path('f1.STmap')],
    ],
    badly: [[map], [missing], [folder.path('f1.STmap'), '--part', 'stm32g071rb']],
  },
  // Serves until it is stopped: see below.
  board: { well: [], badly: [['stm32x99'], ['stm32f405', '--link', 'x', '--tcp', '127.0.0.1:0']] },
};

beforeAll(async () => {
  writeFileSync(folder.path('a.bin'), Uint8Array.of(1, 2, 3, 4));
  writeFileSync(folder.path('b.bin'), Uint8Array.of(5, 6, 7, 8));
  writeFileSync(folder.path('blank.bin'), new Uint8Array(16).fill(0xff));
  writeFileSync(
    folder.path('flash-and-ram.hex'),
    ':020000040800F2\n:0400000001020304F2\n:020000042000DA\n:0400000001020304F2\n:00000001FF\n',
  );
  writeFileSync(map, mapText('09F1'));
  writeFileSync(folder.path('f1.STmap'), mapText('0410'));
  await runInProcess(['program', sampleFile, ...f405, '--trace', trace]);
});
afterAll(() => folder.remove());

describe('the schemas of --json', () => {
  const commands = jsonCommands(commandLine('0', { run: () => Promise.resolve() }, silent()));

  it('are there for every command that has --json, and for no other', () => {
    const described = [...schemaFiles().keys()].filter((name) => !sharedSchemas.includes(name));
    expect(described.sort()).toEqual(commands.map((name) => name.replace(' ', '-')).sort());
    expect(Object.keys(runs).sort()).toEqual(commands.sort());
  });

  it.each<[string, string, readonly unknown[]]>([
    ['common', 'phase', phases],
    ['common', 'exitCode', Object.values(exitCodes)],
    ['common', 'diagnosis', confidences],
    ['common', 'jobEnding', unprovenReasons],
    ['common', 'leaveWay', leaveStrategies.filter((way) => way !== 'auto')],
    ['inspect', '', imageFormats],
    ['read', '', savedFormats],
    ['devices', 'device', powerCycleReasons],
    ['options', 'view', optionGroups],
    ['options', 'field', dangerLevels],
  ])('know the words of the program, and no others: %s %s', (name, definition, words) => {
    const schema = schemaFiles().get(name) as { $defs?: Record<string, unknown> };
    const known = enumsOf(definition === '' ? schema : schema.$defs?.[definition]);
    expect(known).toContain(JSON.stringify([...words].sort()));
  });

  it('say of a trace what the reader of traces checks', () => {
    const { $defs } = schemaFiles().get('trace') as { $defs: unknown };
    const {
      $schema: _header,
      $defs: ofHeader,
      ...header
    } = z.toJSONSchema(headerSchema, {
      unrepresentable: 'any',
    });
    const { $schema: _verdict, $defs: ofVerdict, ...verdict } = z.toJSONSchema(verdictSchema);
    expect($defs).toEqual(JSON.parse(JSON.stringify({ header, verdict, ...ofHeader, ...ofVerdict })));
  });

  it('are in the document of the command line, and in the package', () => {
    const page = readFileSync('docs/cli.md', 'utf8');
    expect(page).toContain('(schema/');
    const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
    expect(files).toContain('docs/schema');
  });
});

describe.concurrent('what a command prints with --json', () => {
  const cases = Object.entries(runs).flatMap(([command, { well, badly }]) => [
    ...well.map((words) => ({ command, words, isWell: true })),
    ...badly.map((words) => ({ command, words, isWell: false })),
  ]);

  it.each(cases)('is what its schema says: $command $words', async ({ command, words, isWell }) => {
    const line = [...command.split(' '), ...words, '--json'];
    const run = await runInProcess(line);
    const events = eventsOf(run);
    const result = events.at(-1);
    expect(result).toMatchObject({ event: 'result', command, exitCode: run.exitCode });
    expect(result?.['outcome']).toBe(isWell ? 'ok' : 'failed');
    for (const event of events) expect(openPlaces(event, schemaOf(line))).toEqual([]);
  });

  it('has a diagnosis and the rules of the part if a board is silent', async () => {
    const server = createServer((socket) => socket.resume().on('error', () => undefined));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const words = [
      'info',
      '--port',
      `tcp://127.0.0.1:${port}`,
      '--part',
      'stm32g071rb',
      '--no-probe',
      '--json',
    ];
    const run = await runInProcess(words);
    server.close();
    const [result] = eventsOf(run).slice(-1);
    expect(result).toMatchObject({
      outcome: 'failed',
      boot: expect.any(Array),
      diagnoses: expect.any(Array),
    });
    expect(openPlaces(result, schemaOf(words))).toEqual([]);
  });

  it('is a failure of no command if the command is not known', async () => {
    const [result] = eventsOf(await runInProcess(['progam', 'x.hex', '--json']));
    expect(result).toMatchObject({ command: '', exitCode: 2 });
  });

  it('is what its schema says if a person was asked', () => {
    const wiring = { boot0: 'rts', reset: 'dtr', boot0Inverted: false, resetInverted: true } as const;
    const effects = {
      dtr: { pin: 'reset', inverted: true },
      rts: { pin: 'boot0', inverted: false },
    } as const;
    const nothing = {
      effects: { dtr: null, rts: null },
      wiring: null,
      problem: 'none',
      proved: null,
    } as const;
    for (const event of [
      findingEvent({ effects, wiring, problem: null, proved: true }, exitCodes.ok),
      findingEvent({ effects, wiring, problem: null, proved: false }, exitCodes.noAnswer),
      findingEvent(nothing, exitCodes.ok),
    ])
      expect(schemaProblems(JSON.parse(JSON.stringify(event)), 'doctor-lines.schema.json')).toEqual([]);
  });

  it('is what its schema says of all that a virtual board does', async () => {
    const { device } = findPart(loadDevices(), 'stm32f103c8');
    const clock = new VirtualClock();
    const events: BoardEvent[] = [];
    const board = new VirtualBoard({ device, clock, paced: true, onEvent: (event) => events.push(event) });
    const settings = { baudRate: 115_200, parity: 'even' } as const;
    const link = openVirtualLink(board, { name: 'virtual:test', settings, clock });
    await link.setLines({ dtr: true, rts: true });
    await link.setLines({ dtr: false, rts: true });
    await sleep(clock, 200);
    for (const bytes of [
      [0x7f],
      [0x02, 0xfd],
      [0x11, 0xee],
      [0, 0, 0, 1],
      [0x43, 0xbc],
      [0xff, 0x00],
      [0x63, 0x9c],
    ]) {
      await link.send(Uint8Array.from(bytes), new AbortController().signal);
      await sleep(clock, 1000);
    }
    await link.close();
    expect(new Set(events.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
    for (const event of events)
      expect(
        schemaProblems(JSON.parse(JSON.stringify({ event: 'board', ...event })), 'board.schema.json'),
      ).toEqual([]);
  });
});

describe('what a measurement prints with --json', () => {
  it('is what its schema says, whatever came of it', async () => {
    const words = ['doctor', 'loopback', '--port', 'virtual:loopback', '--json'];
    const [result] = eventsOf(await runInProcess(words));
    expect(result).toMatchObject({ command: 'doctor loopback', rounds: expect.any(Array) });
    expect(openPlaces(result, schemaOf(words))).toEqual([]);
  });
});

describe('what a command that was stopped prints with --json', () => {
  it.each([
    ['info', ...f405],
    ['program', sampleFile, ...f405],
    ['doctor', 'loopback', '--port', 'virtual:loopback'],
  ])('is what its schema says, and is called cancelled: %s %s %s %s', async (...words) => {
    const run = await stopped([...words, '--json']);
    expect(run.exitCode).toBe(130);
    expect(eventsOf(run).at(-1)).toMatchObject({ outcome: 'cancelled', error: { code: 'E-CANCELLED' } });
  });

  it('tells of a virtual board where it is, and that it is gone', async () => {
    const run = await stopped(['board', 'stm32g071rb', '--tcp', '127.0.0.1:0', '--json']);
    expect(new Set(eventsOf(run).map(({ event }) => event))).toEqual(new Set(['board', 'ready', 'result']));
  });
});

describe('a run of the command line in a test', () => {
  it('has values and phrases in params, one in another, and nothing else', async () => {
    const words = ['info', '--port', 'rfc2217://127.0.0.1:1', '--json'];
    const result = eventsOf(await runInProcess(words)).at(-1);
    const error = result?.['error'] as { code: string; params: Record<string, unknown> };
    const problems = (detail: unknown) =>
      schemaProblems(
        { ...result, error: { ...error, params: { ...error.params, detail } } },
        'info.schema.json',
      );
    const inner = { say: 'request.parity', params: { parity: 'even' } };
    expect(problems([7, 'COM3', { say: 'request.unanswered', params: { request: inner } }])).toEqual([]);
    for (const odd of [
      null,
      true,
      { said: 'x' },
      { ...inner, more: 1 },
      { say: 'x', params: { request: null } },
    ])
      expect(problems(odd), JSON.stringify(odd)).not.toEqual([]);
  });

  it('is closed but for the maps that the document names', () => {
    const page = readFileSync('docs/cli.md', 'utf8');
    const [, named = ''] = /The only open objects are maps whose names are data: (.*)\./.exec(page) ?? [];
    expect([...named.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(openMaps);
  });

  it('is refused if it prints a field that no schema names, or goes on after its result', () => {
    const result = { event: 'result', command: 'ports', outcome: 'ok', exitCode: 0, ports: [] };
    const words = ['ports', '--json'];
    checkJsonLines(words, `${JSON.stringify(result)}\n`);
    expect(() => checkJsonLines(words, JSON.stringify({ ...result, more: 1 }))).toThrow(/does not allow/);
    expect(() => checkJsonLines(words, JSON.stringify({ ...result, exitCode: 3 }))).toThrow(/does not allow/);
    expect(() => checkJsonLines(words, `${JSON.stringify(result)}\n`.repeat(2))).toThrow(/line 1 of 2/);
  });
});

/** Presses Ctrl-C as soon as somebody listens for it. */
async function stopped(words: readonly string[]): ReturnType<typeof runInProcess> {
  const press = (name: string | symbol) => {
    if (name !== 'SIGHUP') return; // The last of those that are listened for.
    process.off('newListener', press);
    setImmediate(() => process.emit('SIGINT'));
  };
  process.on('newListener', press);
  return runInProcess(words);
}

/** Maps whose names are data: they may hold any. */
const openMaps = ['params', 'usartPins', 'romNotes', 'portFacts', 'sources', 'statistics'];

/** Objects of an event to which a field could be added without its schema noticing. */
function openPlaces(event: unknown, key: string): string[] {
  const open: string[] = [];
  const visit = (value: unknown, place: string) => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) {
      const fields = value as Record<string, unknown>;
      fields['undocumented'] = [];
      if (schemaProblems(event, key).length === 0) open.push(place);
      delete fields['undocumented'];
    }
    // One of a list speaks for all.
    for (const [name, inner] of Object.entries(value).slice(0, Array.isArray(value) ? 1 : undefined))
      if (!openMaps.includes(name)) visit(inner, `${place}/${name}`);
  };
  visit(event, '');
  return open;
}

/** All lists of words of a schema, sorted, as JSON. */
function enumsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'enum' in schema && Array.isArray(schema.enum) ? [JSON.stringify([...schema.enum].sort())] : [];
  return [...own, ...Object.values(schema).flatMap(enumsOf)];
}

/** `program`, `options set` …: every command with `--json`. */
function jsonCommands(parent: Command, path: readonly string[] = []): string[] {
  return parent.commands.flatMap((command) => {
    const name = [...path, command.name()];
    const own = command.options.some(({ long }) => long === '--json') ? [name.join(' ')] : [];
    return [...own, ...jsonCommands(command, name)];
  });
}

function silent(): { writeOut: () => void; writeErr: () => void } {
  return { writeOut: () => undefined, writeErr: () => undefined };
}

/** A map of the old tool for a part with 64 pages of 1 KiB. */
function mapText(pid: string): string {
  const hex = (value: number) => value.toString(16).toUpperCase();
  const pages = Array.from(
    { length: 64 },
    (_, index) =>
      `[Page${index}]\nName=Page${index}\nIndex=${hex(index)}\nAddress=${hex(0x0800_0000 + index * 1024)}\nSize=400\nType=111\nUFO=1\n`,
  );
  return `[Product]\nName=Mine\nPID=${pid}\nBID=NA\n${pages.join('')}`;
}
