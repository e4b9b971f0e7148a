import { describe, expect, it } from 'vitest';
import { lostError, openError } from './port-errors.ts';
import { phrase } from '#shared/text/words.ts';

const settings = { baudRate: 115200, parity: 'even' as const };

describe('failures of opening a port', () => {
  it.each([
    // Linux and macOS: strerror texts of the binding
    ['Error: No such file or directory, cannot open /dev/ttyUSB9', 'E-PORT-NOT-FOUND'],
    ['Error: No such device or address, cannot open /dev/rfcomm0', 'E-PORT-NOT-FOUND'],
    ['Error: No such device, cannot open /dev/ttyUSB0', 'E-PORT-NOT-FOUND'],
    ['Error: Not a directory, cannot open /dev/ttyUSB0/x', 'E-PORT-NOT-FOUND'],
    ['Error Resource temporarily unavailable Cannot lock port', 'E-PORT-BUSY'],
    ['Error: Device or resource busy, cannot open /dev/ttyUSB0', 'E-PORT-BUSY'],
    ['Error: Resource busy, cannot open /dev/tty.usbserial', 'E-PORT-BUSY'],
    ['Error: Permission denied, cannot open /dev/ttyUSB0', 'E-PORT-FORBIDDEN'],
    ['Error: Input/output error setting custom baud rate of 115200', 'E-PORT-OPEN'],
    ['Error: Invalid argument || while setting custom baud rate of 123', 'E-PORT-SETTINGS'],
    ['Error: Invalid argument calling ioctl(.., IOSSIOSPEED, 9999999 )', 'E-PORT-SETTINGS'],
    ['Error baud rate of -1 is not supported on your platform', 'E-PORT-SETTINGS'],
    // Windows
    ['Opening COM9: File not found', 'E-PORT-NOT-FOUND'],
    ['Opening COM9: Unknown error code 433', 'E-PORT-NOT-FOUND'],
    ['Opening COM3: Access denied', 'E-PORT-BUSY'],
    ['Opening COM3: Unknown error code 32', 'E-PORT-BUSY'],
    ['Opening COM3: Unknown error code 31', 'E-PORT-OPEN'],
    ['Open (SetCommState): Unknown error code 87', 'E-PORT-SETTINGS'],
    ['Open (GetCommState): Invalid handle', 'E-PORT-OPEN'],
  ])('%s is %s', (message, code) => {
    const error = openError('COM3', settings, new Error(message));
    expect(error.code).toBe(code);
    expect(error.params['port']).toBe('COM3');
  });

  it('says that a file is not a serial port, and leaves out the prefix of the binding', () => {
    const notSerial = new Error('Error: Inappropriate ioctl for device setting custom baud rate of 13');
    expect(openError('/dev/null', settings, notSerial).params['detail']).toEqual(phrase('port.not-serial'));
    expect(openError('COM3', settings, new Error('Error: Opening COM3: odd')).params['detail']).toBe(
      'Opening COM3: odd',
    );
  });

  it('names the settings that were refused', () => {
    expect(
      openError('COM3', settings, new Error('Open (SetCommState): The parameter is incorrect')).message,
    ).toContain('115200 baud, even parity');
  });
});

describe('a lost port', () => {
  it.each([
    'EIO: i/o error, write',
    'bad file descriptor',
    'Reading from COM port (ReadIOCompletion): Access denied',
  ])('explains "%s" in words', (message) => {
    expect(lostError('COM3', new Error(message)).params['detail']).toEqual(phrase('port.unplugged'));
  });

  it('passes on what it does not know', () => {
    expect(lostError('COM3', new Error('the moon is full')).params['detail']).toBe('the moon is full');
  });
});
