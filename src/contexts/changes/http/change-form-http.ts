import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import {
  endOf,
  type EventView,
  listEventViews,
  newEventRoute,
} from '#contexts/programme/contract.ts'
import { listVenues, type Venue } from '#contexts/relations/contract.ts'
import { type Answer, page, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { capitalised, formatDay, formatWhen } from '#kit/i18n/dates.ts'
import { dayFromIso } from '#kit/time/days.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { words } from '../messages/words.ts'
import { changeFormPage, type ChangeFormView } from '../pages/change-form-page.ts'
import { mostEvents, type ProposeRefusal } from '../service/propose-change.ts'
import type { WrittenItem } from './change-file-schema.ts'
import { changesRoute, newChangeRoute } from './changes-routes.ts'
import {
  type ChangeForm,
  emptyForm,
  formFor,
  type FormRefusal,
  itemAsText,
  kinds,
} from './read-change-form.ts'

// A form of more is no form; an event further on is changed from its own page, or by a program.
const mostOffered = 100

/** The section of the desk to which all pages of changes belong. */
export const changesSection = 'changes'

const isAlterable = ({ event, state }: EventView, { actor, today }: DeskVisit): boolean =>
  (event.owner === 'joint' || event.owner === actor.side) &&
  (state === 'postponed' || (endOf(event.content) ?? Infinity) > today)

const labelOf = ({ event: { content } }: EventView, language: Language): string =>
  [inLanguage(content.title, language).text, formatWhen(language, content.when)]
    .filter(Boolean)
    .join(', ')

const venueLabel = ({ name, cityName, capacity }: Venue, language: Language): string => {
  const named = inLanguage(name, language).text
  const city = inLanguage(cityName, language).text
  const place = named.includes(city) ? named : `${named}, ${city}`
  return capacity === null ? place : `${place} (${String(capacity)})`
}

/** What an item does, as exactly as it says. */
const alterationInWords = (
  { alteration }: WrittenItem,
  venues: readonly Venue[],
  language: Language,
): string => {
  const said = words(language)(`kind.${alteration.kind}`)
  if (alteration.kind === 'time')
    return `${said}: ${formatDay(language, dayFromIso(alteration.day) ?? 0)}`
  if (alteration.kind !== 'venue') return said
  const venue = venues.find(({ id }) => id === alteration.venue)
  return `${said}: ${venue === undefined ? alteration.venue : venueLabel(venue, language)}`
}

const itemsInWords = (
  items: readonly WrittenItem[],
  { views, venues }: { views: readonly EventView[]; venues: readonly Venue[] },
  language: Language,
): ChangeFormView['items'] => {
  const bySlug = new Map(views.map((view) => [view.event.slug, view]))
  return items.map((item) => {
    const view = bySlug.get(item.event)
    const event = view === undefined ? item.event : labelOf(view, language)
    const said = alterationInWords(item, venues, language)
    return { value: itemAsText(item), label: `${event}: ${said}` }
  })
}

type Shown = {
  readonly form?: ChangeForm
  readonly chosen?: readonly string[]
  readonly refusal?: ProposeRefusal | FormRefusal
}

const eventsOffered = (
  offered: readonly EventView[],
  language: Language,
): Pick<ChangeFormView, 'events' | 'offersFirst'> => ({
  events: offered
    .slice(0, mostOffered)
    .map((view) => ({ slug: view.event.slug, label: labelOf(view, language) })),
  ...(offered.length > mostOffered && { offersFirst: mostOffered }),
})

const secondSittingOf = ([first, ...others]: readonly EventView[]): string | undefined =>
  first === undefined || others.length > 0
    ? undefined
    : newEventRoute.href({}, { from: first.event.slug })

/** The form in which a change is written, empty or as it was filled in. */
export const showChangeForm = async (
  { db }: Dependencies,
  visit: DeskVisit,
  { form, chosen = form?.chosen ?? [], refusal }: Shown,
): Promise<Answer> => {
  const { language, actor, today } = visit
  const say = words(language)
  const day = dayInZone(today, 'UTC')
  const { views, venues } = await asActor(db, actor, async (tx) => ({
    views: await listEventViews(tx, { today, atHand: { first: day, last: day, today } }),
    venues: await listVenues(tx),
  }))
  const ours = views.filter((view) => isAlterable(view, visit))
  const isChosen = ({ event }: EventView): boolean => chosen.includes(event.slug)
  const taken = ours.filter(isChosen)
  const [first] = taken
  const shown = form ?? (first === undefined ? emptyForm : formFor(first))
  const named = new Set(shown.items.map(({ event }) => event))
  // Those that are chosen stand first, so that none of them is left out.
  const offered = [...taken, ...ours.filter((view) => !isChosen(view))].filter(
    ({ event }) => !named.has(event.slug),
  )
  const body = changeFormPage({
    say,
    aboveHref: changesRoute.href({}),
    action: newChangeRoute.href({}),
    items: itemsInWords(shown.items, { views, venues }, language),
    ...eventsOffered(offered, language),
    chosen,
    secondSittingHref: secondSittingOf(taken),
    kinds: kinds.map((kind) => ({
      value: kind,
      label: capitalised(language, say(`kind.${kind}`)),
      ...(kind === 'exchange' ? { hint: say('form.exchange.hint') } : {}),
    })),
    venues: venues.map((venue) => ({ value: venue.id, label: venueLabel(venue, language) })),
    form: shown,
    ...(refusal === undefined ? {} : { refused: say(`refused.${refusal}`, { most: mostEvents }) }),
  })
  const title = say('form.title')
  return (refusal === undefined ? page : refusedPage)({ title, section: changesSection, body })
}
