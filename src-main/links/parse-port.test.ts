import { describe, expect, it } from 'vitest';
import { parsePortName } from './parse-port.ts';

describe('names of ports', () => {
  it.each([
    ['/dev/ttyUSB0', { kind: 'serial', path: '/dev/ttyUSB0' }],
    ['./board', { kind: 'serial', path: './board' }],
    ['../boards/1', { kind: 'serial', path: '../boards/1' }],
    [
      '/dev/serial/by-id/usb-FTDI_FT232R-if00',
      { kind: 'serial', path: '/dev/serial/by-id/usb-FTDI_FT232R-if00' },
    ],
    ['COM3', { kind: 'serial', path: 'COM3' }],
    ['com256', { kind: 'serial', path: 'COM256' }],
    ['\\\\.\\COM10', { kind: 'serial', path: 'COM10' }],
    [' COM3 ', { kind: 'serial', path: 'COM3' }],
    ['tcp://192.168.0.7:4001', { kind: 'tcp', host: '192.168.0.7', port: 4001 }],
    ['tcp://[::1]:4001', { kind: 'tcp', host: '::1', port: 4001 }],
    ['RFC2217://line-3.local:65535/', { kind: 'rfc2217', host: 'line-3.local', port: 65535 }],
    ['virtual:STM32G071', { kind: 'virtual', part: 'stm32g071' }],
  ])('%s', (text, name) => {
    expect(parsePortName(text)).toEqual(name);
  });

  it.each([
    ['tcp://host', 'tcp://host:4001'],
    ['tcp://host:', 'tcp://host:4001'],
    ['tcp://host:0', 'tcp://host:4001'],
    ['tcp://host:65536', 'tcp://host:4001'],
    ['tcp://[::1]', 'tcp://[::1]:4001'],
    ['RFC2217://10.0.0.5/', 'rfc2217://10.0.0.5:4001'],
  ])('says of "%s" that the number is missing', (text, example) => {
    expect(() => parsePortName(text)).toThrow(
      expect.objectContaining({
        code: 'E-PORT-NUMBER',
        params: { port: text, limit: 65_535, example },
      }) as Error,
    );
  });

  it.each([
    '',
    '/',
    'ttyUSB0',
    '/dev/tty\0USB0',
    'COM0',
    'COM257',
    'COM03',
    'COM1000',
    'tcp://:4001',
    'tcp://user@host:4001',
    'tcp://::1:4001',
    'tcp://[host]:4001',
    'tcp://[host]',
    'tcp://host:4001/path',
    'http://host:80',
    'virtual:',
    'virtual:../x',
  ])('refuses "%s"', (text) => {
    expect(() => parsePortName(text)).toThrow(
      expect.objectContaining({ code: 'E-PORT-NAME', params: { port: text } }) as Error,
    );
  });
});
