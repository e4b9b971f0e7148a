/** A piece of a line of help. A link leads to another section of the same page, or is shown as plain text. */
export interface HelpSpan {
  kind: 'text' | 'code' | 'strong' | 'link';
  text: string;
  /** Section that a link leads to. */
  section?: string;
}

export interface HelpBlock {
  kind: 'paragraph' | 'item' | 'code' | 'heading';
  spans: readonly HelpSpan[];
}

/** A section of a page of the documentation. */
export interface HelpSection {
  title: string;
  blocks: readonly HelpBlock[];
}

/**
 * A section of a page that is written in Markdown, by the id of its heading (`e-sync-timeout`); undefined if there is
 * none. Knows what our pages consist of: paragraphs, lists, code, bold words, links, and tables as lines.
 */
export function helpSection(markdown: string, id: string): HelpSection | undefined {
  const lines = markdown.split(/\r?\n/);
  const start = lines.findIndex((line) => headingOf(line)?.id === id);
  const heading = headingOf(lines[start] ?? '');
  if (heading === undefined) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => (headingOf(line)?.level ?? Infinity) <= heading.level);
  return { title: heading.title, blocks: blocksOf(end < 0 ? rest : rest.slice(0, end)) };
}

function headingOf(line: string): { level: number; title: string; id: string } | undefined {
  const [, marks, words] = /^(#{1,6}) +(.+?) *$/.exec(line) ?? [];
  if (marks === undefined || words === undefined) return undefined;
  const title = words.replace(/[`*]/g, '');
  // As GitHub names sections.
  const id = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- ]/gu, '')
    .replace(/ /g, '-');
  return { level: marks.length, title, id };
}

function blocksOf(lines: readonly string[]): HelpBlock[] {
  const blocks: { kind: HelpBlock['kind']; text: string }[] = [];
  let isCode = false;
  let isOpen = false;
  for (const line of lines) {
    const isFence = line.startsWith('```');
    if (isFence) isCode = !isCode;
    const item = /^ *(?:[-*]|\d+\.) +(.*)$/.exec(line)?.[1];
    const last = blocks[blocks.length - 1];
    if (isFence || line.trim() === '') isOpen = false;
    else if (isCode) blocks.push({ kind: 'code', text: line });
    else if (/^\|[-| :]+\|$/.test(line)) continue;
    else if (line.startsWith('|')) blocks.push({ kind: 'paragraph', text: cellsOf(line).join(' · ') });
    else if (headingOf(line) !== undefined)
      blocks.push({ kind: 'heading', text: headingOf(line)?.title ?? '' });
    else if (item === undefined && isOpen && last !== undefined) last.text += ` ${line.trim()}`;
    else {
      blocks.push({ kind: item === undefined ? 'paragraph' : 'item', text: item ?? line.trim() });
      isOpen = true;
    }
  }
  return blocks.map(({ kind, text }) => ({
    kind,
    spans: kind === 'code' ? [{ kind: 'code', text }] : spansOf(text),
  }));
}

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
}

const SPAN = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g;

function spansOf(text: string): HelpSpan[] {
  const spans: HelpSpan[] = [];
  let from = 0;
  for (const match of text.matchAll(SPAN)) {
    const [whole, code, strong, link, target = ''] = match;
    if (match.index > from) spans.push({ kind: 'text', text: text.slice(from, match.index) });
    from = match.index + whole.length;
    if (code !== undefined) spans.push({ kind: 'code', text: code });
    else if (strong !== undefined) spans.push({ kind: 'strong', text: strong });
    else if (link !== undefined) spans.push(linkOf(link, target));
  }
  if (from < text.length) spans.push({ kind: 'text', text: text.slice(from) });
  return spans;
}

function linkOf(words: string, target: string): HelpSpan {
  const section = /^(?:errors\.md)?#([\w-]+)$/.exec(target)?.[1];
  const text = words.replace(/`/g, '');
  return section === undefined ? { kind: 'text', text } : { kind: 'link', text, section };
}
