import { searchAgreements } from '#contexts/agreements/contract.ts'
import { institutions, people, type Person } from '#contexts/directory/contract.ts'
import { meetings, series, undertakings } from '#contexts/meetings/contract.ts'
import { programmes } from '#contexts/programme/contract.ts'
import { wordsMeant } from '#contexts/relations/contract.ts'
import { support } from '#contexts/support/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { findable } from './findable.ts'
import { type Asked, called, type FoundOfKind, ofKind, onDate } from './found.ts'
import { searchPlaces } from './search-places.ts'

const capacityOf = (person: Person, { language, today }: Asked): string => {
  const post = people.capacitiesOn(person, today)[0]?.post ?? person.posts[0]
  return post === undefined ? '' : inLanguage(post.title, language).text
}

const inDirectory = async (tx: Transaction, asked: Asked): Promise<readonly FoundOfKind[]> => {
  const { language } = asked
  return [
    ofKind('people', await people.searchSome(tx, asked), (person) => ({
      name: people.labelOf(person, language) ?? '',
      href: people.route.href({ person: person.id }),
      about: capacityOf(person, asked),
    })),
    ofKind('institutions', await institutions.search(tx, asked), (one) => ({
      ...called(one.name, language),
      href: institutions.route.href({ institution: one.id }),
      about: one.names.find(({ use }) => use === 'acronym')?.text ?? '',
    })),
  ]
}

const inMeetings = async (tx: Transaction, asked: Asked): Promise<readonly FoundOfKind[]> => {
  const { language } = asked
  return [
    ofKind('meetings', await meetings.search(tx, asked), ({ slug, title, on }) => ({
      ...called(title, language),
      href: meetings.route.href({ slug }),
      about: onDate(on, language),
    })),
    ofKind('series', await series.search(tx, asked), ({ slug, title }) => ({
      ...called(title, language),
      href: series.route.href({ slug }),
      about: '',
    })),
    ofKind('undertakings', await undertakings.search(tx, asked), ({ id, text, saidOn }) => ({
      ...called(text, language),
      href: undertakings.route.href({ id }),
      about: onDate(saidOn, language),
    })),
  ]
}

const inAgreements = async (tx: Transaction, asked: Asked): Promise<FoundOfKind> =>
  ofKind('agreements', await searchAgreements(tx, asked, asked), ({ title, href, stands }) => ({
    name: title,
    href,
    about: stands,
  }))

const inSupport = async (tx: Transaction, asked: Asked): Promise<FoundOfKind> =>
  ofKind('support', await support.search(tx, asked), (entry) => {
    const { title, about } = support.tell(entry, asked.language)
    return { name: title, href: support.route.href({ entry: entry.id }), about }
  })

const inProgramme = async (tx: Transaction, asked: Asked): Promise<FoundOfKind> => {
  const { language } = asked
  return ofKind(
    'events',
    await programmes.searchEvents(tx, asked),
    ({ slug, title, from, isDayKnown }) => ({
      ...called(title, language),
      href: `/desk/events/${slug}`,
      about: from === null ? '' : formatDay(language, from, isDayKnown ? 'date' : 'month'),
    }),
  )
}

/**
 * What a search finds among all that the transaction's side may see, by kind. What it may not see
 * is not read, so that no count and no name can tell of it.
 */
export const searchEverything = async (
  tx: Transaction,
  asked: Asked,
): Promise<readonly FoundOfKind[]> => {
  const all = [
    ...(await inDirectory(tx, asked)),
    ...(await inMeetings(tx, asked)),
    await inAgreements(tx, asked),
    await inSupport(tx, asked),
    await inProgramme(tx, asked),
    ...(await searchPlaces(tx, asked)),
  ]
  return all.filter(({ count }) => count > 0)
}

/** The same; where nothing is called so, what is called nearly so. */
export const searchOrGuess = async (
  tx: Transaction,
  asked: Asked,
): Promise<{ readonly isMeant: boolean; readonly found: readonly FoundOfKind[] }> => {
  const found = await searchEverything(tx, asked)
  const { typed } = asked
  const meant = found.length > 0 ? undefined : await wordsMeant(tx, { typed, among: findable })
  return meant === undefined
    ? { isMeant: false, found }
    : { isMeant: true, found: await searchEverything(tx, { ...asked, meant }) }
}
