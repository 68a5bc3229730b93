import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { formatList } from '#kit/i18n/lists.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { type Agreement, titleOf } from '../domain/agreement.ts'
import { type AgreementRecord, officialForce, signedOn } from '../domain/agreement-record.ts'
import { cooperationFields } from '../domain/description.ts'
import { findForce } from '../domain/force-finding.ts'
import { clausesInWords } from '../documents/clauses-in-words.ts'
import { groundInWords, verdictInWords } from '../documents/grounds-in-words.ts'
import { knownDateInWords } from '../documents/known-date-in-words.ts'
import { type ImportWords, importWords } from '../messages/import-words.ts'
import type { ImportDryRun, ImportedRow } from '../pages/import-page/import-dry-run-page.ts'
import type { ImportStart } from '../pages/import-page/import-page.ts'
import type { NewAgreement } from '../service/record-agreement.ts'
import type { ReadAgreements } from './agreements-of-table.ts'
import { agreementRoute } from './agreements-routes.ts'
import { partyNames } from './open-agreement.ts'
import type { TableColumn } from './table-columns.ts'
import { problemText, shownCell, type TableProblem } from './table-problem.ts'

/** A table as it was handed in: its bytes, and as text for the next step. */
export type HandedIn = {
  readonly bytes: Uint8Array
  readonly text: string
  /** A file is chosen anew; only what was pasted is shown again, to be put right on the spot. */
  readonly isFile: boolean
  readonly isJoint: boolean
}

const mostProblemsShown = 200

const columnsOf = (say: ImportWords): ImportStart['columns'] => {
  const fields = cooperationFields.map((field) => field.replaceAll('-', ' ')).join(', ')
  const column = (names: readonly TableColumn[], means: string) => ({ names, means })
  return [
    column(['id'], say('column.id')),
    column(['title'], say('column.title')),
    column(['parties'], say('column.parties')),
    column(['subject'], say('column.subject', { fields })),
    column(['languages', 'prevailing_language'], say('column.languages')),
    column(['place_signed', 'date_signed'], say('column.signed')),
    column(
      ['eif_pattern', 'eif_n', 'eif_unit', 'eif_trigger', 'eif_clause_own_words'],
      say('column.pattern'),
    ),
    column(['notification_1', 'notification_2', 'notification_kind'], say('column.notifications')),
    column(['eif_actual', 'eif_actual_basis'], say('column.official')),
    column(
      [
        'provisional_application',
        'duration_years',
        'renewal_years',
        'renewal_kind',
        'non_renewal_notice',
        'denunciation_notice',
        'denunciation_counting',
      ],
      say('column.terms'),
    ),
    column(['replaces', 'end_date'], say('column.end')),
    column(['source', 'source_2', 'evidence_seen', 'notes'], say('column.sources')),
  ]
}

/** The first step in words, with what was wrong with the table that was tried. */
export const importView = (
  { language }: DeskVisit,
  refused?: { readonly table: HandedIn; readonly problems: readonly TableProblem[] },
): ImportStart => {
  const say = importWords(language)
  const { table, problems = [] } = refused ?? {}
  return {
    say,
    text: table === undefined || table.isFile ? '' : table.text,
    isJoint: table?.isJoint ?? false,
    problems: problems.slice(0, mostProblemsShown).map((one) => ({
      line: one.line,
      column: one.column,
      there: shownCell(one),
      text: problemText(one, language),
    })),
    hidden: Math.max(0, problems.length - mostProblemsShown),
    columns: columnsOf(say),
  }
}

const recordOf = ({ description, clauses, acts }: NewAgreement): AgreementRecord => ({
  parties: description.parties,
  constitutedByNotes: description.constitutedByNotes,
  clauses,
  acts,
  othersInForce: {},
  calendar: null,
})

/** The official day, the reckoned ones, and how they stand to each other. */
const forceOf = (
  record: AgreementRecord,
  { language }: DeskVisit,
  party: (party: string) => string,
): readonly string[] => {
  const say = importWords(language)
  const { verdict, days, because } = findForce(record)
  const ifOnly = because.filter(({ kind }) => kind === 'triggers')
  const official = officialForce(record)
  const reckoned = formatList(
    language,
    days.map((day) => formatDay(language, day, 'short')),
  )
  return [
    ...(official === undefined
      ? []
      : [say('force.official', { day: knownDateInWords(language, official.on, 'short') })]),
    ...(days.length === 0 ? [] : [say('force.reckoned', { days: reckoned })]),
    ...(ifOnly.length === 0
      ? [verdictInWords(verdict, language)]
      : ifOnly.map((ground) => groundInWords(ground, { language, party }))),
  ]
}

const rowOf = (one: NewAgreement, visit: DeskVisit, relation: Relation): ImportedRow => {
  const { language } = visit
  const { description, clauses } = one
  const record = recordOf(one)
  const signed = signedOn(record)
  const title = inLanguage(description.title, language)
  return {
    title: title.text,
    ...(title.language === language ? {} : { titleLanguage: title.language }),
    key: description.key,
    parties: description.parties.map(partyNames(relation, language)).join(' – '),
    signed:
      signed === undefined
        ? importWords(language)('row.not-recorded')
        : knownDateInWords(language, signed, 'short'),
    force: forceOf(record, visit, partyNames(relation, language)),
    clauses: clausesInWords(clauses, language),
  }
}

type Tried = {
  readonly relation: Relation
  readonly recorded: readonly Agreement[]
  readonly table: HandedIn
  readonly read: ReadAgreements
}

/** The second step in words: what each new row would become, and which are on record already. */
export const dryRunView = (visit: DeskVisit, tried: Tried): ImportDryRun => {
  const { relation, recorded, table, read } = tried
  const byKey = new Map(recorded.map((one) => [one.description.key, one]))
  const known = read.agreements.flatMap(({ description }) => byKey.get(description.key) ?? [])
  const added = read.agreements.filter(({ description }) => !byKey.has(description.key))
  return {
    say: importWords(visit.language),
    isJoint: table.isJoint,
    text: table.text,
    passedOver: read.passedOver,
    known: known.map((one) => ({
      key: one.description.key,
      title: titleOf(one, visit.language),
      href: agreementRoute.href({ slug: one.slug }),
    })),
    rows: added.map((one) => rowOf(one, visit, relation)),
  }
}
