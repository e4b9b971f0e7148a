import type { Locator, Page } from '@playwright/test';

/** What Tab did not do as it must, in words; and what it was to reach. */
export interface TabRound {
  faults: readonly string[];
  controls: readonly string[];
}

const MOST_ROUNDS = 3;

/**
 * Goes round with Tab, and holds where the focus came against what can be operated under `root`: links, buttons,
 * fields, switches, one radio button of each group, and whatever scrolls or is a grid of its own. Members of a menu or a
 * list of tabs that are reached with the arrow keys are left to those.
 */
export async function tabRound(page: Page, root: Locator): Promise<TabRound> {
  for (let rounds = 1; ; rounds += 1) {
    const round = await goRoundOnce(page, root);
    const { controls } = await root.evaluate(markControls);
    // A screen that changed under the round, as what it asked for came in, tells nothing of Tab.
    if (rounds === MOST_ROUNDS || controls.join() === round.controls.join()) return round;
  }
}

async function goRoundOnce(page: Page, root: Locator): Promise<TabRound> {
  const { controls, stiff } = await root.evaluate(markControls);
  const reached = new Set<string>();
  const faults = stiff.map((name) => `no tabindex for the keyboard to scroll ${name}`);
  // Past the last one the focus leaves the page for a press or two.
  for (let presses = 0; presses < controls.length + 3; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(describeFocus);
    if (focused === null) continue;
    reached.add(focused.name);
    if (!controls.includes(focused.name)) faults.push(`Tab comes to ${focused.name}, which is none of them`);
    if (!focused.hasRing) faults.push(`no ring around ${focused.name}`);
  }
  faults.push(...controls.filter((name) => !reached.has(name)).map((name) => `Tab does not reach ${name}`));
  return { faults: [...new Set(faults)], controls };
}

/**
 * Runs in the page: gives each control under `root` a name of its own, by which {@link describeFocus} knows it. `stiff`: what
 * scrolls and holds no control; new browsers give it the focus on their own, the one of the desktop window for Windows 7
 * does not.
 */
function markControls(root: Element): { controls: string[]; stiff: string[] } {
  const composites =
    '[role=menu], [role=menubar], [role=tablist], [role=listbox], [role=tree], [role=toolbar]';
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const isOff = (element: Element) => element.matches(':disabled, [inert] *, [aria-hidden=true] *');
  const controlsIn = (part: Element) =>
    [
      ...part.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
    ].filter((element) => {
      if (!isShown(element) || isOff(element)) return false;
      const isNative = element.matches('a, button, input, select, textarea, summary');
      return element.tabIndex >= 0 || (isNative && element.closest(composites) === null);
    });
  const scrollers = [...root.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const scrolls = (overflow: string, size: number, room: number) =>
      /auto|scroll/.test(overflow) && size > room;
    return (
      isShown(element) &&
      !isOff(element) &&
      (scrolls(overflowY, element.scrollHeight, element.clientHeight) ||
        scrolls(overflowX, element.scrollWidth, element.clientWidth)) &&
      element.tabIndex < 0 &&
      controlsIn(element).length === 0
    );
  });
  const wordsOf = (element: HTMLElement) => {
    const [label] = 'labels' in element ? ((element as HTMLInputElement).labels ?? []) : [];
    const words = element.getAttribute('aria-label') ?? (label ?? element).textContent;
    return words.trim().replace(/\s+/g, ' ').slice(0, 40);
  };
  const roleOf = (element: HTMLElement) =>
    element.getAttribute('role') ?? element.getAttribute('type') ?? element.localName;
  const groups = new Map<string, string>();
  const controls = controlsIn(root).map((element, index) => {
    const own = `${String(index)} ${roleOf(element)} ${wordsOf(element)}`;
    const isOfGroup = element instanceof HTMLInputElement && element.type === 'radio';
    const name = (isOfGroup ? groups.get(element.name) : undefined) ?? own;
    if (isOfGroup) groups.set(element.name, name);
    element.dataset['tabStop'] = name;
    return name;
  });
  return {
    controls: [...new Set(controls)],
    stiff: scrollers.map((element) => `${element.localName}.${element.className} ${wordsOf(element)}`),
  };
}

/** Runs in the page. A field that is drawn by others shows its ring on its label or beside it. */
function describeFocus(): { name: string; hasRing: boolean } | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return null;
  const drawn = [activeElement, activeElement.nextElementSibling, activeElement.closest('label')];
  const hasRing = drawn.some((element) => {
    if (element === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  });
  return { name: activeElement.dataset['tabStop'] ?? activeElement.outerHTML.slice(0, 100), hasRing };
}
