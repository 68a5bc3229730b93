import { type Block, type PaperDocument, seen, withoutSkippedLevels } from './document.ts'

const shownBlock = (block: Block): Block => {
  if (block.kind !== 'table' && block.kind !== 'figure') return block
  const captioned = block.caption === undefined ? {} : { caption: seen(block.caption) }
  return block.kind === 'figure'
    ? { ...block, ...captioned, description: seen(block.description) }
    : {
        ...block,
        ...captioned,
        columns: block.columns.map((column) => ({ ...column, label: seen(column.label) })),
      }
}

/** The blocks as they are set: no level of heading left out, and in no text what cannot be seen. */
export const shownBlocks = (blocks: readonly Block[]): readonly Block[] =>
  withoutSkippedLevels(blocks).map(shownBlock)

/** A document as it is set, in every format: what cannot be seen is in none of its texts. */
export const shownDocument = (document: PaperDocument): PaperDocument => ({
  ...document,
  title: seen(document.title),
  ...(document.lede !== undefined && { lede: seen(document.lede) }),
  sides: [seen(document.sides[0]), seen(document.sides[1])],
  runningHead: seen(document.runningHead),
  asOf: seen(document.asOf),
  blocks: shownBlocks(document.blocks),
})
