/** Hosts that a link in the program may lead to. Exact names: a list that matches parts of names can be tricked. */
const allowedHosts: readonly string[] = ['github.com', 'www.st.com'];

/** True for an https address on one of the hosts that Flashline links to, without user name, password or port. */
export function isAllowedLink(address: string): boolean {
  try {
    const url = new URL(address);
    return (
      url.protocol === 'https:' &&
      url.port === '' &&
      url.username === '' &&
      url.password === '' &&
      allowedHosts.includes(url.hostname)
    );
  } catch {
    return false;
  }
}
