import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { type ProgrammePort, readSupposition } from '#contexts/measures/contract.ts'
import type { Choice } from '#kit/html/components/field.ts'
import { type Answer, page, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Language } from '#kit/text/localised.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { disciplines } from '../domain/event.ts'
import { whatIfWords } from '../messages/what-if-words.ts'
import { eventTold, flippedEvent, formatTold } from '../pages/what-if-page/difference-in-words.ts'
import { whatIfView } from '../pages/what-if-page/view-model.ts'
import { whatIfPage } from '../pages/what-if-page/what-if-page.ts'
import { settleDecisions } from '../service/settle-decisions.ts'
import { listEventsConcerned, whatIf } from '../service/what-if.ts'
import { whatIfRoute } from './supposing-routes.ts'

const disciplineChoices = (language: Language): Choice[] => {
  const say = whatIfWords(language)
  return disciplines.map((value) => ({ value, label: say(`discipline.${value}`) }))
}

/** What the programme answers to the pages on measures. */
export const programmePort = ({ db, today }: Dependencies): ProgrammePort => ({
  disciplines: disciplineChoices,
  impactOf: async (visit, change) => {
    const result = await whatIf(db, visit.actor, { today: visit.today, change })
    const reader = { language: visit.language, cities: result.venues }
    return { stays: result.stays, flips: result.flips.map((one) => flippedEvent(one, reader)) }
  },
  concernedBy: async (visit, measure) => {
    const views = await listEventsConcerned(db, visit.actor, { today: visit.today, measure })
    const say = whatIfWords(visit.language)
    return views.map((view) => ({
      ...eventTold(view, visit.language),
      now: formatTold(view.now, say),
    }))
  },
  decideAgain: async ({ actor }) => {
    await settleDecisions(db, actor.relation, today())
  },
  whatIfHref: whatIfRoute.href({}),
})

/** What would flip if a supposed measure held: all of it in the address, nothing stored. */
export const whatIfHttp = ({ db }: Dependencies) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    const { language, actor, today } = visit
    const say = whatIfWords(language)
    const supposition = await readSupposition(db, visit, disciplineChoices(language))
    const { measure } = supposition
    const change = { added: measure === undefined ? [] : [measure], without: [] }
    const result = measure && (await whatIf(db, actor, { today, change }))
    const view = whatIfView(
      {
        supposition,
        result,
        mayRecord: may(actor, 'record-measure'),
        today: { at: today, day: dayInZone(today, result?.host.zone ?? 'UTC') },
        presets: [
          {
            label: say('what-if.preset.halls-may'),
            href: whatIfRoute.href({}, { preset: 'halls-may' }),
          },
        ],
      },
      { language, cities: result?.venues ?? [] },
      say,
    )
    const content = { title: say('what-if.title'), section: 'year', body: whatIfPage(view) }
    return view.isRefused ? refusedPage(content) : page(content)
  },
})
