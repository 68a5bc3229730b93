import { formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { type BulkChange, type BulkOutcome, bulkOutlook } from '../domain/bulk-change.ts'
import type { Event, Programme } from '../domain/event.ts'
import { type BatchWords, batchWords } from '../messages/batch-words.ts'
import { outcomeInWords } from '../pages/batch-pages/outcome-in-words.ts'
import type {
  BulkFormView,
  BulkPreviewView,
  BulkValues,
  ChosenEvent,
  PreviewedEvent,
} from '../pages/bulk-edit-page/bulk-edit-view.ts'
import { type Difference, differencesBetween } from '../pages/describe-content.ts'
import { planValues } from '../pages/event-form-page/values-of-event.ts'
import { type Reader, venueInWords, visibilityInWords } from '../pages/event-words.ts'
import type { BulkFormProblem } from './bulk-form.ts'
import { emptyValues, formChoices } from './event-form-view.ts'
import { bulkEditRoute, eventRoute, eventsRoute } from './programme-routes.ts'

export type ChosenEvents = {
  readonly reader: Reader
  readonly programmes: readonly Programme[]
  readonly events: readonly Event[]
}

const stepOf = ({ reader }: ChosenEvents, values: BulkValues) => ({
  say: batchWords(reader.language),
  sayProgramme: reader.say,
  above: { label: reader.say('events.title'), href: eventsRoute.href({}) },
  action: bulkEditRoute.href({}),
  values,
})

const chosenEvent = (reader: Reader, event: Event): ChosenEvent => ({
  slug: event.slug,
  title: inLanguage(event.content.title, reader.language).text,
  href: eventRoute.href({ slug: event.slug }),
  date: formatWhen(reader.language, event.content.when, 'short'),
  startedFrom: event.contentHash,
})

/** What the form holds before anything was chosen: the plan as the first event's programme has it. */
export const untouchedValues = ({ programmes, events }: ChosenEvents): BulkValues => {
  const programme = programmes.find(({ id }) => id === events[0]?.programme) ?? programmes[0]
  return {
    programme: '',
    discipline: '',
    furtherDiscipline: '',
    venue: '',
    whichPlan: '',
    plan:
      programme === undefined
        ? { options: [], otherwise: 'postpone', decideBy: '', reading: 'open' }
        : planValues(programme.defaultPlan),
    shares: false,
    institution: '',
    role: '',
    contributes: '',
    whichLanguages: '',
    spokenLanguages: [],
  }
}

const problemInWords = (reader: Reader, say: BatchWords, { problem }: BulkFormProblem): string =>
  problem === 'nothing-is-to-change'
    ? say('bulk.refused.nothing-is-to-change')
    : reader.say(`wrong.${problem}`)

/** The first step in words: what is to change. */
export const bulkFormView = (
  chosen: ChosenEvents,
  { values, problems }: { values: BulkValues; problems: readonly BulkFormProblem[] },
): BulkFormView => {
  const { reader, programmes, events } = chosen
  const { language } = reader
  const [first] = programmes
  const plan = first?.defaultPlan ?? {
    options: [],
    otherwise: 'postpone' as const,
    decideBy: 0,
    reading: 'open' as const,
  }
  const choices = formChoices(reader, emptyValues(reader, { programme: '', plan }), plan)
  const say = batchWords(language)
  return {
    ...stepOf(chosen, values),
    language,
    events: events.map((event) => chosenEvent(reader, event)),
    errors: problems.map((problem) => ({
      fieldId: problem.field,
      text: problemInWords(reader, say, problem),
    })),
    programmes: programmes.map(({ id, title }) => ({
      value: id,
      label: inLanguage(title, language).text,
    })),
    disciplines: choices.disciplines,
    venues: reader.venues
      .map(({ id }) => ({ value: id, label: venueInWords(reader, id) }))
      .sort((a, b) => a.label.localeCompare(b.label)),
    institutions: choices.institutions,
    spokenLanguages: choices.spokenLanguages,
  }
}

type Outlook = ReturnType<typeof bulkOutlook>

const allDifferences = (
  { reader, programmes }: ChosenEvents,
  event: Event,
  { content, visibility, programme }: Outlook,
): Difference[] => {
  const { say, language } = reader
  const named = (id: string): string =>
    inLanguage(programmes.find((one) => one.id === id)?.title ?? {}, language).text
  const seen = (who: string): string => visibilityInWords(reader, who)
  const around = [
    { term: say('field.programme'), before: named(event.programme), after: named(programme) },
    { term: say('field.visibility'), before: seen(event.visibility), after: seen(visibility) },
  ]
  return [
    ...around.filter(({ before, after }) => before !== after),
    ...differencesBetween(reader, event.content, content),
  ]
}

const kindOf = (outcome: BulkOutcome): PreviewedEvent['kind'] => {
  if (outcome === 'in-force' || outcome === 'unchanged') return outcome
  return outcome === 'awaits-the-other-side' ? 'proposal' : 'refused'
}

const previewedEvent = (chosen: ChosenEvents, event: Event, change: BulkChange): PreviewedEvent => {
  const { reader, programmes } = chosen
  const say = batchWords(reader.language)
  const asking = { side: reader.side, startedFrom: event.contentHash, programmes }
  const outlook = bulkOutlook(event, change, asking)
  const { outcome } = outlook
  const would =
    outcome === 'in-force' || outcome === 'unchanged' || outcome === 'awaits-the-other-side'
      ? say(`bulk.would.${outcome}`)
      : outcomeInWords(reader.language, outcome)
  const nothing = reader.say('diff.nothing')
  return {
    ...chosenEvent(reader, event),
    kind: kindOf(outcome),
    would,
    changes: allDifferences(chosen, event, outlook).map(({ term, before, after }) =>
      say('bulk.change.line', { term, before: before || nothing, after: after || nothing }),
    ),
  }
}

const order: readonly PreviewedEvent['kind'][] = ['refused', 'proposal', 'in-force', 'unchanged']

const byKind = (a: PreviewedEvent, b: PreviewedEvent): number =>
  order.indexOf(a.kind) - order.indexOf(b.kind)

/** The second step in words: what would become of each event, the doubtful first. */
export const bulkPreviewView = (
  chosen: ChosenEvents,
  { values, change, batch }: { values: BulkValues; change: BulkChange; batch: string },
): BulkPreviewView => {
  const step = stepOf(chosen, values)
  const { say } = step
  const events = chosen.events
    .map((event) => previewedEvent(chosen, event, change))
    .toSorted(byKind)
  const many = (kind: PreviewedEvent['kind']): number =>
    events.filter((event) => event.kind === kind).length
  const told = [
    [many('in-force'), 'bulk.count.in-force'],
    [many('proposal'), 'bulk.count.awaits'],
    [many('refused'), 'bulk.count.refused'],
    [many('unchanged'), 'bulk.count.unchanged'],
  ] as const
  const count = many('in-force') + many('proposal')
  return {
    ...step,
    batch,
    events,
    count,
    summary: [
      ...told.flatMap(([number, key]) => (number === 0 ? [] : [say(key, { count: number })])),
      ...(count === 0 ? [say('bulk.nothing')] : []),
    ],
  }
}
