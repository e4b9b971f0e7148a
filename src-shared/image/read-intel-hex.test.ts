import { describe, expect, it } from 'vitest';
import { ascii, hexEnd, hexRecord } from '../../test/support/records.ts';
import { thrownBy } from '../../test/support/thrown.ts';
import { readIntelHex } from './read-intel-hex.ts';
import { phrase } from '../text/words.ts';

function read(...lines: string[]) {
  return readIntelHex(ascii(lines.join('\n') + '\n'), 'fw.hex');
}

function segmentsOf(...lines: string[]) {
  return read(...lines).segments.map(({ address, bytes }) => [address, [...bytes]]);
}

function codesOf(text: string) {
  return readIntelHex(ascii(text), 'fw.hex').warnings.map(({ code }) => code);
}

function fault(...lines: string[]) {
  return thrownBy(() => read(...lines));
}

const one = hexRecord(0, 0x10, [1, 2, 3]);
const oneSegment = [[0x10, [1, 2, 3]]];

describe('readIntelHex: what it reads', () => {
  it('reads the example record of the specification', () => {
    expect(segmentsOf(':10010000214601360121470136007EFE09D2190140', hexEnd)).toEqual([
      [0x100, [0x21, 0x46, 0x01, 0x36, 0x01, 0x21, 0x47, 0x01, 0x36, 0, 0x7e, 0xfe, 0x09, 0xd2, 0x19, 0x01]],
    ]);
  });

  it('reads linear addresses (04) of flash', () => {
    expect(segmentsOf(':020000040800F2', one, hexEnd)).toEqual([[0x0800_0010, [1, 2, 3]]]);
  });

  it('reads linear addresses from 0x80000000 on', () => {
    expect(segmentsOf(hexRecord(4, 0, [0x90, 0]), one, hexRecord(4, 0, [0xff, 0xff]), one, hexEnd)).toEqual([
      [0x9000_0010, [1, 2, 3]],
      [0xffff_0010, [1, 2, 3]],
    ]);
  });

  it('reads segment addresses (02) as paragraphs of 16 bytes', () => {
    expect(segmentsOf(hexRecord(2, 0, [0xf0, 0x01]), one, hexEnd)).toEqual([[0xf0020, [1, 2, 3]]]);
  });

  it('lets a base hold until the next one', () => {
    const other = hexRecord(0, 0x20, [9]);
    expect(segmentsOf(hexRecord(4, 0, [0, 1]), one, other, hexRecord(4, 0, [0, 2]), one, hexEnd)).toEqual([
      [0x10010, [1, 2, 3]],
      [0x10020, [9]],
      [0x20010, [1, 2, 3]],
    ]);
  });

  it('reads lower-case digits', () => {
    expect(segmentsOf(hexRecord(0, 0xabc, [0xde, 0xf0]).toLowerCase(), hexEnd)).toEqual([
      [0xabc, [0xde, 0xf0]],
    ]);
  });

  it('reads the longest record, of 255 bytes', () => {
    const bytes = Array.from({ length: 255 }, (_, i) => i);
    expect(segmentsOf(hexRecord(0, 0, bytes), hexEnd)).toEqual([[0, bytes]]);
  });

  it('takes CS:IP of record 03 as CS × 16 + IP', () => {
    expect(read(one, hexRecord(3, 0, [0x12, 0x34, 0x56, 0x78]), hexEnd).entryPoint).toBe(0x12340 + 0x5678);
  });

  it('takes the linear start address of record 05, also from 0x80000000 on', () => {
    expect(read(one, hexRecord(5, 0, [0x08, 0, 0x01, 0x89]), hexEnd).entryPoint).toBe(0x0800_0189);
    expect(read(one, hexRecord(5, 0, [0x90, 0, 0, 1]), hexEnd).entryPoint).toBe(0x9000_0001);
  });

  it('has no entry point without a start record', () => {
    expect(read(one, hexEnd).entryPoint).toBeUndefined();
  });

  it('keeps regions far apart without the gap between them', () => {
    const image = read(hexRecord(4, 0, [0, 0]), one, hexRecord(4, 0, [0xff, 0xff]), one, hexEnd);
    const buffers = new Set(image.segments.map(({ bytes }) => bytes.buffer));
    expect([...buffers].map(({ byteLength }) => byteLength)).toEqual([6]);
  });

  it('goes on beyond a 64 KiB border under linear addresses, with a warning', () => {
    const image = read(hexRecord(4, 0, [0x08, 0]), hexRecord(0, 0xfffe, [1, 2, 3, 4]), hexEnd);
    expect(image.segments).toEqual([{ address: 0x0800_fffe, bytes: Uint8Array.of(1, 2, 3, 4) }]);
    expect(image.warnings).toEqual([{ code: 'W-IMAGE-CROSSES-64K', params: { count: 1, line: 2 } }]);
  });

  it('does not warn of a record that ends just at a 64 KiB border', () => {
    expect(read(hexRecord(0, 0xfffe, [1, 2]), hexEnd).warnings).toEqual([]);
  });
});

describe('readIntelHex: odd but tolerable', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads lines that end in %s without a warning', (_, newline) => {
    const image = readIntelHex(ascii([one, hexEnd, ''].join(newline)), 'fw.hex');
    expect(image.segments).toEqual([{ address: 0x10, bytes: Uint8Array.of(1, 2, 3) }]);
    expect(image.warnings).toEqual([]);
  });

  it('counts lines the same way for every kind of line end', () => {
    for (const newline of ['\n', '\r\n', '\r']) {
      const text = [one, '', one, ':00'].join(newline);
      expect(thrownBy(() => readIntelHex(ascii(text), 'fw.hex')).params['line']).toBe(4);
    }
  });

  it('warns of mixed line ends with the line', () => {
    const image = readIntelHex(ascii(`${one}\r\n${one}\n${hexEnd}\r\n`), 'fw.hex');
    expect(image.warnings[0]).toEqual({ code: 'W-IMAGE-MIXED-NEWLINES', params: { line: 2 } });
  });

  it('warns of blank lines before, between and after records', () => {
    const image = read('', one, ' \t', hexEnd, '', '');
    expect(image.warnings).toContainEqual({ code: 'W-IMAGE-BLANK-LINES', params: { count: 4, line: 1 } });
    expect(image.segments.length).toBe(1);
  });

  it('warns of spaces around a record', () => {
    expect(read(one, `  ${hexEnd}\t`).warnings).toEqual([
      { code: 'W-IMAGE-SPACES', params: { count: 1, line: 2 } },
    ]);
  });

  it('steps over a byte order mark', () => {
    expect(codesOf(`\xef\xbb\xbf${one}\n${hexEnd}\n`)).toEqual(['W-IMAGE-BOM']);
  });

  it.each([
    ['on a line of its own', `${one}\n${hexEnd}\n\x1a`, 3],
    ['right after the end record', `${one}\n${hexEnd}\x1a`, 2],
    ['twice, with a line end after it', `${one}\n${hexEnd}\n\x1a\x1a\r\n`, 3],
  ])('ignores a final Ctrl-Z %s', (_, text, line) => {
    expect(readIntelHex(ascii(text), 'fw.hex').warnings).toEqual([
      { code: 'W-IMAGE-CTRL-Z', params: { line } },
    ]);
  });

  it('does not take a Ctrl-Z in the middle for the end', () => {
    expect(fault(one, '\x1a', one).params).toMatchObject({ line: 2, found: '0x1A' });
  });

  it('warns of a missing end record with the last line', () => {
    expect(read(one, one).warnings[0]).toEqual({ code: 'W-IMAGE-NO-END', params: { line: 2 } });
  });

  it('reads a last line without a line end', () => {
    expect(codesOf(`${one}\n${hexEnd}`)).toEqual([]);
  });

  it('warns of records out of order', () => {
    const image = read(hexRecord(0, 0x20, [4]), one, hexEnd);
    expect(image.segments.map(({ address }) => address)).toEqual([0x10, 0x20]);
    expect(image.warnings).toEqual([
      { code: 'W-IMAGE-OUT-OF-ORDER', params: { count: 1, where: phrase('place.line', { line: 2 }) } },
    ]);
  });

  it('warns of an overlap with the same bytes', () => {
    expect(read(one, one, hexEnd).warnings).toEqual([
      {
        code: 'W-IMAGE-OVERLAP-EQUAL',
        params: {
          count: 3,
          address: '0x00000010',
          first: phrase('place.line', { line: 1 }),
          second: phrase('place.line', { line: 2 }),
        },
      },
    ]);
  });

  it('warns of two start addresses and lets the second count', () => {
    const image = read(one, hexRecord(5, 0, [0, 0, 0, 1]), hexRecord(5, 0, [0, 0, 0, 2]), hexEnd);
    expect(image.entryPoint).toBe(2);
    expect(image.warnings).toEqual([
      { code: 'W-IMAGE-TWO-STARTS', params: { first: '0x00000001', second: '0x00000002', line: 3 } },
    ]);
  });

  it('takes no offence at a base of 0 before the other kind of base', () => {
    expect(segmentsOf(hexRecord(2, 0, [0, 0]), hexRecord(4, 0, [0, 0]), one, hexEnd)).toEqual(oneSegment);
  });
});

describe('readIntelHex: lines beside the records', () => {
  it('reads past text after the end record, and past a second end record, with warnings', () => {
    const image = read(one, hexEnd, 'made by hand', '', hexEnd);
    expect(image.segments.map(({ address, bytes }) => [address, [...bytes]])).toEqual(oneSegment);
    expect(image.warnings).toEqual([
      { code: 'W-IMAGE-BLANK-LINES', params: { count: 1, line: 4 } },
      { code: 'W-IMAGE-AFTER-END', params: { endLine: 2, count: 1, line: 3 } },
      { code: 'W-IMAGE-TWO-ENDS', params: { count: 1, line: 5 } },
    ]);
  });

  it('reads past comments between records, with one warning', () => {
    const image = read('# a tool', one, '; made by hand', hexEnd);
    expect(image.segments).toHaveLength(1);
    expect(image.warnings).toEqual([{ code: 'W-IMAGE-COMMENTS', params: { count: 2, line: 1 } }]);
  });

  it('tells of many start addresses once', () => {
    const starts = Array.from({ length: 1000 }, (_, index) =>
      hexRecord(5, 0, [8, 0, index >> 8, index & 0xff]),
    );
    expect(read(...starts, one, hexEnd).warnings).toEqual([
      { code: 'W-IMAGE-TWO-STARTS', params: { first: '0x08000000', second: '0x080003E7', line: 2 } },
    ]);
  });
});

describe('readIntelHex: what it refuses', () => {
  it('names file, line, and both checksums if a checksum is wrong', () => {
    expect(fault(one, ':0300100001020300', hexEnd)).toEqual({
      code: 'E-IMAGE-RECORD-CHECKSUM',
      params: { file: 'fw.hex', line: 2, found: '0x00', expected: '0xE7' },
    });
  });

  it('refuses a record that is shorter than it says', () => {
    expect(fault(one, one.slice(0, -2), hexEnd)).toEqual({
      code: 'E-IMAGE-RECORD-LENGTH',
      params: { file: 'fw.hex', line: 2, declaredBytes: 8, actualBytes: 7 },
    });
  });

  it('refuses a record that is longer than it says', () => {
    expect(fault(`${one}00`).params).toMatchObject({ declaredBytes: 8, actualBytes: 9 });
  });

  it('refuses a line far longer than any record with its true length', () => {
    expect(fault(`:FF${'00'.repeat(999)}`).params).toMatchObject({ declaredBytes: 260, actualBytes: 1000 });
  });

  it('refuses a last line that was cut off, wherever the cut is', () => {
    for (let length = 1; length < one.length; length += 1) {
      const code = thrownBy(() => readIntelHex(ascii(`${one}\n${one.slice(0, length)}`), 'fw.hex')).code;
      expect(['E-IMAGE-RECORD-ODD', 'E-IMAGE-RECORD-SHORT', 'E-IMAGE-RECORD-LENGTH']).toContain(code);
    }
  });

  it('refuses an odd number of digits', () => {
    expect(fault(`${one}0`)).toMatchObject({ code: 'E-IMAGE-RECORD-ODD', params: { line: 1, digits: 17 } });
  });

  it('refuses a character that is not a digit and says where it is', () => {
    expect(fault(one, ` ${one.slice(0, 9)}G${one.slice(10)}`)).toEqual({
      code: 'E-IMAGE-RECORD-DIGIT',
      params: { file: 'fw.hex', line: 2, column: 11, found: '"G"' },
    });
  });

  it.each([`;${one.slice(1)}`, `#${one.slice(1)}`, '10001000', 'made by hand', 'S00600004844521B', '\x00'])(
    'refuses a line that begins as in %j',
    (line) => {
      expect(fault(one, line, hexEnd)).toMatchObject({ code: 'E-IMAGE-RECORD-START', params: { line: 2 } });
    },
  );

  it('refuses a colon alone', () => {
    expect(fault(':')).toMatchObject({
      code: 'E-IMAGE-RECORD-SHORT',
      params: { actualBytes: 0, leastBytes: 5 },
    });
  });

  it('refuses record types above 05', () => {
    expect(fault(hexRecord(6, 0, [1]))).toMatchObject({
      code: 'E-IMAGE-RECORD-TYPE',
      params: { type: '0x06' },
    });
  });

  it.each([
    [1, [0], 0],
    [2, [1], 2],
    [3, [1, 2], 4],
    [4, [1, 2, 3], 2],
    [5, [], 4],
  ])('refuses record type 0%i with %j as data', (type, bytes, expectedBytes) => {
    expect(fault(hexRecord(type, 0, bytes))).toMatchObject({
      code: 'E-IMAGE-RECORD-SIZE',
      params: { line: 1, expectedBytes, actualBytes: bytes.length },
    });
  });

  it('refuses a record after the end record, and names both lines', () => {
    expect(fault(one, hexEnd, '', one)).toEqual({
      code: 'E-IMAGE-AFTER-END',
      params: { file: 'fw.hex', line: 4, endLine: 2 },
    });
  });

  it.each([one.slice(1), `${one}0`, ':10', hexRecord(4, 0, [8, 0])])(
    'refuses what may be a record after the end record: %s',
    (line) => {
      expect(fault(one, hexEnd, line).code).toBe('E-IMAGE-AFTER-END');
    },
  );

  it('refuses a universal hex as what it is, wherever its blocks begin', () => {
    for (const type of [0x0a, 0x0b, 0x0c, 0x0d, 0x0e])
      expect(fault(one, hexRecord(type, 0, [1]), hexEnd).code).toBe('E-IMAGE-UNIVERSAL-HEX');
    expect(fault(one, hexRecord(0x0f, 0, [1]), hexEnd).code).toBe('E-IMAGE-RECORD-TYPE');
  });

  it('refuses data that run past the end of a segment', () => {
    expect(fault(hexRecord(2, 0, [0x10, 0]), hexRecord(0, 0xffff, [1, 2]))).toEqual({
      code: 'E-IMAGE-SEGMENT-WRAP',
      params: { file: 'fw.hex', line: 2, address: '0x0001FFFF' },
    });
  });

  it('refuses data that run past the last address', () => {
    expect(fault(hexRecord(4, 0, [0xff, 0xff]), hexRecord(0, 0xffff, [1, 2]))).toMatchObject({
      code: 'E-IMAGE-WRAP',
      params: { where: phrase('place.line', { line: 2 }), address: '0xFFFFFFFF' },
    });
  });

  it.each([
    [2, 4],
    [4, 2],
  ])('refuses a base of type 0%i that is followed by one of type 0%i', (first, second) => {
    expect(fault(hexRecord(first, 0, [1, 0]), one, hexRecord(second, 0, [0, 0]))).toMatchObject({
      code: 'E-IMAGE-MIXED-ADDRESSING',
      params: { line: 3 },
    });
  });

  it('refuses two values for one address and names both lines', () => {
    expect(fault(one, hexRecord(0, 0x12, [4]), hexEnd)).toEqual({
      code: 'E-IMAGE-OVERLAP',
      params: {
        file: 'fw.hex',
        address: '0x00000012',
        first: phrase('place.line', { line: 1 }),
        second: phrase('place.line', { line: 2 }),
      },
    });
  });
});
