import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { isId } from '#kit/ids/ids.ts'
import { formatDays } from '#kit/i18n/dates.ts'
import { dayFromIso } from '#kit/time/days.ts'

import {
  type SavedView,
  type ViewedPage,
  viewedPages,
  viewReaders,
  type ViewRefusal,
} from '../domain/saved-view.ts'
import { viewWords } from '../messages/view-words.ts'
import {
  type SavedViewEntry,
  savedViewsPage,
  type SavedViewsView,
} from '../pages/saved-views-page/saved-views-page.ts'
import { mayChangeView, savedViews } from '../service/saved-views.ts'
import { listEventViews } from '../store/event-views.ts'
import { listProgrammes } from '../store/programme-store.ts'
import { findSavedView, listSavedViews } from '../store/saved-view-store.ts'
import { type Filterable, filtersOf } from './list-filters.ts'
import { readListSetting } from './list-query.ts'
import { readAs } from './open-reader.ts'
import { savedViewRoute, savedViewsRoute } from './programme-routes.ts'
import { savedViewHref, searchOf } from './saved-view-address.ts'

type Asked = Pick<SavedView, 'page' | 'search'>

const pageNamed = (text: string | null): ViewedPage =>
  viewedPages.find((each) => each === text) ?? 'events'

const eventsInWords = (known: Filterable, search: string): string[] => {
  const say = viewWords(known.reader.language)
  const setting = readListSetting(new URL(`http://x?${search}`))
  const filters = filtersOf(known, setting).flatMap(({ label, value, choices }) => {
    if (value === '') return []
    // A programme, or a city, that only the other side sees is not in the reader's choices.
    const chosen = choices.find((choice) => choice.value === value)?.label
    return [`${label}: ${chosen ?? say('views.not-seen')}`]
  })
  const { text } = setting.query
  return text === '' ? filters : [...filters, `${known.reader.say('filter.text')}: “${text}”`]
}

const timelineInWords = ({ reader: { language } }: Filterable, search: string): string[] => {
  const first = dayFromIso(`${new URLSearchParams(search).get('from') ?? ''}-01`)
  if (first === undefined) return []
  const month = formatDays(language, { first, last: first }, 'month')
  return [viewWords(language)('views.from', { month })]
}

/** What a view asks for: the page, and each of its filters. */
const askedInWords = (known: Filterable, { page: of, search }: Asked): string => {
  const say = viewWords(known.reader.language)
  const asked = of === 'events' ? eventsInWords(known, search) : timelineInWords(known, search)
  const said = asked.length === 0 ? [say('views.everything')] : asked
  return [say(`views.page.${of}`), ...said].join(' · ')
}

const entryOf = (visit: DeskVisit, known: Filterable, view: SavedView): SavedViewEntry => {
  const say = viewWords(visit.language)
  return {
    id: view.id,
    name: view.name,
    href: savedViewHref(view),
    asks: askedInWords(known, view),
    readers: say(`views.seen.${view.readers}`, { name: view.memberName }),
    changeHref: mayChangeView(visit.actor, view) ? savedViewRoute.href({ id: view.id }) : undefined,
  }
}

const acts = ['kept', 'renamed', 'removed', 'restored'] as const
type Act = (typeof acts)[number]

const undoing = {
  kept: 'remove',
  renamed: 'rename',
  removed: 'restore',
  restored: 'remove',
} as const

/** What was just done, with the way back; the address names the view and what was done to it. */
const didOf = (
  { url, language }: DeskVisit,
  view: SavedView | undefined,
): SavedViewsView['did'] => {
  const act = acts.find((each) => each === url.searchParams.get('did'))
  if (act === undefined || view === undefined) return undefined
  const before = url.searchParams.get('before') ?? ''
  return {
    text: viewWords(language)(`views.did.${act}`, { name: view.name }),
    undo: { href: savedViewRoute.href({ id: view.id }), act: undoing[act], name: before },
  }
}

const changes = [
  { act: 'remove', did: 'removed', change: savedViews.remove },
  { act: 'restore', did: 'restored', change: savedViews.restore },
  { act: 'rename', did: 'renamed', change: savedViews.rename },
] as const

const missing = ({ language }: DeskVisit): Answer => {
  const say = viewWords(language)
  const detail = say('views.refused.view-not-found')
  return problem({ status: 404, title: say('views.title'), detail })
}

type Refused = { readonly refusal: ViewRefusal; readonly name: string }

const done = (did: Act, view: string, before?: string): Answer =>
  redirect(savedViewsRoute.href({}, { did, view, before }))

const readersFor = (visit: DeskVisit): SavedViewsView['readers'] => {
  const say = viewWords(visit.language)
  return viewReaders
    .filter((each) => each === 'member' || may(visit.actor, 'edit'))
    .map((value) => ({
      value,
      label: say(`views.readers.${value}`),
      ...(value === 'both' ? { hint: say('views.readers.both.hint') } : {}),
    }))
}

const showFrom =
  (db: OpenDatabase) =>
  (visit: DeskVisit, asked: Asked, refused?: Refused): Promise<Answer> =>
    readAs(db, visit, async (tx, reader) => {
      const say = viewWords(visit.language)
      const views = await listEventViews(tx, { today: visit.today })
      const known = { reader, views, programmes: await listProgrammes(tx) }
      const saved = await listSavedViews(tx)
      const id = visit.url.searchParams.get('view') ?? ''
      const changed = isId(id) ? await findSavedView(tx, { id, side: visit.actor.side }) : undefined
      const body = savedViewsPage({
        say,
        above: { label: say(`views.page.${asked.page}`), href: savedViewHref(asked) },
        did: didOf(visit, changed),
        error: refused && { text: say(`views.refused.${refused.refusal}`), name: refused.name },
        ...asked,
        asks: askedInWords(known, asked),
        readers: readersFor(visit),
        entries: saved.map((view) => entryOf(visit, known, view)),
      })
      const content = { title: say('views.title'), section: 'events', body }
      return refused === undefined ? page(content) : refusedPage(content)
    })

/** The views of the list and the timeline that have a name: kept, opened, renamed, removed. */
export const savedViewsHttp = ({ db }: Dependencies) => {
  const show = showFrom(db)

  const list = (visit: DeskVisit): Promise<Answer> => {
    const query = visit.url.searchParams
    const of = pageNamed(query.get('page'))
    return show(visit, { page: of, search: searchOf(of, query.get('search') ?? '') })
  }

  const keep = async (visit: DeskVisit): Promise<Answer> => {
    const form = await visit.form()
    const of = pageNamed(form.text('page'))
    const asked = { page: of, search: searchOf(of, form.text('search')) }
    const name = form.text('name')
    const readers = viewReaders.find((each) => each === form.text('readers')) ?? 'member'
    const kept = await savedViews.keep(db, visit.actor, { ...asked, name, readers })
    return kept.ok
      ? done('kept', kept.value.id)
      : show(visit, asked, { refusal: kept.refusal, name })
  }

  const change = async (visit: DeskVisit): Promise<Answer> => {
    const form = await visit.form()
    const view = { id: visit.parameters['id'] ?? '', now: visit.now }
    const name = form.text('name')
    const wanted = changes.find(({ act }) => act === form.text('act'))
    if (wanted === undefined) return missing(visit)
    const { did } = wanted
    const result = await wanted.change(db, visit.actor, { ...view, name })
    if (result.ok) return done(did, view.id, result.value.before.name)
    if (result.refusal !== 'view-not-found') {
      return show(visit, { page: 'events', search: '' }, { refusal: result.refusal, name })
    }
    return missing(visit)
  }

  return { list, keep, change }
}
