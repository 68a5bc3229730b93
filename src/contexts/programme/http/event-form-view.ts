import type { FormError } from '#kit/html/components/form-error-summary.ts'
import type { Choice } from '#kit/html/components/field.ts'
import { inLanguage, languages } from '#kit/text/localised.ts'

import { bookingWords } from '../messages/booking-words.ts'
import { disciplines, type EventPlan, type Programme } from '../domain/event.ts'
import { batchWords } from '../messages/batch-words.ts'
import {
  languageName,
  planInWords,
  type Reader,
  sideNamed,
  venueInWords,
} from '../pages/event-words.ts'
import type { EventFormView } from '../pages/event-form-page/event-form-view.ts'
import type { FieldProblem } from '../pages/event-form-page/field-problem.ts'
import { type EventFormValues, textsOf } from '../pages/event-form-page/form-values.ts'
import { planValues } from '../pages/event-form-page/values-of-event.ts'
import { eventsRoute, newEventRoute } from './programme-routes.ts'

const spoken = ['az', 'es', 'en', 'ru', 'fr'] as const

const byLabel = (a: Choice, b: Choice): number => a.label.localeCompare(b.label)

const venueChoices = (reader: Reader): Choice[] => [
  { value: '', label: reader.say('place.not-known') },
  { value: 'city', label: reader.say('form.place.city') },
  ...reader.venues.map(({ id }) => ({ value: id, label: venueInWords(reader, id) })).sort(byLabel),
]

const countryChoices = (reader: Reader, current: string): Choice[] => {
  const known = reader.relation.sides.map(({ id }) => ({ value: id, label: sideNamed(reader, id) }))
  const isOther = current !== '' && known.every(({ value }) => value !== current)
  return isOther ? [...known, { value: current, label: current }] : known
}

const whoseChoices = (reader: Reader): NonNullable<EventFormView['whose']> => {
  const { say, side } = reader
  const own = sideNamed(reader, side)
  return {
    owners: [
      { value: side, label: say('form.owner.own', { side: own }) },
      { value: 'joint', label: say('owner.joint'), hint: say('form.owner.joint.hint') },
    ],
    visibilities: [
      { value: side, label: say('visibility.private', { side: own }) },
      { value: 'joint', label: say('visibility.joint') },
    ],
  }
}

/** The words for what is wrong, each with its field. */
export const errorsInWords = (
  reader: Pick<Reader, 'say'>,
  problems: readonly FieldProblem[],
): FormError[] =>
  problems.map(({ field, problem }) => ({ fieldId: field, text: reader.say(`wrong.${problem}`) }))

/** What every form of an event offers to choose from. */
export const formChoices = (reader: Reader, values: EventFormValues, defaultPlan: EventPlan) => {
  const { say, language } = reader
  const codes = [...new Set<string>([...spoken, ...values.spokenLanguages])]
  return {
    say,
    language,
    disciplines: disciplines.map((each) => ({ value: each, label: say(`discipline.${each}`) })),
    venues: venueChoices(reader),
    countries: countryChoices(reader, values.country),
    institutions: reader.institutions
      .map(({ id, name }) => ({ value: id, label: inLanguage(name, language).text }))
      .sort(byLabel),
    spokenLanguages: codes.map((code) => ({ value: code, label: languageName(code, language) })),
    otherLanguages: languages
      .filter((each) => each !== language)
      .map((each) => ({ language: each, name: languageName(each, language) })),
    defaultPlan: planInWords(reader, defaultPlan),
    cityHint: say('form.city.hint'),
    look: bookingWords(language)('booking.check'),
  }
}

/** What a new event's form holds before anything was typed. */
export const emptyValues = (
  reader: Reader,
  { programme, plan }: { programme: string; plan: EventPlan },
): EventFormValues => ({
  programme,
  owner: reader.side,
  visibility: reader.side,
  title: textsOf({}),
  summary: textsOf({}),
  discipline: '',
  otherDisciplines: [],
  date: '',
  startTime: '',
  endTime: '',
  zone: '',
  venue: '',
  city: '',
  country: reader.relation.sides.find(({ isHost }) => isHost)?.id ?? '',
  ownPlan: false,
  plan: planValues(plan),
  needsArrivals: false,
  otherRegions: false,
  onlineRights: true,
  onlineCapacity: '',
  contributions: [],
  spokenLanguages: [],
  sources: '',
  illustrative: false,
})

/** The form of a new event. */
export const newEventView = (
  reader: Reader,
  programmes: readonly Programme[],
  {
    values,
    errors,
    looked,
  }: {
    values: EventFormValues
    errors: readonly FormError[]
    looked?: EventFormView['looked']
  },
): EventFormView => {
  const { say, language } = reader
  const chosen = programmes.find(({ id }) => id === values.programme) ?? programmes[0]
  const plan = chosen?.defaultPlan ?? {
    options: [],
    otherwise: 'postpone',
    decideBy: 0,
    reading: 'open',
  }
  return {
    ...formChoices(reader, values, plan),
    title: say('new.title'),
    lede: say('new.lede'),
    above: { label: say('events.title'), href: eventsRoute.href({}) },
    action: newEventRoute.href({}),
    submit: say('new.submit'),
    repeat: batchWords(language)('new.repeat'),
    values,
    errors,
    conflict: undefined,
    looked,
    startedFrom: '',
    whose: whoseChoices(reader),
    programmes: programmes.map(({ id, title }) => ({
      value: id,
      label: inLanguage(title, language).text,
    })),
  }
}
