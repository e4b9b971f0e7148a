/**
 * Loaded into a program before its first module (`node --import`): refuses each connection to anything but this machine,
 * and complains of it on stderr. Boards of these tests are at loopback addresses.
 */
import { Socket } from 'node:net';

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;
const { connect } = Socket.prototype;

Socket.prototype.connect = function (...words) {
  // `net.connect` hands over what it was given as one list.
  const [target, second] = Array.isArray(words[0]) ? words[0] : words;
  const { path, host = 'localhost' } =
    typeof target === 'object' ? target : isPort(target) ? hostOf(second) : { path: target };
  if (path !== undefined || LOOPBACK.test(host)) return connect.apply(this, words);
  process.stderr.write(`connects to ${host}\n`);
  return this.destroy(new Error('refused by the test'));
};

/** @param {unknown} word */
function isPort(word) {
  return typeof word === 'number' || /^\d+$/.test(String(word));
}

/** @param {unknown} word */
function hostOf(word) {
  return typeof word === 'string' ? { host: word } : {};
}
