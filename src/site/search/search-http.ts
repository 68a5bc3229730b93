import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, hostOf } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { cleanText } from '#kit/http/form.ts'
import type { Day } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { words } from '../messages/words.ts'
import { searchOrGuess } from './search-everything.ts'
import { searchPage } from './search-page.ts'

const mostLetters = 200

/** So many of a kind are shown; whoever types what so many have in common types on. */
const onAPage = { most: 20, counted: 2_000 }

export const readTyped = ({ url }: DeskVisit): string =>
  cleanText(url.searchParams.get('q') ?? '').slice(0, mostLetters)

/** The day of the host, by which posts are held and agreements stand. */
export const todayOf = async (tx: Transaction, { today }: Pick<DeskVisit, 'today'>): Promise<Day> =>
  dayInZone(today, hostOf(await getOwnRelation(tx)).zone)

/** What one may see, by any name that it has. */
export const searchHttp =
  ({ db }: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const typed = readTyped(visit)
    const found =
      typed === ''
        ? { isMeant: false, found: [] }
        : await asActor(db, visit.actor, async (tx) => {
            const { language, actor } = visit
            const today = await todayOf(tx, visit)
            return searchOrGuess(tx, {
              ...onAPage,
              typed,
              language,
              today,
              relation: actor.relation,
            })
          })
    const say = words(visit.language)
    return page({
      title: say('search.title'),
      section: 'search',
      body: searchPage({ say, typed, ...found }),
    })
  }
