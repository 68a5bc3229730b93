import { accept, refuse, type Result } from '#kit/result/result.ts'
import { foldText } from '#kit/text/fold-text.ts'

import type { GuestDetails } from './guest.ts'
import {
  type DetailRefusal,
  type GuestAsWritten,
  type GuestField,
  guestFields,
  readDetails,
} from './guest-details.ts'

/** What is wrong, and where: the line of the table, 1 being the header, and the column. */
export type SheetFault = {
  readonly line: number
  readonly field: GuestField
  readonly kind: DetailRefusal | 'column-is-missing'
}

type Sheet = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
}

// What the columns are called in the languages of the desk, folded.
const called: Readonly<Record<GuestField, readonly string[]>> = {
  'form-of-address': ['form of address', 'title', 'tratamiento', 'titulo', 'muraciet', 'titul'],
  name: ['name', 'nombre', 'ad', 'ad soyad'],
  capacity: ['capacity', 'post', 'cargo', 'vezife'],
  institution: ['institution', 'institucion', 'qurum', 'teskilat'],
  email: ['email', 'e-mail', 'mail', 'correo', 'correo electronico', 'e-poct', 'epoct'],
  language: ['language', 'idioma', 'dil'],
  companions: ['companions', 'acompanantes', 'musayiet eden', 'musayiet edenler'],
}

const indexesOf = ({ header }: Sheet): ReadonlyMap<GuestField, number> => {
  const folded = header.map(foldText)
  return new Map(
    guestFields.map((field) => [field, folded.findIndex((title) => called[field].includes(title))]),
  )
}

/**
 * Reads a table of guests in the order of precedence, whole: one fault anywhere and nobody of it is
 * listed. Only the name has to be there; a line without a language is taken in `language`.
 */
export const readGuestSheet = (
  sheet: Sheet,
  {
    language,
    readAddress,
  }: { readonly language: string; readonly readAddress: (text: string) => string | undefined },
): Result<GuestDetails[], SheetFault[]> => {
  const indexes = indexesOf(sheet)
  if ((indexes.get('name') ?? -1) < 0) {
    return refuse([{ line: 1, field: 'name', kind: 'column-is-missing' }])
  }
  const read = sheet.rows.map((cells, index) => {
    const cell = (field: GuestField): string => cells[indexes.get(field) ?? -1] ?? ''
    const written: GuestAsWritten = {
      'form-of-address': cell('form-of-address'),
      name: cell('name'),
      capacity: cell('capacity'),
      institution: cell('institution'),
      email: cell('email'),
      language: cell('language').trim() === '' ? language : cell('language'),
      companions: cell('companions'),
    }
    const line = sheet.lines[index] ?? 0
    return { line, details: readDetails(written, readAddress) }
  })
  const faults = read.flatMap(({ line, details }) =>
    details.ok ? [] : details.refusal.map((fault) => ({ ...fault, line })),
  )
  return faults.length > 0
    ? refuse(faults)
    : accept(read.flatMap(({ details }) => (details.ok ? [details.value] : [])))
}
