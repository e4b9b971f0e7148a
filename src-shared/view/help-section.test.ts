import { describe, expect, it } from 'vitest';
import { helpSection } from './help-section.ts';

const PAGE = `# Errors

## Exit code 4: port and connection

### E-PORT-LOST

The adapter went **away**,
in mid-run.

- Try: plug it in; see [\`E-PORT-BUSY\`](#e-port-busy) and [cli](cli.md).
  Then again.
- Try: \`flashline ports\`.

\`\`\`
npx flashline ports
\`\`\`

### E-PORT-BUSY

Taken.
`;

const textOf = (id: string) =>
  helpSection(PAGE, id)?.blocks.map(
    ({ kind, spans }) => `${kind}: ${spans.map(({ text }) => text).join('')}`,
  );

describe('helpSection', () => {
  it('gives a section up to the next heading of its rank', () => {
    expect(textOf('e-port-lost')).toEqual([
      'paragraph: The adapter went away, in mid-run.',
      'item: Try: plug it in; see E-PORT-BUSY and cli. Then again.',
      'item: Try: flashline ports.',
      'code: npx flashline ports',
    ]);
    expect(textOf('exit-code-4-port-and-connection')).toHaveLength(7);
  });

  it('knows links to sections of the page, and leads nowhere else', () => {
    const spans = helpSection(PAGE, 'e-port-lost')?.blocks[1]?.spans ?? [];
    expect(spans.filter(({ kind }) => kind === 'link')).toEqual([
      { kind: 'link', text: 'E-PORT-BUSY', section: 'e-port-busy' },
    ]);
  });

  it('has nothing if there is no such section', () => {
    expect(helpSection(PAGE, 'e-nothing')).toBeUndefined();
    expect(helpSection('', '')).toBeUndefined();
  });
});
