import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { words } from '../messages/words.ts'
import { nationalPathPage } from '../pages/national-path-page.ts'
import { keepNationalPath, type PathRefusal } from '../service/keep-national-path.ts'
import type { WrittenStep } from '../store/path-store.ts'
import { agreementsRoute, nationalPathRoute } from './agreements-routes.ts'
import { pathOf } from './national-path-of.ts'
import { mayEdit, section } from './open-agreement.ts'

const stepsIn = (text: string): readonly WrittenStep[] =>
  text.split('\n').flatMap((line) => {
    const [step = '', ...office] = line.split('|').map((part) => part.trim())
    return step === '' ? [] : [{ step, office: office.join(' ') }]
  })

type Said = { readonly steps: string; readonly refusal?: PathRefusal }

const show = (visit: DeskVisit, { steps, refusal }: Said): Answer => {
  const say = words(visit.language)
  const body = nationalPathPage({
    say,
    above: { label: say('agreements.title'), href: agreementsRoute.path },
    action: nationalPathRoute.path,
    steps,
    mayEdit: mayEdit(visit),
    ...(visit.url.searchParams.get('did') === 'kept' && { did: say('did.path') }),
    ...(refusal !== undefined && { error: say(`refused.${refusal}`) }),
  })
  return (refusal === undefined ? page : refusedPage)({ title: say('path.title'), section, body })
}

/** What the own side does at home before it is bound: seeing it, writing it anew. */
export const nationalPathHttp = ({ db }: Dependencies) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    const { actor, language } = visit
    const path = await asActor(db, actor, (tx) => pathOf(tx, actor.side, language))
    const lines = path.map(({ step, office }) => (office === '' ? step : `${step} | ${office}`))
    return show(visit, { steps: lines.join('\n') })
  },
  save: async (visit: DeskVisit): Promise<Answer> => {
    const steps = (await visit.form()).text('steps')
    const kept = await keepNationalPath(db, visit.actor, stepsIn(steps))
    return kept.ok
      ? redirect(nationalPathRoute.href({}, { did: 'kept' }))
      : show(visit, { steps, refusal: kept.refusal })
  },
})
