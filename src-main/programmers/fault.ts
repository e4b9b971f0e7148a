import { FlashError, type ErrorCode, type ErrorParams, type FlashErrorOptions } from '#shared/errors.ts';

/** How one request to a board failed, in the terms of no protocol. */
export interface Fault {
  /** `refused`: the board said no. `lost`: no answer came. `garbled`: an answer came that no board gives. */
  kind: 'refused' | 'lost' | 'garbled';
  /**
   * How much of the request the board may have taken. `nothing`: it refused the request as such. `part`: its details were not all
   * sent, or were refused. `all`: nothing was left to send, so that the board may have carried it out.
   */
  taken: 'nothing' | 'part' | 'all';
}

/** A request that failed: the error that a user sees, and what the steps of a job decide by. */
export class RequestError<Code extends ErrorCode = ErrorCode> extends FlashError<Code> {
  readonly fault: Fault;

  constructor(code: Code, params: ErrorParams<Code>, fault: Fault, options: FlashErrorOptions = {}) {
    super(code, params, options);
    this.fault = fault;
  }
}

/**
 * Why programmer and board do not hear each other. `silent`: nothing answers. `noise`: what answers is not a bootloader. `babble`: bytes
 * come without end. `lost`: the board does not come back from inside a request. `needs-reset`: only a reset can bring it back.
 */
export type Contact = 'silent' | 'noise' | 'babble' | 'lost' | 'needs-reset';

/** No request can be made: the error that a user sees, and what the steps of a job decide by. */
export class ContactError<Code extends ErrorCode = ErrorCode> extends FlashError<Code> {
  readonly contact: Contact;

  constructor(code: Code, params: ErrorParams<Code>, contact: Contact, options: FlashErrorOptions = {}) {
    super(code, params, options);
    this.contact = contact;
  }
}

/** Answers to one and the same question that kept differing. */
export class UnsteadyError<Code extends ErrorCode = ErrorCode> extends FlashError<Code> {}

/** True for a request that failed. The same request may be made again, once the programmer is back in step with the board. */
export function isRequestError(error: unknown): error is RequestError {
  return error instanceof RequestError;
}

/** True if programmer and board do not hear each other, for one of these reasons. */
export function isContactError(error: unknown, ...contacts: readonly Contact[]): error is ContactError {
  return error instanceof ContactError && contacts.includes(error.contact);
}

/** True for a question that was asked until it was clear that its answers do not agree. */
export function isUnsteady(error: unknown): error is UnsteadyError {
  return error instanceof UnsteadyError;
}

/** True for a request that the board refused. */
export function isRefusal(error: unknown): error is RequestError {
  return isRequestError(error) && error.fault.kind === 'refused';
}

/**
 * True for a request that the board refused as such, before it saw any details. Under readout protection that is its answer to
 * every request to read; a refusal of the details has other reasons, such as the address.
 */
export function isRefusalOutright(error: unknown): error is RequestError {
  return isRefusal(error) && error.fault.taken === 'nothing';
}
