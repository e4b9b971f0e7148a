import { seen, type Case, type Cause } from '../cause.ts';
import type { ActionKey, EvidenceItem } from '../diagnosis.ts';
import { eraseFactsOf, type EraseFacts, type EraseTally } from '../erase-facts.ts';
import { plainValue, type Words } from '../../text/words.ts';
import type { Warning } from '../../warnings.ts';

/** Commands that erase, as errors name them. */
const ERASE_COMMANDS = ['Erase', 'Extended Erase'];

function isAboutErasing({ evidence: { error } }: Case): boolean {
  if (error.code === 'E-ERASE-FAILED') return true;
  const isUnanswered = error.phase === 'erasing' && /^E-(REPLY|SYNC)-/.test(error.code);
  return isUnanswered || ERASE_COMMANDS.includes(plainValue(error.params['command']));
}

function isTried({ acked, refused, silent }: EraseTally): boolean {
  return acked + refused + silent > 0;
}

/** Erases of this kind were sent, and none was done. */
function failed(tally: EraseTally): boolean {
  return tally.acked === 0 && tally.refused + tally.silent > 0;
}

/** An erase that was refused or not answered. */
export const massErase: Cause = {
  id: 'D-MASS-ERASE',
  judge(of) {
    if (!isAboutErasing(of)) return undefined;
    const facts = eraseFactsOf(of.line.turns);
    const { pages, mass, commandRefused } = facts;
    const refused = pages.refused + mass.refused + commandRefused;
    const silent = pages.silent + mass.silent;
    if (refused + silent === 0) return undefined;
    const { damaged, refused: retaken, short } = of.line.tally;
    // Silence after lists of pages is that of the line as well, unless nothing else is met by it.
    const isOnlyErase = of.line.tally.silent === silent && short === 0;
    const count = refused + (isOnlyErase ? silent : mass.silent);
    const isCalm = count > 1 && damaged + retaken === 0;
    return {
      confidence: isCalm || isRadioMass(of, facts) ? 'likely' : 'possible',
      evidence: evidenceOf(of, facts),
      action: adviceFor(of, facts),
    };
  },
};

/** A mass erase that was not answered on a part whose second core owns pages: it is known to hang there. */
export function isRadioMass({ evidence: { device } }: Case, { mass }: EraseFacts): boolean {
  return device?.security?.secureArea !== undefined && mass.silent > 0 && mass.acked === 0;
}

function adviceFor(of: Case, facts: EraseFacts): ActionKey {
  const { device, enter, plan } = of.evidence;
  const { pages, mass } = facts;
  // A jump keeps clocks, interrupts and locks of the program (AN2606): a clean start comes first. The same is true if
  // the program may have hidden pages until then.
  if (enter.by === 'application' || enter.by === 'resume' || hiddenPages(of) !== undefined)
    return 'action.D-MASS-ERASE.reset';
  if (device?.security?.secureArea !== undefined) return 'action.D-MASS-ERASE.radio';
  const keepsSomething = (plan?.preserve.length ?? 0) > 0 || plan?.target.hasMoreFlash === true;
  const hasMass = device?.uart.massErase !== false;
  if (failed(pages) && !isTried(mass) && hasMass && !keepsSomething) return 'action.D-MASS-ERASE.try-mass';
  if (failed(mass) && !isTried(pages)) return 'action.D-MASS-ERASE.try-pages';
  return 'action.D-MASS-ERASE.last';
}

/** The warning about securable memory before the run continued. */
export function securableEvidence(of: Case): EvidenceItem[] {
  const { pages, field, count } = hiddenPages(of)?.params ?? {};
  if (pages === undefined || field === undefined || typeof count !== 'number') return [];
  return [seen('seen.securable', { pages: pages as Words, field: field as Words, count })];
}

/** Securable memory among the pages of the job: the warning that told of it. */
function hiddenPages({ evidence: { warnings } }: Case): Warning | undefined {
  return warnings.find(({ code }) => code === 'W-SECURITY-SECURABLE');
}

function evidenceOf(of: Case, facts: EraseFacts): EvidenceItem[] {
  const { enter } = of.evidence;
  const { pages, mass, commandRefused, readsWork } = facts;
  const items: EvidenceItem[] = [];
  if (commandRefused > 0) items.push(seen('seen.erase-refused', { count: commandRefused }));
  if (pages.refused > 0) items.push(seen('seen.page-lists-refused', { count: pages.refused }));
  if (pages.silent > 0) items.push(seen('seen.page-lists-silent', { count: pages.silent }));
  if (mass.refused > 0) items.push(seen('seen.mass-refused', { count: mass.refused }));
  if (mass.silent > 0) items.push(seen('seen.mass-silent', { count: mass.silent }));
  if (enter.by === 'application' || enter.by === 'resume') items.push(seen('seen.no-clean-start'));
  if (readsWork) items.push(seen('seen.reads-work'));
  items.push(...securableEvidence(of));
  return items;
}
