import type { Choice } from '#kit/html/components/field.ts'

import type { ProgrammeWords } from '../../messages/words.ts'

/** The first step: choosing a sheet. */
export type ImportStartView = {
  readonly say: ProgrammeWords
  readonly error: string | undefined
  readonly programmes: readonly Choice[]
  readonly programme: string
  readonly languages: readonly Choice[]
  readonly language: string
}

/** Between the two, of a workbook with several sheets: which one is meant. */
export type ImportChoiceView = {
  readonly say: ProgrammeWords
  readonly lede: string
  readonly programme: string
  readonly language: string
  readonly sheets: readonly {
    readonly name: string
    readonly fileName: string
    /** undefined where the sheet cannot be brought; the summary says why. */
    readonly text: string | undefined
    readonly summary: string
    readonly columns: string
  }[]
}

export type MappedColumn = {
  readonly name: string
  readonly header: string
  /** The first filled cell below it. */
  readonly example: string
  readonly chosen: string
}

export type ImportRow = {
  /** As a spreadsheet counts: the header is row 1. */
  readonly number: number
  readonly title: string
  readonly date: string
  readonly place: string
  readonly discipline: string
  /** One sentence for each thing that is wrong; none when the row is ready. */
  readonly problems: readonly string[]
}

/** The second step: what the sheet would become, before anything is stored. */
export type ImportPreviewView = {
  readonly say: ProgrammeWords
  /** Makes a form that is sent twice import once. */
  readonly batch: string
  readonly fileName: string
  /** Which sheet of a workbook; '' for a file that has only one. */
  readonly sheetName: string
  readonly caption: string
  readonly text: string
  readonly programme: string
  readonly language: string
  readonly error: string | undefined
  readonly summary: string
  readonly ready: number
  readonly wrong: number
  readonly fields: readonly Choice[]
  readonly columns: readonly MappedColumn[]
  readonly dateOrders: readonly Choice[]
  readonly dateOrder: string
  readonly rows: readonly ImportRow[]
  readonly hidden: number
}
