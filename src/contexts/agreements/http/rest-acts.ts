import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { refuse, type Result } from '#kit/result/result.ts'

import { restOnArticle, type RestRefusal, takeBackReliance } from '../service/rest-on-article.ts'
import type { FindResting } from './resting.ts'
import { valueOf } from './resting-view.ts'

type Asked = {
  readonly slug: string
  readonly form: Form
  readonly does: 'rest' | 'rest-no-more'
}

/** Records that something rests on an article, or takes it back, as a form of the page says. */
export const restAct = async (
  { db }: Dependencies,
  visit: DeskVisit,
  { find, slug, form, does }: Asked & { readonly find: FindResting },
): Promise<Result<undefined, RestRefusal>> => {
  const subjects = await asActor(db, visit.actor, (tx) => find(tx, visit))
  const subject = subjects.find((one) => valueOf(one) === form.text('resting'))
  if (subject === undefined) return refuse('nothing-is-chosen')
  const { kind, id, isShared } = subject
  const said = { slug, article: form.text('article'), kind, subject: id }
  return does === 'rest'
    ? restOnArticle(db, visit.actor, { ...said, isShared })
    : takeBackReliance(db, visit.actor, said)
}
