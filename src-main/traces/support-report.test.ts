import { describe, expect, it } from 'vitest';
import { caseRig } from '../../test/support/case-rig.ts';
import { traceFile } from '../../test/support/trace-rig.ts';
import { loadDevices } from '../devices/load-devices.ts';
import type { TaskOnImage } from '../../test/support/job-spec.ts';
import { readTrace } from './read-trace.ts';
import { supportReport } from './support-report.ts';

const info: TaskOnImage = { kind: 'info' };

describe('the report for support', () => {
  it('shows what a hostile trace holds, and lets it begin no line', async () => {
    const result = await caseRig('stm32f103c8').run(info);
    const port = '/dev/tty\u001b[2J\u202e\nResult  passed';
    const read = readTrace(traceFile(info, {}, result));
    const trace = { ...read, header: { ...read.header, port: { ...read.header.port, name: port } } };
    for (const withContents of [false, true]) {
      const { text } = supportReport(trace, loadDevices(), { withContents });
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
      expect(text).not.toMatch(/^Result {2}passed/m);
    }
    expect(supportReport(trace, loadDevices(), { withContents: true }).text).toContain('\\x1B[2J\\u{202E}');
  });
});
