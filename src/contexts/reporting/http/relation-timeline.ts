import { meetings, undertakings } from '#contexts/meetings/contract.ts'
import { restoration } from '#contexts/restoration/contract.ts'
import { formatDays, formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import { civilOfDay } from '#kit/time/civil-date.ts'
import type { Day } from '#kit/time/days.ts'
import { type KnownDate, onDay } from '#kit/time/known-date.ts'

import { relationWords } from '../messages/relation-words.ts'
import type { TimelineYear } from '../pages/relation-timeline.ts'
import { dateOfEvent, dateOfProject, type RelationRecord } from './read-relation.ts'

const timelineKinds = ['agreement', 'meeting', 'event', 'project', 'undertaking', 'date'] as const
type TimelineKind = (typeof timelineKinds)[number]

type Moment = {
  readonly kind: TimelineKind
  readonly on: KnownDate
  readonly text: string
  readonly href: string
}

type Reader = { readonly language: Language; readonly today: Day }

/** A date as exactly as it is known. */
export const dateInWords = (language: Language, { precision, first, last }: KnownDate): string =>
  precision === 'day' && last > first
    ? formatDays(language, { first, last }, 'short')
    : formatWhen(
        language,
        { precision: precision === 'month' ? 'months' : precision, first, last },
        'short',
      )

const star = (text: string, isIllustrative: boolean): string =>
  isIllustrative ? `${text} *` : text

const dated = (
  kind: TimelineKind,
  on: KnownDate | null,
  rest: Pick<Moment, 'text' | 'href'>,
): readonly Moment[] => (on === null ? [] : [{ kind, on, ...rest }])

const agreementMoments = (
  { agreements }: RelationRecord,
  { language, today }: Reader,
): readonly Moment[] => {
  const say = relationWords(language)
  return agreements.flatMap(({ title, href, moments, nextWhat, nextOn, isIllustrative }) => [
    ...moments.flatMap(({ kind, on }) =>
      dated('agreement', on, {
        text: star(say(`moment.${kind}`, { title }), isIllustrative),
        href,
      }),
    ),
    ...(nextOn === null || nextOn < today
      ? []
      : dated('date', onDay(nextOn), { text: nextWhat, href })),
  ])
}

const dueMoments = (
  { undertakings: all }: RelationRecord,
  { language, today }: Reader,
): readonly Moment[] =>
  all.flatMap((undertaking) => {
    const { content, id } = undertaking
    const standing = undertakings.standingOn(undertaking, today)
    if (!standing.isTheirs || standing.state !== 'open' || content.due.kind !== 'day') return []
    const text = star(inLanguage(content.text, language).text, content.illustrative)
    return dated('undertaking', onDay(content.due.on), {
      text: relationWords(language)('moment.due', { text }),
      href: undertakings.route.href({ id }),
    })
  })

/** Everything with a date, from the first record to the last planned act, in the order of time. */
export const momentsOf = (record: RelationRecord, reader: Reader): readonly Moment[] => {
  const { language } = reader
  const textOf = (title: Parameters<typeof inLanguage>[0], isExample: boolean): string =>
    star(inLanguage(title, language).text, isExample)
  return [
    ...agreementMoments(record, reader),
    ...record.meetings.flatMap(({ slug, content }) =>
      dated('meeting', content.on, {
        text: textOf(content.title, content.illustrative),
        href: meetings.route.href({ slug }),
      }),
    ),
    ...record.events.flatMap((view) =>
      dated('event', dateOfEvent(view), {
        text: textOf(
          view.event.content.title,
          view.event.content.illustrative || view.programme.illustrative,
        ),
        href: `/desk/events/${view.event.slug}`,
      }),
    ),
    ...record.projects.flatMap((project) =>
      dated('project', dateOfProject(project), {
        text: textOf(project.scope.title, project.scope.illustrative),
        href: restoration.projectRoute.href({ slug: project.slug }),
      }),
    ),
    ...dueMoments(record, reader),
  ].toSorted((a, b) =>
    a.on.first === b.on.first ? a.on.last - b.on.last : a.on.first - b.on.first,
  )
}

// What a year shows; the rest is said and stands in the lists.
const mostInYear = 60

/** The moments by year; the present one is open. */
export const timelineYears = (
  moments: readonly Moment[],
  { language, today }: Reader,
): readonly TimelineYear[] => {
  const say = relationWords(language)
  const yearOf = ({ on }: Moment): number => civilOfDay(on.first).year
  const present = civilOfDay(today).year
  return [...Map.groupBy(moments, yearOf)].map(([year, some]) => ({
    year: String(year),
    isPresent: year === present,
    counts: timelineKinds
      .map((kind) => ({ kind, count: some.filter((one) => one.kind === kind).length }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => say(`count.${kind}`, { count })),
    moments: some.slice(0, mostInYear).map(({ kind, on, text, href }) => ({
      kind: say(`kind.${kind}`),
      date: dateInWords(language, on),
      text,
      href,
      isAhead: on.first > today,
    })),
    left: some.length > mostInYear ? say('timeline.left', { count: some.length - mostInYear }) : '',
  }))
}
