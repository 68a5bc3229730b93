import { crc32, deflateRawSync } from 'node:zlib'

export type ZipEntry = {
  readonly name: string
  readonly bytes: Buffer
  /** What the archive claims, where that is not what the bytes are. */
  readonly claimedSize?: number
  readonly flags?: number
}

type Placed = { readonly local: Buffer; readonly central: Buffer }

const placedAt = (offset: number, { name, bytes, claimedSize, flags = 0 }: ZipEntry): Placed => {
  const packed = deflateRawSync(bytes)
  const title = Buffer.from(name)
  const described = Buffer.alloc(26)
  described.writeUInt16LE(20, 0)
  described.writeUInt16LE(flags, 2)
  described.writeUInt16LE(8, 4)
  described.writeUInt32LE(crc32(bytes), 10)
  described.writeUInt32LE(packed.length, 14)
  described.writeUInt32LE(claimedSize ?? bytes.length, 18)
  described.writeUInt16LE(title.length, 22)
  const after = Buffer.alloc(14)
  after.writeUInt32LE(offset, 10)
  return {
    local: Buffer.concat([Buffer.from('PK\u0003\u0004'), described, title, packed]),
    central: Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), described, after, title]),
  }
}

/** A ZIP archive, honest or not. */
export const aZip = (entries: readonly ZipEntry[]): Buffer => {
  let offset = 0
  const placed = entries.map((entry) => {
    const each = placedAt(offset, entry)
    offset += each.local.length
    return each
  })
  const central = Buffer.concat(placed.map((each) => each.central))
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...placed.map((each) => each.local), central, end])
}

export const aPart = (name: string, text: string): ZipEntry => ({ name, bytes: Buffer.from(text) })

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Rows of texts as the sheet of a workbook holds them. */
export const sheetXml = (rows: readonly (readonly string[])[]): string => {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
  const body = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')
  return `<worksheet><sheetData>${body}</sheetData></worksheet>`
}

/** The parts of a workbook whose sheets hold what is given, by their names. */
export const workbookParts = (sheets: Readonly<Record<string, string>>): ZipEntry[] => {
  const named = Object.entries(sheets)
  const relations = named.map(
    (_sheet, index) =>
      `<Relationship Id="r${String(index)}" Type="${relationships}/worksheet" Target="sheet${String(index)}.xml"/>`,
  )
  const listed = named.map(
    ([name], index) =>
      `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}" r:id="r${String(index)}"/>`,
  )
  return [
    aPart('[Content_Types].xml', '<Types/>'),
    aPart(
      '_rels/.rels',
      `<Relationships><Relationship Id="w" Type="${relationships}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ),
    aPart(
      'xl/workbook.xml',
      `<workbook xmlns:r="${relationships}"><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    aPart('xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`),
    ...named.map(([, xml], index) => aPart(`xl/sheet${String(index)}.xml`, xml)),
  ]
}

export const aWorkbook = (sheets: Readonly<Record<string, string>>): Buffer =>
  aZip(workbookParts(sheets))
