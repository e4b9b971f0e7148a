/** The largest file that is read: far above what any STM32 holds, and small enough to be read at once. */
export const maxImageFileBytes = 100 * 1024 * 1024;

/** The most bytes that a file may describe, all its pieces added up: a few bytes of a file can name one piece again and again. */
export const maxImageBytes = maxImageFileBytes;

/** The most separate runs of bytes in an image. A file with one byte in each 16 of the largest flash has a quarter of that. */
export const maxImageRanges = 0x10_0000;
