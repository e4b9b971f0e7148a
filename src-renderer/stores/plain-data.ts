import { toRaw } from 'vue';

/** The same data without the proxies that Vue puts around what a screen holds: they cannot be handed to another process. */
export function plainData<T>(value: T): T {
  const raw: unknown = toRaw(value);
  if (Array.isArray(raw)) return raw.map(plainData) as T;
  if (typeof raw !== 'object' || raw === null || ArrayBuffer.isView(raw)) return raw as T;
  return Object.fromEntries(Object.entries(raw).map(([name, field]) => [name, plainData(field)])) as T;
}
