/** Every field of the form in which final clauses are entered. */
export const clauseFields = [
  'rule',
  'trigger',
  'basis',
  'event',
  'number',
  'unit',
  'otherNumber',
  'otherUnit',
  'date',
  'which',
  'article',
  'words',
  'notBefore',
  'provisional',
  'provisionalDate',
  'provisionalPartial',
  'provisionalNumber',
  'provisionalUnit',
  'duration',
  'durationNumber',
  'durationUnit',
  'durationFrom',
  'durationUntil',
  'durationWords',
  'renewal',
  'renewalNumber',
  'renewalUnit',
  'renewalMost',
  'renewalWords',
  'nonRenewal',
  'nonRenewalNumber',
  'nonRenewalUnit',
  'nonRenewalWords',
  'denunciation',
  'denunciationNumber',
  'denunciationUnit',
  'denunciationFrom',
  'denunciationEffect',
  'denunciationBars',
  'denunciationBreach',
  'denunciationJudged',
  'denunciationWords',
  'survival',
  'survivalYears',
] as const
export type ClauseField = (typeof clauseFields)[number]

/** Clauses as they were typed. */
export type WrittenClauses = Readonly<Record<ClauseField, string>>

export const units = ['days', 'months', 'years', 'workingDays'] as const
export type Unit = (typeof units)[number]

export const ruleKinds = [
  'not-seen',
  'on-trigger',
  'after-trigger',
  'after-either',
  'first-of-nth-month',
  'first-after-full-months',
  'first-of-month-after-expiry',
  'fixed-date',
  'fixed-or-signature',
  'retroactive',
] as const

export const triggers = [
  'last-notification',
  'signature',
  'exchange-of-notes',
  'reply-note',
  'exchange-of-instruments',
  'last-consent',
  'event',
] as const

export const survivals = ['projects', 'claims', 'investments', 'scholarships', 'other'] as const
