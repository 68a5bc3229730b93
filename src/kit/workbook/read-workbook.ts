import { accept, refuse, type Result } from '#kit/result/result.ts'
import { openZip, type ZipArchive, type ZipLimits } from '#kit/zip/read-zip.ts'

import {
  type CellReading,
  type CellsProblem,
  type NumberedRow,
  readCells,
  type SheetLimits,
} from './read-cells.ts'
import {
  findParts,
  type PartProblem,
  readStyles,
  readTexts,
  type SheetPart,
  type WorkbookParts,
} from './workbook-parts.ts'

export type WorkbookProblem =
  | 'workbook-is-too-large'
  | 'workbook-is-of-an-old-kind'
  | 'workbook-has-a-password'
  | 'workbook-is-of-another-kind'
  | 'workbook-is-damaged'
  | 'workbook-has-a-document-type'
  | 'workbook-unpacks-to-too-much'

export type WorkbookLimits = {
  readonly bytes: number
  readonly sheets: number
  readonly zip: ZipLimits
  readonly sheet: SheetLimits
}

/** One sheet that people see: its rows as texts, or why they are not read. */
export type WorkbookSheet = {
  readonly name: string
  readonly rows: Result<readonly NumberedRow[], CellsProblem>
}

type Read<Value> = Result<Value, WorkbookProblem>

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])

// The container of Excel until 2003, and of every later workbook that has a password (MS-OFFCRYPTO).
const isCompound = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/** Whether the bytes begin like a workbook of any kind, rather than like text. */
export const isWorkbook = (bytes: Uint8Array): boolean => isZip(bytes) || isCompound(bytes)

const saidOfZip = {
  'zip-is-damaged': 'workbook-is-damaged',
  'xml-cannot-be-read': 'workbook-is-damaged',
  'xml-has-a-document-type': 'workbook-has-a-document-type',
  'part-is-too-large': 'workbook-unpacks-to-too-much',
  'zip-is-encrypted': 'workbook-has-a-password',
  'zip-has-too-many-entries': 'workbook-unpacks-to-too-much',
  'zip-unpacks-to-too-much': 'workbook-unpacks-to-too-much',
} as const satisfies Record<PartProblem, WorkbookProblem>

const archiveOf = (bytes: Uint8Array, limits: WorkbookLimits): Read<ZipArchive> => {
  if (bytes.byteLength > limits.bytes) return refuse('workbook-is-too-large')
  if (isCompound(bytes)) {
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    return refuse(isEncrypted ? 'workbook-has-a-password' : 'workbook-is-of-an-old-kind')
  }
  const opened = openZip(bytes, limits.zip)
  return opened.ok ? opened : refuse(saidOfZip[opened.refusal])
}

const partsOf = async (archive: ZipArchive): Promise<Read<WorkbookParts>> => {
  const isOffice = archive.has('[Content_Types].xml') && archive.has('_rels/.rels')
  if (!isOffice) return refuse('workbook-is-of-another-kind')
  const found = await findParts(archive)
  if (!found.ok) {
    return refuse(
      found.refusal === 'workbook-is-missing'
        ? 'workbook-is-of-another-kind'
        : saidOfZip[found.refusal],
    )
  }
  return found.value.sheets.length === 0 ? refuse('workbook-is-of-another-kind') : found
}

const readingOf = async (
  archive: ZipArchive,
  { textsPath, stylesPath, epoch }: WorkbookParts,
): Promise<Read<CellReading>> => {
  const texts = textsPath === undefined ? accept([]) : await readTexts(archive, textsPath)
  if (!texts.ok) return refuse(saidOfZip[texts.refusal])
  const styles = stylesPath === undefined ? accept([]) : await readStyles(archive, stylesPath)
  if (!styles.ok) return refuse(saidOfZip[styles.refusal])
  return accept({ texts: texts.value, styles: styles.value, epoch })
}

const sheetOf = async (
  archive: ZipArchive,
  { name, path }: SheetPart,
  { reading, limits }: { reading: CellReading; limits: SheetLimits },
): Promise<Read<WorkbookSheet>> => {
  const bytes = await archive.read(path)
  if (!bytes.ok) return refuse(saidOfZip[bytes.refusal])
  return accept({ name, rows: await readCells(bytes.value, reading, limits) })
}

/**
 * Reads the sheets of an Excel workbook (.xlsx, ECMA-376) that are not hidden: every cell as the
 * text it shows, of formulas the value they had when the file was saved. Nothing is fetched.
 */
export const readWorkbook = async (
  bytes: Uint8Array,
  limits: WorkbookLimits,
): Promise<Read<readonly WorkbookSheet[]>> => {
  const archive = archiveOf(bytes, limits)
  if (!archive.ok) return archive
  const parts = await partsOf(archive.value)
  if (!parts.ok) return parts
  const reading = await readingOf(archive.value, parts.value)
  if (!reading.ok) return reading
  const shown = parts.value.sheets.filter(({ isHidden }) => !isHidden).slice(0, limits.sheets)
  const sheets: WorkbookSheet[] = []
  for (const part of shown) {
    const sheet = await sheetOf(archive.value, part, {
      reading: reading.value,
      limits: limits.sheet,
    })
    if (!sheet.ok) return sheet
    sheets.push(sheet.value)
  }
  return accept(sheets)
}
