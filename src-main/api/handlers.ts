import type { Device } from '#shared/devices/device.ts';
import type { Channel, Input, Output } from '#shared/ipc/contract.ts';
import type { DeviceSummary } from '#shared/ipc/port-views.ts';
import type { NamedTargets } from '../stations/confirmations.ts';
import type { Workplace } from '../stations/workplace.ts';
import type { FaceHost } from './face-host.ts';

/** What answers each channel. Errors are thrown; the dispatcher makes data of them. */
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Output<C> | Promise<Output<C>> };

/** Connects the channels with the workplace. What a mode may not do is refused here, whatever a screen shows. */
export function makeHandlers(workplace: Workplace, host: FaceHost): Handlers {
  return {
    ...appHandlers(workplace, host),
    ...documentHandlers(workplace, host),
    ...lineHandlers(workplace, host),
    ...benchHandlers(workplace, host),
    ...doctorHandlers(workplace),
    ...traceHandlers(workplace),
  };
}

type Area<Prefix extends string> = Pick<Handlers, Extract<Channel, `${Prefix}:${string}`>>;

function appHandlers(
  { mode, devices, log }: Workplace,
  host: FaceHost,
): Area<'app' | 'settings' | 'mode' | 'device' | 'log'> {
  return {
    'app:hello': () => host.hello,
    'settings:change': (change) => mode.change(change),
    'mode:switch': ({ mode: next, pin }) => mode.switchTo(next, pin),
    'mode:set-pin': ({ pin }) => mode.setPin(pin),
    'device:list': () => devices.map(deviceSummary),
    'log:recent': () =>
      mode.hidesContents ? log.recent.map((line) => ({ ...line, bytes: new Uint8Array() })) : log.recent,
  };
}

/** Files are an engineer's: an operator needs none, and a dialog for files leads out of the program. */
function documentHandlers(workplace: Workplace, host: FaceHost): Area<'document'> {
  const { documents, files } = workplace;
  const asEngineer = engineerOnly(workplace);
  return {
    'document:choose': asEngineer(async () => {
      const path = await host.choosePath();
      return path === null ? null : files.open(path);
    }),
    'document:recent': asEngineer(() => files.recent),
    'document:open-recent': asEngineer(({ fileId }) => files.openRecent(fileId)),
    'document:reload': asEngineer(({ documentId }) => files.reload(documentId)),
    'document:load': asEngineer((file) => documents.open(file)),
    'document:rebase': asEngineer(({ documentId, baseAddress }) => documents.rebase(documentId, baseAddress)),
    'document:close': asEngineer(({ documentId }) => {
      documents.close(documentId);
      return undefined;
    }),
    'document:read': asEngineer(({ documentId, address, sizeBytes }) =>
      documents.read(documentId, address, sizeBytes),
    ),
    'document:find': asEngineer((request) => documents.find(request)),
    'document:compare': asEngineer(({ leftId, rightId }) => documents.compare(leftId, rightId)),
    'document:export': asEngineer(async (request) => host.saveFile(await documents.exportAs(request))),
  };
}

function lineHandlers(workplace: Workplace, host: FaceHost): Area<'line'> {
  const { line, mode } = workplace;
  const asEngineer = engineerOnly(workplace);
  return {
    'line:configure': asEngineer(async (change) => {
      const ports = (change.slots ?? []).map(({ port }) => port);
      await confirmed(workplace, host, { ports, enter: change.job?.choices.enter });
      const prepared = await line.prepare(change);
      mode.requireEngineer(); // It may have been locked in the meantime.
      return line.configure(change, prepared);
    }),
    'line:erase-proof-cost': asEngineer((question) => line.eraseProofCostLater(question)),
    'line:demo': ({ slotCount }) => {
      // Trying the demo takes nothing away from anybody.
      if (!line.isDemo) mode.requireEngineer();
      return line.demo(slotCount);
    },
    'line:program': ({ slots }) => line.programLater(slots),
    'line:stop': ({ slots }) => {
      line.stop(slots);
      return undefined;
    },
    'line:scan': ({ label }) => line.scan(label),
    'line:choose-scan-slot': ({ slot }) => line.chooseScanSlot(slot),
    'line:drop-label': ({ slot }) => line.dropLabel(slot),
    'line:take-out': ({ slots }) => line.takeOut(slots),
    'line:allow-more': asEngineer(() => line.allowMore()),
    'line:undo': asEngineer(() => line.undo()),
    'line:acknowledge-problem': () => line.acknowledgeProblem(),
    'line:reset-totals': asEngineer(() => line.resetTotals()),
    'line:report': ({ slot }) => line.report(slot),
  };
}

/** A handler that only an engineer may call. */
function engineerOnly({ mode }: Workplace) {
  return <In, Out>(action: (input: In) => Out) =>
    (input: In): Out => {
      mode.requireEngineer();
      return action(input);
    };
}

function benchHandlers(workplace: Workplace, host: FaceHost): Area<'bench'> {
  const { bench } = workplace;
  const asEngineer = engineerOnly(workplace);
  return {
    'bench:change': asEngineer(async (change) => {
      await confirmed(workplace, host, { ports: [change.port ?? null], enter: change.enter });
      return bench.change(change);
    }),
    'bench:plan': asEngineer((request) => bench.plan(request)),
    'bench:plan-options': asEngineer(({ task }) => bench.planOptions(task)),
    'bench:start': asEngineer((asked) => bench.start(asked)),
    'bench:cancel': ({ jobId }) => {
      bench.cancel(jobId);
      return undefined;
    },
    'bench:disconnect': asEngineer(() => bench.disconnect()),
  };
}

/** Has a person allow what a page names beyond this machine. Errors: those of {@link Confirmations.require}, `E-MODE-LOCKED`. */
async function confirmed(
  { confirmations, mode }: Workplace,
  host: FaceHost,
  named: NamedTargets,
): Promise<void> {
  await confirmations.require(named, (target) => host.confirm(target));
  mode.requireEngineer(); // It may have been locked in the meantime.
}

function doctorHandlers(workplace: Workplace): Area<'doctor'> {
  const { doctor } = workplace;
  const asEngineer = engineerOnly(workplace);
  return {
    'doctor:start': asEngineer(({ kind }) => doctor.start(kind)),
    'doctor:answer': asEngineer(({ examinationId, answer }) => {
      doctor.answer(examinationId, answer);
      return undefined;
    }),
    'doctor:stop': ({ examinationId }) => {
      doctor.stop(examinationId);
      return undefined;
    },
  };
}

function traceHandlers(workplace: Workplace): Area<'trace'> {
  const { traces } = workplace;
  const asEngineer = engineerOnly(workplace);
  return {
    'trace:open': asEngineer(({ partial, ...file }) => traces.open(file, partial)),
    'trace:last': asEngineer(() => traces.openLast()),
    'trace:list': asEngineer(() => traces.list()),
    'trace:open-kept': asEngineer(({ name }) => traces.openKept(name)),
    'trace:rows': asEngineer((request) => traces.rows(request)),
    'trace:replay': asEngineer(({ traceId, against, language }) => traces.replay(traceId, against, language)),
    'trace:report': asEngineer(({ traceId, withContents }) => traces.report(traceId, withContents)),
    'trace:save': asEngineer(({ traceId, withContents }) => traces.save(traceId, withContents)),
  };
}

function deviceSummary({ id, pid, name, family, parts, maxFlashSizeBytes }: Device): DeviceSummary {
  return { deviceId: id, pid, name, family, parts, maxFlashSizeBytes };
}
