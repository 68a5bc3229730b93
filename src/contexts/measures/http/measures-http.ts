import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { dayFromIso } from '#kit/time/days.ts'
import { instantOfWallTime } from '#kit/time/zones.ts'

import { words } from '../messages/words.ts'
import { ruleKinds } from '../pages/measure-form/measure-field.ts'
import { placeFromValue } from '../pages/measure-form/known-places.ts'
import { measuresPage } from '../pages/measures-page/measures-page.ts'
import { type MeasureFilter, measuresView } from '../pages/measures-page/view-model.ts'
import { type DeskKnowledge, deskKnowledge } from './desk-knowledge.ts'

/** Reads the filter from the address; what means nothing is left out. */
const filterOf = ({ searchParams }: URL, { places }: DeskKnowledge): MeasureFilter => {
  const place = searchParams.get('place') ?? ''
  const kind = searchParams.get('kind') ?? ''
  const known = dayFromIso(searchParams.get('known') ?? '')
  const wantsAll = searchParams.get('standing') === 'all'
  return {
    place: placeFromValue(place, places) === undefined ? '' : place,
    kind: ruleKinds.find((one) => one === kind) ?? '',
    standing: wantsAll ? 'all' : 'now',
    known,
  }
}

/** The list of measures. */
export const measuresHttp = ({ db }: Dependencies) => ({
  list: async (visit: DeskVisit): Promise<Answer> => {
    const knowledge = await deskKnowledge(db, visit)
    const { telling, places, measures, mayRecord, host, sides } = knowledge
    const filter = filterOf(visit.url, knowledge)
    const looked =
      filter.known === undefined
        ? telling
        : {
            ...telling,
            isLookedBack: true,
            day: filter.known,
            at: instantOfWallTime(filter.known + 1, '00:00', host.zone) - 1,
          }
    const say = words(visit.language)
    const [own, other] = sides
    const view = measuresView(measures, filter, {
      ...looked,
      places,
      mayRecord,
      countries: [own.id, other.id],
      accents: [own.accent, other.accent],
    })
    return page({
      title: say('measures.title'),
      section: 'measures',
      body: measuresPage(view, say),
    })
  },
})
