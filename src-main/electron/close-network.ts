import { app, type Session, type WebContents } from 'electron';

/** A name that no resolver has (RFC 2606 §2): there is no proxy at it. */
const NO_PROXY = 'http://flashline.invalid:1';

/**
 * Blocks the network for the pages, each way separately: no name and no address resolves, the proxy does not exist, and
 * WebRTC, which ignores content security policy and request filters, may send no UDP past the proxy. Call before the
 * application is ready.
 */
export function closeNetwork(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('proxy-server', NO_PROXY);
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
}

/** The same for a session, whatever its settings were before. */
export async function closeSessionNetwork(session: Session): Promise<void> {
  await session.setProxy({ mode: 'fixed_servers', proxyRules: NO_PROXY, proxyBypassRules: '<-loopback>' });
  await session.closeAllConnections();
}

/** The same for a page. */
export function closePageNetwork(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
