import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import { recordOf, titleOf } from '../domain/agreement.ts'
import { legalDates } from '../domain/legal-dates.ts'
import { lifeOn } from '../domain/life.ts'
import { inForceByKey } from '../domain/others-in-force.ts'
import { legalDateInWords } from '../documents/legal-date-in-words.ts'
import { standingInWords } from '../documents/standing-in-words.ts'
import { words } from '../messages/words.ts'
import { listAgreements } from '../store/agreement-store.ts'
import { partyNames } from './open-agreement.ts'

/** An agreement as a book that is read before a meeting tells it, in finished words. */
export type AgreementInShort = {
  readonly title: string
  readonly key: string
  /** Where it stands, in a sentence. */
  readonly stands: string
  readonly state: 'in-force' | 'awaits' | 'ended' | 'cannot-tell'
  readonly fields: readonly string[]
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

/** The agreements between the sides that the transaction may see, as they stand on a day. */
export const agreementsInShort = async (
  tx: Transaction,
  { language, today }: { readonly language: Language; readonly today: Day },
): Promise<readonly AgreementInShort[]> => {
  const relation = await getOwnRelation(tx)
  const sides = relation.sides.map(({ id }) => id)
  const agreements = await listAgreements(tx)
  const around = { othersInForce: inForceByKey(agreements), calendar: null }
  const naming = { language, party: partyNames(relation, language) }
  const say = words(language)
  return agreements
    .filter(({ description: { parties } }) => sides.every((side) => parties.includes(side)))
    .map((agreement) => {
      const { description } = agreement
      const life = lifeOn(recordOf(agreement, around), today)
      const title = titleOf(agreement, language)
      const [date] = legalDates(life, today)
      const told = date && legalDateInWords(date, title, language)
      return {
        title,
        key: description.key,
        stands: standingInWords(life.standing, naming),
        state: states[life.standing.state],
        fields: description.fields.map((field) => say(`cooperation.${field}`)),
        next: told === undefined ? '' : `${formatDay(language, date?.on ?? today)}: ${told.title}`,
        isIllustrative: description.illustrative,
      }
    })
}
