import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'

import type { Block, PaperDocument } from './document.ts'
import { paperStyles } from './docx-styles.ts'
import { definitions, staysWhole, table, textWidth } from './docx-table.ts'
import { runs } from './docx-text.ts'
import { type Drawn, drawFigure } from './draw-figure.ts'
import { shownDocument } from './shown-document.ts'

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

// A drawing of 760 units, drawn at 240 to the inch, fills the page.
const shownPerDrawn = 0.237

const figure = (
  { description, caption }: Extract<Block, { kind: 'figure' }>,
  { png, width, height }: Drawn,
): FileChild[] => {
  // At one scale, so that letters are as large in a small figure as in one across the page.
  const across = Math.min(600, Math.round(width * shownPerDrawn))
  const shown = { width: across, height: Math.round((across * height) / width) }
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: shown,
    altText: { name: 'figure', title: description, description },
  })
  const said = caption === undefined ? [] : [new Paragraph({ style: 'Caption', text: caption })]
  return [new Paragraph({ children: [image] }), ...said]
}

const listed = ({ items, ordered }: Extract<Block, { kind: 'list' }>): FileChild[] =>
  items.map(
    (item, index) =>
      new Paragraph({
        style: 'ListParagraph',
        keepNext: staysWhole(items, index),
        numbering: { reference: ordered === true ? 'numbers' : 'dashes', level: 0 },
        children: runs(item),
      }),
  )

const tones = { lede: 'Lede', soft: 'Soft' } as const

/** What a block is shown with: its drawing, and what comes after it. */
type Around = { readonly drawn: ReadonlyMap<Block, Drawn>; readonly next: Block | undefined }

const leadsTo = (next: Block | undefined): boolean =>
  next !== undefined && ['table', 'list', 'figure'].includes(next.kind)

const childrenOf = (block: Block, { drawn, next }: Around): FileChild[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: runs(block.text) })]
    case 'paragraph': {
      const { tone } = block
      return [
        new Paragraph({
          children: runs(block.text),
          keepNext: leadsTo(next),
          ...(tone !== undefined && { style: tones[tone] }),
        }),
      ]
    }
    case 'list':
      return listed(block)
    case 'definitions':
      return definitions(block)
    case 'table':
      return table(block)
    case 'figure': {
      const picture = drawn.get(block)
      return picture === undefined ? [] : figure(block, picture)
    }
    case 'note':
      return [new Paragraph({ style: 'Note', children: runs(block.text) })]
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

const opening = ({ title, lede, sides, contents }: PaperDocument): FileChild[] => [
  new Paragraph({
    style: 'Sides',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [new TextRun(sides[0]), new TextRun({ text: `\t${sides[1]}` })],
  }),
  new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
  ...(lede === undefined ? [] : [new Paragraph({ style: 'Lede', text: lede })]),
  ...(contents === undefined
    ? []
    : [
        new Paragraph({ style: 'TOCHeading', text: contents }),
        new TableOfContents(contents, { hyperlink: true, headingStyleRange: '1-2' }),
      ]),
]

const onEveryPage = ({ runningHead, title, asOf }: PaperDocument) => ({
  headers: {
    default: new Header({
      children: [
        new Paragraph({
          style: 'Header',
          tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
          children: [new TextRun(runningHead), new TextRun({ text: `\t${title}` })],
        }),
      ],
    }),
  },
  footers: {
    default: new Footer({
      children: [
        new Paragraph({
          style: 'Footer',
          tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
          children: [
            new TextRun(`${asOf}\t`),
            new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
          ],
        }),
      ],
    }),
  },
})

const hanging = { style: { paragraph: { indent: { left: 320, hanging: 320 } } } }

const dashes = {
  reference: 'dashes',
  levels: [
    { level: 0, format: LevelFormat.BULLET, text: '–', alignment: AlignmentType.START, ...hanging },
  ],
}
const numbers = {
  reference: 'numbers',
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.START,
      ...hanging,
    },
  ],
}

const drawAll = async (blocks: readonly Block[]): Promise<ReadonlyMap<Block, Drawn>> => {
  const drawn = new Map<Block, Drawn>()
  for (const block of blocks) {
    if (block.kind === 'figure') drawn.set(block, await drawFigure(block.svg))
  }
  return drawn
}

/**
 * A document for a word processor: its looks are Word's own named styles (Title, Heading 1 to 3,
 * Caption, Header …), so that whoever receives it can give it the looks of their house at once.
 */
export const writeDocx = async (paper: PaperDocument): Promise<Uint8Array> => {
  const document = shownDocument(paper)
  const { blocks } = document
  const drawn = await drawAll(blocks)
  const made = new Document({
    title: document.title,
    creator: document.sides[0],
    ...(document.contents !== undefined && { features: { updateFields: true } }),
    styles: paperStyles(document.language),
    numbering: { config: [dashes, numbers] },
    sections: [
      {
        ...onEveryPage(document),
        children: [
          ...opening(document),
          ...blocks.flatMap((block, index) =>
            childrenOf(block, { drawn, next: blocks[index + 1] }),
          ),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(made))
}
