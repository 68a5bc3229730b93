import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx'

import { type Line, type Span, spansOf } from './document.ts'
import { softColour } from './docx-styles.ts'
import { wordLanguage } from './word-language.ts'

const run = ({ text, style, language }: Span): TextRun =>
  new TextRun({
    text,
    ...(style === 'bold' && { bold: true }),
    ...(style === 'italic' && { italics: true }),
    ...(style === 'soft' && { color: softColour }),
    ...(language !== undefined && { language: { value: wordLanguage(language) } }),
  })

/** A line as what a paragraph of Word holds; nothing in it is markup. */
export const runs = (line: Line): ParagraphChild[] =>
  spansOf(line).map((span) =>
    span.href === undefined
      ? run(span)
      : new ExternalHyperlink({ link: span.href, children: [run(span)] }),
  )
