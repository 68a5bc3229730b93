import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, file, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { whatIfWords } from '../messages/what-if-words.ts'
import { replayCsv } from '../pages/replay-page/replay-csv.ts'
import { replayPage } from '../pages/replay-page/replay-page.ts'
import { historyYears, replayView } from '../pages/replay-page/view-model.ts'
import { type Replay, replayProgramme } from '../service/replay.ts'

const yearOf = ({ searchParams }: URL): number | undefined => {
  const asked = searchParams.get('year') ?? ''
  return historyYears.find((year) => String(year) === asked)
}

/** A programme run through the recorded history of measures, as a page and as a file. */
export const replayHttp = ({ db }: Dependencies) => {
  const replay = ({ actor, url, today }: DeskVisit): Promise<Replay> =>
    replayProgramme(db, actor, {
      programme: url.searchParams.get('programme') ?? '',
      year: yearOf(url),
      today,
    })
  return {
    show: async (visit: DeskVisit): Promise<Answer> => {
      const { language } = visit
      const replayed = await replay(visit)
      const view = replayView(replayed, { year: yearOf(visit.url), language })
      const title = whatIfWords(language)('replay.title')
      return page({ title, section: 'year', body: replayPage(view) })
    },
    csv: async (visit: DeskVisit): Promise<Answer> => {
      const { events } = await replay(visit)
      return file({
        contentType: 'text/csv; charset=utf-8',
        body: replayCsv(events, visit.language),
        fileName: 'replay.csv',
      })
    },
  }
}
