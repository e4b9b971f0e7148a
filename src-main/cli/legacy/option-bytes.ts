import { formatPid } from '#shared/bytes.ts';
import type { OptionChange } from '#shared/options/change-options.ts';
import type { OptionField, OptionLayout } from '#shared/options/option-layout.ts';
import { asFlashError, FlashError } from '#shared/errors.ts';
import { LEVEL_TWO, levelTwoWords } from '#shared/options/plan-options.ts';
import { text } from '#shared/text/text.ts';
import { optionLayoutOf } from '../../devices/option-layouts.ts';
import { encodeImage, savedFormatOf } from '../encode-image.ts';
import { saveFile } from '../save-file.ts';
import type { Label } from './legacy-output.ts';
import { LegacyEnd, type LegacyRun } from './legacy-run.ts';
import type { LegacyOptionValues } from './legacy-steps.ts';
import { loadOptionFile, OPTION_BYTES_ADDRESS } from './prepare-legacy.ts';

/** Offsets of the bytes that the old tool names; the complement of each follows it (PM0075, option byte organization). */
const offsets: Readonly<Record<keyof LegacyOptionValues, number>> = {
  rdp: 0,
  user: 2,
  data0: 4,
  data1: 6,
  wrp0: 8,
  wrp1: 10,
  wrp2: 12,
  wrp3: 14,
};

/** `-o --get`: saves the option bytes. The old tool goes on if it fails. */
export async function getOptions(run: LegacyRun, file: string): Promise<void> {
  const { output } = run;
  const result = await run.job({ kind: 'options', what: 'read' });
  if (!run.verdict('get-options', result, { isFatal: false })) return;
  const segments = (result.options?.before ?? []).map(({ address, bytes }) => ({ address, bytes }));
  try {
    await saveFile(file, encodeImage(savedFormatOf(file) ?? 'bin', segments), true);
    output.ok('save-options');
  } catch (error) {
    output.ko('save-options');
    output.failure(asFlashError(error).toData());
    if (run.mode.isStrict) throw new LegacyEnd('operation');
  }
}

/**
 * `-o --set`: sets the bytes that are given, as named fields, so that reserved bits stay. A value of RDP that protects is carried
 * out last, by the command that is proved. The old tool goes on if it fails.
 */
export async function setOptions(run: LegacyRun, from: string | LegacyOptionValues): Promise<void> {
  try {
    const values = typeof from === 'string' ? valuesOfFile(await loadOptionFile(from)) : from;
    const layout = layoutOf(run);
    const isProtected = asksForProtection(run, layout, values);
    const changes = changesOf(run, layout, values);
    if (isProtected && changes.length === 0) await protect(run, 'set-options', 'reset-options');
    else {
      const isChanged = await change(run, changes);
      if (isProtected && isChanged) await protect(run, 'readout-protect', 'reset');
    }
  } catch (error) {
    if (error instanceof LegacyEnd) throw error;
    run.output.ko('set-options');
    run.output.failure(asFlashError(error).toData());
    if (run.mode.isStrict) throw new LegacyEnd('operation');
  }
}

/** False if the change failed: protection would then make what nobody asked for hard to fix. */
async function change(run: LegacyRun, changes: readonly OptionChange[]): Promise<boolean> {
  const acceptLockout = !run.mode.isStrict; // The script gives the byte bit for bit; the job warns of what that means.
  const result = await run.job({ kind: 'options', what: 'change', changes, acceptLockout });
  run.verdictWithReset('set-options', 'reset-options', result);
  return result.outcome === 'ok';
}

async function protect(run: LegacyRun, label: Label, reset: Label): Promise<void> {
  run.verdictWithReset(label, reset, await run.job({ kind: 'protect', what: 'readout' }));
}

function valuesOfFile(bytes: Uint8Array): LegacyOptionValues {
  const values: LegacyOptionValues = {};
  for (const name of Object.keys(offsets) as (keyof LegacyOptionValues)[])
    values[name] = bytes[offsets[name]] ?? 0xff;
  return values;
}

/** The old tool knows the option bytes of F1, which F0 and F3 share. Errors: `E-LEGACY-OPTION-BYTES`, `E-OPTION-NO-LAYOUT`. */
function layoutOf({ active: { device } }: LegacyRun): OptionLayout {
  const layout = optionLayoutOf(device);
  if (layout?.storage === 'byte+complement' && layout.areas[0]?.start === OPTION_BYTES_ADDRESS) return layout;
  if (layout === undefined) throw new FlashError('E-OPTION-NO-LAYOUT', { device: device.name });
  throw new FlashError('E-LEGACY-OPTION-BYTES', { device: device.name, pid: formatPid(device.pid) });
}

/** Level 2 is for F0 and F3; F1 has no such level, and takes its value for another that protects. Errors: `E-OPTION-LEVEL2`. */
function asksForProtection(run: LegacyRun, layout: OptionLayout, { rdp }: LegacyOptionValues): boolean {
  const open = fieldsAt(layout, 'rdp')[0]?.factory;
  if (rdp === undefined || rdp === open) return false;
  if (rdp !== LEVEL_TWO || run.active.device.family === 'F1') return true;
  const { name } = run.active.device;
  throw new FlashError('E-OPTION-LEVEL2', { device: name, words: levelTwoWords(name) });
}

function changesOf(run: LegacyRun, layout: OptionLayout, values: LegacyOptionValues): OptionChange[] {
  const names = (Object.keys(values) as (keyof LegacyOptionValues)[]).filter((name) => name !== 'rdp');
  return names.flatMap((name) => {
    const value = values[name] ?? 0xff;
    const fields = fieldsAt(layout, name);
    sayReserved(run, name, value, fields);
    return fields
      .filter(({ write }) => write.kind === 'yes')
      .map(({ name: field, place }) => ({ name: field, value: (value & maskOf(place)) >>> place.low }));
  });
}

function fieldsAt(layout: OptionLayout, name: keyof LegacyOptionValues): OptionField[] {
  return layout.fields.filter(({ place }) => place.address === OPTION_BYTES_ADDRESS + offsets[name]);
}

/** Bits without a field are 1 as delivered; whoever gives another value has to know that it is not written. */
function sayReserved(run: LegacyRun, name: string, value: number, fields: readonly OptionField[]): void {
  const named = fields.reduce((mask, { place }) => mask | maskOf(place), 0);
  const cleared = ~value & ~named & 0xff;
  if (cleared === 0) return;
  const bits = [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => ((cleared >>> bit) & 1) === 1).join(', ');
  run.output.note(text('legacy.options.reserved', { bits, option: name }));
}

function maskOf({ low, high }: OptionField['place']): number {
  return ((1 << (high - low + 1)) - 1) << low;
}
