import { FlashError } from '../../src-shared/errors.ts';
import type { FlashErrorData } from '../../src-shared/errors.ts';

/** The code and params of the FlashError that `action` throws; anything else fails the test. */
export function thrownBy(action: () => unknown): Pick<FlashErrorData, 'code' | 'params'> {
  try {
    action();
  } catch (error) {
    if (!(error instanceof FlashError)) throw error;
    return { code: error.code, params: error.params };
  }
  throw new Error('nothing was thrown');
}
