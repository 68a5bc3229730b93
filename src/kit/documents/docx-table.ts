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

import type { Block, DocumentColumn, Line } from './document.ts'
import { runs } from './docx-text.ts'

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
const numericWidth = 1000

/** As on paper: numbers take what they need, what names the row more than the others. */
const widthsOf = (columns: readonly DocumentColumn[]): readonly number[] => {
  const numbers = columns.filter(({ numeric }, index) => numeric === true && index > 0).length
  const width = Math.min(numericWidth, textWidth / columns.length)
  const shares = columns.length - numbers + 0.7
  const share = (textWidth - numbers * width) / shares
  return columns.map(({ numeric }, index) =>
    Math.round(index === 0 ? 1.7 * share : numeric === true ? width : share),
  )
}

/** A table with a header that is repeated on each page; its rows are not cut. */
export const table = ({
  caption,
  columns,
  rows,
}: Extract<Block, { kind: 'table' }>): FileChild[] => {
  const isNumeric = (index: number): boolean => columns[index]?.numeric === true
  const widths = [...widthsOf(columns)]
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
