import {
  type AgreementLevel,
  type CooperationField,
  cooperationFields,
  type Description,
  type Prevailing,
} from '../domain/description.ts'
import { type CellReading, partsIn, read, type TableRow, wrongCell } from './table-row.ts'

const parties = (row: TableRow): CellReading<readonly [string, string]> => {
  const [first, second, ...others] = partsIn(row, 'parties')
  return first === undefined || second === undefined || others.length > 0
    ? { value: ['', ''], problems: [wrongCell(row, 'parties', 'not-two-parties')] }
    : read([first, second])
}

/** Neighbouring subjects that a table names and this vocabulary does not are `other`, once. */
const fieldsOf = (row: TableRow): readonly CooperationField[] => [
  ...new Set(
    partsIn(row, 'subject').map(
      (part): CooperationField =>
        cooperationFields.find((field) => field === part.toLowerCase().replaceAll(' ', '-')) ??
        'other',
    ),
  ),
]

const languageCode = /^[a-z]{2,3}$/

const prevailingOf = (row: TableRow): Prevailing => {
  const text = row.cell('prevailing_language').toLowerCase()
  if (languageCode.test(text)) return { kind: 'language', language: text }
  const [only, other] = partsIn(row, 'languages')
  if (text === 'single language' && only !== undefined && other === undefined) {
    return { kind: 'language', language: only.toLowerCase() }
  }
  return text.startsWith('none') ? { kind: 'equally-authentic' } : { kind: 'not-recorded' }
}

const byNotesInTitle = [
  /^exchange of (?:diplomatic )?(?:notes|letters)\b/i,
  /\((?:by )?(?:an )?exchange of (?:diplomatic )?(?:notes|letters)\)/i,
  /\b(?:agreement|constituted|concluded|in the form of) (?:by )?(?:means of )?(?:an )?exchange of (?:diplomatic )?(?:notes|letters)\b/i,
]
const byNotesInTrigger =
  /\b(?:notes|letters)\b[^;]*\b(?:constitut(?:es?|ing)|forms?|are|is)(?: an| the| this)? agreement\b|\bagreement\b[^;]*\b(?:constituted|concluded|made|formed) by\b[^;]*\b(?:notes|letters)\b/i

/** Whether the notes themselves are the agreement: only where title or trigger says so. */
export const saysThatNotesAreIt = ({
  title,
  trigger,
}: {
  readonly title: string
  readonly trigger: string
}): boolean =>
  byNotesInTitle.some((pattern) => pattern.test(title)) || byNotesInTrigger.test(trigger)

export const isConstitutedByNotes = (row: TableRow): boolean =>
  saysThatNotesAreIt({ title: row.cell('title'), trigger: row.cell('eif_trigger') })

const levelOf = (row: TableRow): AgreementLevel => {
  if (isConstitutedByNotes(row)) return 'exchange-of-notes'
  if (/^(?:executive )?programme\b/i.test(row.cell('title'))) return 'programme'
  return /\(ministry\)/i.test(row.cell('parties')) ? 'inter-institutional' : 'intergovernmental'
}

/** What a row says of an agreement beside its clauses and acts. */
export const descriptionOfRow = (row: TableRow): CellReading<Description> => {
  const both = parties(row)
  const [title, replaces] = [row.cell('title'), row.cell('replaces')]
  const description: Description = {
    key: row.cell('id'),
    title: title === '' ? {} : { en: title },
    level: levelOf(row),
    parties: both.value,
    fields: fieldsOf(row),
    articles: [],
    authenticLanguages: partsIn(row, 'languages').map((one) => one.toLowerCase()),
    prevailing: prevailingOf(row),
    translations: [],
    constitutedByNotes: isConstitutedByNotes(row),
    replaces: replaces === '' ? null : replaces,
    sources: [row.cell('source'), row.cell('source_2')].filter((one) => one !== ''),
    evidence: row.cell('evidence_seen'),
    remarks: row.cell('notes'),
    illustrative: false,
  }
  return { value: description, problems: both.problems }
}
