import { access, readdir, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where Linux keeps its devices; tests put their own folders here. */
export interface LinuxFolders {
  /** `/sys/class/tty` */
  tty: string;
  /** `/dev` */
  dev: string;
}

/** A serial port as the system describes it. */
export interface SystemPort {
  path: string;
  manufacturer?: string | undefined;
  vendorId?: string | undefined;
  productId?: string | undefined;
  serialNumber?: string | undefined;
  locationId?: string | undefined;
  /** Number that Linux gave the USB device when it came: none has it again before the bus was counted through. */
  plugging?: string | undefined;
}

/** A USB port's interface, its device and a hub or two: how far up a USB description can be. */
const MAX_LEVELS_UP = 6;

/**
 * Serial ports of a Linux machine, read from sysfs: works without udev, as in a container. Left out are terminals
 * without hardware, and ports whose file in /dev is missing. Never fails: what cannot be read is not there.
 */
export async function listSysfsPorts(folders: LinuxFolders): Promise<SystemPort[]> {
  const names = await readdir(folders.tty).catch(() => []);
  const ports = await Promise.all(names.map((name) => describePort(folders, name)));
  return ports.filter((port) => port !== undefined);
}

async function describePort({ tty, dev }: LinuxFolders, name: string): Promise<SystemPort | undefined> {
  const path = join(dev, name);
  const device = await realpath(join(tty, name, 'device')).catch(() => undefined);
  if (device === undefined || !(await exists(path))) return undefined;
  // PORT_UNKNOWN = 0 (Linux include/uapi/linux/serial.h): a ttyS without a chip.
  if ((await readText(join(tty, name, 'type'))) === '0') return undefined;
  return { path, ...(await describeUsb(device)) };
}

/** Looks from the port's device upwards for the USB device that it belongs to. */
async function describeUsb(device: string): Promise<Omit<SystemPort, 'path'>> {
  let folder = device;
  for (let level = 0; level < MAX_LEVELS_UP; level += 1) {
    const vendorId = await readText(join(folder, 'idVendor'));
    if (vendorId !== undefined) {
      const [productId, manufacturer, serialNumber, plugging] = await Promise.all(
        ['idProduct', 'manufacturer', 'serial', 'devnum'].map((file) => readText(join(folder, file))),
      );
      return { vendorId, productId, manufacturer, serialNumber, locationId: basename(folder), plugging };
    }
    folder = dirname(folder);
  }
  return {};
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    return undefined;
  }
}

async function exists(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}
