import type { ByteLink, PortSettings, ModemLines, Wait, WireTap } from './byte-link.ts';

/** A link that hands every call to another one. A subclass overrides what it must. */
export class ForwardingLink implements ByteLink {
  protected readonly link: ByteLink;

  constructor(link: ByteLink) {
    this.link = link;
  }

  get name(): string {
    return this.link.name;
  }

  get settings(): PortSettings {
    return this.link.settings;
  }

  get hasModemLines(): boolean {
    return this.link.hasModemLines;
  }

  get tap(): WireTap | undefined {
    return this.link.tap;
  }

  set tap(tap: WireTap | undefined) {
    this.link.tap = tap;
  }

  send(bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
    return this.link.send(bytes, signal);
  }

  take(byteCount: number, wait: Wait): Promise<Uint8Array> {
    return this.link.take(byteCount, wait);
  }

  discardInput(): Uint8Array {
    return this.link.discardInput();
  }

  configure(settings: PortSettings): Promise<void> {
    return this.link.configure(settings);
  }

  setLines(lines: ModemLines): Promise<void> {
    return this.link.setLines(lines);
  }

  close(): Promise<void> {
    return this.link.close();
  }
}
