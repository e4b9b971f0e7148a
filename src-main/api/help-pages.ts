const BASE = 'https://github.com/flashline/flashline/blob/main/docs/';

/** The address of a page of the documentation such as `errors#e-sync-timeout`; undefined for anything that is none. */
export function helpAddress(page: string): string | undefined {
  const match = /^([a-z-]{1,40})(#[a-z0-9-]{1,80})?$/.exec(page);
  return match === null ? undefined : `${BASE}${match[1] ?? ''}.md${match[2] ?? ''}`;
}
