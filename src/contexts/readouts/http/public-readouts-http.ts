import { asPublic } from '#contexts/access/contract.ts'
import { listRelations, ownSideFirst, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, file, page, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { readoutsFeed } from '../documents/readouts-feed.ts'
import { isStale, languageFor, type OwnReadout } from '../domain/own-readout.ts'
import { words } from '../messages/words.ts'
import {
  type FacingSide,
  publicReadoutPage,
  publicReadoutsPage,
  type ShownReadout,
  type ShownText,
} from '../pages/public-readouts-page.ts'
import { listPublishedReadouts, type PublishedReadout } from '../store/own-readout-store.ts'
import { isUuid } from './is-uuid.ts'
import { publicReadoutRoute, publicReadoutsRoute, readoutsFeedRoute } from './readouts-routes.ts'

type Placed = PublishedReadout & { readonly of: Relation }

const readPlaced = (
  { db }: Dependencies,
  asked: { readonly meeting?: string } = {},
): Promise<readonly Placed[]> =>
  asPublic(db, async (tx) => {
    const relations = await listRelations(tx)
    return (await listPublishedReadouts(tx, asked)).flatMap((one) => {
      const of = relations.find(({ id }) => id === one.relation)
      return of === undefined ? [] : [{ ...one, of }]
    })
  })

const textIn = ({ texts }: OwnReadout, language: Language): ShownText => {
  const { title = '', body = '' } = texts[language] ?? {}
  return { language, title, paragraphs: body.split(/\n+/).filter((one) => one.trim() !== '') }
}

const noteOf = (readout: OwnReadout, shown: Language, wanted: Language): string | undefined => {
  const say = words(wanted)
  if (isStale(readout, shown)) return say('public.stale')
  return shown === wanted ? undefined : say('public.untranslated')
}

const shownReadout = ({ readout }: PublishedReadout, wanted: Language): ShownReadout => {
  const language = languageFor(readout, wanted)
  const note = noteOf(readout, language, wanted)
  return {
    text: textIn(readout, language),
    ...(language !== readout.original && { original: textIn(readout, readout.original) }),
    ...(note !== undefined && { note }),
  }
}

const sideName = ({ of }: Placed, side: string, language: Language): string => {
  const named = of.sides.find(({ id }) => id === side)
  return named === undefined ? side : inLanguage(named.name, language).text
}

const byline = (one: Placed, language: Language): string =>
  words(language)('public.of', {
    side: sideName(one, one.side, language),
    day: formatDayOf(language, { instant: one.publishedAt, zone: 'UTC' }),
  })

const showMeeting = (first: Placed, all: readonly Placed[], { language }: Visit): Answer => {
  const say = words(language)
  const facing = ({ id, name, accent }: Relation['sides'][number]): FacingSide => {
    const published = all.find(({ side }) => side === id)
    return {
      name: inLanguage(name, language).text,
      accent,
      day:
        published === undefined
          ? ''
          : formatDayOf(language, { instant: published.publishedAt, zone: 'UTC' }),
      ...(published !== undefined && { readout: shownReadout(published, language) }),
    }
  }
  // Whoever published first stands first; the public has no side of its own.
  const [one, other] = ownSideFirst(first.of, first.side)
  const titles = all.map(({ readout }) => textIn(readout, languageFor(readout, language)).title)
  return page({
    title: titles.toReversed().join(' · '),
    description: say('public.lede'),
    body: publicReadoutPage({
      say,
      listHref: `/${language}${publicReadoutsRoute.path}`,
      sides: [facing(one), facing(other)],
    }),
  })
}

const hrefOf = ({ meeting }: Placed, language: Language): string =>
  `/${language}${publicReadoutRoute.href({ meeting })}`

/** What the sides published of their meetings: a list, each meeting, a feed. */
export const publicReadoutsHttp = (dependencies: Dependencies) => ({
  list: async ({ language }: Visit): Promise<Answer> => {
    const say = words(language)
    const readouts = (await readPlaced(dependencies)).map((one) => {
      const { title, language: written } = textIn(one.readout, languageFor(one.readout, language))
      return { title, language: written, href: hrefOf(one, language), of: byline(one, language) }
    })
    return page({
      title: say('public.title'),
      description: say('public.lede'),
      body: publicReadoutsPage({
        say,
        readouts,
        feedHref: `/${language}${readoutsFeedRoute.path}`,
      }),
    })
  },
  show: async (visit: Visit): Promise<Answer> => {
    const say = words(visit.language)
    const meeting = visit.parameters['meeting'] ?? ''
    const all = isUuid(meeting) ? await readPlaced(dependencies, { meeting }) : []
    const first = all.at(-1)
    return first === undefined
      ? problem({ status: 404, title: say('public.title'), detail: say('public.not-found') })
      : showMeeting(first, all, visit)
  },
  feed: async ({ language }: Visit): Promise<Answer> => {
    const { baseUrl } = dependencies
    const entries = (await readPlaced(dependencies)).map((one) => {
      const shown = languageFor(one.readout, language)
      const { title = '', body = '' } = one.readout.texts[shown] ?? {}
      const { id, publishedAt } = one
      const author = sideName(one, one.side, language)
      const address = `${baseUrl}${hrefOf(one, language)}`
      return { id, language: shown, title, body, author, address, publishedAt }
    })
    return file({
      contentType: 'application/atom+xml; charset=utf-8',
      body: readoutsFeed({
        language,
        title: words(language)('public.title'),
        self: `${baseUrl}/${language}${readoutsFeedRoute.path}`,
        site: `${baseUrl}/${language}${publicReadoutsRoute.path}`,
        entries,
      }),
      headers: { 'cache-control': 'no-cache' },
    })
  },
})
