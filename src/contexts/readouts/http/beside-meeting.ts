import type { DeskVisit } from '#contexts/access/contract.ts'
import { agreementsInShort } from '#contexts/agreements/contract.ts'
import { institutions } from '#contexts/directory/contract.ts'
import type { BesideMeeting } from '#contexts/meetings/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import { getOwnRelation, hostOf } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { dayInZone } from '#kit/time/zones.ts'

import type { Mention, Source } from '../domain/source.ts'
import { words } from '../messages/words.ts'
import { besideMeetingPart, type NamedRecord } from '../pages/beside-meeting.ts'
import { listMentions } from '../store/mention-store.ts'
import { listPublishedReadouts } from '../store/own-readout-store.ts'
import { listSources } from '../store/source-store.ts'
import { ownReadoutRoute, publicReadoutRoute, sourceRoute } from './readouts-routes.ts'
import { disciplineInWords } from './review-choices.ts'

type Records = ReadonlyMap<string, NamedRecord>

const institutionRecords = async (tx: Transaction, language: Language): Promise<Records> =>
  new Map(
    (await institutions.list(tx)).flatMap(({ id, merged, name }) => {
      const label = inLanguage(name, language).text
      const href = institutions.route.href({ institution: id })
      return [id, ...merged].map((one) => [one, { label, href }] as const)
    }),
  )

const agreementRecords = async (
  tx: Transaction,
  { language, today }: DeskVisit,
): Promise<Records> => {
  const day = dayInZone(today, hostOf(await getOwnRelation(tx)).zone)
  const all = await agreementsInShort(tx, { language, today: day })
  return new Map(all.map(({ id, title, href }) => [id, { label: title, href }]))
}

const eventRecords = async (tx: Transaction, { language, today }: DeskVisit): Promise<Records> =>
  new Map(
    (await listEventViews(tx, { today })).map(({ event }) => [
      event.id,
      {
        label: inLanguage(event.content.title, language).text,
        href: `/desk/events/${event.slug}`,
      },
    ]),
  )

/** The records that a meeting was about, as far as the reader sees them. */
const recordsOf = async (
  tx: Transaction,
  mentions: readonly Mention[],
  visit: DeskVisit,
): Promise<readonly NamedRecord[]> => {
  const isThere = (kind: Mention['kind']): boolean => mentions.some((one) => one.kind === kind)
  const none: Records = new Map()
  const known = {
    institution: isThere('institution') ? await institutionRecords(tx, visit.language) : none,
    agreement: isThere('agreement') ? await agreementRecords(tx, visit) : none,
    event: isThere('event') ? await eventRecords(tx, visit) : none,
  }
  return mentions.flatMap((mention) =>
    mention.kind === 'discipline'
      ? [{ label: disciplineInWords(visit.language, mention.word) }]
      : (known[mention.kind].get(mention.subject) ?? []),
  )
}

/** Who published a text and when, else that it was brought in. */
export const sourceInWords = ({ publisher, publishedOn }: Source, language: Language): string => {
  const named = publisher === '' ? words(language)('source.unnamed') : publisher
  return publishedOn === null ? named : `${named}, ${formatDay(language, publishedOn)}`
}

/** What the readouts know of a meeting: what it was about, and the texts that it was captured from. */
export const besideMeeting: BesideMeeting = async (tx, { id }, visit) => {
  const { language } = visit
  const mentions = await listMentions(tx, id)
  const sources = await listSources(tx, { meeting: id })
  const published = await listPublishedReadouts(tx, { meeting: id })
  const say = words(language)
  return besideMeetingPart({
    say,
    records: await recordsOf(tx, mentions, visit),
    sources: sources.map((source) => ({
      label: sourceInWords(source, language),
      href: sourceRoute.href({ source: source.id }),
    })),
    readouts: [
      { label: say('beside.own'), href: ownReadoutRoute.href({ meeting: id }) },
      ...(published.length === 0
        ? []
        : [
            {
              label: say('beside.public'),
              href: `/${language}${publicReadoutRoute.href({ meeting: id })}`,
            },
          ]),
    ],
  })
}
