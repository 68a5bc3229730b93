import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'

import { type Block, type Line, spansOf } from './document.ts'
import { runs } from './docx-text.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'D8D1C4' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

// Said once for the table, and not for each of its cells: a long one has ten thousand.
const ruled = {
  borders: {
    top: none,
    bottom: hairline,
    left: none,
    right: none,
    insideHorizontal: hairline,
    insideVertical: none,
  },
  margins: { top: 60, bottom: 60, left: 0, right: 120 },
} as const

type CellLooks = {
  readonly alignEnd?: boolean
  readonly style?: string
  readonly keepNext?: boolean
  readonly width?: number | undefined
}

const cell = (
  line: Line,
  { alignEnd = false, style = 'TableText', keepNext = false, width }: CellLooks = {},
): TableCell =>
  new TableCell({
    ...(width !== undefined && { width: { size: width, type: WidthType.DXA } }),
    children: [
      new Paragraph({
        style,
        keepNext,
        children: runs(line),
        ...(alignEnd && { alignment: AlignmentType.END }),
      }),
    ],
  })

/** A table or a list of a few rows stays on one page; the last row lets go of what follows. */
const few = 6
export const staysWhole = (rows: readonly unknown[], index: number): boolean =>
  rows.length <= few && index < rows.length - 1

// Twentieths of a point; the text area of the page.
export const textWidth = 9026
// What a letter of a table takes, generously: whoever opens the document may have wider faces.
const letterWidth = 108
const leastNumeric = 700
// The words of the first rows say how wide a column has to be.
const rowsLookedAt = 200

const longestWord = (line: Line): number =>
  Math.max(0, ...spansOf(line).flatMap(({ text }) => text.split(/\s+/).map((word) => word.length)))

/** What a column needs so that no word of it is broken, though never far beyond an even share. */
const leastOf = ({ columns, rows }: TableBlock, index: number): number => {
  const lines = [
    columns[index]?.label ?? '',
    ...rows.slice(0, rowsLookedAt).map((row) => row[index] ?? ''),
  ]
  const needed = Math.max(...lines.map(longestWord)) * letterWidth + ruled.margins.right
  return Math.min((1.5 * textWidth) / columns.length, needed)
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** As on paper: numbers take what they need, what names the row more than the others. */
const widthsOf = (block: TableBlock): readonly number[] => {
  const columns = block.columns.map(({ numeric }, index) => {
    const least = leastOf(block, index)
    const isNumber = numeric === true && index > 0
    if (isNumber) return { least: Math.max(leastNumeric, least), weight: 0 }
    return { least, weight: index === 0 ? 1.7 : 1 }
  })
  const taken = sumOf(columns.map(({ least, weight }) => (weight === 0 ? least : 0)))
  const share = (textWidth - taken) / sumOf(columns.map(({ weight }) => weight))
  const wanted = columns.map(({ least, weight }) => Math.max(least, weight * share))
  // What some need beyond their share, the others give.
  return wanted.map((width) => Math.round((width * textWidth) / sumOf(wanted)))
}

/** A table with a header that is repeated on each page; its rows are not cut. */
export const table = (block: TableBlock): FileChild[] => {
  const { caption, columns, rows } = block
  const isNumeric = (index: number): boolean => columns[index]?.numeric === true
  const widths = [...widthsOf(block)]
  return [
    ...(caption === undefined
      ? []
      : [new Paragraph({ style: 'TableCaption', text: caption, keepNext: true })]),
    new Table({
      ...ruled,
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: widths,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ label }, index) =>
            cell(label, {
              alignEnd: isNumeric(index),
              style: 'TableHeader',
              keepNext: true,
              width: widths[index],
            }),
          ),
        }),
        ...rows.map(
          (row, line) =>
            new TableRow({
              cantSplit: true,
              children: row.map((each, index) =>
                cell(each, {
                  alignEnd: isNumeric(index),
                  keepNext: staysWhole(rows, line),
                  width: widths[index],
                }),
              ),
            }),
        ),
      ],
    }),
    new Paragraph({ style: 'TableText', children: [] }),
  ]
}

/** Terms beside what they mean. */
export const definitions = ({ items }: Extract<Block, { kind: 'definitions' }>): FileChild[] => [
  new Table({
    ...ruled,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [2600, 6400],
    rows: items.map(
      ({ term, description }) =>
        new TableRow({
          cantSplit: true,
          children: [cell(term, { style: 'TableHeader' }), cell(description)],
        }),
    ),
  }),
  new Paragraph({ style: 'TableText', children: [] }),
]
