import { asActor, type DeskVisit, identify } from '#contexts/access/contract.ts'
import { getOwnRelation, ownSideFirst } from '#contexts/relations/contract.ts'
import { calendarType } from '#kit/calendar/calendar-text.ts'
import { type Answer, file, page, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import { titleOf } from '../domain/agreement.ts'
import { groundInWords } from '../documents/grounds-in-words.ts'
import { legalCalendar } from '../documents/legal-calendar.ts'
import { legalDateInWords } from '../documents/legal-date-in-words.ts'
import { dateWords } from '../messages/date-words.ts'
import { legalDatesPage } from '../pages/legal-dates-page.ts'
import { type AgreementDate, readLegalDates } from '../service/read-legal-dates.ts'
import {
  agreementRoute,
  agreementsRoute,
  datesCalendarRoute,
  ownDatesCalendarRoute,
} from './agreements-routes.ts'
import { partyNames } from './open-agreement.ts'

type Reader = Pick<DeskVisit, 'actor' | 'language'>

const read = ({ db }: Dependencies, { actor }: Reader, today: Instant) =>
  asActor(db, actor, async (tx) => ({
    relation: await getOwnRelation(tx),
    ...(await readLegalDates(tx, today)),
  }))

const recordedLast = ({ agreement: { acts, revised } }: AgreementDate): Instant =>
  Math.max(revised.recordedAt, ...acts.map(({ recordedAt }) => recordedAt))

const calendarFile = async (
  dependencies: Dependencies,
  reader: Reader,
  today: Instant,
): Promise<Answer> => {
  const { language, actor } = reader
  const { relation, dates } = await read(dependencies, reader, today)
  const [own] = ownSideFirst(relation, actor.side)
  const body = legalCalendar(
    dates.map((date) => ({
      agreement: date.agreement.id,
      title: titleOf(date.agreement, language),
      url: `${dependencies.baseUrl}${agreementRoute.href({ slug: date.agreement.slug })}`,
      kind: date.kind,
      on: date.on,
      recordedAt: recordedLast(date),
    })),
    { language, side: inLanguage(own.name, language).text },
  )
  return file({ contentType: calendarType(), body, fileName: 'legal-dates.ics' })
}

/** The dates that fall due by the texts alone: a page, and a calendar file. */
export const legalDatesHttp = (dependencies: Dependencies) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    const { language } = visit
    const say = dateWords(language)
    const { relation, dates } = await read(dependencies, visit, visit.today)
    const naming = { language, party: partyNames(relation, language) }
    const body = legalDatesPage({
      say,
      above: { label: say('column.agreement'), href: agreementsRoute.path },
      dates: dates.map((date) => ({
        ...legalDateInWords(date, titleOf(date.agreement, language), language),
        href: agreementRoute.href({ slug: date.agreement.slug }),
        because: date.because.map((ground) => groundInWords(ground, naming)),
      })),
      downloadHref: ownDatesCalendarRoute.path,
      address: `${dependencies.baseUrl}${datesCalendarRoute.path.replace(':token', 'TOKEN')}`,
    })
    return page({ title: say('title'), section: 'legal-dates', body })
  },
  download: (visit: DeskVisit): Promise<Answer> => calendarFile(dependencies, visit, visit.today),
})

const noSuchCalendar = (language: Language): Answer => {
  const say = dateWords(language)
  return problem({ status: 404, title: say('title'), detail: say('none.title') })
}

/** The same calendar for a program that cannot sign in: a member's token is part of its address. */
export const subscribedDatesHttp =
  (dependencies: Dependencies) =>
  async (visit: Visit): Promise<Answer> => {
    const token = visit.parameters['token'] ?? ''
    const identity = await identify(dependencies.db, { bearer: token }, visit.now)
    if (identity === undefined) return noSuchCalendar(visit.language)
    const { actor, language } = identity
    return calendarFile(dependencies, { actor, language }, visit.today)
  }
