import type { Actor } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Agreement } from '../domain/agreement.ts'
import type { RestingKind } from '../domain/coverage.ts'
import { insertReliance, listReliances } from '../store/reliance-store.ts'
import { withAgreement } from './record-agreement.ts'

export type RestRefusal =
  'member-may-not-edit' | 'agreement-not-found' | 'article-is-not-on-record' | 'nothing-is-chosen'

type Said = {
  readonly slug: string
  /** '' for the agreement as a whole. */
  readonly article: string
  readonly kind: RestingKind
  readonly subject: string
}

const hasArticle = ({ description: { articles } }: Agreement, article: string): boolean =>
  article === '' || articles.some(({ number }) => number === article)

/**
 * A member records that something rests on an article: before both sides where both see the
 * agreement and the record, else for the own side. What is recorded already stays as it is.
 */
export const restOnArticle = (
  db: OpenDatabase,
  actor: Actor,
  { slug, article, kind, subject, isShared }: Said & { readonly isShared: boolean },
): Promise<Result<undefined, RestRefusal>> =>
  withAgreement<undefined, RestRefusal>(
    db,
    { actor, slug, action: 'recorded what rests on an agreement' },
    async (tx, agreed) => {
      if (!hasArticle(agreed, article)) return refuse('article-is-not-on-record')
      const { id: agreement } = agreed
      const said = { agreement, article, kind, subject }
      const known = await listReliances(tx, { agreement })
      if (known.some((one) => one.article === article && one.subject === subject)) {
        return accept(undefined)
      }
      const visibility = isShared ? agreed.visibility : actor.side
      await insertReliance(tx, actor, { ...said, visibility, isTakenBack: false })
      return accept(undefined)
    },
  )

/** A member takes back that something rests on an article; that it was said stays on record. */
export const takeBackReliance = (
  db: OpenDatabase,
  actor: Actor,
  { slug, article, kind, subject }: Said,
): Promise<Result<undefined, RestRefusal>> =>
  withAgreement<undefined, RestRefusal>(
    db,
    { actor, slug, action: 'took back what rests on an agreement' },
    async (tx, { id: agreement }) => {
      const known = await listReliances(tx, { agreement })
      const said = known.find((one) => one.article === article && one.subject === subject)
      if (said === undefined) return accept(undefined)
      const { visibility } = said
      await insertReliance(tx, actor, {
        agreement,
        article,
        kind,
        subject,
        visibility,
        isTakenBack: true,
      })
      return accept(undefined)
    },
  )
