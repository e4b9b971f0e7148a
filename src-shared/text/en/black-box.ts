/** What the command line says about traces: `flashline replay`, `flashline report`, and after a job. */
export const blackBoxTexts = {
  'replay.command': 'show the trace of a run, or replay it',
  'report.command': 'make a report for support from the trace of a run',
  argument: 'the trace (.fltrace)',
  'option.trace': 'keep the trace of this run in this file (default: in the folder of the last ones)',
  'option.no-trace': 'keep no trace of this run',
  'option.bytes': 'show the bytes of commands and answers',
  'option.partial': 'take a trace that was cut, up to the cut',
  'option.host': 'run the recorded job again, with the recorded answers: the same frames, the same verdict?',
  'option.board': 'send the recorded bytes to a virtual board: the same answers?',
  'option.against':
    'the virtual board for --board, such as virtual:stm32f405rg (default: the part of the trace)',
  'option.output': 'the file to write: .txt, .json or .fltrace (default: text on stdout)',
  'option.with-contents': 'keep the firmware and all that was read in the report',
  'option.force': 'replace the file if it exists',
  'option.force-trace': 'replace the file of --trace if it exists',
  'replay.after': `
Examples:
  flashline replay run.fltrace               what passed, command by command
  flashline replay run.fltrace --host        does this Flashline do the same again?
  flashline replay run.fltrace --board       does the model answer as the board did?`,
  'report.after': `
Contents of memory, the unique id of the board, serial numbers and home folders are taken out (docs/trace.md).

Examples:
  flashline report run.fltrace -o report.txt
  flashline report run.fltrace -o stripped.fltrace`,
  'row.run': 'Run',
  'row.by': 'Recorded by',
  'row.by-words': 'Flashline {version}, {platform} {release} ({arch}), Node {node}',
  'row.port': 'Port',
  'row.port-words': '{name} ({kind})',
  'row.facts': 'Adapter',
  'row.job': 'Job',
  'row.expected': 'Part named',
  'row.found': 'Part found',
  'row.firmware': 'Firmware',
  'row.firmware-words': '{range}, SHA-256 {sha256}',
  'row.verdict': 'Verdict',
  'row.verdict-words': '{outcome} after {time}. {contents}',
  'row.warning': 'Warning',
  'row.line': 'Line',
  'row.line-words':
    '{frames|# frame|# frames}, {sent} sent, {received} received; NACKs {nacks}, repeats {retries}, resynchronised {resyncs}',
  'outcome.ok': 'succeeded',
  'outcome.cancelled': 'was stopped',
  'outcome.failed': 'failed',
  cut: 'The trace was cut: the rest of the run is not in it.',
  stripped: 'Contents of memory were taken out of this trace and read 00. It cannot be replayed.',
  'host.same':
    'The same job, run again: the same {frames|# frame|# frames} ({sent}), the same line changes, the same verdict.',
  'host.course': 'recorded was "{recorded}", the replay came to "{replayed}".',
  'host.bytes': 'recorded was "{recorded}", the replay sent "{replayed}"; they differ from byte {offset} on.',
  'host.verdict': 'the verdict: "{name}" was {recorded}, and is {replayed} now.',
  'board.same': 'The virtual {part} gave the same answers in all {turns|# turn|# turns}.',
  'board.differs':
    'the virtual {part} answered otherwise in {count} of {turns|# turn|# turns}, first to "{sent}": recorded {recorded}, now {answered}.',
  'board.more': '{time}  sent {sent}: recorded {recorded}, now {answered}',
  nothing: 'nothing',
  'usage.against': '--against names a virtual board, such as virtual:stm32f405rg.',
  'usage.against-board': '--against goes with --board.',
  'usage.report-format': 'A report is written as .txt, .json or .fltrace.',
  kept: 'Trace of this run: {file}. "flashline report" makes a text of it for support.',
  'not-kept': 'The trace of this run could not be kept whole: {problem}',
  'report.title': 'Flashline report',
  'report.private':
    'Contents of memory, unique id, serial numbers and home folders were taken out; contents read 00.',
  'report.open': 'This report holds the firmware and what was read.',
  'report.exchange': 'What passed',
  'report.diagnosis': 'Diagnosis',
  'report.saved': 'Report written to {file}.',
} as const;
