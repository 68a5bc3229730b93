import type { DeskVisit } from '#contexts/access/contract.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { millisecondsPerDay } from '#kit/time/days.ts'

import { capacitiesOn } from '../domain/capacity.ts'
import type { Person, Post } from '../domain/person.ts'
import { words } from '../messages/words.ts'
import type { PostRow, Ticks } from '../pages/post-bars.ts'
import { institutionRoute, personPostRoute, personRoute } from './directory-routes.ts'
import {
  institutionName,
  institutionOf,
  mayEdit,
  type OpenDirectory,
  personName,
  sideName,
} from './open-directory.ts'
import { axisOf, barOf, ticksOf } from './post-picture.ts'
import { heldInWords, titleInWords } from './post-in-words.ts'

export type Held = { readonly person: Person; readonly post: Post }

const isHeld = ({ person, post }: Held, today: number): boolean =>
  capacitiesOn(person, today).some((one) => one.post.id === post.id && one.certainty === 'held')

const recordedNote = (post: Post, directory: OpenDirectory, visit: DeskVisit): string =>
  words(visit.language)('recorded', {
    side: sideName(directory, post.side, visit),
    day: formatDay(visit.language, Math.floor(post.recordedAt / millisecondsPerDay), 'short'),
  })

/** Posts with their time on one axis, named by their institutions or by who holds them. */
export const postRows = (
  { held, by }: { readonly held: readonly Held[]; readonly by: 'institution' | 'person' },
  directory: OpenDirectory,
  visit: DeskVisit,
): { readonly rows: readonly PostRow[]; readonly ticks: Ticks } => {
  const { today } = directory
  const axis = axisOf(
    held.map(({ post }) => post),
    today,
  )
  const rows = held.map(({ person, post }): PostRow => {
    const institution = institutionOf(directory, post.institution)
    const title = titleInWords(post, visit.language)
    return {
      ...(by === 'person'
        ? {
            title: personName(person, visit),
            href: personRoute.href({ person: person.id }),
            where: title,
          }
        : {
            title,
            ...(mayEdit(visit) && {
              href: personPostRoute.href({ person: person.id, post: post.id }),
            }),
            where: institution === undefined ? '' : institutionName(institution, visit),
            ...(institution !== undefined && {
              whereHref: institutionRoute.href({ institution: institution.id }),
            }),
          }),
      held: heldInWords(post, visit.language),
      isNow: isHeld({ person, post }, today),
      source: post.source,
      note: recordedNote(post, directory, visit),
      bar: barOf(post, axis, today),
    }
  })
  return { rows, ticks: ticksOf(axis, today) }
}
