import { type IStylesOptions, LineRuleType } from 'docx'

import { wordLanguage } from './word-language.ts'

export const softColour = '6A645B'
const ink = '1D1B18'
const accent = '7B1E3A'

// Faces that every word processor has or replaces by one of the same widths.
const text = 'Calibri'
const roman = 'Cambria'

// Without the rule some programs take the height for an exact one, and cut a figure to one line.
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO })

const heading = (size: number, before: number) => ({
  run: { font: roman, size, bold: false, color: ink },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
})

const quiet = (id: string, name: string, size = 17) => ({
  id,
  name,
  basedOn: 'Normal',
  run: { size, color: softColour },
  paragraph: { spacing: { before: 60, after: 60 } },
})

const paragraphStyles: IStylesOptions['paragraphStyles'] = [
  quiet('Lede', 'Lede', 24),
  quiet('Soft', 'Soft', 21),
  quiet('Caption', 'caption'),
  quiet('TableCaption', 'Table Caption'),
  quiet('TableHeader', 'Table Header', 18),
  quiet('Header', 'header', 16),
  quiet('Footer', 'footer', 16),
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    run: { size: 19 },
    paragraph: { spacing: { before: 0, after: 0, ...lines(252) } },
  },
  { id: 'Sides', name: 'Sides', basedOn: 'Normal', run: { font: roman, size: 24, color: accent } },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    run: { bold: true },
    paragraph: { spacing: { before: 240 } },
  },
  {
    id: 'Note',
    name: 'Note',
    basedOn: 'Normal',
    paragraph: {
      indent: { left: 200 },
      border: { left: { style: 'single', size: 12, space: 8, color: accent } },
    },
  },
]

/** The named styles of a document: changing one in Word changes every place that wears it. */
export const paperStyles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: text, size: 21, color: ink, language: { value: wordLanguage(language) } },
      paragraph: { spacing: { after: 120, ...lines(276) } },
    },
    title: heading(46, 240),
    heading1: heading(30, 420),
    heading2: heading(24, 300),
    heading3: {
      run: { font: text, size: 21, bold: true, color: ink },
      paragraph: { spacing: { before: 220, after: 80 }, keepNext: true },
    },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles,
})
