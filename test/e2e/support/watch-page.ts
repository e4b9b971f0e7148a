import type { Page } from '@playwright/test';

/** What must never happen on a page, collected while a test runs. */
export interface PageWatch {
  /** Violations of the content security policy, unhandled rejections, errors, and requests to the outside. */
  readonly faults: readonly string[];
  /** Takes back the faults that a test provokes, and gives them. */
  forgive(expected: RegExp): string[];
}

/** A directive for other browsers. */
const UNKNOWN_HERE = /^Unrecognized Content-Security-Policy directive 'webrtc'\.$/;

/**
 * Watches a page from before its first script. A message of the console that is an error counts as a fault, since
 * Chromium reports violations of the policy there.
 */
export async function watchPage(page: Page, isOwnAddress: (url: string) => boolean): Promise<PageWatch> {
  let faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !UNKNOWN_HERE.test(message.text()))
      faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!isOwnAddress(url) && !/^(data|blob):/.test(url)) faults.push(`request: ${url}`);
  });
  page.on('websocket', (socket) => {
    if (!isOwnAddress(socket.url())) faults.push(`websocket: ${socket.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`CSP ${violatedDirective} ${blockedURI}`);
    });
    window.addEventListener('unhandledrejection', ({ reason }) => {
      console.error(`unhandled rejection: ${String(reason)}`);
    });
  });
  return {
    get faults() {
      return faults;
    },
    forgive(expected) {
      const forgiven = faults.filter((fault) => expected.test(fault));
      faults = faults.filter((fault) => !expected.test(fault));
      return forgiven;
    },
  };
}
