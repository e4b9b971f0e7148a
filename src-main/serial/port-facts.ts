import { readFile, stat } from 'node:fs/promises';
import { release } from 'node:os';
import type { PortFacts } from '#shared/diagnosis/evidence.ts';
import { listPorts, type PortInfo } from './list-ports.ts';

/** Where the facts come from, for tests. */
export interface FactSource {
  platform: NodeJS.Platform;
  kernelRelease: string;
  /** `/proc/device-tree/model` */
  modelFile: string;
  /** `/etc/group` */
  groupFile: string;
  list(): Promise<PortInfo[]>;
}

const thisMachine: FactSource = {
  platform: process.platform,
  kernelRelease: release(),
  modelFile: '/proc/device-tree/model',
  groupFile: '/etc/group',
  list: listPorts,
};

/** What this machine tells of a port: adapter, system, owner. Never rejects; what cannot be found out is left out. */
export async function portFacts(name: string, source: FactSource = thisMachine): Promise<PortFacts> {
  const { platform, kernelRelease, modelFile } = source;
  const [ports, model, group] = await Promise.all([
    source.list().catch(() => []),
    readText(modelFile),
    platform === 'linux' ? owningGroup(name, source.groupFile) : undefined,
  ]);
  const port = ports.find((each) => each.name === name);
  return {
    name,
    platform,
    kernelRelease,
    isRaspberryPi: /raspberry pi/i.test(model ?? ''),
    ...(port?.vendorId === undefined ? {} : { vendorId: port.vendorId }),
    ...(port?.productId === undefined ? {} : { productId: port.productId }),
    ...(port?.adapter === undefined ? {} : { adapter: port.adapter }),
    ...(group === undefined ? {} : { group }),
  };
}

/** Name of the group that owns a device file; undefined where it cannot be told, or where it is root's own. */
async function owningGroup(path: string, groupFile: string): Promise<string | undefined> {
  const gid = await stat(path).then(
    (info) => info.gid,
    () => undefined,
  );
  if (gid === undefined || gid === 0) return undefined;
  const lines = ((await readText(groupFile)) ?? '').split('\n');
  return lines.map((line) => line.split(':')).find((fields) => fields[2] === String(gid))?.[0];
}

async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}
