import { people, type Person } from '#contexts/directory/contract.ts'
import type { Meeting, Participant } from '#contexts/meetings/contract.ts'
import type { Block, Line, Span } from '#kit/documents/document.ts'
import { capitalised, formatDay } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import { type BriefingTelling, marksOf, spanOf } from './briefing-telling.ts'
import { undertakingInWords } from './briefing-undertakings.ts'
import type { BriefedUndertaking } from './briefed-undertaking.ts'

/** A date as exactly as it is known: a month stays a month. */
const knownDay = ({ precision, first }: KnownDate, language: Language): string =>
  formatDay(language, first, precision === 'day' ? 'date' : precision)

type Capacities = ReturnType<typeof people.capacitiesOn>

const postInWords = (
  { post, certainty }: Capacities[number],
  { say, language }: BriefingTelling,
): string => {
  const title = inLanguage(post.title, language).text
  const named = post.acting ? say('post.acting', { title }) : title
  if (certainty === 'perhaps') return say('post.perhaps', { title: named })
  return post.from === null
    ? named
    : say('post.since', { title: named, day: knownDay(post.from, language) })
}

/** Whoever left is told as of the day: no post then, and which was the last. */
const formerPost = ({ posts }: Person, { say, language, briefing }: BriefingTelling): string => {
  const left = posts.flatMap(({ title, until }) =>
    until === null || until.last >= briefing.day ? [] : [{ title, until }],
  )
  const last = left.toSorted((a, b) => b.until.last - a.until.last)[0]
  return last === undefined
    ? say('post.none')
    : say('post.former', {
        title: inLanguage(last.title, language).text,
        day: knownDay(last.until, language),
      })
}

const entryOf = ({ person, name }: Participant, { briefing }: BriefingTelling) =>
  briefing.people.get(person ?? name)

/** As the directory calls them in the reader's language; else as they were written down. */
const nameOf = (one: Participant, telling: BriefingTelling): string => {
  const known = entryOf(one, telling)
  return (known && people.labelOf(known, telling.language)) ?? one.name
}

/** What the directory says of a participant on the day; '' where nobody of it is meant. */
const postsOf = (one: Participant, telling: BriefingTelling): string => {
  const known = entryOf(one, telling)
  if (known === undefined) return ''
  const capacities = people.capacitiesOn(known, telling.briefing.day)
  return capacities.length === 0
    ? formerPost(known, telling)
    : capacities.map((capacity) => postInWords(capacity, telling)).join('; ')
}

const participantsOf = (
  { participants }: Meeting,
  side: string | null,
  telling: BriefingTelling,
): readonly Block[] => {
  const { say, sideName } = telling
  const theirs = participants.filter((one) => one.side === side)
  if (theirs.length === 0) return []
  return [
    {
      kind: 'table',
      caption: say('meet.caption', { side: side === null ? say('meet.third') : sideName(side) }),
      columns: [
        { label: say('meet.name') },
        { label: say('meet.capacity') },
        { label: say('meet.posts') },
      ],
      rows: theirs.map((one) => [nameOf(one, telling), one.capacity, postsOf(one, telling)]),
    },
  ]
}

/** When and where, as far as it is known. */
export const placeOf = ({ content }: Meeting, { say, language }: BriefingTelling): string => {
  const parts = [content.time ?? '', content.venue, inLanguage(content.place, language).text]
  const known = parts.filter((part) => part !== '')
  return known.length === 0 ? say('meet.not-known') : known.join(', ')
}

const named = ({ id, content }: Meeting, telling: BriefingTelling): readonly Span[] => [
  ...spanOf(content.title, telling),
  ...marksOf({ id, isIllustrative: content.illustrative }, telling),
]

const meetingBlock = (meeting: Meeting, telling: BriefingTelling): readonly Block[] => {
  const { say, sides } = telling
  const [own, other] = sides
  const { agenda } = meeting.content
  return [
    { kind: 'heading', level: 2, text: named(meeting, telling) },
    {
      kind: 'definitions',
      items: [{ term: say('meet.when'), description: placeOf(meeting, telling) }],
    },
    // Whom we meet stands before who comes with us.
    ...[other.id, own.id, null].flatMap((side) => participantsOf(meeting, side, telling)),
    ...(agenda.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: say('meet.agenda') } satisfies Block,
          { kind: 'list', ordered: true, items: agenda.map(({ text }) => text) } satisfies Block,
        ]),
  ]
}

/** What a side said there, how firmly, and what became of it. */
const saidLine = (one: BriefedUndertaking, telling: BriefingTelling): Line => {
  const { say, sideName } = telling
  const { undertaking, standing } = one
  const { how } = undertakingInWords(one, telling)
  const outcome = say(`outcome.${standing.isOverdue ? 'overdue' : standing.state}`)
  return [
    { text: `${sideName(undertaking.actorSide)}: `, style: 'bold' },
    ...spanOf(undertaking.content.text, telling),
    ` (${standing.isTheirs ? how : `${how}, ${say('undertakings.recorded', { side: sideName(undertaking.recorded.side) })}`}; ${outcome})`,
  ]
}

const beforeBlock = (
  { meeting, said }: BriefingTelling['briefing']['before'][number],
  telling: BriefingTelling,
): readonly Block[] => {
  const { on } = meeting.content
  const day =
    on === null ? [] : [`${capitalised(telling.language, knownDay(on, telling.language))}: `]
  return [
    { kind: 'heading', level: 3, text: [...day, ...named(meeting, telling)] },
    said.length === 0
      ? { kind: 'paragraph', tone: 'soft', text: telling.say('before.nothing-said') }
      : { kind: 'list', items: said.map((one) => saidLine(one, telling)) },
  ]
}

const beforeBlocks = (telling: BriefingTelling): readonly Block[] => {
  const { briefing, say } = telling
  if (briefing.meetings.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: say('before.title') },
    ...(briefing.before.length === 0
      ? [{ kind: 'paragraph', tone: 'soft', text: say('before.none') } satisfies Block]
      : briefing.before.flatMap((one) => beforeBlock(one, telling))),
  ]
}

/** Whom we meet, in which capacity, since when they act in it, and what they said before. */
export const meetingBlocks = (telling: BriefingTelling): readonly Block[] => {
  const { briefing, say, language } = telling
  return [
    ...(briefing.meetings.length === 0
      ? [
          {
            kind: 'paragraph',
            text: say('meet.none', { day: formatDay(language, briefing.day) }),
          } satisfies Block,
        ]
      : briefing.meetings.flatMap((meeting) => meetingBlock(meeting, telling))),
    ...beforeBlocks(telling),
  ]
}
