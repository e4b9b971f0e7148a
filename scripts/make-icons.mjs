/**
 * Draws resources/icons/flashline.svg in all sizes and formats that the packages want, with the system's Chromium.
 * The results are committed: run it by hand after the drawing has changed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './ensure-installed.mjs';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** OSType of each size in an ICNS file that holds PNG; those for twice the pixels of a screen point have their own. */
const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

const folder = join(root, 'resources', 'icons');
const pngs = await drawAll(readFileSync(join(folder, 'flashline.svg'), 'utf8'));
mkdirSync(join(folder, 'png'), { recursive: true });
for (const size of SIZES.filter((each) => each <= 512))
  writeFileSync(join(folder, 'png', `${size}x${size}.png`), pngs.get(size));
writeFileSync(join(folder, 'icon.ico'), ico(ICO_SIZES));
writeFileSync(join(folder, 'icon.icns'), icns(ICNS_TYPES));

/** @param {string} svg @returns {Promise<Map<number, Buffer>>} PNG by width in pixels */
async function drawAll(svg) {
  const browser = await chromium.launch({
    executablePath: process.env.FLASHLINE_CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  const drawn = new Map();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    drawn.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return drawn;
}

/** ICO: a directory of 16 bytes for each image, then the images (as PNG, which Windows reads since Vista). */
function ico(sizes) {
  const directory = Buffer.alloc(6 + 16 * sizes.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(sizes.length, 4);
  let offset = directory.length;
  sizes.forEach((size, index) => {
    const at = 6 + 16 * index;
    const { length } = pngs.get(size);
    // A width of 256 is written as 0.
    directory.writeUInt8(size % 256, at);
    directory.writeUInt8(size % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += length;
  });
  return Buffer.concat([directory, ...sizes.map((size) => pngs.get(size))]);
}

/** ICNS: blocks of type, length with header, data; the whole is one such block. */
function icns(types) {
  const blocks = types.map(([type, size]) => block(type, pngs.get(size)));
  return block('icns', Buffer.concat(blocks));
}

/** @param {string} type @param {Buffer} data */
function block(type, data) {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(8 + data.length, 4);
  return Buffer.concat([header, data]);
}
