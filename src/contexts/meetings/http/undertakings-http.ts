import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, ownSideFirst, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { civilOfDay, dayOfCivil } from '#kit/time/civil-date.ts'
import type { Day } from '#kit/time/days.ts'

import { firmnesses, firmnessOf } from '../domain/modality.ts'
import type { Undertaking } from '../domain/undertaking.ts'
import { standingOn } from '../domain/undertaking-standing.ts'
import { words } from '../messages/words.ts'
import type { FlowLine, FlowView } from '../pages/flow-picture.ts'
import { undertakingsPage } from '../pages/undertakings-page.ts'
import { listUndertakings } from '../store/undertaking-store.ts'
import { undertakingsRoute } from './meetings-routes.ts'
import { sideName, todayOf } from './open-desk-of.ts'
import { undertakingLine } from './undertaking-in-words.ts'

const states = ['open', 'closed', 'all'] as const

const flowOf = (all: readonly Undertaking[], visit: DeskVisit, relation: Relation): FlowView => {
  const today = todayOf(relation, visit)
  const first = civilOfDay(Math.min(today, ...all.map(({ saidOn }) => saidOn.first))).year
  const last = civilOfDay(today).year
  const start = dayOfCivil({ year: first, month: 1, day: 1 })
  const end = dayOfCivil({ year: last + 1, month: 1, day: 1 })
  const share = (day: Day): number => Math.min(1, Math.max(0, (day - start) / (end - start)))
  const lineOf = (one: Undertaking): FlowLine => {
    const { state } = standingOn(one, today)
    const until = state === 'open' ? today : (one.acts.at(-1)?.on ?? today)
    const text = inLanguage(one.content.text, visit.language).text
    return {
      label: text,
      detail: `${sideName(relation, visit.language)(one.actorSide)}: ${text}`,
      from: share(one.saidOn.first),
      to: share(Math.max(until, one.saidOn.first)),
      end: state === 'open' ? 'open' : state.startsWith('kept') ? 'kept' : 'dropped',
      firmness: firmnessOf(one.content.modality),
    }
  }
  return {
    say: words(visit.language),
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      label: String(first + index),
      at: share(dayOfCivil({ year: first + index, month: 1, day: 1 })),
    })),
    today: share(today),
    lines: all.map(lineOf),
  }
}

/** What each side would do, by what became of it and how firm it is. */
export const undertakingsHttp =
  ({ db }: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const say = words(visit.language)
    const { all, relation } = await asActor(db, visit.actor, async (tx) => ({
      all: await listUndertakings(tx),
      relation: await getOwnRelation(tx),
    }))
    const asked = visit.url.searchParams
    const state = states.find((known) => known === asked.get('state')) ?? 'open'
    const firmness = firmnesses.find((known) => known === asked.get('firmness'))
    const shown = all.filter((one) => {
      const isOpen = standingOn(one, todayOf(relation, visit)).state === 'open'
      return (
        (state === 'all' || isOpen === (state === 'open')) &&
        (firmness === undefined || firmnessOf(one.content.modality) === firmness)
      )
    })
    const body = undertakingsPage({
      say,
      action: undertakingsRoute.path,
      state,
      firmness: firmness ?? 'all',
      sides: ownSideFirst(relation, visit.actor.side).map(({ id }) => ({
        id,
        title: say('undertakings.side', { side: sideName(relation, visit.language)(id) }),
        lines: shown
          .filter(({ actorSide }) => actorSide === id)
          .map((one) => undertakingLine(one, visit, relation)),
      })),
      flow: flowOf(all, visit, relation),
    })
    return page({ title: say('undertakings.title'), section: 'undertakings', body })
  }
