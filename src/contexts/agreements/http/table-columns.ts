/** The columns of a table of agreements, in the order in which it is written. */
export const tableColumns = [
  'id',
  'title',
  'parties',
  'subject',
  'languages',
  'prevailing_language',
  'place_signed',
  'date_signed',
  'eif_pattern',
  'eif_n',
  'eif_unit',
  'eif_trigger',
  'eif_clause_own_words',
  'notification_1',
  'notification_2',
  'notification_kind',
  'eif_actual',
  'eif_actual_basis',
  'test_use',
  'provisional_application',
  'duration_years',
  'renewal_years',
  'renewal_kind',
  'non_renewal_notice',
  'denunciation_notice',
  'denunciation_counting',
  'replaces',
  'end_date',
  'source',
  'source_2',
  'evidence_seen',
  'notes',
] as const

export type TableColumn = (typeof tableColumns)[number]

/** What stands in some columns of a row. */
export type Cells = Partial<Readonly<Record<TableColumn, string>>>

/** Without these a row says neither which agreement it is of, nor by which clause it enters into force. */
export const neededColumns: readonly TableColumn[] = ['id', 'eif_pattern']

/** A column's name in its one form: small letters, words with a low line between them. */
export const columnNamed = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
