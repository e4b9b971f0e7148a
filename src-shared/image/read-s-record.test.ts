import { describe, expect, it } from 'vitest';
import { ascii, sRecord } from '../../test/support/records.ts';
import { thrownBy } from '../../test/support/thrown.ts';
import { readSRecord } from './read-s-record.ts';
import { phrase } from '../text/words.ts';

function read(...lines: string[]) {
  return readSRecord(ascii(lines.join('\n') + '\n'), 'fw.srec');
}

function segmentsOf(...lines: string[]) {
  return read(...lines).segments.map(({ address, bytes }) => [address, [...bytes]]);
}

function fault(...lines: string[]) {
  return thrownBy(() => read(...lines));
}

const header = 'S00600004844521B';
const data = sRecord(1, 0x10, [1, 2, 3]);
const end = 'S9030000FC';

describe('readSRecord: what it reads', () => {
  it('reads the example of the Motorola manual and keeps the header out', () => {
    const image = read(
      header,
      'S1130000285F245F2212226A000424290008237C2A',
      'S11300100002000800082629001853812341001813',
      'S113002041E900084E42234300182342000824A952',
      'S107003000144ED492',
      'S9030000FC',
    );
    expect(image.segments.map(({ address, bytes }) => [address, bytes.length])).toEqual([[0, 0x34]]);
    expect([...image.segments[0]!.bytes.subarray(0x30)]).toEqual([0x00, 0x14, 0x4e, 0xd4]);
    expect(image.warnings).toEqual([]);
  });

  it.each([
    [1, 0xfff0],
    [2, 0xfffff0],
    [3, 0x0800_0000],
    [3, 0xfffffff0],
  ])('reads data records S%i at their addresses', (type, address) => {
    expect(segmentsOf(sRecord(type, address, [1, 2]), end)).toEqual([[address, [1, 2]]]);
  });

  it.each([
    [7, 0x0800_0189],
    [7, 0x9000_0001],
    [8, 0x012345],
    [9, 0x1234],
  ])('takes the start address of S%i', (type, address) => {
    expect(read(data, sRecord(type, address)).entryPoint).toBe(address);
  });

  it('takes a start address of 0 for none', () => {
    expect(read(data, sRecord(7, 0)).entryPoint).toBeUndefined();
  });

  it('accepts right counts in S5 and S6', () => {
    expect(read(header, data, sRecord(1, 0x20, [4]), sRecord(5, 2), sRecord(6, 2), end).warnings).toEqual([]);
  });

  it('reads lower-case digits', () => {
    expect(segmentsOf('S' + sRecord(1, 0xab, [0xcd]).slice(1).toLowerCase(), end)).toEqual([[0xab, [0xcd]]]);
  });

  it('reads the longest record, of 255 bytes after the count', () => {
    const bytes = Array.from({ length: 250 }, (_, i) => i);
    expect(segmentsOf(sRecord(3, 0, bytes), sRecord(7, 0))).toEqual([[0, bytes]]);
  });

  it.each(['\n', '\r\n', '\r'])('reads lines that end in %j', (newline) => {
    const image = readSRecord(ascii([header, data, end, ''].join(newline)), 'fw.srec');
    expect(image.segments).toEqual([{ address: 0x10, bytes: Uint8Array.of(1, 2, 3) }]);
    expect(image.warnings).toEqual([]);
  });

  it('warns of a missing end record, blank lines, order and equal overlap', () => {
    const image = read(sRecord(1, 0x20, [4]), '', data, data);
    expect(image.warnings.map(({ code }) => code)).toEqual([
      'W-IMAGE-BLANK-LINES',
      'W-IMAGE-NO-END',
      'W-IMAGE-OUT-OF-ORDER',
      'W-IMAGE-OVERLAP-EQUAL',
    ]);
  });
});

describe('readSRecord: header records', () => {
  it('warns of a header between data, which may have been data before it was damaged', () => {
    const image = read(header, data, sRecord(0, 0x13, [4, 5]), end);
    expect(image.segments.map(({ bytes }) => bytes.length)).toEqual([3]);
    expect(image.warnings).toEqual([{ code: 'W-IMAGE-LATE-HEADER', params: { count: 1, line: 3 } }]);
  });
});

describe('readSRecord: forms that srecord reads on purpose', () => {
  it.each([
    ['a count of four bytes (Green Hills)', [data, sRecord(5, 0, [0, 1]), end], 'W-IMAGE-WIDE-COUNT', 2],
    ['a count of three bytes', [data, sRecord(5, 0, [1]), end], 'W-IMAGE-WIDE-COUNT', 2],
    ['a long count of four bytes', [data, sRecord(6, 0, [1]), end], 'W-IMAGE-WIDE-COUNT', 2],
    ['a header without an address', ['S001FE', data, end], 'W-IMAGE-SHORT-HEADER', 1],
    ['a header of one byte', ['S00241BC', data, end], 'W-IMAGE-SHORT-HEADER', 1],
    ['data in the end record', [data, sRecord(9, 0, [0x78])], 'W-IMAGE-END-DATA', 2],
    ['two end records', [data, end, end], 'W-IMAGE-TWO-ENDS', 3],
    ['comments', ['; by hand', data, end], 'W-IMAGE-COMMENTS', 1],
    ['names between dollar signs', ['$$ NAME', data, '$$', end], 'W-IMAGE-COMMENTS', 1],
    ['text after the end', [data, end, 'made by hand'], 'W-IMAGE-AFTER-END', 3],
  ])('reads %s, with a warning', (_what, lines, code, line) => {
    const image = read(...lines);
    expect(image.segments.map(({ address, bytes }) => [address, [...bytes]])).toEqual([[0x10, [1, 2, 3]]]);
    expect(image.warnings).toEqual([
      { code, params: expect.objectContaining({ line }) as Record<string, number> },
    ]);
  });

  it('refuses a comment mark in place of an S', () => {
    expect(fault(`;${data.slice(1)}`, end).code).toBe('E-IMAGE-RECORD-START');
  });
});

describe('readSRecord: what it refuses', () => {
  it('names the line and both checksums if a checksum is wrong', () => {
    expect(fault(header, 'S10600100102030F')).toEqual({
      code: 'E-IMAGE-RECORD-CHECKSUM',
      params: { file: 'fw.srec', line: 2, found: '0x0F', expected: '0xE3' },
    });
  });

  it('checks the checksum of header and end records too', () => {
    expect(fault('S00600004844521C').code).toBe('E-IMAGE-RECORD-CHECKSUM');
    expect(fault(data, 'S9030000FD').code).toBe('E-IMAGE-RECORD-CHECKSUM');
  });

  it('refuses records whose length is not what they say', () => {
    expect(fault(data.slice(0, -2)).params).toMatchObject({ declaredBytes: 7, actualBytes: 6 });
    expect(fault(`${data}FF`).params).toMatchObject({ declaredBytes: 7, actualBytes: 8 });
  });

  it('refuses a last line that was cut off, wherever the cut is', () => {
    for (let length = 1; length < data.length; length += 1) {
      const { code } = thrownBy(() => readSRecord(ascii(`${data}\n${data.slice(0, length)}`), 'fw.srec'));
      expect(code).toMatch(/^E-IMAGE-RECORD-(TYPE|ODD|SHORT|LENGTH)$/);
    }
  });

  it('refuses a record too short for its address', () => {
    expect(fault('S30308001F')).toMatchObject({
      code: 'E-IMAGE-RECORD-SHORT',
      params: { actualBytes: 4, leastBytes: 6 },
    });
  });

  it('refuses half a byte and characters that are not digits', () => {
    expect(fault(`${data}0`).code).toBe('E-IMAGE-RECORD-ODD');
    expect(fault('S1G600100102030F')).toMatchObject({
      code: 'E-IMAGE-RECORD-DIGIT',
      params: { column: 3, found: '"G"' },
    });
  });

  it.each([
    ['S4030000FC', 'S4'],
    ['SX030000FC', phrase('record-type.with', { character: '"X"' })],
    ['S', '"S"'],
  ])('refuses the record type of %s', (line, type) => {
    expect(fault(line)).toMatchObject({ code: 'E-IMAGE-RECORD-TYPE', params: { line: 1, type } });
  });

  it.each(['s1', ':00000001FF', 'hello'])('refuses a line that begins as in %j', (line) => {
    expect(fault(data, line).code).toBe('E-IMAGE-RECORD-START');
  });

  it('refuses a count in S5 or S6 that is too high or too low', () => {
    expect(fault(header, data, sRecord(5, 2), end)).toEqual({
      code: 'E-IMAGE-RECORD-COUNT',
      params: { file: 'fw.srec', line: 3, declared: 2, actual: 1 },
    });
    expect(fault(sRecord(6, 1), end).code).toBe('E-IMAGE-RECORD-COUNT');
    expect(fault(data, sRecord(5, 0), end).params).toMatchObject({ declared: 0, actual: 1 });
  });

  it('refuses data in count records', () => {
    expect(fault(data, sRecord(5, 1, [0, 0, 0]))).toMatchObject({
      code: 'E-IMAGE-RECORD-SIZE',
      params: { type: 'S5' },
    });
    expect(fault(data, sRecord(6, 1, [0, 0])).code).toBe('E-IMAGE-RECORD-SIZE');
  });

  it('refuses a wide count that is wrong', () => {
    expect(fault(data, sRecord(5, 0, [0, 2])).code).toBe('E-IMAGE-RECORD-COUNT');
  });

  it('refuses a record after the end record', () => {
    expect(fault(data, end, data)).toMatchObject({
      code: 'E-IMAGE-AFTER-END',
      params: { line: 3, endLine: 2 },
    });
  });

  it('refuses two values for one address', () => {
    expect(fault(data, sRecord(1, 0x10, [2]))).toMatchObject({
      code: 'E-IMAGE-OVERLAP',
      params: {
        address: '0x00000010',
        first: phrase('place.line', { line: 1 }),
        second: phrase('place.line', { line: 2 }),
      },
    });
  });

  it('refuses data past the last address', () => {
    expect(fault(sRecord(3, 0xffffffff, [1, 2])).code).toBe('E-IMAGE-WRAP');
  });
});
