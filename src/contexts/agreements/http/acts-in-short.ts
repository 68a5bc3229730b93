import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'

import { titleOf } from '../domain/agreement.ts'
import { actInWords } from '../documents/act-in-words.ts'
import { knownDateInWords } from '../documents/known-date-in-words.ts'
import { listAgreements } from '../store/agreement-store.ts'
import { agreementRoute } from './agreements-routes.ts'
import { partyNames } from './open-agreement.ts'

/** An act of the life of an agreement, in finished words. */
export type ActInShort = {
  readonly id: string
  /** What was done, when, and of which agreement. */
  readonly label: string
  readonly href: string
  /** Whether both sides see it: what is shown to both names nothing else. */
  readonly isShared: boolean
}

/** The place of an act on the page of its agreement. */
export const anchorOfAct = (id: string): string => `act-${id}`

/** The acts of all agreements that the transaction may see, the agreement's own order kept. */
export const actsInShort = async (
  tx: Transaction,
  language: Language,
): Promise<readonly ActInShort[]> => {
  const party = partyNames(await getOwnRelation(tx), language)
  return (await listAgreements(tx)).flatMap((agreement) =>
    agreement.acts.map(({ act, visibility }) => {
      const { title, on } = actInWords(act, { language, party })
      return {
        id: act.id,
        label: `${title}, ${knownDateInWords(language, on)} · ${titleOf(agreement, language)}`,
        href: `${agreementRoute.href({ slug: agreement.slug })}#${anchorOfAct(act.id)}`,
        isShared: visibility === 'joint',
      }
    }),
  )
}
