import type { LineSnapshot, SlotView } from '#shared/ipc/line-views.ts';
import type { JobReport } from '#shared/ipc/job-views.ts';
import { firstUnitChoices } from '#shared/job/unit-job.ts';
import type { Hello, UiSettings } from '#shared/ipc/settings-views.ts';

/** Everything a fake face tells its page. */
export interface Scene {
  hello: Hello;
  settings: UiSettings;
  line: LineSnapshot;
  report: JobReport;
}

const PHASES = ['connecting', 'identifying', 'checking', 'erasing', 'writing', 'verifying'] as const;

type SlotLook = Partial<SlotView> & Pick<SlotView, 'state'>;

/** One slot in each state that a line can show, in the order of the drawn operator screen. */
const looks: readonly SlotLook[] = [
  { state: 'passed', phase: 'verifying', elapsedMs: 14_600, contents: 'complete' },
  { state: 'running', phase: 'writing', done: 38_926, total: 62_784, elapsedMs: 8900, remainingMs: 5600 },
  { state: 'running', phase: 'verifying', done: 19_463, total: 62_784, elapsedMs: 10_100, remainingMs: 3800 },
  {
    state: 'failed',
    phase: 'connecting',
    elapsedMs: 5200,
    contents: 'untouched',
    error: { code: 'E-SYNC-TIMEOUT', params: { port: 'COM6' }, phase: 'connecting' },
  },
  { state: 'running', phase: 'erasing', elapsedMs: 1200, remainingMs: 12_600 },
  { state: 'passed', phase: 'verifying', elapsedMs: 14_500, contents: 'complete', isRepeated: true },
  { state: 'waiting', unit: null },
  { state: 'missing', unit: null },
  {
    state: 'stopped',
    phase: 'writing',
    elapsedMs: 6300,
    contents: 'partial',
    error: { code: 'E-CANCELLED', params: {}, phase: 'writing' },
  },
  { state: 'off', unit: null, isEnabled: false },
  { state: 'stopping', phase: 'writing', done: 9000, total: 62_784, elapsedMs: 4100 },
  {
    state: 'failed',
    phase: 'verifying',
    elapsedMs: 13_900,
    contents: 'partial',
    error: { code: 'E-VERIFY-MISMATCH', params: {}, phase: 'verifying' },
  },
  { state: 'running', phase: 'connecting', elapsedMs: 300, nextLabel: 'MC-240399' },
  {
    state: 'interrupted',
    phase: 'writing',
    contents: 'partial',
    error: { code: 'E-LINE-INTERRUPTED', params: {} },
  },
  {
    state: 'failed',
    phase: 'erasing',
    elapsedMs: 3900,
    contents: 'partial',
    error: { code: 'E-ERASE-NOT-BLANK', params: {}, phase: 'erasing' },
  },
  { state: 'no-board', unit: null, nextLabel: 'MC-240398', error: { code: 'E-SYNC-TIMEOUT', params: {} } },
  { state: 'passed', phase: 'verifying', elapsedMs: 14_600, contents: 'complete', isSameBoard: true },
];

const unverified: SlotLook = {
  state: 'passed',
  phase: 'writing',
  elapsedMs: 9200,
  contents: 'complete-unverified',
};

function slotOf(look: SlotLook, slot: number): SlotView {
  return {
    slot,
    port: `COM${String(slot + 2)}`,
    portLabel: `CP2102N · COM${String(slot + 2)}`,
    isEnabled: true,
    unit: `MC-2403${String(10 + slot)}`,
    phase: null,
    phases: PHASES,
    phaseAt: PHASES.findIndex((phase) => phase === look.phase),
    done: 0,
    total: 0,
    elapsedMs: 0,
    remainingMs: null,
    contents: null,
    error: null,
    diagnosis: null,
    nextLabel: null,
    isRepeated: false,
    isSameBoard: false,
    hasReport: ['passed', 'failed', 'stopped', 'interrupted', 'no-board'].includes(look.state),
    ...look,
  };
}

/** Which slot states a scene shows: each of them, or all alike. `unverified`: passed by a job that reads nothing back. */
export type Look = 'mixed' | 'unverified' | SlotView['state'];

/** A line of `slotCount` slots. A single slot of the mixed look is the one that writes. */
export function lineScene(slotCount: number, look: Look): LineSnapshot {
  const isUnverified = look === 'unverified';
  const ofState = isUnverified ? [unverified] : looks.filter(({ state }) => state === look);
  const chosen = look === 'mixed' ? (slotCount === 1 ? looks.slice(1) : looks) : ofState;
  return {
    seq: 1,
    isDemo: false,
    job: {
      name: 'Motor controller',
      version: '2.4.1',
      definition: {
        ...firstUnitChoices,
        task: { ...firstUnitChoices.task, verify: !isUnverified },
        firmware: [
          {
            name: 'motor-controller-2.4.1.elf',
            sha256: '9f2c'.padEnd(64, '0'),
            contentBytes: 62_784,
            read: { format: 'elf' },
          },
        ],
        part: { name: 'stm32g071cb', id: 'stm32g07x', flashSizeBytes: 131_072 },
      },
    },
    slots: Array.from({ length: slotCount }, (_, index) =>
      slotOf(chosen[index % chosen.length] ?? { state: 'waiting' }, index + 1),
    ),
    totals: { passCount: 128, failCount: 3, goalCount: 500, isGoalOpen: false },
    label: { isRequired: false, pattern: 'MC-######' },
    scanSlot: slotCount > 6 ? 7 : 1,
    isScanSlotChosen: false,
    offer: {
      ready: [7],
      retry: slotCount > 3 ? [4, 9] : [],
      passed: [1, 6],
      unlabelled: [],
      quota: 372,
    },
    undo: null,
    problem: null,
  };
}

/** A whole scene; what is not given is an operator's screen in light English. */
export function sceneOf(options: {
  slotCount: number;
  look: Look;
  settings?: Partial<UiSettings>;
  line?: Partial<LineSnapshot>;
}): Scene {
  const { slotCount, look, settings, line } = options;
  return {
    hello: {
      version: '0.1.0',
      face: 'browser',
      platform: 'linux',
      hasDialogs: false,
      systemLanguage: 'en-GB',
    },
    settings: {
      language: 'en',
      theme: 'light',
      isMuted: false,
      volume: 0.5,
      mode: 'operator',
      hasPin: true,
      isKiosk: false,
      ...settings,
    },
    line: { ...lineScene(slotCount, look), ...line },
    report: failedReport,
  };
}

const failedReport: JobReport = {
  jobId: 'a',
  kind: 'program',
  port: 'COM6',
  unit: 'MC-240313',
  traceName: '20261114T093000000Z-slot-4-program-4711-2.fltrace',
  outcome: 'failed',
  contents: 'partial',
  verified: false,
  identity: null,
  startedAtMs: Date.UTC(2026, 10, 14, 9, 30),
  durationMs: 13_900,
  steps: [
    { phase: 'connecting', durationMs: 300 },
    { phase: 'verifying', durationMs: 4200 },
  ],
  target: {
    pid: 0x460,
    deviceName: 'STM32G07xxx/08xxx',
    deviceId: 'stm32g07x',
    family: 'STM32G0',
    protocolVersion: 0x31,
    commands: [0, 1, 2],
    bootloaderId: 0xb3,
    flashSizeBytes: 131_072,
    flashSizeSource: 'register',
    uniqueId: { state: 'read', hex: '0031004250425010200139' },
    readProtected: false,
    notes: [],
  },
  plan: null,
  diagnoses: [],
  boot: [],
  error: {
    code: 'E-VERIFY-MISMATCH',
    params: { address: '0x0801F024', expected: '51', found: '44', count: 276 },
    phase: 'verifying',
  },
  warnings: [],
  unproven: [
    { address: 0x0800_1000, sizeBytes: 0x800, why: 'erase' },
    { address: 0x1fff_7800, sizeBytes: 0x30, why: 'protection' },
  ],
  settings: { baudRate: 115_200, parity: 'even' },
  statistics: { nackCount: 0, retryCount: 2, resyncCount: 1, strayByteCount: 0 },
  documentId: null,
  left: null,
  protection: null,
  optionChange: null,
};
