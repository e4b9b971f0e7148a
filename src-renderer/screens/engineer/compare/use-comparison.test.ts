import { describe, expect, it } from 'vitest';
import { chooseSides } from './use-comparison.ts';

const file = { documentId: 'file', kind: 'file' as const };
const newer = { documentId: 'newer', kind: 'file' as const };
const dump = { documentId: 'dump', kind: 'device' as const };
const later = { documentId: 'later', kind: 'device' as const };

describe('chooseSides', () => {
  it('puts a file on the left and what the board holds on the right, whichever came first', () => {
    expect(chooseSides([file, dump], '', '')).toEqual(['file', 'dump']);
    expect(chooseSides([dump, file], '', '')).toEqual(['file', 'dump']);
  });

  it('compares two files, or two dumps, if there is nothing else', () => {
    expect(chooseSides([file, newer], '', '').sort()).toEqual(['file', 'newer']);
    expect(chooseSides([dump, later], '', '').sort()).toEqual(['dump', 'later']);
  });

  it('keeps what somebody chose when other documents come', () => {
    expect(chooseSides([file, dump, newer, later], 'dump', 'file')).toEqual(['dump', 'file']);
  });

  it('replaces only the side whose document was closed', () => {
    expect(chooseSides([file, later], 'file', 'dump')).toEqual(['file', 'later']);
    expect(chooseSides([newer, dump], 'file', 'dump')).toEqual(['newer', 'dump']);
  });

  it('has no right side with one document, and none at all with none', () => {
    expect(chooseSides([file], '', '')).toEqual(['file', '']);
    expect(chooseSides([], 'file', 'dump')).toEqual(['', '']);
  });
});
