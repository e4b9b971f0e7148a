/** What tells the adapter behind a port from any other. */
export interface AdapterMark {
  /** Ids, serial number and place: the same after a start of the machine. */
  adapter: string;
  /** Which plugging in it is; undefined if the system does not count. */
  plugging: string | undefined;
}

/**
 * Whether another adapter, or the same one plugged in again, is there than at the look before. What one of the two looks does not know speaks
 * for nothing.
 */
export function isOtherAdapter(now: AdapterMark | undefined, before: AdapterMark | undefined): boolean {
  if (now === undefined || before === undefined) return false;
  const isReplugged =
    now.plugging !== undefined && before.plugging !== undefined && now.plugging !== before.plugging;
  return isReplugged || now.adapter !== before.adapter;
}
