import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inflateSync } from 'node:zlib'

import sharp from 'sharp'

import { readXml } from '#kit/xml/read-xml.ts'
import { openZip } from '#kit/zip/read-zip.ts'
import { naughtyStrings } from '#tests/support/naughty-strings.ts'

import { type Block, type PaperDocument, spansOf, withoutSkippedLevels } from './document.ts'
import { drawFigure } from './draw-figure.ts'
import { writeDocx } from './write-docx.ts'
import { writePdf } from './write-pdf.ts'
import { documentBlocks, documentPage } from './write-html.ts'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20" width="90" height="20"><text y="15">Şəki</text></svg>'

const everyKind: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Məclis' },
  { kind: 'paragraph', tone: 'lede', text: 'A lede.' },
  { kind: 'paragraph', text: ['Plain, ', { text: 'bold', style: 'bold' }, ' and a ', link()] },
  { kind: 'list', items: ['one', 'two'] },
  { kind: 'list', ordered: true, items: ['first', 'second'] },
  { kind: 'definitions', items: [{ term: 'Term', description: 'Description' }] },
  {
    kind: 'table',
    caption: 'Figures',
    columns: [{ label: 'What' }, { label: 'How many', numeric: true }],
    rows: [['Concerts', '7']],
  },
  { kind: 'figure', svg: drawing, description: 'A word of Azerbaijani', caption: 'A figure' },
  { kind: 'note', text: 'A note.' },
  { kind: 'page-break' },
]

function link(href = 'https://example.org/') {
  return { text: 'link', href }
}

const aDocument = (blocks: readonly Block[] = everyKind): PaperDocument => ({
  language: 'az',
  title: 'Hesabat',
  lede: 'Bir cümlə.',
  sides: ['Guestland', 'Hostland'],
  runningHead: 'Shared with both sides · Guestland',
  asOf: '26 November 2020',
  contents: 'Mündəricat',
  blocks,
})

const pdfText = async (document: PaperDocument): Promise<string> =>
  Buffer.from(await writePdf(document)).toString('latin1')

/** What the pages of a PDF draw. */
const contentOf = (pdf: string): string =>
  [...pdf.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n([^]*?)\r?\nendstream/g)]
    .map(([, bytes = '']) => {
      try {
        return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    .join('\n')

const xmlLimits = { bytes: 20_000_000, depth: 100, elements: 1_000_000 }
const zipLimits = { entries: 100, bytes: 20_000_000, ratio: 1_000 }

const partOf = async (document: PaperDocument, path: string): Promise<string> => {
  const archive = openZip(await writeDocx(document), zipLimits)
  assert.ok(archive.ok)
  const bytes = await archive.value.read(path)
  assert.ok(bytes.ok, path)
  return new TextDecoder().decode(bytes.value)
}

/** The texts of a part of a DOCX, one after another. */
const textsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  )

describe('a document as a PDF', () => {
  it('rules its tables across, and draws no line down between columns', async () => {
    const pdf = await pdfText(aDocument(everyKind.filter(({ kind }) => kind === 'table')))
    const lines = [...contentOf(pdf).matchAll(/([\d.]+) ([\d.]+) m\s+([\d.]+) ([\d.]+) l/g)].map(
      ([, x1, y1, x2, y2]) => ({ across: x1 !== x2, down: y1 !== y2 }),
    )
    assert.ok(lines.some(({ across }) => across))
    assert.deepEqual(
      lines.filter(({ across, down }) => down && !across),
      [],
    )
  })

  it('is tagged for who hears it: PDF/UA, its language, header cells, a text for each figure', async () => {
    const pdf = await pdfText(aDocument())
    assert.match(pdf, /^%PDF-1\.7/)
    assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/)
    assert.match(pdf, /\/Lang \(az\)/)
    for (const tag of ['H1', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Link', 'TOC']) {
      assert.match(pdf, new RegExp(`/S /${tag}\\b`), tag)
    }
    assert.match(pdf, /\/Alt/)
  })

  it('brings its fonts along', async () => {
    const pdf = await pdfText(aDocument())
    assert.match(pdf, /\/FontFile2/)
    assert.doesNotMatch(pdf, /Libertinus/)
  })

  it('takes whatever is written as text', async () => {
    const typst = [
      '#read("/etc/passwd")',
      '#import "@preview/x:1.0.0"',
      '*b* _i_ $x$ = h',
      '#{1+1}',
    ]
    const blocks = [...typst, ...naughtyStrings].map((text): Block => ({
      kind: 'paragraph',
      text: [{ text, style: 'italic', href: text }],
    }))
    assert.match(await pdfText(aDocument(blocks)), /^%PDF/)
  })

  it('claims PDF/UA only where it has a glyph for every letter', async () => {
    const pdf = await pdfText(aDocument([{ kind: 'paragraph', text: '汉字' }]))
    assert.doesNotMatch(pdf, /pdfuaid/)
    assert.match(pdf, /\/StructTreeRoot/)
  })

  it('leaves out no level of heading, which PDF/UA would refuse', async () => {
    const blocks: readonly Block[] = [
      { kind: 'heading', level: 3, text: 'Deep at once' },
      { kind: 'heading', level: 3, text: 'Deeper' },
    ]
    assert.match(await pdfText(aDocument(blocks)), /^%PDF/)
    assert.deepEqual(
      withoutSkippedLevels(blocks).map((block) => block.kind === 'heading' && block.level),
      [1, 2],
    )
  })

  it('says so when a drawing is none, and sets the next document all the same', async () => {
    const broken: Block = { kind: 'figure', svg: '<svg', description: 'Nothing' }
    await assert.rejects(writePdf(aDocument([broken])), /cannot be set/)
    assert.match(await pdfText(aDocument()), /^%PDF/)
  })
})

describe('a document as DOCX', () => {
  it('wears named styles that a house can change', async () => {
    const xml = await partOf(aDocument(), 'word/document.xml')
    for (const style of ['Title', 'Heading1', 'Caption', 'TableText', 'Note', 'ListParagraph']) {
      assert.match(xml, new RegExp(`<w:pStyle w:val="${style}"/>`), style)
    }
    assert.match(xml, /<w:tblHeader\/>/)
    assert.match(await partOf(aDocument(), 'word/styles.xml'), /w:lang w:val="az-Latn-AZ"/)
  })

  it('takes whatever is written as text, and stays well-formed', async () => {
    const blocks = naughtyStrings.map((text): Block => ({ kind: 'paragraph', text }))
    const xml = await partOf(aDocument(blocks), 'word/document.xml')
    assert.ok(readXml(new TextEncoder().encode(xml), xmlLimits).ok)
    const found = new Set(textsIn(xml))
    const shown = naughtyStrings.map((text) => spansOf(text)[0]?.text ?? '')
    assert.deepEqual(
      shown.filter((text) => !found.has(text)),
      [],
    )
  })

  it('holds its figures as pixels, with a text for them', async () => {
    const xml = await partOf(aDocument(), 'word/document.xml')
    assert.match(xml, /descr="A word of Azerbaijani"/)
    const { png } = await drawFigure(drawing)
    assert.ok(png.byteLength > 0)
  })

  it('draws letters in the faces that come along, whatever the machine has', async () => {
    const { png, width } = await drawFigure(drawing)
    const { info } = await sharp(png).trim().toBuffer({ resolveWithObject: true })
    // Of the 90 units of the drawing, the word takes 21.3 in the face of the text.
    assert.ok(Math.abs((info.width / width) * 90 - 21.3) < 0.5, String((info.width / width) * 90))
  })

  it('breaks no word of a table’s head, however many columns stand beside it', async () => {
    const columns = ['Undertakings', 'Events', 'People', 'Projects', 'In force'].map((label) => ({
      label,
      numeric: true,
    }))
    const xml = await partOf(
      aDocument([
        { kind: 'table', columns: [{ label: 'Field' }, ...columns], rows: [['Music', '1', '2']] },
      ]),
      'word/document.xml',
    )
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    assert.equal(widths.length, 6)
    // Twelve letters of nine points, half as wide as they are high.
    assert.ok((widths[1] ?? 0) > 12 * 90, String(widths))
    assert.ok(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 9026) < 6, String(widths))
  })
})

describe('a document on a page', () => {
  it('escapes what is written, and links only to the web and to mails', () => {
    const page = String(
      documentBlocks([
        { kind: 'paragraph', text: ['<script>', link('javascript:alert(1)'), link()] },
      ]),
    )
    assert.match(page, /&lt;script&gt;/)
    assert.doesNotMatch(page, /javascript:/)
    assert.equal(page.match(/<a /g)?.length, 1)
  })
})

describe('a document whose every field holds markup', () => {
  const hostile =
    '#read("x") $y$ *b* @ref <w:p/> ]]> {{a}} \\u{41} \u202Eturned\u202C \u2066name\u2069'
  const shown = '#read("x") $y$ *b* @ref <w:p/> ]]> {{a}} \\u{41} turned name'
  const everywhere: PaperDocument = {
    language: 'en',
    title: hostile,
    lede: hostile,
    sides: [hostile, hostile],
    runningHead: hostile,
    asOf: hostile,
    contents: 'Contents',
    blocks: [
      { kind: 'heading', level: 1, text: hostile },
      { kind: 'paragraph', text: hostile },
      { kind: 'list', items: [hostile] },
      { kind: 'definitions', items: [{ term: hostile, description: hostile }] },
      { kind: 'table', caption: hostile, columns: [{ label: hostile }], rows: [[hostile]] },
      { kind: 'figure', svg: drawing, description: hostile, caption: hostile },
      { kind: 'note', text: [{ text: hostile, style: 'bold', language: 'es', href: hostile }] },
    ],
  }

  it('is set as PDF/UA all the same', async () => {
    assert.match(await pdfText(everywhere), /<pdfuaid:part>1<\/pdfuaid:part>/)
  })

  it('says in Word what was written, without marks that turn a line', async () => {
    const xml = await partOf(everywhere, 'word/document.xml')
    assert.ok(readXml(new TextEncoder().encode(xml), xmlLimits).ok)
    assert.equal(textsIn(xml).filter((text) => text === shown).length, 14)
    assert.doesNotMatch(xml, /[\u202A-\u202E\u2066-\u2069]/)
  })

  it('shows it on a page as text, without these marks', () => {
    const page = documentPage(everywhere)
    assert.doesNotMatch(page, /<w:p|[\u202A-\u202E\u2066-\u2069]/)
    assert.match(page, /<figcaption class="soft">#read/)
  })
})

describe('a document of five hundred pages', () => {
  it('is set whole, and within what is waited for', async () => {
    const blocks = Array.from({ length: 500 }, (_, page): readonly Block[] => [
      { kind: 'page-break' },
      { kind: 'heading', level: 1, text: `Undertaking ${String(page)}` },
      { kind: 'paragraph', text: 'A hall is lent for an evening of music.' },
    ]).flat()
    const pdf = await pdfText({ ...aDocument(blocks), language: 'en' })
    assert.ok((pdf.match(/\/Type \/Page\b/g)?.length ?? 0) >= 500)
  })
})

describe('a line of a document', () => {
  it('keeps its direction, whatever marks a name carries', () => {
    assert.deepEqual(spansOf('\u202Eabc\u2066\td\u0000'), [{ text: 'abc d' }])
  })
})
