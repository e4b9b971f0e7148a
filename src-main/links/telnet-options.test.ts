import { describe, expect, it } from 'vitest';
import { TelnetOptions } from './telnet-options.ts';

const [binary, echo, comPort] = [0, 1, 44];

function started() {
  const options = new TelnetOptions({ local: [comPort, binary], remote: [binary] });
  return { options, opening: options.start() };
}

describe('agreeing on telnet options', () => {
  it('opens with all that is wanted, each from its own side', () => {
    expect(started().opening).toEqual([
      { verb: 'will', option: comPort },
      { verb: 'will', option: binary },
      { verb: 'do', option: binary },
    ]);
  });

  it('takes the answer to its question without answering it again', () => {
    const { options } = started();
    expect(options.take('do', comPort)).toBeUndefined();
    expect(options.state('local', comPort)).toBe('on');
    expect(options.take('do', comPort)).toBeUndefined();
  });

  it('keeps the two sides of one option apart', () => {
    const { options } = started();
    options.take('will', binary);
    expect([options.state('remote', binary), options.state('local', binary)]).toEqual(['on', 'asked']);
  });

  it('notes a refusal', () => {
    const { options } = started();
    expect(options.take('dont', comPort)).toBeUndefined();
    expect(options.state('local', comPort)).toBe('refused');
  });

  it('refuses what it does not want, on either side', () => {
    const { options } = started();
    expect(options.take('will', echo)).toEqual({ verb: 'dont', option: echo });
    expect(options.take('do', echo)).toEqual({ verb: 'wont', option: echo });
    expect(options.take('dont', echo)).toBeUndefined();
  });

  it('agrees when the other side takes an option back, or offers it again', () => {
    const { options } = started();
    options.take('will', binary);
    expect(options.take('wont', binary)).toEqual({ verb: 'dont', option: binary });
    expect(options.take('will', binary)).toEqual({ verb: 'do', option: binary });
  });

  it('ends: two sides that want the same never argue for ever', () => {
    const here = new TelnetOptions({ local: [comPort, binary], remote: [binary] });
    const there = new TelnetOptions({ local: [binary, echo], remote: [comPort, binary] });
    let toThere = here.start();
    let toHere = there.start();
    let steps = 0;
    while (toThere.length + toHere.length > 0) {
      const [arrivedThere, arrivedHere] = [toThere, toHere];
      steps += arrivedThere.length + arrivedHere.length;
      expect(steps).toBeLessThan(30);
      toHere = arrivedThere.flatMap(({ verb, option }) => there.take(verb, option) ?? []);
      toThere = arrivedHere.flatMap(({ verb, option }) => here.take(verb, option) ?? []);
    }
    expect(here.state('local', comPort)).toBe('on');
    expect(there.state('local', echo)).toBe('refused');
  });
});
