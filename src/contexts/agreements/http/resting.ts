import type { Transaction } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Reliance } from '../store/reliance-store.ts'

/** A record that may rest on an article, as the reader may know it. */
export type RestingSubject = Pick<Reliance, 'kind'> & {
  readonly id: string
  readonly label: string
  readonly href: string
  /** Whether both sides see it: what is shown to both names nothing else. */
  readonly isShared: boolean
  /** The agreement, and the article where one is named, that it says itself it comes from. */
  readonly comesFrom?: { readonly agreement: string; readonly article: string }
}

/** All records that may rest on an article and that the transaction may see: pages that span contexts know them. */
export type FindResting = (
  tx: Transaction,
  reading: { readonly language: Language; readonly today: Instant },
) => Promise<readonly RestingSubject[]>

/** Something that rests on an article, by its record, and who said so; '' where it says so itself. */
export type Resting = {
  readonly subject: RestingSubject
  readonly agreement: string
  readonly article: string
  readonly said: Reliance | undefined
}

/**
 * What rests on agreements, as far as the reader may know of it: what somebody recorded, and what
 * says itself where it comes from. A record that the reader does not see is not counted either.
 */
export const restingOn = (
  reliances: readonly Reliance[],
  subjects: readonly RestingSubject[],
): readonly Resting[] => {
  const byId = new Map(subjects.map((subject) => [subject.id, subject]))
  const recorded = reliances.flatMap((said): readonly Resting[] => {
    const subject = byId.get(said.subject)
    const { agreement, article } = said
    return subject === undefined ? [] : [{ subject, agreement, article, said }]
  })
  const known = new Set(recorded.map(({ subject, agreement }) => `${subject.id} ${agreement}`))
  const byItself = subjects.flatMap((subject): readonly Resting[] => {
    const { comesFrom, id } = subject
    return comesFrom === undefined || known.has(`${id} ${comesFrom.agreement}`)
      ? []
      : [{ subject, ...comesFrom, said: undefined }]
  })
  return [...recorded, ...byItself]
}
