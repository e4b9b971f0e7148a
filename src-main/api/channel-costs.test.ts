import { describe, expect, it } from 'vitest';
import { channels } from '#shared/ipc/channels.ts';
import { channelCosts } from './channel-costs.ts';

describe('what calls cost', () => {
  it('is said of every channel of the contract, and of no other', () => {
    expect(Object.keys(channelCosts).sort()).toEqual([...channels].sort());
  });
});
