/** A port that can be chosen. */
export interface PortView {
  /** Name to open it by. */
  name: string;
  kind: 'usb' | 'bluetooth' | 'built-in' | 'virtual';
  /** `CP2102N`, `ST-LINK`, manufacturer, or the part of a virtual board; null if the system does not tell. */
  adapter: string | null;
  serialNumber: string | null;
}

/** All ports of this machine, sorted as people count, then the virtual boards. */
export interface PortsSnapshot {
  ports: readonly PortView[];
}

/** One product id of the device table. */
export interface DeviceSummary {
  deviceId: string;
  pid: number;
  name: string;
  family: string;
  /** Part names without `STM32`. */
  parts: readonly string[];
  maxFlashSizeBytes: number;
}
