/**
 * Switches of Chromium, Node and V8 that would open the program to somebody else: debuggers, code from outside, a network, a page without
 * its walls. Each also with a value. What only concerns drawing, languages or the sandbox of a container is left alone.
 */
const refused: readonly RegExp[] = [
  /^remote-debugging-/,
  /^remote-allow-origins$/,
  /^inspect(?:-|$)/,
  /^debug(?:-|$)/,
  /^js-flags$/,
  /^load-extension$/,
  /^disable-extensions-except$/,
  /^load-component-extension$/,
  /^(?:require|import|loader|experimental-loader|eval|print)$/,
  /^(?:renderer|utility|gpu|ppapi|plugin)-(?:cmd-prefix|launcher|startup-dialog)$/,
  /^disable-web-security$/,
  /^allow-file-access-from-files$/,
  /^allow-running-insecure-content$/,
  /^ignore-certificate-errors/,
  /^disable-site-isolation-trials$/,
  /^(?:host-resolver-rules|host-rules|proxy-server|proxy-pac-url|proxy-auto-detect|proxy-bypass-list|no-proxy-server)$/,
  /^(?:force-webrtc-ip-handling-policy|webrtc-ip-handling-policy|enforce-webrtc-ip-permission-check)$/,
  /^(?:enable-features|enable-blink-features|disable-features|disable-blink-features)$/,
  /^(?:log-net-log|net-log-capture-mode|ssl-key-log-file)$/,
  /^(?:app|app-path)$/,
];

/** The switches of a command line that a packaged program does not take: their names, as they were written. */
export function refusedSwitches(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    // Windows takes a slash too.
    const [, name] = /^(?:--?|\/)([^=]+)/.exec(word.trim()) ?? [];
    return name !== undefined && refused.some((each) => each.test(name.toLowerCase())) ? [name] : [];
  });
}
