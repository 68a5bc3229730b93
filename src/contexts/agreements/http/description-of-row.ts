import type { TableRow } from './table-row.ts'

const byNotesInTitle = [
  /^exchange of (?:diplomatic )?(?:notes|letters)\b/i,
  /\((?:by )?(?:an )?exchange of (?:diplomatic )?(?:notes|letters)\)/i,
  /\b(?:agreement|constituted|concluded|in the form of) (?:by )?(?:means of )?(?:an )?exchange of (?:diplomatic )?(?:notes|letters)\b/i,
]
const byNotesInTrigger =
  /\b(?:notes|letters)\b.*\b(?:constitut|form|are|is)\w*\b.*\bagreement\b|\bagreement\b.*\b(?:constituted|concluded|made|formed) by\b.*\b(?:notes|letters)\b|\bconstituting\b/i

/** Whether the notes themselves are the agreement: only where title or trigger says so. */
export const isConstitutedByNotes = (row: TableRow): boolean => {
  const [title, trigger] = [row.cell('title'), row.cell('eif_trigger')]
  return byNotesInTitle.some((pattern) => pattern.test(title)) || byNotesInTrigger.test(trigger)
}
