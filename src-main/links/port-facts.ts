import { readFile, realpath, stat } from 'node:fs/promises';
import { release } from 'node:os';
import { basename, join } from 'node:path';
import type { PortFacts } from '#shared/diagnosis/evidence.ts';
import { listPorts, type PortInfo } from './list-ports.ts';
import { portUsers } from './port-holders.ts';

/** Where the facts come from, for tests. */
export interface FactSource {
  platform: NodeJS.Platform;
  kernelRelease: string;
  /** `/proc/device-tree/model` */
  modelFile: string;
  /** `/etc/group` */
  groupFile: string;
  /** `/sys/class/tty` */
  ttyFolder: string;
  /** `/proc` */
  procFolder: string;
  /** Of this process, which has the port open itself. */
  ownPid: number;
  list(): Promise<PortInfo[]>;
}

const thisMachine: FactSource = {
  platform: process.platform,
  kernelRelease: release(),
  modelFile: '/proc/device-tree/model',
  groupFile: '/etc/group',
  ttyFolder: '/sys/class/tty',
  procFolder: '/proc',
  ownPid: process.pid,
  list: listPorts,
};

/**
 * What this machine knows about a port: adapter, system, owner, and who else uses it. Names such as `/dev/serial0` are
 * followed to their device; the name stays as given. Never rejects; leaves out what it cannot find out.
 */
export async function portFacts(name: string, source: FactSource = thisMachine): Promise<PortFacts> {
  const { platform, kernelRelease, modelFile } = source;
  const device = name.startsWith('/') || name.startsWith('.') ? await realpath(name).catch(() => name) : name;
  const isLinux = platform === 'linux';
  const [ports, model, group, isMiniUart, users] = await Promise.all([
    source.list().catch(() => []),
    readText(modelFile),
    isLinux ? owningGroup(device, source.groupFile) : undefined,
    isLinux ? hasMiniUart(device, source.ttyFolder) : false,
    isLinux && device.startsWith('/') ? portUsers(device, source.procFolder, source.ownPid) : undefined,
  ]);
  const port = ports.find((each) => each.name === device);
  const isRaspberryPi = /raspberry pi/i.test(model ?? '');
  return {
    name,
    ...(device === name ? {} : { device }),
    platform,
    kernelRelease,
    isRaspberryPi,
    ...(isMiniUart ? { isMiniUart } : {}),
    ...(ignoresSettings(device) ? { ignoresSettings: true } : {}),
    ...(port?.vendorId === undefined ? {} : { vendorId: port.vendorId }),
    ...(port?.productId === undefined ? {} : { productId: port.productId }),
    ...(port?.adapter === undefined ? {} : { adapter: port.adapter }),
    ...(group === undefined ? {} : { group }),
    ...(users === undefined || users.holders.length === 0 ? {} : { holders: users.holders }),
    ...(users === undefined || users.services.length === 0 ? {} : { services: users.services }),
  };
}

/** A pseudo-terminal (Linux, macOS), or a plain TCP connection. */
function ignoresSettings(device: string): boolean {
  return /^(\/dev\/pts\/\d+|\/dev\/ttys\d+|tcp:\/\/.*)$/i.test(device);
}

/** The device tree names the auxiliary UART of the Raspberry Pi, which has no parity. */
async function hasMiniUart(device: string, ttyFolder: string): Promise<boolean> {
  const compatible = await readText(join(ttyFolder, basename(device), 'device', 'of_node', 'compatible'));
  return compatible?.includes('bcm2835-aux-uart') === true;
}

/** Name of the group that owns a device file; undefined if it cannot be found out, or if it is root's own. */
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
