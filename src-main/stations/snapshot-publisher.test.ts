import { describe, expect, it } from 'vitest';
import type { PortsSnapshot } from '#shared/ipc/port-views.ts';
import { VirtualClock } from '../../test/support/virtual-clock.ts';
import { sleep } from '../time/clock.ts';
import { SnapshotPublisher } from './snapshot-publisher.ts';

function ports(name: string): PortsSnapshot {
  return { ports: [{ name, kind: 'usb', adapter: null, serialNumber: null }] };
}

function rig() {
  const clock = new VirtualClock();
  const publisher = new SnapshotPublisher(clock);
  const heard: { atMs: number; name: string | undefined }[] = [];
  const end = publisher.subscribe((topic, value) => {
    if (topic === 'ports') heard.push({ atMs: clock.now(), name: (value as PortsSnapshot).ports[0]?.name });
  });
  return { clock, publisher, heard, end };
}

describe('SnapshotPublisher', () => {
  it('sends the first snapshot at once, and then the last one of each 50 ms', async () => {
    const { clock, publisher, heard } = rig();
    for (let i = 0; i <= 100; i += 1) {
      publisher.publish('ports', ports(String(i)));
      await sleep(clock, 1);
    }
    await sleep(clock, 100);
    expect(heard.map(({ atMs }) => atMs)).toEqual([0, 50, 100, 150]);
    expect(heard[0]?.name).toBe('0');
    expect(heard[3]?.name).toBe('100');
  });

  it('sends an urgent snapshot at once, and not again when the wait is over', async () => {
    const { clock, publisher, heard } = rig();
    publisher.publish('ports', ports('a'));
    await sleep(clock, 10);
    publisher.publish('ports', ports('b'));
    publisher.publish('ports', ports('c'), { urgent: true });
    await sleep(clock, 200);
    expect(heard).toEqual([
      { atMs: 0, name: 'a' },
      { atMs: 10, name: 'c' },
    ]);
  });

  it('knows the present snapshot before it has gone out', async () => {
    const { clock, publisher } = rig();
    expect(publisher.current('ports')).toBeUndefined();
    publisher.publish('ports', ports('a'));
    await sleep(clock, 1);
    publisher.publish('ports', ports('b'));
    expect(publisher.current('ports')).toEqual(ports('b'));
  });

  it('tells nothing to a listener that has left, and leaves no timer behind when it is closed', async () => {
    const { clock, publisher, heard, end } = rig();
    publisher.publish('ports', ports('a'));
    publisher.publish('ports', ports('b'));
    end();
    publisher.close();
    expect(clock.pendingCount).toBe(0);
    await sleep(clock, 100);
    expect(heard).toHaveLength(1);
  });
});
