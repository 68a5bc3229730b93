import { html } from '#kit/html/html.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import type { Meeting } from '../domain/meeting.ts'
import { seriesWords } from '../messages/series-words.ts'
import { words } from '../messages/words.ts'
import type { MeetingPageView } from '../pages/meeting-page/view.ts'
import type { MeetingAround } from './meeting-around.ts'
import { meetingRoute, seriesRoute } from './meetings-routes.ts'
import { nameOfMeeting } from './meetings-http.ts'
import { periodInWords } from './series-in-words.ts'
import { sessionOfInWords } from './session-in-words.ts'

/** Where the meeting stands: in its series, and among those that it continues and that continue it. */
export const chainOf = ({ meeting, before, after, place }: MeetingAround, language: Language) => {
  const say = words(language)
  const link = (one: Meeting) => ({
    label: nameOfMeeting(one, language),
    href: meetingRoute.href({ slug: one.slug }),
  })
  const sessions = [place?.before, place?.after].map((one) => one?.id)
  const others = (all: readonly Meeting[]) => all.filter(({ id }) => !sessions.includes(id))
  const inSeries =
    place === undefined
      ? []
      : [
          {
            term: say('chain.series'),
            label: sessionOfInWords(language, place.series, meeting),
            href: seriesRoute.href({ slug: place.series.slug }),
          },
          ...(place.before ? [{ term: say('chain.session-before'), ...link(place.before) }] : []),
          ...(place.after ? [{ term: say('chain.session-after'), ...link(place.after) }] : []),
        ]
  return [
    ...inSeries,
    ...others(before).map((one) => ({ term: say('chain.continues'), ...link(one) })),
    ...others(after).map((one) => ({ term: say('chain.continued-by'), ...link(one) })),
  ]
}

/** What a numbered session adopted; its text is an agreement on record, or the minutes that stand above it. */
export const adoptedOf = (
  { meeting, place, minutes, text, events }: MeetingAround,
  language: Language,
): MeetingPageView['adopted'] => {
  if (place === undefined || meeting.session === null) return undefined
  const say = seriesWords(language)
  const programme = meeting.content.adopted
  if (programme === null) return { words: say, facts: [] }
  const inMinutes = minutes?.isAdopted === true ? 'programme.text.minutes' : 'programme.text.none'
  return {
    words: say,
    facts: [
      {
        term: say('programme.column'),
        description: inLanguage(programme.title, language).text,
      },
      { term: say('programme.period'), description: periodInWords(language, programme) },
      {
        term: say('programme.text'),
        description:
          text === undefined ? say(inMinutes) : html`<a href="${text.href}">${text.title}</a>`,
      },
      ...(events === undefined
        ? []
        : [
            {
              term: say('field.programme.events'),
              description: html`<a href="${events.href}">${events.label}</a>`,
            },
          ]),
      ...(programme.untilNext
        ? [
            {
              term: say('field.programme.after'),
              description: say('field.programme.until-next'),
            },
          ]
        : []),
    ],
  }
}
