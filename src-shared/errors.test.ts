import { describe, expect, it } from 'vitest';
import { asFlashError, FlashError, isFlashError, messageOf } from './errors.ts';
import { errorTexts } from './text/en/errors.ts';
import { fill } from './text/fill.ts';

describe('errors', () => {
  it('carry their code in the message, with the values filled in', () => {
    const error = new FlashError('E-PORT-BUSY', { port: 'COM3' });
    expect(error.message).toBe('E-PORT-BUSY: COM3 is in use by another program.');
  });

  it('become plain data that survives JSON, with the words of their cause', () => {
    const cause = new Error('EACCES');
    const data = new FlashError('E-PORT-BUSY', { port: 'COM3' }, { phase: 'connecting', cause }).toData();
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      code: 'E-PORT-BUSY',
      params: { port: 'COM3' },
      phase: 'connecting',
      cause: 'EACCES',
    });
    expect(new FlashError('E-CANCELLED', {}).toData()).toEqual({ code: 'E-CANCELLED', params: {} });
  });

  it('stay what they are, and whatever else was thrown becomes a fault of ours', () => {
    const known = new FlashError('E-CANCELLED', {});
    expect(asFlashError(known)).toBe(known);
    const cause = new TypeError('x is not a function');
    expect(asFlashError(cause)).toMatchObject({
      code: 'E-INTERNAL',
      params: { detail: cause.message },
      cause,
    });
  });

  it('are told apart by code', () => {
    const error = new FlashError('E-SYNC-TIMEOUT', {});
    expect(isFlashError(error)).toBe(true);
    expect(isFlashError(error, 'E-SYNC-LOST', 'E-SYNC-TIMEOUT')).toBe(true);
    expect(isFlashError(error, 'E-SYNC-LOST')).toBe(false);
    expect(isFlashError(new Error('E-SYNC-TIMEOUT'))).toBe(false);
  });

  it('give words to anything that was thrown', () => {
    expect(messageOf(new Error('no'))).toBe('no');
    expect(messageOf({ why: 1 })).toBe('{"why":1}');
  });
});

describe('error texts', () => {
  it.each(Object.entries(errorTexts))(
    '%s says what happened and what to do, in sentences',
    (code, { what, todo }) => {
      expect(code).toMatch(/^E-[A-Z0-9]+(-[A-Z0-9]+)*$/);
      if (code !== 'E-USAGE') expect(what).toMatch(/[.:}]$/);
      expect(todo).toMatch(/[."]$/);
      expect(what).not.toBe(todo);
    },
  );

  it('keep a name without a value visible', () => {
    expect(fill('{a} and {b}', { a: 1 }, 'en')).toBe('1 and {b}');
  });
});
