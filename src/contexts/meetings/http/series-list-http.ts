import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { lastAndNext } from '../domain/sessions.ts'
import { seriesWords } from '../messages/series-words.ts'
import { words } from '../messages/words.ts'
import { seriesListPage } from '../pages/series-list-page.ts'
import { listMeetings } from '../store/meeting-store.ts'
import { listSeries } from '../store/series-store.ts'
import { meetingsRoute, newSeriesRoute, seriesRoute } from './meetings-routes.ts'
import { mayEdit, todayOf } from './open-desk-of.ts'
import { datedSession, dueInWords, programmeNow } from './series-in-words.ts'

/** The series that a member sees, each with where it stands. */
export const seriesListHttp =
  ({ db }: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const { language } = visit
    const saySeries = seriesWords(language)
    const say = words(language)
    const { all, meetings, today } = await asActor(db, visit.actor, async (tx) => ({
      all: await listSeries(tx),
      meetings: await listMeetings(tx),
      today: todayOf(await getOwnRelation(tx), visit),
    }))
    const listed = all.map((series) => {
      const own = meetings.filter((one) => one.series === series.id)
      const name = inLanguage(series.content.name, language)
      const { last, next } = lastAndNext(own, today)
      return {
        name: name.text,
        language: name.language,
        href: seriesRoute.href({ slug: series.slug }),
        kind: saySeries(`kind.${series.content.kind}`),
        last: datedSession(language, series, last),
        next:
          next === undefined
            ? dueInWords(language, { series, meetings: own, today })
            : datedSession(language, series, next),
        programme: programmeNow(own, visit, today),
        isPrivate: series.visibility !== 'joint',
        isIllustrative: series.content.illustrative,
      }
    })
    const body = seriesListPage({
      say,
      saySeries,
      above: { label: say('meetings.title'), href: meetingsRoute.path },
      series: listed,
      addHref: newSeriesRoute.path,
      mayEdit: mayEdit(visit),
    })
    return page({ title: saySeries('title'), section: 'meetings', body })
  }
