import { agreementsInShort } from '#contexts/agreements/contract.ts'
import type { DeskVisit } from '#contexts/access/contract.ts'
import { institutions, people, type Person } from '#contexts/directory/contract.ts'
import { sites } from '#contexts/heritage/contract.ts'
import { meetings, undertakings } from '#contexts/meetings/contract.ts'
import { programmes } from '#contexts/programme/contract.ts'
import { restoration } from '#contexts/restoration/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage, type Language, type Localised } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import { inEachLanguage, isNamedSo } from './named-so.ts'

export const foundKinds = [
  'people',
  'institutions',
  'meetings',
  'undertakings',
  'agreements',
  'events',
  'sites',
  'projects',
] as const
export type FoundKind = (typeof foundKinds)[number]

export type Found = {
  readonly name: string
  /** The language of the name, where it is not the reader's. */
  readonly language?: string
  readonly href: string
  /** What tells it from another of that name. */
  readonly about: string
}

/** So many of a kind are shown; all are counted. */
const mostOfAKind = 20

export type FoundOfKind = {
  readonly kind: FoundKind
  readonly count: number
  readonly shown: readonly Found[]
}

type Asked = {
  readonly typed: string
  readonly language: Language
  readonly today: Day
  readonly relation: string
}

const ofKind = <One>(
  kind: FoundKind,
  all: readonly One[],
  tell: (one: One) => Found,
): FoundOfKind => ({
  kind,
  count: all.length,
  shown: all.slice(0, mostOfAKind).map(tell),
})

const called = (text: Localised, reader: Language): Pick<Found, 'name' | 'language'> => {
  const found = inLanguage(text, reader)
  return {
    name: found.text,
    ...(found.language === reader ? {} : { language: found.language }),
  }
}

const onDate = (date: KnownDate | null, language: Language): string =>
  date === null
    ? ''
    : formatDay(language, date.first, date.precision === 'day' ? 'date' : date.precision)

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
  const found = (await agreementsInShort(tx, asked)).filter(({ titles, key }) =>
    isNamedSo([...inEachLanguage(titles), { text: key, language: null }], asked.typed),
  )
  return ofKind('agreements', found, ({ title, href, stands }) => ({
    name: title,
    href,
    about: stands,
  }))
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

const inHeritage = async (tx: Transaction, asked: Asked): Promise<readonly FoundOfKind[]> => {
  const { typed, language, relation } = asked
  const search = { ...sites.everything(relation), name: typed }
  const shown = await sites.search(tx, search, { offset: 0, most: mostOfAKind })
  const projects = (await restoration.listProjects(tx)).filter(({ scope: { title } }) =>
    isNamedSo(inEachLanguage(title), typed),
  )
  return [
    {
      kind: 'sites',
      count: await sites.count(tx, search),
      shown: shown.map(({ slug, names, place }) => ({
        name: sites.labelOf(names, language)?.text ?? slug,
        href: sites.route.href({ slug }),
        about: place,
      })),
    },
    ofKind('projects', projects, ({ slug, scope: { title } }) => ({
      ...called(title, language),
      href: restoration.projectRoute.href({ slug }),
      about: '',
    })),
  ]
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
    await inProgramme(tx, asked),
    ...(await inHeritage(tx, asked)),
  ]
  return all.filter(({ count }) => count > 0)
}

/** Whom a search asks for, and when. */
export const askedBy = (
  { language, actor }: DeskVisit,
  { typed, today }: Pick<Asked, 'typed' | 'today'>,
): Asked => ({ typed, today, language, relation: actor.relation })
