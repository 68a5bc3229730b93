import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
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
  type ParagraphChild,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'

import {
  type Block,
  type Line,
  type PaperDocument,
  type Span,
  spansOf,
  withoutSkippedLevels,
} from './document.ts'
import { paperStyles, softColour } from './docx-styles.ts'
import { type Drawn, drawFigure } from './draw-figure.ts'
import { wordLanguage } from './word-language.ts'

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

const run = ({ text, style, language }: Span): TextRun =>
  new TextRun({
    text,
    ...(style === 'bold' && { bold: true }),
    ...(style === 'italic' && { italics: true }),
    ...(style === 'soft' && { color: softColour }),
    ...(language !== undefined && { language: { value: wordLanguage(language) } }),
  })

const runs = (line: Line): ParagraphChild[] =>
  spansOf(line).map((span) =>
    span.href === undefined
      ? run(span)
      : new ExternalHyperlink({ link: span.href, children: [run(span)] }),
  )

const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'D8D1C4' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const ruled = { top: none, bottom: hairline, left: none, right: none }

const cell = (line: Line, alignEnd: boolean, style = 'TableText'): TableCell =>
  new TableCell({
    borders: ruled,
    margins: { top: 60, bottom: 60, right: 120 },
    children: [
      new Paragraph({
        style,
        children: runs(line),
        ...(alignEnd && { alignment: AlignmentType.END }),
      }),
    ],
  })

const table = ({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): FileChild[] => {
  const isNumeric = (index: number): boolean => columns[index]?.numeric === true
  return [
    ...(caption === undefined
      ? []
      : [new Paragraph({ style: 'TableCaption', text: caption, keepNext: true })]),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ label }, index) => cell(label, isNumeric(index), 'TableHeader')),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((each, index) => cell(each, isNumeric(index))),
            }),
        ),
      ],
    }),
    new Paragraph({ style: 'TableText', children: [] }),
  ]
}

const definitions = ({ items }: Extract<Block, { kind: 'definitions' }>): FileChild[] => [
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [2600, 6400],
    rows: items.map(
      ({ term, description }) =>
        new TableRow({
          cantSplit: true,
          children: [cell(term, false, 'TableHeader'), cell(description, false)],
        }),
    ),
  }),
  new Paragraph({ style: 'TableText', children: [] }),
]

const figure = (
  { description, caption }: Extract<Block, { kind: 'figure' }>,
  { svg, png, width, height }: Drawn,
): FileChild[] => {
  const shown = { width: 600, height: Math.round((600 * height) / width) }
  const image = new ImageRun({
    type: 'svg',
    data: svg,
    transformation: shown,
    fallback: { type: 'png', data: png },
    altText: { name: 'figure', title: description, description },
  })
  const said = caption === undefined ? [] : [new Paragraph({ style: 'Caption', text: caption })]
  return [new Paragraph({ children: [image] }), ...said]
}

const listed = ({ items, ordered }: Extract<Block, { kind: 'list' }>): FileChild[] =>
  items.map(
    (item) =>
      new Paragraph({
        style: 'ListParagraph',
        numbering: { reference: ordered === true ? 'numbers' : 'dashes', level: 0 },
        children: runs(item),
      }),
  )

const tones = { lede: 'Lede', soft: 'Soft' } as const

const childrenOf = (block: Block, drawn: ReadonlyMap<Block, Drawn>): FileChild[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: runs(block.text) })]
    case 'paragraph': {
      const { tone } = block
      return [
        new Paragraph({
          children: runs(block.text),
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
    tabStops: [{ type: TabStopType.RIGHT, position: 9026 }],
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
          tabStops: [{ type: TabStopType.RIGHT, position: 9026 }],
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
          tabStops: [{ type: TabStopType.RIGHT, position: 9026 }],
          children: [
            new TextRun(`${asOf}\t`),
            new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
          ],
        }),
      ],
    }),
  },
})

const dashes = {
  reference: 'dashes',
  levels: [{ level: 0, format: LevelFormat.BULLET, text: '–', alignment: AlignmentType.START }],
}
const numbers = {
  reference: 'numbers',
  levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
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
export const writeDocx = async (document: PaperDocument): Promise<Uint8Array> => {
  const blocks = withoutSkippedLevels(document.blocks)
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
        children: [...opening(document), ...blocks.flatMap((block) => childrenOf(block, drawn))],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(made))
}
