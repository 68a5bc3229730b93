/** A stretch of text of one kind. Nothing in it is markup: it is shown as it stands. */
export type Span = {
  readonly text: string
  readonly style?: 'bold' | 'italic' | 'soft'
  /** BCP 47, where it is not the document's. */
  readonly language?: string
  /** An address of the web or of mail; anything else is shown and leads nowhere. */
  readonly href?: string
}

/** A line of text: plain text stands for one span. */
export type Line = string | readonly (string | Span)[]

export type DocumentColumn = { readonly label: string; readonly numeric?: boolean }

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Line }
  | { readonly kind: 'paragraph'; readonly text: Line; readonly tone?: 'lede' | 'soft' }
  | { readonly kind: 'list'; readonly items: readonly Line[]; readonly ordered?: boolean }
  | {
      readonly kind: 'definitions'
      readonly items: readonly { readonly term: Line; readonly description: Line }[]
    }
  | {
      readonly kind: 'table'
      /** Without one the heading above names the table. */
      readonly caption?: string
      readonly columns: readonly DocumentColumn[]
      /** The first cell names its row. */
      readonly rows: readonly (readonly Line[])[]
    }
  | {
      readonly kind: 'figure'
      /** A drawing that needs nothing around it: no style sheet, no link, no script. */
      readonly svg: string
      /** What it shows, for those who do not see it. */
      readonly description: string
      readonly caption?: string
    }
  /** What one should know beside the text: ruled, in one piece. */
  | { readonly kind: 'note'; readonly text: Line }
  | { readonly kind: 'page-break' }

/** A text to be set on paper, in a word processor or on a page: one model for all three. */
export type PaperDocument = {
  /** BCP 47, of all that says no other. */
  readonly language: string
  readonly title: string
  readonly lede?: string
  /** The side that the copy is for, and the one that faces it. */
  readonly sides: readonly [own: string, other: string]
  /** Their accents, as they are everywhere; without them the first one is `a`. */
  readonly accents?: readonly [own: 'a' | 'b', other: 'a' | 'b']
  /** On every page: how it is classified and whose it is. */
  readonly runningHead: string
  /** As of when it stands, in words. */
  readonly asOf: string
  /** The title of the table of contents; without one there is none. */
  readonly contents?: string
  readonly blocks: readonly Block[]
}

// Control characters, and marks that turn the direction of what follows them: a name that carries
// one would turn the whole line. White space stays, as a space.
const unseen = /[\p{Cc}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu

/** A text without what cannot be seen. */
export const seen = (text: string): string =>
  text.replaceAll(/\s+/gu, ' ').replaceAll(unseen, '').toWellFormed()

const leads = /^(https?:\/\/|mailto:)/i

/**
 * The spans of a line, without what cannot be seen; links that lead anywhere but to the
 * web or to a mail are dropped.
 */
export const spansOf = (line: Line): readonly Span[] =>
  (typeof line === 'string' ? [line] : line).map((part) => {
    if (typeof part === 'string') return { text: seen(part) }
    const { href, text, ...kinds } = part
    const span = { ...kinds, text: seen(text) }
    return href !== undefined && leads.test(href) ? { ...span, href } : span
  })

const shortest = (level: number, previous: number): 1 | 2 | 3 => {
  const allowed = Math.min(level, previous + 1)
  return allowed <= 1 ? 1 : allowed === 2 ? 2 : 3
}

/** The blocks with no level of heading left out, as PDF/UA demands: a skipped one is raised. */
export const withoutSkippedLevels = (blocks: readonly Block[]): readonly Block[] => {
  let previous = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    const level = shortest(block.level, previous)
    previous = level
    return { ...block, level }
  })
}
