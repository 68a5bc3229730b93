import { people } from '#contexts/directory/contract.ts'
import { undertakings } from '#contexts/meetings/contract.ts'
import { restoration } from '#contexts/restoration/contract.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import { happeningKinds } from '../domain/relation-fields.ts'
import { relationWords } from '../messages/relation-words.ts'
import { dateOfEvent, dateOfProject, type RelationRecord } from './read-relation.ts'
import { dateInWords } from './relation-timeline.ts'

/** The figures of a field, in the order in which they stand. */
export const figureKinds = ['agreements', ...happeningKinds, 'people'] as const

type Figure = { readonly of: (typeof figureKinds)[number]; readonly ids: readonly string[] }
type Row = { readonly text: string; readonly about: string; readonly href: string }
type Reader = { readonly language: Language; readonly today: Day }

const among =
  (ids: readonly string[]) =>
  ({ id }: { readonly id: string }): boolean =>
    ids.includes(id)

const star = (text: string, isIllustrative: boolean): string =>
  isIllustrative ? `${text} *` : text

const eventRows = (
  ids: readonly string[],
  { events }: RelationRecord,
  language: Language,
): readonly Row[] =>
  events
    .filter(({ event }) => among(ids)(event))
    .map((view) => {
      const { content, slug } = view.event
      const on = dateOfEvent(view)
      const isExample = content.illustrative || view.programme.illustrative
      return {
        text: star(inLanguage(content.title, language).text, isExample),
        about: on === null ? relationWords(language)('since.unknown') : dateInWords(language, on),
        href: `/desk/events/${slug}`,
      }
    })

const undertakingRows = (
  ids: readonly string[],
  { undertakings: all }: RelationRecord,
  { language, today }: Reader,
): readonly Row[] =>
  all.filter(among(ids)).map((undertaking) => {
    const { content, id, saidOn } = undertaking
    const { state } = undertakings.standingOn(undertaking, today)
    return {
      text: star(inLanguage(content.text, language).text, content.illustrative),
      about: `${dateInWords(language, saidOn)} · ${relationWords(language)(`outcome.${state}`)}`,
      href: undertakings.route.href({ id }),
    }
  })

const peopleRows = (
  ids: readonly string[],
  { people: all }: RelationRecord,
  { language, today }: Reader,
): readonly Row[] =>
  all.filter(among(ids)).map((person) => ({
    text: people.labelOf(person, language) ?? '',
    about: people
      .capacitiesOn(person, today)
      .map(({ post }) => inLanguage(post.title, language).text)
      .join(' · '),
    href: people.route.href({ person: person.id }),
  }))

/** The rows that a figure counts: as many as it says. */
export const rowsOfFigure = (
  { of, ids }: Figure,
  record: RelationRecord,
  reader: Reader,
): readonly Row[] => {
  const { language } = reader
  switch (of) {
    case 'agreements':
      return record.agreements
        .filter(among(ids))
        .map(({ title, stands, href, isIllustrative }) => ({
          text: star(title, isIllustrative),
          about: stands,
          href,
        }))
    case 'events':
      return eventRows(ids, record, language)
    case 'undertakings':
      return undertakingRows(ids, record, reader)
    case 'projects':
      return record.projects.filter(among(ids)).map((project) => {
        const on = dateOfProject(project)
        return {
          text: star(inLanguage(project.scope.title, language).text, project.scope.illustrative),
          about: on === null ? '' : dateInWords(language, on),
          href: restoration.projectRoute.href({ slug: project.slug }),
        }
      })
    case 'people':
      return peopleRows(ids, record, reader)
  }
}
