import { BindingIo } from './binding-io.ts';
import { isPolledPort, PolledIo } from './polled-io.ts';
import type { PortIo, PortSink } from './port-io.ts';
import type { OpenPort } from './serial-binding.ts';

/** Starts to read a port, in the fastest way that it offers (docs/adr/0010). */
export function startPortIo(port: OpenPort, sink: PortSink): PortIo {
  return isPolledPort(port) ? new PolledIo(port, sink) : new BindingIo(port, sink);
}
