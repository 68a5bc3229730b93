import { agreementsInShort } from '#contexts/agreements/contract.ts'
import type { DeskVisit } from '#contexts/access/contract.ts'
import { institutions, people, type Person } from '#contexts/directory/contract.ts'
import { meetings, undertakings } from '#contexts/meetings/contract.ts'
import { programmes } from '#contexts/programme/contract.ts'
import { support } from '#contexts/support/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { type Asked, called, type FoundOfKind, ofKind, onDate } from './found.ts'
import { inEachLanguage, isNamedSo } from './named-so.ts'
import { searchPlaces } from './search-places.ts'

const capacityOf = (person: Person, { language, today }: Asked): string => {
  const post = people.capacitiesOn(person, today)[0]?.post ?? person.posts[0]
  return post === undefined ? '' : inLanguage(post.title, language).text
}

const inDirectory = async (tx: Transaction, asked: Asked): Promise<readonly FoundOfKind[]> => {
  const { typed, language } = asked
  return [
    ofKind('people', await people.search(tx, typed), (person) => ({
      name: people.labelOf(person, language) ?? '',
      href: people.route.href({ person: person.id }),
      about: capacityOf(person, asked),
    })),
    ofKind('institutions', await institutions.search(tx, typed), (one) => ({
      ...called(one.name, language),
      href: institutions.route.href({ institution: one.id }),
      about: one.names.find(({ use }) => use === 'acronym')?.text ?? '',
    })),
  ]
}

const inMeetings = async (tx: Transaction, asked: Asked): Promise<readonly FoundOfKind[]> => {
  const { typed, language } = asked
  const met = (await meetings.list(tx)).filter(({ content, participants }) =>
    isNamedSo(
      [
        ...inEachLanguage(content.title),
        ...participants.map(({ name }) => ({ text: name, language: null })),
      ],
      typed,
    ),
  )
  const said = (await undertakings.list(tx)).filter(({ content: { text } }) =>
    isNamedSo(inEachLanguage(text), typed),
  )
  return [
    ofKind('meetings', met, ({ slug, content }) => ({
      ...called(content.title, language),
      href: meetings.route.href({ slug }),
      about: onDate(content.on, language),
    })),
    ofKind('undertakings', said, ({ id, content, saidOn }) => ({
      ...called(content.text, language),
      href: undertakings.route.href({ id }),
      about: onDate(saidOn, language),
    })),
  ]
}

const inAgreements = async (tx: Transaction, asked: Asked): Promise<FoundOfKind> => {
  const found = (await agreementsInShort(tx, { ...asked, parties: 'any' })).filter(
    ({ titles, key }) =>
      isNamedSo([...inEachLanguage(titles), { text: key, language: null }], asked.typed),
  )
  return ofKind('agreements', found, ({ title, href, stands }) => ({
    name: title,
    href,
    about: stands,
  }))
}

const inSupport = async (tx: Transaction, { typed, language }: Asked): Promise<FoundOfKind> => {
  const found = (await support.list(tx)).filter(({ content: { candidature, body, session } }) =>
    isNamedSo(
      [candidature, body, session].map((text) => ({ text, language: null })),
      typed,
    ),
  )
  return ofKind('support', found, (entry) => {
    const { title, about } = support.tell(entry, language)
    return { name: title, href: support.route.href({ entry: entry.id }), about }
  })
}

const inProgramme = async (tx: Transaction, asked: Asked): Promise<FoundOfKind> => {
  const { typed, language } = asked
  const found = (await programmes.eventTitles(tx)).filter(({ title }) =>
    isNamedSo(inEachLanguage(title), typed),
  )
  return ofKind('events', found, ({ slug, title, from, isDayKnown }) => ({
    ...called(title, language),
    href: `/desk/events/${slug}`,
    about: from === null ? '' : formatDay(language, from, isDayKnown ? 'date' : 'month'),
  }))
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

/** Whom a search asks for, and when. */
export const askedBy = (
  { language, actor }: DeskVisit,
  { typed, today }: Pick<Asked, 'typed' | 'today'>,
): Asked => ({ typed, today, language, relation: actor.relation })
