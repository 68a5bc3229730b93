import { posix } from 'node:path'

import { accept, refuse, type Result } from '#kit/result/result.ts'
import { scanXml, type XmlListener, type XmlStop } from '#kit/xml/scan-xml.ts'
import type { ZipArchive, ZipProblem } from '#kit/zip/read-zip.ts'

import { type Shown, shownByBuiltIn, shownByCode } from './number-format.ts'
import type { Epoch } from './serial-date.ts'

export type PartProblem = ZipProblem | XmlStop | 'part-is-too-large'

// A few bytes of a part can become an entry of a list: no spreadsheet writes more of them.
const [mostSheets, mostStyles, mostTexts, mostCharacters] = [1_000, 65_536, 500_000, 16_777_216]

export type SheetPart = { readonly name: string; readonly path: string; readonly isHidden: boolean }

export type WorkbookParts = {
  readonly epoch: Epoch
  readonly sheets: readonly SheetPart[]
  /** Where its texts and its formats stand, if it has any. */
  readonly textsPath: string | undefined
  readonly stylesPath: string | undefined
}

type Relationship = { readonly kind: string; readonly path: string }

/** A target is relative to the folder of the part that names it (ECMA-376 part 2, 9.3). */
const resolved = (from: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(from), target)

const relationshipsPath = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')

const readPart = async (
  archive: ZipArchive,
  path: string,
  listener: XmlListener & { readonly hasEnough: () => boolean },
): Promise<Result<undefined, PartProblem>> => {
  const bytes = await archive.read(path)
  if (!bytes.ok) return bytes
  const scanned = await scanXml(bytes.value, listener)
  return scanned.ok && listener.hasEnough() ? refuse('part-is-too-large') : scanned
}

/** By its id: what a part refers to. What lies outside of the file is left out, never fetched. */
const relationshipsOf = async (
  archive: ZipArchive,
  part: string,
): Promise<Result<ReadonlyMap<string, Relationship>, PartProblem>> => {
  const found = new Map<string, Relationship>()
  const read = await readPart(archive, relationshipsPath(part), {
    opened: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const kind = (attribute('Type') ?? '').split('/').at(-1) ?? ''
      const path = resolved(part, attribute('Target') ?? '')
      found.set(attribute('Id') ?? '', { kind, path })
    },
    hasEnough: () => found.size > mostSheets,
  })
  return read.ok ? accept(found) : read
}

const pathOf = (
  relationships: ReadonlyMap<string, Relationship>,
  kind: string,
): string | undefined => [...relationships.values()].find((one) => one.kind === kind)?.path

/** Finds the parts of a workbook by the relationships that the file states, not by usual names. */
export const findParts = async (
  archive: ZipArchive,
): Promise<Result<WorkbookParts, PartProblem | 'workbook-is-missing'>> => {
  const root = await relationshipsOf(archive, '')
  if (!root.ok) return root
  const workbook = pathOf(root.value, 'officeDocument')
  // A binary workbook (.xlsb) has its parts under the same relationships.
  if (workbook === undefined || workbook.endsWith('.bin')) return refuse('workbook-is-missing')
  const relationships = await relationshipsOf(archive, workbook)
  if (!relationships.ok) return relationships
  const sheets: SheetPart[] = []
  let epoch: Epoch = 1900
  const read = await readPart(archive, workbook, {
    opened: (name, attribute) => {
      const date1904 = name === 'workbookPr' ? attribute('date1904') : undefined
      if (date1904 === '1' || date1904 === 'true') epoch = 1904
      const target = name === 'sheet' ? relationships.value.get(attribute('id') ?? '') : undefined
      if (target?.kind !== 'worksheet') return
      const isHidden = (attribute('state') ?? 'visible') !== 'visible'
      sheets.push({ name: attribute('name') ?? '', path: target.path, isHidden })
    },
    hasEnough: () => sheets.length > mostSheets,
  })
  if (!read.ok) return read
  return accept({
    epoch,
    sheets,
    textsPath: pathOf(relationships.value, 'sharedStrings'),
    stylesPath: pathOf(relationships.value, 'styles'),
  })
}

/** ECMA-376 part 1, 22.9.2.19: `_x000D_` stands for a character that XML cannot hold. */
const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

/** The texts that cells refer to by their place in the list, without the reading aids beside them. */
export const readTexts = async (
  archive: ZipArchive,
  path: string,
): Promise<Result<readonly string[], PartProblem>> => {
  const texts: string[] = []
  let [current, isText, isReadingAid] = ['', false, false]
  let characters = 0
  const read = await readPart(archive, path, {
    opened: (name) => {
      if (name === 'si') current = ''
      isReadingAid ||= name === 'rPh'
      isText = name === 't' && !isReadingAid
    },
    text: (text) => {
      if (isText) current += text
    },
    closed: (name) => {
      if (name === 'rPh') isReadingAid = false
      if (name === 'si') {
        texts.push(unescaped(current))
        characters += current.length
      }
      isText = false
    },
    hasEnough: () => texts.length > mostTexts || characters > mostCharacters,
  })
  return read.ok ? accept(texts) : read
}

/** What the numbers of a cell show, by the style that the cell names. */
export const readStyles = async (
  archive: ZipArchive,
  path: string,
): Promise<Result<readonly Shown[], PartProblem>> => {
  const codes = new Map<string, Shown>()
  const formats: string[] = []
  let within = ''
  const read = await readPart(archive, path, {
    opened: (name, attribute) => {
      if (name === 'numFmts' || name === 'cellXfs') within = name
      if (name === 'numFmt' && within === 'numFmts') {
        codes.set(attribute('numFmtId') ?? '', shownByCode(attribute('formatCode') ?? ''))
      }
      if (name === 'xf' && within === 'cellXfs') formats.push(attribute('numFmtId') ?? '0')
    },
    closed: (name) => {
      if (name === within) within = ''
    },
    hasEnough: () => formats.length > mostStyles || codes.size > mostStyles,
  })
  return read.ok ? accept(formats.map((id) => codes.get(id) ?? shownByBuiltIn(Number(id)))) : read
}
