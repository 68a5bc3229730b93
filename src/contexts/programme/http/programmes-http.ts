import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { hostOf } from '#contexts/relations/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { formatDays } from '#kit/i18n/dates.ts'
import { inLanguage, languages } from '#kit/text/localised.ts'
import { dayFromIso, type Instant } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import type { EventPlan, Programme } from '../domain/event.ts'
import type { FieldProblem } from '../pages/event-form-page/field-problem.ts'
import { localisedOf, textsOf } from '../pages/event-form-page/form-values.ts'
import { planValues } from '../pages/event-form-page/values-of-event.ts'
import {
  languageName,
  ownerInWords,
  planInWords,
  type Reader,
  settlingInWords,
} from '../pages/event-words.ts'
import {
  programmeFormPage,
  type ProgrammeFormValues,
} from '../pages/programme-form-page/programme-form-page.ts'
import {
  type ProgrammeEntry,
  programmesPage,
} from '../pages/programme-list-page/programmes-page.ts'
import { planProgramme, type PlanProgrammeRefusal } from '../service/plan-programme.ts'
import { type EventView, listEventViews } from '../store/event-views.ts'
import { listProgrammes } from '../store/programme-store.ts'
import { newProblems, planOfForm } from './content-of-form.ts'
import { readPlanValues } from './event-form.ts'
import { errorsInWords } from './event-form-view.ts'
import { readAs } from './open-reader.ts'
import { eventsRoute, newEventRoute, programmesRoute } from './programme-routes.ts'
import { readersOnly } from './refused-answers.ts'

// What most houses can offer: full, then half and a camera, then a camera alone.
const usualPlan: EventPlan = {
  options: [
    { format: 'in-person', minOnSite: 20 },
    { format: 'hybrid', minOnSite: 10 },
    { format: 'online' },
  ],
  otherwise: 'postpone',
  decideBy: 14,
  reading: 'open',
}

const emptyValues = (reader: Reader, today: Instant): ProgrammeFormValues => {
  const year = new Date(
    dayInZone(today, hostOf(reader.relation).zone) * 86_400_000,
  ).getUTCFullYear()
  return {
    title: textsOf({}),
    first: `${String(year + 1)}-01-01`,
    last: `${String(year + 1)}-12-31`,
    owner: 'joint',
    plan: planValues(usualPlan),
  }
}

const readForm = (form: Form): ProgrammeFormValues => ({
  title: { en: form.text('title-en'), es: form.text('title-es'), az: form.text('title-az') },
  first: form.text('first'),
  last: form.text('last'),
  owner: form.text('owner'),
  plan: readPlanValues(form),
})

const formBody = (
  reader: Reader,
  values: ProgrammeFormValues,
  { problems, isFirst }: { problems: readonly FieldProblem[]; isFirst: boolean },
) => {
  const { say, language, side } = reader
  const ordered = [language, ...languages.filter((each) => each !== language)]
  return {
    title: say('programme.new.title'),
    section: 'events',
    body: programmeFormPage({
      say,
      language,
      isFirst,
      values,
      errors: errorsInWords(reader, problems),
      owners: ['joint', side].map((each) => ({ value: each, label: ownerInWords(reader, each) })),
      titleLabels: ordered.map((each) => ({
        language: each,
        label: say('field.in-language', {
          field: say('programme.name'),
          language: languageName(each, language),
        }),
      })),
    }),
  }
}

const whereRefused = {
  'member-may-not-edit': () => [],
  'programme-has-no-title': (language) => [
    { field: `title-${language}`, problem: 'event-has-no-title' },
  ],
  'programme-ends-before-it-starts': () => [
    { field: 'last', problem: 'event-ends-before-it-starts' },
  ],
  'plan-names-a-format-twice': () => [{ field: 'format-0', problem: 'plan-names-a-format-twice' }],
} as const satisfies Record<PlanProgrammeRefusal, (language: string) => readonly FieldProblem[]>

const entryOf = (reader: Reader, one: Programme, views: readonly EventView[]): ProgrammeEntry => ({
  title: inLanguage(one.title, reader.language).text,
  days: formatDays(reader.language, { first: one.firstDay, last: one.lastDay }),
  href: eventsRoute.href({}, { programme: one.id }),
  addHref: newEventRoute.href({}, { programme: one.id }),
  owner: ownerInWords(reader, one.owner),
  events: reader.say('programmes.events', {
    count: views.filter(({ programme }) => programme.id === one.id).length,
  }),
  plan: planInWords(reader, one.defaultPlan).join(' → '),
  settling: settlingInWords(reader, one.defaultPlan),
  illustrative: one.illustrative,
})

const takeForm = async (db: OpenDatabase, visit: DeskVisit): Promise<Answer> => {
  const values = readForm(await visit.form())
  const reader = await readAs(db, visit, (_tx, who) => Promise.resolve(who))
  const problems = newProblems()
  const defaultPlan = planOfForm(values.plan, problems)
  const [firstDay, lastDay] = [dayFromIso(values.first), dayFromIso(values.last)]
  if (firstDay === undefined) problems.add('first', 'date-cannot-be-read')
  if (lastDay === undefined) problems.add('last', 'last-day-is-missing')
  const again = (found: readonly FieldProblem[]): Answer =>
    refusedPage(formBody(reader, values, { problems: found, isFirst: false }))
  if (firstDay === undefined || lastDay === undefined || problems.found.length > 0) {
    return again(problems.found)
  }
  const owner = values.owner === 'joint' ? 'joint' : visit.actor.side
  const result = await planProgramme(db, visit.actor, {
    title: localisedOf(values.title),
    owner,
    visibility: owner,
    firstDay,
    lastDay,
    defaultPlan,
    illustrative: false,
  })
  if (!result.ok) return again(whereRefused[result.refusal](visit.language))
  return redirect(programmesRoute.href({}))
}

/** Programmes: what there are, and a new one. */
export const programmesHttp = ({ db }: Dependencies) => ({
  list: (visit: DeskVisit): Promise<Answer> =>
    readAs(db, visit, async (tx, reader) => {
      const views = await listEventViews(tx, { today: visit.today })
      const programmes = (await listProgrammes(tx)).map((one) => entryOf(reader, one, views))
      const { say } = reader
      const body = programmesPage({ say, programmes, mayEdit: may(visit.actor, 'edit') })
      return page({ title: say('programmes.title'), section: 'events', body })
    }),

  show: (visit: DeskVisit): Promise<Answer> =>
    readAs(db, visit, async (tx, reader) => {
      if (!may(visit.actor, 'edit')) return readersOnly(visit)
      const isFirst = (await listProgrammes(tx)).length === 0
      const values = emptyValues(reader, visit.today)
      return page(formBody(reader, values, { problems: [], isFirst }))
    }),

  plan: async (visit: DeskVisit): Promise<Answer> =>
    may(visit.actor, 'edit') ? takeForm(db, visit) : readersOnly(visit),
})
