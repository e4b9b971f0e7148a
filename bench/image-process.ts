/**
 * One process of `image-cost.ts`: opens a file and does with it what the screens can, as the process does that serves the ports,
 * and tells what that cost. Arguments: file, name to give it.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { findPart } from '#main/devices/find-part.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { DocumentStore } from '#main/documents/document-store.ts';
import { costBytes, workInThread } from '#main/documents/heavy-work.ts';
import { planFingerprint, planView } from '#main/documents/plan-view.ts';
import { systemClock } from '#main/time/clock.ts';
import { plannerOf } from '#main/documents/planner-of.ts';
import { readFirmwareFile } from '#main/documents/read-firmware-file.ts';
import { isFlashError } from '#shared/errors.ts';
import { flashPages, requireLayout } from '#shared/devices/layout.ts';
import { imageParts } from '#shared/image/stored-image.ts';
import { nothingSecured } from '#shared/security/security-state.ts';
import { EffectGuard } from '#shared/effects/effect-guard.ts';
import { effectsOfPlan } from '#shared/plan/effects-of-plan.ts';
import { limitsOf } from '#shared/protocols/an3155/limits.ts';
import type { StepCost } from './image-cost.ts';

const [path = '', name = ''] = process.argv.slice(2);
const work = workInThread(fileURLToPath(new URL('../out/cli/heavy-worker.js', import.meta.url)));
const store = new DocumentStore(work, () => undefined);
const part = findPart(loadDevices(), 'stm32f429zi');
const flashSizeBytes = part.flashSizeBytes ?? part.device.maxFlashSizeBytes;
const pages = flashPages(requireLayout(part.device, flashSizeBytes), flashSizeBytes);
const target = { device: part.device, flashSizeBytes, pages, limits: limitsOf(part.device, null) };
const options = { erase: 'needed', keepRest: true, outside: 'leave-out' } as const;
const steps: StepCost[] = [];
const baseBytes = process.memoryUsage().rss;
const delay = monitorEventLoopDelay({ resolution: 2 });

/** Waits until what ran before has left the loop, so that a step answers for itself only. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

async function step<T>(what: string, action: () => T | Promise<T>): Promise<T> {
  await settle();
  delay.reset();
  delay.enable();
  await settle();
  const startMs = performance.now();
  const value = await action();
  const timeMs = performance.now() - startMs;
  await settle();
  delay.disable();
  steps.push({ what, timeMs, blockedMs: delay.max / 1e6 });
  return value;
}

/** The plan, or undefined where the file is too large for the part. */
function unlessTooBig<T>(plan: Promise<T>): Promise<T | undefined> {
  return plan.catch((error: unknown) => {
    if (isFlashError(error, 'E-PLAN-TOO-BIG')) return undefined;
    throw error;
  });
}

async function planJob(): Promise<void> {
  const planner = plannerOf(work, systemClock);
  const plan = await step('plan of a job', () => planner.plan(image, target, options));
  planner.forget();
  await step('adopt the plan', () => {
    new EffectGuard().allow(effectsOfPlan(plan));
  });
  await step('fingerprint', () => planFingerprint(plan));
  await step('view of the plan', () => planView(plan, asked, estimate));
}

const { documentId } = await step('open', async () =>
  store.open({ name, bytes: (await readFirmwareFile(path)).bytes }),
);
const image = store.image(documentId);
const estimate = { baudRate: 115_200, verify: true };
const asked = { plan: { erase: 'needed' } } as const;
const view = await step('show plan', () =>
  unlessTooBig(
    work('view', costBytes(image.segments), imageParts(image), {
      target: { board: { security: nothingSecured, target, isAll: false, canUnprotect: true } },
      options,
      asked,
      estimate,
    }),
  ),
);
// A file that is larger than the flash of any part gets no further.
if (view !== undefined) await planJob();
await step('compare', () => store.compare(documentId, documentId));
await step('export as HEX', () => store.exportAs({ documentId, format: 'hex' }));
await step('find', () =>
  store.find({ documentId, pattern: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), from: 0, direction: 'forward' }),
);

const peakBytes = process.resourceUsage().maxRSS * 1024;
process.send?.({ steps, peakBytes: peakBytes - baseBytes });
