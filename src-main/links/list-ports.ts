import { adapterName } from './adapter-names.ts';
import type { LinuxFolders, SystemPort } from './sysfs-ports.ts';
import { listSysfsPorts } from './sysfs-ports.ts';

/** One serial port of this machine. Fields that the system does not tell are undefined. */
export interface PortInfo {
  /** The name to give to `openLink`. */
  name: string;
  kind: 'usb' | 'bluetooth' | 'built-in';
  /** What the adapter is: `FTDI`, `ST-LINK`. */
  adapter: string | undefined;
  manufacturer: string | undefined;
  /** Four lower-case hexadecimal digits. */
  vendorId: string | undefined;
  productId: string | undefined;
  serialNumber: string | undefined;
  /** Which socket of which hub it is plugged into, in the words of the system. */
  location?: string | undefined;
  /** Number of this plugging in: Linux counts up each time a device comes. */
  plugging?: string | undefined;
}

/** Where the list comes from, for tests. */
export interface PortSource {
  platform: NodeJS.Platform;
  folders: LinuxFolders;
  /** node-serialport's list, for what is not Linux. */
  listByBinding(): Promise<readonly SystemPort[]>;
}

const thisMachine: PortSource = {
  platform: process.platform,
  folders: { tty: '/sys/class/tty', dev: '/dev' },
  async listByBinding() {
    const { SerialPort } = await import('serialport');
    // Typed by hand: see loadSerialBinding.
    const ports: readonly SystemPort[] = await SerialPort.list();
    return ports;
  },
};

const byName = new Intl.Collator('en', { numeric: true });

/**
 * The serial ports of this machine, sorted as people count (COM2 before COM10). On Linux they are read from sysfs and
 * not from udev, which many containers lack (docs/adr/0012). Never fails: a system that cannot tell has no ports.
 */
export async function listPorts(source: PortSource = thisMachine): Promise<PortInfo[]> {
  const ports =
    source.platform === 'linux' ? await listSysfsPorts(source.folders) : await listElsewhere(source);
  return ports.map(describe).sort((a, b) => byName.compare(a.name, b.name));
}

async function listElsewhere(source: PortSource): Promise<readonly SystemPort[]> {
  try {
    return await source.listByBinding();
  } catch {
    return [];
  }
}

function describe(port: SystemPort): PortInfo {
  const vendorId = port.vendorId?.toLowerCase();
  const productId = port.productId?.toLowerCase();
  return {
    name: port.path,
    kind: kindOf(port),
    adapter: adapterName(vendorId, productId),
    manufacturer: port.manufacturer,
    vendorId,
    productId,
    serialNumber: port.serialNumber,
    location: port.locationId,
    plugging: port.plugging,
  };
}

function kindOf({ path, vendorId, manufacturer }: SystemPort): PortInfo['kind'] {
  if (vendorId !== undefined) return 'usb';
  return /rfcomm|bluetooth|BTHENUM/i.test(`${path} ${manufacturer ?? ''}`) ? 'bluetooth' : 'built-in';
}
