import type { Act } from '../domain/act.ts'
import type { Clauses } from '../domain/clause.ts'
import type { Description, Prevailing } from '../domain/description.ts'
import { cellsOfActs } from './cells-of-acts.ts'
import { cellsOfForce } from './cells-of-force.ts'
import { cellsOfTerms } from './cells-of-terms.ts'
import { saysThatNotesAreIt } from './description-of-row.ts'
import type { Cells } from './table-columns.ts'

const prevailingCell = (prevailing: Prevailing): string => {
  switch (prevailing.kind) {
    case 'language':
      return prevailing.language
    case 'equally-authentic':
      return 'none'
    case 'not-recorded':
      return ''
  }
}

const notesAreIt = 'exchange of notes constituting the agreement'

const triggerCell = (trigger: string, { constitutedByNotes, title }: Description): string => {
  const isSaid = saysThatNotesAreIt({ title: title.en ?? '', trigger })
  return constitutedByNotes && !isSaid ? [trigger, notesAreIt].filter(Boolean).join('; ') : trigger
}

const ofDescription = (description: Description, party: (party: string) => string): Cells => {
  const { title, sources, fields } = description
  const [source = '', ...others] = sources
  return {
    id: description.key,
    title: title.en ?? title.es ?? title.az ?? '',
    parties: description.parties.map((one) => party(one).replaceAll(';', ',')).join(';'),
    subject: fields.map((field) => field.replaceAll('-', ' ')).join(';'),
    languages: description.authenticLanguages.join(';'),
    prevailing_language: prevailingCell(description.prevailing),
    replaces: description.replaces ?? '',
    source,
    source_2: others.join(' ; '),
    evidence_seen: description.evidence,
    notes: description.remarks,
  }
}

/** An agreement as a row of a table, as far as it has columns for what is recorded. */
export const rowOfAgreement = (
  {
    description,
    clauses,
    acts,
  }: {
    readonly description: Description
    readonly clauses: Clauses
    readonly acts: readonly Act[]
  },
  party: (party: string) => string,
): Cells => {
  const force = cellsOfForce(clauses.force)
  return {
    ...ofDescription(description, party),
    ...force,
    eif_trigger: triggerCell(force.eif_trigger ?? '', description),
    ...cellsOfActs(acts, clauses.force),
    ...cellsOfTerms(clauses),
  }
}
