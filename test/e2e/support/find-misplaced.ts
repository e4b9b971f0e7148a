import type { Page } from '@playwright/test';

/**
 * What has no place on the screen, in words: a page that is wider than the window, a control that sticks out of its card or
 * out of the window, a label that is cut. What can be scrolled to counts as placed.
 */
export function findMisplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ROUNDING_PX = 1;
    const found: string[] = [];
    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ?? element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    const sticksOut = (inner: DOMRect, outer: DOMRect, isHigh: boolean) =>
      inner.left < outer.left - ROUNDING_PX ||
      inner.right > outer.right + ROUNDING_PX ||
      (isHigh && (inner.top < outer.top - ROUNDING_PX || inner.bottom > outer.bottom + ROUNDING_PX));

    const { scrollWidth, clientWidth, clientHeight } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${String(scrollWidth - clientWidth)} px too wide`);
    const windowRect = new DOMRect(0, 0, clientWidth, clientHeight);
    for (const control of document.querySelectorAll('button, input, select, a[href]')) {
      const rect = control.getBoundingClientRect();
      // Drawn as something else: the label of a switch, a name that is only heard.
      if (!control.checkVisibility() || rect.width < 8 || getComputedStyle(control).opacity === '0') continue;
      let canScroll = false;
      for (let around = control.parentElement; around !== null; around = around.parentElement) {
        const { overflowY } = getComputedStyle(around);
        canScroll ||= overflowY === 'auto' || overflowY === 'scroll';
        const isCard = around.matches('section, aside, header, footer, [role="dialog"]');
        if (
          (overflowY !== 'visible' || isCard) &&
          sticksOut(rect, around.getBoundingClientRect(), !canScroll)
        )
          found.push(`"${nameOf(control)}" sticks out of its ${around.tagName.toLowerCase()}`);
      }
      if (!canScroll && sticksOut(rect, windowRect, true))
        found.push(`"${nameOf(control)}" is outside of the window`);
      if (control.tagName === 'BUTTON' && control.scrollWidth > control.clientWidth + ROUNDING_PX)
        found.push(`the label of "${nameOf(control)}" is cut`);
    }
    return found;
  });
}
