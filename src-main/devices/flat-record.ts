import { uartRom } from './record-schema.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A record of a user as Flashline 0.1.0 took it, with the fields of the UART next to all others, in the form of today; any other
 * record as it is. What is in it is checked afterwards.
 */
export function withUart(record: Fields): Fields {
  if ('uart' in record) return record;
  const isOfUart = ([name]: [string, unknown]) => name in uartRom.shape;
  const fields = Object.entries(record);
  const uart = fields.filter(isOfUart);
  if (uart.length === 0) return record;
  return {
    ...Object.fromEntries(fields.filter((field) => !isOfUart(field))),
    uart: Object.fromEntries(uart),
  };
}
