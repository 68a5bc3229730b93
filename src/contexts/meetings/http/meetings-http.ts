import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatList } from '#kit/i18n/lists.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { isPast, type Meeting } from '../domain/meeting.ts'
import type { Undertaking } from '../domain/undertaking.ts'
import { seriesWords } from '../messages/series-words.ts'
import { words } from '../messages/words.ts'
import { type ListedMeeting, meetingsPage } from '../pages/meetings-page.ts'
import { listMeetings } from '../store/meeting-store.ts'
import { listUndertakings } from '../store/undertaking-store.ts'
import { meetingRoute, newMeetingRoute, seriesListRoute } from './meetings-routes.ts'
import { type NameOfParticipant, readNamesOfParticipants } from './name-of-participant.ts'
import { knownDateInWords, mayEdit, todayOf } from './open-desk-of.ts'

/** When a meeting is or was, as exactly as it is known. */
export const whenInWords = (language: Language, { content }: Pick<Meeting, 'content'>): string => {
  if (content.on === null) return words(language)('when.none')
  const day = knownDateInWords(language, content.on)
  return content.time === null ? day : `${day}, ${content.time}`
}

/** A meeting in a line, as a form names it. */
export const nameOfMeeting = (meeting: Pick<Meeting, 'content'>, language: Language): string =>
  `${inLanguage(meeting.content.title, language).text} (${whenInWords(language, meeting)})`

/** Where it is or was, as far as it is known. */
export const whereInWords = (language: Language, { content }: Meeting): string =>
  [content.venue, inLanguage(content.place, language).text].filter((text) => text !== '').join(', ')

type Listing = {
  readonly language: Language
  /** How many undertakings each meeting has. */
  readonly counts: ReadonlyMap<string, number>
  readonly nameOf: NameOfParticipant
}

const headsOf = ({ participants }: Meeting, { language, nameOf }: Listing): string => {
  const heads = participants.filter(({ role }) => role === 'head')
  return formatList(language, (heads.length > 0 ? heads : participants.slice(0, 2)).map(nameOf))
}

const listedAs =
  (listing: Listing) =>
  (meeting: Meeting): ListedMeeting => {
    const { language, counts } = listing
    const title = inLanguage(meeting.content.title, language)
    return {
      title: title.text,
      language: title.language,
      href: meetingRoute.href({ slug: meeting.slug }),
      when: whenInWords(language, meeting),
      where: whereInWords(language, meeting),
      who: headsOf(meeting, listing),
      undertakings: counts.get(meeting.id) ?? 0,
      isPrivate: meeting.visibility !== 'joint',
      isIllustrative: meeting.content.illustrative,
    }
  }

const countsOf = (undertakings: readonly Undertaking[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { origin } of undertakings) {
    if (origin.kind === 'meeting') counts.set(origin.id, (counts.get(origin.id) ?? 0) + 1)
  }
  return counts
}

/** The meetings that a member sees. */
export const meetingsHttp =
  ({ db }: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const { language } = visit
    const say = words(language)
    const { meetings, relation, listing } = await asActor(db, visit.actor, async (tx) => {
      const all = await listMeetings(tx)
      const counts = countsOf(await listUndertakings(tx))
      const nameOf = await readNamesOfParticipants(tx, all, language)
      return {
        meetings: all,
        relation: await getOwnRelation(tx),
        listing: { language, counts, nameOf },
      }
    })
    const today = todayOf(relation, visit)
    const listed = listedAs(listing)
    const body = meetingsPage({
      say,
      next: meetings
        .filter((one) => !isPast(one, today))
        .toReversed()
        .map(listed),
      past: meetings.filter((one) => isPast(one, today)).map(listed),
      addHref: newMeetingRoute.path,
      series: { label: seriesWords(language)('all'), href: seriesListRoute.path },
      mayEdit: mayEdit(visit),
    })
    return page({ title: say('meetings.title'), section: 'meetings', body })
  }
