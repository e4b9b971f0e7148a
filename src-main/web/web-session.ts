import { randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;

/**
 * Decides who may use the browser face: the first browser that opens the address with the token; from then on the
 * browser that got the cookie. A program that reads the address later (in a log, over a shoulder) gets nothing.
 */
export class WebSession {
  /** Cookies do not tell ports apart: two Flashlines in one browser must not take each other's. */
  readonly #cookie: string;
  readonly #session = randomBytes(SECRET_BYTES).toString('base64url');
  #token: string | undefined = randomBytes(SECRET_BYTES).toString('base64url');

  constructor(port: number) {
    this.#cookie = `flashline-session-${String(port)}`;
  }

  /** For the address; undefined once it was used. */
  get token(): string | undefined {
    return this.#token;
  }

  /** Exchanges the token for the header that sets the cookie; undefined if it is wrong or was used before. */
  redeem(token: string | null): string | undefined {
    if (token === null || this.#token === undefined || !isSame(token, this.#token)) return undefined;
    this.#token = undefined;
    return `${this.#cookie}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** True if a request carries the cookie. */
  isKnown(cookieHeader: string | undefined): boolean {
    return (cookieHeader ?? '').split(';').some((pair) => {
      const [name, value] = pair.trim().split('=');
      return name === this.#cookie && value !== undefined && isSame(value, this.#session);
    });
  }
}

/** Compares without telling by its time how much was right. */
function isSame(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}
