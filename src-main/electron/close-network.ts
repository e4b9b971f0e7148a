import { app, type Session, type WebContents } from 'electron';

/** A name that no resolver has (RFC 2606 §2); behind it there is no proxy. */
const NO_PROXY = 'http://flashline.invalid:1';

/**
 * Takes the network from the pages, each way by itself: no name and no address resolves, what goes by a proxy meets one that is not
 * there, and WebRTC, which asks neither content security policy nor request filters, may send no UDP past it. Call before the
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
