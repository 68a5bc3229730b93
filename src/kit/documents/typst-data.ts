import { type Block, type Line, type PaperDocument, spansOf } from './document.ts'
import { shownDocument } from './shown-document.ts'

// Typst has no optional fields, so each is there and empty; an array of lines would melt into one.
const spans = (line: Line) =>
  spansOf(line).map(({ text, style = '', language = '', href = '' }) => ({
    text,
    style,
    language: language.split('-', 1).join(),
    href,
  }))

const blockData = (block: Block): object => {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: spans(block.text) }
    case 'paragraph':
      return { kind: block.kind, text: spans(block.text), tone: block.tone ?? '' }
    case 'list':
      return { kind: block.kind, items: block.items.map(spans), ordered: block.ordered === true }
    case 'definitions':
      return {
        kind: block.kind,
        items: block.items.map(({ term, description }) => ({
          term: spans(term),
          description: spans(description),
        })),
      }
    case 'table':
      return {
        kind: block.kind,
        caption: block.caption ?? '',
        columns: block.columns.map(({ label, numeric = false }) => ({ label, numeric })),
        rows: block.rows.map((row) => row.map((cell) => ({ spans: spans(cell) }))),
      }
    case 'figure':
      return { ...block, caption: block.caption ?? '' }
    case 'note':
      return { kind: block.kind, text: spans(block.text) }
    case 'page-break':
      return block
  }
}

/** A document as the data that `paper.typ` sets. */
export const typstData = (paper: PaperDocument): string => {
  const document = shownDocument(paper)
  return JSON.stringify({
    language: document.language.split('-', 1).join(),
    title: document.title,
    lede: document.lede ?? '',
    sides: document.sides,
    accents: document.accents ?? ['a', 'b'],
    head: document.runningHead,
    asof: document.asOf,
    contents: document.contents ?? '',
    blocks: document.blocks.map(blockData),
  })
}
