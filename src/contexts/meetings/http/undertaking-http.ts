import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, type Relation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { isId } from '#kit/ids/ids.ts'

import type { Undertaking } from '../domain/undertaking.ts'
import { words } from '../messages/words.ts'
import type { NamedOrigin } from '../pages/named-origin.ts'
import { undertakingPage } from '../pages/undertaking-page.ts'
import { listNotedUndertakings, type NotedUndertaking } from '../store/noted-line-store.ts'
import { listUndertakings } from '../store/undertaking-store.ts'
import { listUndertakingNotes, type UndertakingNote } from '../store/undertaking-thread-store.ts'
import { undertakingRoute, undertakingsRoute } from './meetings-routes.ts'
import { type OwnerChoice, readOwnerChoices } from './owner-choices.ts'
import { originOf, readOrigins } from './origins.ts'
import type { FindSubjects, Subject } from './subjects.ts'
import { carryOut, type UndertakingRefusal } from './undertaking-acts.ts'
import { undertakingView } from './undertaking-view.ts'

/** An undertaking with all that its page shows beside it. */
export type OpenedUndertaking = {
  readonly undertaking: Undertaking
  readonly relation: Relation
  readonly origin: NamedOrigin
  /** The lines of the own side's notes from which it was made. */
  readonly noted: readonly NotedUndertaking[]
  readonly notes: readonly UndertakingNote[]
  readonly subjects: readonly Subject[]
  readonly owners: readonly OwnerChoice[]
}

const open = async (
  tx: Transaction,
  visit: DeskVisit,
  findSubjects: FindSubjects,
): Promise<OpenedUndertaking | undefined> => {
  const id = visit.parameters['id'] ?? ''
  if (!isId(id)) return undefined
  const [undertaking] = await listUndertakings(tx, { id })
  if (undertaking === undefined) return undefined
  const relation = await getOwnRelation(tx)
  const origins = await readOrigins(tx, [undertaking], { visit, relation })
  return {
    undertaking,
    relation,
    origin: originOf(undertaking, origins, visit),
    noted: await listNotedUndertakings(tx, { undertaking: id }),
    notes: await listUndertakingNotes(tx, id),
    subjects: await findSubjects(tx, visit),
    owners: await readOwnerChoices(tx, visit),
  }
}

const notFound = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({
    status: 404,
    title: say('undertakings.title'),
    detail: say('refused.undertaking-not-found'),
  })
}

const show = (
  opened: OpenedUndertaking,
  visit: DeskVisit,
  refusal?: UndertakingRefusal,
): Answer => {
  const say = words(visit.language)
  const view = undertakingView(opened, visit)
  const refused = refusal === undefined ? {} : { refused: say(`refused.${refusal}`) }
  const content = {
    title: view.text,
    section: 'undertakings',
    body: undertakingPage({ ...view, ...refused }),
  }
  return refusal === undefined ? page(content) : refusedPage(content)
}

/** One undertaking, and what can be said of it there. */
export const undertakingHttp = (dependencies: Dependencies, findSubjects: FindSubjects) => {
  const { db } = dependencies
  const withOpened = whereFound(
    (visit: DeskVisit) => asActor(db, visit.actor, (tx) => open(tx, visit, findSubjects)),
    notFound,
  )
  return {
    show: withOpened((opened, visit) => show(opened, visit)),
    act: withOpened(async (opened, visit) => {
      const form = await visit.form()
      const done = await carryOut(db, opened, { visit, form })
      const { id } = opened.undertaking
      if (done.ok && form.text('back') === 'board') {
        return redirect(undertakingsRoute.href({}, { did: 'assigned' }))
      }
      return done.ok
        ? redirect(undertakingRoute.href({ id }, { did: 'done' }))
        : show(opened, visit, done.refusal)
    }),
  }
}
