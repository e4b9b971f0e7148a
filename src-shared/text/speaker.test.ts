import { describe, expect, it } from 'vitest';
import { speakerOf } from './speaker-of.ts';
import { FlashError, reasonOf } from '../errors.ts';
import type { LanguageCode } from './languages.ts';
import { phrase, type TextValue, type Words } from './words.ts';

describe('the speaker of a language', () => {
  it('speaks it', async () => {
    const { text, counted } = await speakerOf('de');
    expect(text('phases.erasing')).toBe('Löschen');
    expect(counted('page', 1)).toBe('1 Seite');
    expect(counted('page', 12_000)).toBe('12 000 Seiten');
  });

  it('says what happened with the values put in', async () => {
    const { error } = await speakerOf('es');
    expect(error({ code: 'E-PORT-BUSY', params: { port: 'COM3' } }).what).toBe(
      'Otro programa está usando COM3.',
    );
  });

  it('says kinds of memory and formats in its words where a failure carries their codes', async () => {
    const { error, warning } = await speakerOf('zh');
    const regions = [
      phrase('at-range', { range: '0x1FFF7800–0x1FFF7803', region: 'option-bytes' }),
      phrase('at-range', { range: '0x20000000–0x20000003', region: 'ram' }),
    ];
    const params = { count: 2, regions, device: 'STM32G0 (old)' };
    expect(error({ code: 'E-PLAN-OUTSIDE', params }).what).toContain(
      '0x1FFF7800–0x1FFF7803（选项字节）、0x20000000–0x20000003（RAM）',
    );
    expect(error({ code: 'E-PLAN-OUTSIDE', params }).what).toContain('STM32G0 (old)');
    const named = { code: 'W-IMAGE-NAMED-BIN', params: { claimed: 'bin', actual: 'hex' } } as const;
    expect(warning(named)).toContain('原始二进制');
    expect(warning(named)).toContain('Intel HEX');
  });

  it('says the reason of a failure in its words, a failure as reason with its code', async () => {
    const { error } = await speakerOf('de');
    const cause = new FlashError('E-REPLY-NACK', { command: 'Erase', stage: 'pages' });
    const params = { pages: phrase('pages.one', { page: 3 }), detail: reasonOf(cause) };
    expect(error({ code: 'E-ERASE-FAILED', params }).what).toBe(
      'Das Board hat Seite 3 nicht gelöscht: E-REPLY-NACK: Das Board hat Erase verweigert (Seiten).',
    );
  });

  it('shows what a system or an older version said as it is, and what it does not know by its key', async () => {
    const { error } = await speakerOf('es');
    const said = (detail: unknown) =>
      error({ code: 'E-PORT-OPEN', params: { port: 'COM3', detail: detail as TextValue } }).what;
    expect(said('Access denied')).toMatch(/COM3: Access denied\.$/);
    expect(said({ say: 'port.newer-reason' })).toContain('port.newer-reason');
    expect(said(null)).toContain('{detail}');
    let nest: TextValue = 'core';
    for (let depth = 0; depth < 20_000; depth += 1)
      nest = { say: 'request.value' as const, params: { value: nest } };
    expect(said(nest)).toContain('…');
  });

  it('ends a failure with one full stop, be its reason a phrase or a sentence', async () => {
    const said = async (code: LanguageCode, detail: Words) =>
      (await speakerOf(code)).error({ code: 'E-PORT-OPEN', params: { port: 'COM3', detail } }).what;
    expect(await said('en', phrase('port.not-serial'))).toBe(
      'COM3 cannot be opened: it is not a serial port.',
    );
    expect(await said('zh', phrase('port.not-serial'))).toMatch(/[^。]。$/);
    expect(await said('en', phrase('file.not-as-saved'))).toMatch(/[^.]\.$/);
    const cause = new FlashError('E-REPLY-NACK', { command: 'Erase', stage: 'pages' });
    expect(await said('de', reasonOf(cause))).toMatch(/[^.]\.$/);
  });

  it('leaves the cause of an erase that was not done to the diagnosis, and counts one page as well as many', async () => {
    const params = { address: '0x08000000', found: '12', count: 1, where: '0x08000000–0x080007FF' };
    const { error } = await speakerOf('en');
    const { what, todo } = error({ code: 'E-ERASE-NOT-BLANK', params });
    expect(what).not.toContain('1 pages');
    expect(todo).toMatch(/^If no other cause is shown/);
  });

  it('says what locks a bootloader out in its words where a failure carries its code', async () => {
    const { error } = await speakerOf('de');
    const params = { settings: 'BOOT_LOCK = 0x1', text: 'lockout.boot-lock' };
    expect(error({ code: 'E-OPTION-LOCKOUT', params }).what).toContain(
      'Nur eine Debug-Sonde kann das rückgängig machen',
    );
  });

  it('names no option of one command in advice about maps, which two commands read', async () => {
    const { error } = await speakerOf('en');
    const params = { file: 'a.STmap', line: 1, detail: 'x' };
    expect(error({ code: 'E-LEGACY-MAP-TEXT', params }).todo).not.toContain('-i');
  });

  it('names in the window what the window has, if the command line names an option', async () => {
    const { error, warning } = await speakerOf('en');
    const failure = { code: 'E-IMAGE-NO-ADDRESS', params: { file: 'a.bin' } } as const;
    expect(error(failure).todo).not.toContain('--address');
    expect(
      warning({ code: 'W-JOB-SIZE-UNSURE', params: { device: 'STM32F4', flashKiB: 512 } }),
    ).not.toContain('--part');
  });
});
