import { codeRuns, formatRun } from '../devices/code-runs.ts';
import { formatAddress } from '../bytes.ts';
import type { FlashPage } from '../devices/device.ts';
import { FlashError } from '../errors.ts';
import type { Warning } from '../warnings.ts';
import type { PageProtection, SecurityState } from './security-state.ts';
import { verbatim, type Verbatim } from '../text/words.ts';

/** Pages that a job is about to erase or write. */
export interface PagesAtStake {
  device: string;
  pages: readonly FlashPage[];
  /** The bootloader has a command that removes write protection. */
  canUnprotect: boolean;
}

/**
 * Compares the pages of a job with what the board says about its security, before anything is erased. Refuses by name
 * what would be acknowledged but not done, or never answered; warns if this is only possible. Pure.
 * @throws FlashError `E-PROTECT-TRUSTZONE`, `E-PROTECT-STATE`, `E-PROTECT-STATE-FINAL`, `E-PROTECT-AREA`,
 * `E-PROTECT-CODE`, `E-PROTECT-PAGES`, `E-PROTECT-PAGES-FIXED`
 */
export function checkPages(state: SecurityState, stake: PagesAtStake): Warning[] {
  const { device, pages, canUnprotect } = stake;
  const { trustZone, productState, secureArea } = state;
  if (productState?.isOpen === false)
    throw new FlashError(
      productState.isFinal === true ? 'E-PROTECT-STATE-FINAL' : 'E-PROTECT-STATE',
      { device, state: productState.name },
      WHILE_CHECKING,
    );
  if (trustZone !== undefined) {
    const held = trustZone.secure === null ? pages : common(pages, trustZone.secure);
    if (held.length > 0)
      throw new FlashError(
        'E-PROTECT-TRUSTZONE',
        { device, bit: trustZone.name, ...countedPages(held) },
        WHILE_CHECKING,
      );
  }
  const foreign = common(pages, secureArea?.pages ?? []);
  if (secureArea !== undefined && foreign.length > 0)
    throw new FlashError(
      'E-PROTECT-AREA',
      {
        device,
        field: verbatim(secureArea.name),
        address: formatAddress(secureArea.pages[0]?.address ?? 0),
        ...countedPages(foreign),
      },
      WHILE_CHECKING,
    );
  refuseHeld('E-PROTECT-CODE', state.code, stake);
  refuseHeld(canUnprotect ? 'E-PROTECT-PAGES' : 'E-PROTECT-PAGES-FIXED', state.write, stake);
  return [
    ...(productState === undefined
      ? []
      : [{ code: 'W-SECURITY-STATE', params: { device, state: productState.name } } as const]),
    ...(trustZone === undefined
      ? []
      : [{ code: 'W-SECURITY-TRUSTZONE', params: { device, bit: trustZone.name } } as const]),
    ...state.securable
      .filter((area) => common(pages, area.pages ?? []).length > 0)
      .map((area) => securableWarning(device, area)),
    ...[...state.code, ...state.write]
      .filter((protection) => protection.pages === null)
      .map(({ name }) => unknownPagesWarning(device, name)),
  ];
}

/** What the user should know about a board that is only examined. */
export function securityWarnings(state: SecurityState, device: string): Warning[] {
  const { trustZone, productState, secureArea } = state;
  const warnings: Warning[] = [];
  if (productState !== undefined)
    warnings.push({ code: 'W-SECURITY-STATE', params: { device, state: productState.name } });
  if (trustZone !== undefined)
    warnings.push({ code: 'W-SECURITY-TRUSTZONE', params: { device, bit: trustZone.name } });
  if (secureArea !== undefined) warnings.push(areaWarning(device, secureArea));
  for (const area of state.securable) warnings.push(securableWarning(device, area));
  for (const protection of state.code)
    warnings.push(protectionWarning('W-SECURITY-CODE', device, protection));
  for (const protection of state.write)
    warnings.push(protectionWarning('W-SECURITY-WRITE', device, protection));
  return warnings;
}

/** Pages of another core, which a job leaves alone. */
export function areaWarning(
  device: string,
  { name, pages }: NonNullable<SecurityState['secureArea']>,
): Warning {
  return {
    code: 'W-SECURITY-AREA',
    params: { device, field: verbatim(name), address: formatAddress(pages[0]?.address ?? 0) },
  };
}

function securableWarning(device: string, { name, pages }: PageProtection): Warning {
  return {
    code: 'W-SECURITY-SECURABLE',
    params: { device, field: verbatim(name), ...countedPages(pages ?? []) },
  };
}

function protectionWarning(
  code: 'W-SECURITY-CODE' | 'W-SECURITY-WRITE',
  device: string,
  { name, pages }: PageProtection,
): Warning {
  return pages === null
    ? unknownPagesWarning(device, name)
    : { code, params: { device, name, ...countedPages(pages) } };
}

/** Protection of unknown pages. */
function unknownPagesWarning(device: string, names: string): Warning {
  return { code: 'W-SECURITY-PAGES', params: { device, names } };
}

function refuseHeld(
  code: 'E-PROTECT-CODE' | 'E-PROTECT-PAGES' | 'E-PROTECT-PAGES-FIXED',
  protections: readonly PageProtection[],
  { device, pages }: PagesAtStake,
): void {
  const held = protections.filter((protection) => common(pages, protection.pages ?? []).length > 0);
  if (held.length === 0) return;
  const all = held.flatMap((protection) => common(pages, protection.pages ?? []));
  const names = held.map(({ name }) => name).join(', ');
  throw new FlashError(code, { device, names, ...countedPages(all) }, WHILE_CHECKING);
}

const WHILE_CHECKING = { phase: 'checking' } as const;

/** Pages have no identity of their own: plans and layouts make new ones of the same address. */
function common(pages: readonly FlashPage[], others: readonly FlashPage[]): FlashPage[] {
  const addresses = new Set(others.map(({ address }) => address));
  return pages.filter(({ address }) => addresses.has(address));
}

const MAX_RUNS_SHOWN = 6;

/** Pages as values of a text: how many, and which. */
function countedPages(pages: readonly FlashPage[]): { count: number; pages: Verbatim } {
  return { count: codesOf(pages).length, pages: describePages(pages) };
}

/** Runs of page codes, such as `0–3, 7`. */
export function describePages(pages: readonly FlashPage[]): Verbatim {
  const runs = codeRuns(codesOf(pages));
  const shown = runs.slice(0, MAX_RUNS_SHOWN).map(formatRun);
  return verbatim([...shown, ...(runs.length > MAX_RUNS_SHOWN ? ['…'] : [])].join(', '));
}

/** The codes of pages, each once, in order. */
function codesOf(pages: readonly FlashPage[]): number[] {
  return [...new Set(pages.map(({ code }) => code))].sort((a, b) => a - b);
}
