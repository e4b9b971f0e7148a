import { describe, expect, it } from 'vitest';
import { isFlashError } from '../errors.ts';
import { readStMap } from './read-stmap.ts';

const product = ['[Product]', 'Name=STM32F1_Med-density_64K', 'PID=0410', 'FlashSize = 40'];
const page = ['[Page0]', 'Name=Page0', 'Index=00', 'Address=08000000', 'Size=400', 'Type=111', 'UFO=1'];

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
function read(...lines: string[]) {
  return readStMap(bytesOf(lines.join('\n')), 'x.STmap');
}
function faultOf(...lines: string[]): Record<string, unknown> {
  try {
    read(...lines);
  } catch (error) {
    if (isFlashError(error, 'E-LEGACY-MAP-TEXT')) return error.params;
    throw error;
  }
  throw new Error('the map was read');
}

describe('a device map', () => {
  it('says what the product and its pages are, in hexadecimal numbers', () => {
    const map = read(
      ...product,
      'BID=1FFF77DE',
      'PacketSize=80',
      'ACKVAL=79',
      'MAPNAME=Pages',
      'PagesPerSector=4',
      'family=10',
      '2.1=E_W_ROUTINES_2.1.s19',
      ...page,
      '[Page1]',
      'Index=1F',
      'Address=08000400',
      'Size=400',
      'Type=011',
      'UFO=0',
    );
    expect(map).toMatchObject({
      name: 'STM32F1_Med-density_64K',
      pid: 0x410,
      bootloaderIdAddress: 0x1fff77de,
      flashSizeBytes: 64 * 1024,
      packetSizeBytes: 128,
      ackValue: 0x79,
      unitName: 'Pages',
      pagesPerSector: 4,
      family: 10,
    });
    expect([...map.routines]).toEqual([['2.1', 'E_W_ROUTINES_2.1.s19']]);
    expect(map.sectors[1]).toEqual({
      section: 'Page1',
      name: 'Page1',
      index: 0x1f,
      address: 0x0800_0400,
      sizeBytes: 1024,
      readable: true,
      erasable: true,
      writable: false,
      isUsed: false,
    });
  });

  it('may leave out what only the old tool needed', () => {
    const map = read(
      ...product.slice(0, 3),
      'BID=NA',
      ...page.filter((line) => !/Index|Type|UFO/.test(line)),
    );
    expect(map).toMatchObject({ bootloaderIdAddress: null, flashSizeBytes: null, pagesPerSector: null });
    expect(map.sectors[0]).toMatchObject({ index: null, writable: true, isUsed: true });
  });

  it.each(['\n', '\r\n', '\r'])(
    'is read whatever ends its lines (%j), with comments, spaces, Latin-1 and a mark',
    (end) => {
      const lines = [
        '; f\u00fcr Ger\u00e4te',
        ' [ product ] ',
        '',
        'NAME = Ger\u00e4t ; x',
        'Pid\t= 410',
        ...page,
        '\u001a',
      ];
      const map = readStMap(bytesOf(`\u00ef\u00bb\u00bf${lines.join(end)}`), 'x.STmap');
      expect(map).toMatchObject({ name: 'Ger\u00e4t', pid: 0x410 });
      expect(map.sectors).toHaveLength(1);
    },
  );

  it('keeps RAM, data and option bytes apart from the flash', () => {
    const map = read(
      ...product,
      ...page,
      '[OptionBytes]',
      'Address=1FFFF800',
      'Size=10',
      '[InternalRAM]',
      'Name=RAM',
    );
    expect(map.sectors).toHaveLength(1);
    expect(map.blocks).toMatchObject([{ section: 'OptionBytes', address: 0x1fff_f800, sizeBytes: 16 }]);
  });
});

describe('what is not a device map', () => {
  it.each<[string, string[], number, string]>([
    ['an empty file', [], 1, 'no section [Product]'],
    ['some other text', ['Hello'], 1, 'neither [section] nor key = value'],
    ['a key before any section', ['PID=410'], 1, 'before the first [section]'],
    ['a product without a name', ['[Product]', 'PID=410', ...page], 1, 'Name is missing'],
    ['a product without an id', ['[Product]', 'Name=x', ...page], 1, 'PID is missing in [Product]'],
    ['a product id that is no number', ['[Product]', 'Name=x', 'PID=0x', ...page], 3, 'PID is "0x"'],
    ['a family in hexadecimal', [...product, 'family=A', ...page], 5, 'not a decimal number'],
    ['no pages', product, 1, 'no section describes a page'],
    ['a page without an address', [...product, '[Page0]', 'Size=400'], 5, 'Address is missing in [Page0]'],
    ['a page without bytes', [...product, '[P]', 'Address=0', 'Size=0'], 7, 'the size is 0'],
    [
      'a page past the end',
      [...product, '[P]', 'Address=FFFFFC00', 'Size=800'],
      7,
      'beyond the last address',
    ],
    ['a page of an odd type', [...product, ...page.slice(0, 5), 'Type=7'], 10, 'Type is "7"'],
    ['a section that comes twice', [...product, ...page, '[page0]'], 12, 'stands in line 5 already'],
    ['a key that comes twice', [...product, 'pid=411', ...page], 5, 'stands in line 3 already'],
    [
      'pages that overlap',
      [...product, ...page, '[Page1]', 'Address=080003FF', 'Size=400'],
      12,
      '[Page1] overlaps [Page0]',
    ],
  ])('%s is refused, with its line', (_, lines, line, detail) => {
    const params = faultOf(...lines);
    expect(params).toMatchObject({ file: 'x.STmap', line });
    expect(params['detail']).toContain(detail);
  });

  it('bytes that are not text are refused', () => {
    expect(() => readStMap(Uint8Array.of(0x5b, 0x00, 0x50, 0x00), 'x.STmap')).toThrow('not plain text');
    expect(() => readStMap(new Uint8Array(1024 * 1024 + 1).fill(0x20), 'x.STmap')).toThrow(
      'larger than 1 MiB',
    );
  });
});
