import { enterPresets, type EnterPresetName } from '#shared/job/enter-presets.ts';
import type { EnterStrategy, ModemWiring } from '#shared/job/enter-strategy.ts';
import type { Speaker } from '#shared/text/speaker.ts';

/**
 * What a person chooses from: a preset, a command of one's own, or (if it is that now) what fits none of them, such as
 * a wiring that the line doctor found.
 */
export type EnterMenuChoice = EnterPresetName | 'own-command' | 'own';

/** The choice that a strategy stands for. */
export function choiceOf(strategy: EnterStrategy): EnterMenuChoice {
  const known = enterPresets.find((preset) => isSame(preset.strategy, strategy));
  return known?.name ?? (strategy.kind === 'command' ? 'own-command' : 'own');
}

/** All choices with what they are called, in groups. */
export function enterOptions(
  { text }: Pick<Speaker, 'text'>,
  present: EnterStrategy,
): { value: EnterMenuChoice; label: string; group?: string | undefined }[] {
  const presets = enterPresets.map(({ name, strategy }) => ({
    value: name,
    label: text(`enter.${name}`),
    group: groupOf({ text }, strategy),
  }));
  const ownCommand = {
    value: 'own-command' as const,
    label: text('engineer.enter.own-command'),
    group: text('engineer.enter.group-program'),
  };
  const atGroupEnd = presets.findIndex(({ value }) => value === 'resume');
  const choices = [...presets.slice(0, atGroupEnd), ownCommand, ...presets.slice(atGroupEnd)];
  if (choiceOf(present) !== 'own') return choices;
  return [
    ...choices,
    { value: 'own', label: ownLabel({ text }, present), group: groupOf({ text }, present) },
  ];
}

/** True for two strategies that do the same. */
export function isSame(one: EnterStrategy, other: EnterStrategy): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** `BOOT0 = RTS, NRST = !DTR`, where `!` is an inverted line. Names of lines and pins are the same in every language. */
export function wiringLabel({ boot0, reset, boot0Inverted, resetInverted }: ModemWiring): string {
  return [
    ...(boot0 === null ? [] : [`BOOT0 = ${boot0Inverted ? '!' : ''}${boot0.toUpperCase()}`]),
    ...(reset === null ? [] : [`NRST = ${resetInverted ? '!' : ''}${reset.toUpperCase()}`]),
  ].join(', ');
}

function groupOf({ text }: Pick<Speaker, 'text'>, { kind }: EnterStrategy): string | undefined {
  if (kind === 'lines' || kind === 'sequence') return text('engineer.enter.group-lines');
  return kind === 'command' || kind === 'touch-1200' ? text('engineer.enter.group-program') : undefined;
}

function ownLabel({ text }: Pick<Speaker, 'text'>, strategy: EnterStrategy): string {
  return strategy.kind === 'lines' ? wiringLabel(strategy.wiring) : text('engineer.enter.own');
}

/** The same value with the fields of all objects in order: what comes over the wire may have them in another one. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, field]) => [name, sorted(field)]),
  );
}
