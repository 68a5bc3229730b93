import { getOwnRelation, type Relation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Found, Sought } from '#kit/db/found-records.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import type { Language, Localised } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import { type Agreement, recordOf, titleOf } from '../domain/agreement.ts'
import type { CooperationField, Description } from '../domain/description.ts'
import { legalDates } from '../domain/legal-dates.ts'
import { lifeOn } from '../domain/life.ts'
import { inForceByKey } from '../domain/others-in-force.ts'
import { legalDateInWords } from '../documents/legal-date-in-words.ts'
import { standingInWords } from '../documents/standing-in-words.ts'
import { words } from '../messages/words.ts'
import { listAgreements } from '../store/agreement-store.ts'
import { findAgreements } from '../store/found-agreements.ts'
import { agreementRoute } from './agreements-routes.ts'
import { partyNames } from './open-agreement.ts'

/** An agreement as a book that is read before a meeting tells it, in finished words. */
export type AgreementInShort = {
  readonly id: string
  readonly href: string
  /** Whether both sides see it: what is shown to both names nothing else. */
  readonly isShared: boolean
  /** As the reader calls it. */
  readonly title: string
  /** In every language that it is on record in. */
  readonly titles: Localised
  /** Where it stands, in a sentence. */
  readonly stands: string
  readonly state: 'in-force' | 'awaits' | 'ended' | 'cannot-tell'
  readonly fields: readonly string[]
  /** The fields of cooperation that it, or an article of it, gives a basis to. */
  readonly basisOf: readonly CooperationField[]
  /** Since when it is in force; null: it is not, or nobody can tell. */
  readonly since: KnownDate | null
  /** When it was signed, and when it is on record to have entered into force. */
  readonly moments: readonly {
    readonly kind: 'signature' | 'entry-into-force'
    readonly on: KnownDate
  }[]
  /** The next date that falls due by the text alone; null where none does. */
  readonly nextOn: Day | null
  /** What falls due then; '' where nothing does. */
  readonly nextWhat: string
  /** The next date that falls due by the text alone; '' where none does. */
  readonly next: string
  readonly isIllustrative: boolean
}

const states = {
  unsigned: 'awaits',
  signed: 'awaits',
  provisional: 'awaits',
  'comes-into-force': 'awaits',
  'in-force': 'in-force',
  ended: 'ended',
  'cannot-tell': 'cannot-tell',
} as const

const basisOf = ({ fields, articles }: Description): readonly CooperationField[] => [
  ...new Set([...fields, ...articles.flatMap(({ field }) => field ?? [])]),
]

const momentsOf = ({ acts }: Agreement): AgreementInShort['moments'] =>
  acts.flatMap(({ act }) =>
    act.kind === 'signature' || act.kind === 'entry-into-force'
      ? [{ kind: act.kind, on: act.on }]
      : [],
  )

/** The name of a field of cooperation in a language. */
export const fieldInWords = (field: CooperationField, language: Language): string =>
  words(language)(`cooperation.${field}`)

type Asked = { readonly language: Language; readonly today: Day }

type Around = Asked & {
  readonly relation: Relation
  /** All agreements for which one of those that are told may wait. */
  readonly others: readonly Agreement[]
}

const inShort = ({ language, today, relation, others }: Around) => {
  const sides = relation.sides.map(({ id }) => id)
  const around = { othersInForce: inForceByKey(others), calendar: null }
  const naming = { language, party: partyNames(relation, language) }
  return (agreement: Agreement): AgreementInShort => {
    const { description } = agreement
    const life = lifeOn(recordOf(agreement, around), today)
    const title = titleOf(agreement, language)
    const [date] = legalDates(life, today)
    const told = date && legalDateInWords(date, title, language)
    return {
      id: agreement.id,
      href: agreementRoute.href({ slug: agreement.slug }),
      isShared: !sides.includes(agreement.visibility),
      title,
      titles: agreement.description.title,
      stands: standingInWords(life.standing, naming),
      state: states[life.standing.state],
      fields: description.fields.map((field) => fieldInWords(field, language)),
      basisOf: basisOf(description),
      since: life.standing.state === 'in-force' ? life.standing.since : null,
      moments: momentsOf(agreement),
      nextOn: date?.on ?? null,
      nextWhat: told?.title ?? '',
      next: told === undefined ? '' : `${formatDay(language, date?.on ?? today)}: ${told.title}`,
      isIllustrative: description.illustrative,
    }
  }
}

/** The agreements between the sides that the transaction may see, as they stand on a day. */
export const agreementsInShort = async (
  tx: Transaction,
  asked: Asked,
): Promise<readonly AgreementInShort[]> => {
  const relation = await getOwnRelation(tx)
  const others = await listAgreements(tx)
  return others
    .filter(({ description: { parties } }) =>
      relation.sides.every(({ id }) => parties.includes(id)),
    )
    .map(inShort({ ...asked, relation, others }))
}

/** The agreements with whomever that a search finds by title or key, the latest recorded first. */
export const searchAgreements = async (
  tx: Transaction,
  sought: Sought,
  asked: Asked,
): Promise<Found<AgreementInShort>> => {
  const found = await findAgreements(tx, sought)
  const agreements = await listAgreements(tx, { ids: found.shown })
  const isWaiting = agreements.some(({ clauses }) => clauses.force.notBefore.length > 0)
  const others = isWaiting ? await listAgreements(tx) : agreements
  const tell = inShort({ ...asked, relation: await getOwnRelation(tx), others })
  const told = new Map(agreements.map((agreement) => [agreement.id, tell(agreement)]))
  return { ...found, shown: found.shown.flatMap((id) => told.get(id) ?? []) }
}
