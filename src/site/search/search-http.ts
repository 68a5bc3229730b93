import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, hostOf } from '#contexts/relations/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { cleanText } from '#kit/http/form.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { words } from '../messages/words.ts'
import { searchRoute } from '../site-routes.ts'
import { askedBy, searchEverything } from './search-everything.ts'
import { searchPage } from './search-page.ts'

const mostLetters = 200

/** What one may see, by any name that it has. */
export const searchHttp =
  ({ db }: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const typed = cleanText(visit.url.searchParams.get('q') ?? '').slice(0, mostLetters)
    const found =
      typed === ''
        ? []
        : await asActor(db, visit.actor, async (tx) => {
            const { zone } = hostOf(await getOwnRelation(tx))
            const today = dayInZone(visit.today, zone)
            return searchEverything(tx, askedBy(visit, { typed, today }))
          })
    const say = words(visit.language)
    return page({
      title: say('search.title'),
      section: 'search',
      body: searchPage({ say, typed, found, action: searchRoute.path }),
    })
  }
