import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { checkContent } from '../domain/check-content.ts'
import type { EventContent, Programme } from '../domain/event.ts'
import { batchWords } from '../messages/batch-words.ts'
import { eventFormPage } from '../pages/event-form-page/event-form-page.ts'
import { type FieldProblem, fieldOfRefusal } from '../pages/event-form-page/field-problem.ts'
import type { EventFormValues } from '../pages/event-form-page/form-values.ts'
import type { Reader } from '../pages/event-words.ts'
import { type EventDraft, planEvent, type PlanEventRefusal } from '../service/plan-event.ts'
import { settleDecisions } from '../service/settle-decisions.ts'
import { type EventView, listEventViews } from '../store/event-views.ts'
import { listProgrammes } from '../store/programme-store.ts'
import { contentOfForm } from './content-of-form.ts'
import { readEventForm } from './event-form.ts'
import { emptyValues, errorsInWords, newEventView } from './event-form-view.ts'
import { lookForConflicts } from './look-for-conflicts.ts'
import { readAs } from './open-reader.ts'
import { eventRoute, newProgrammeRoute, seriesRoute } from './programme-routes.ts'
import { noSuchEvent, readersOnly } from './refused-answers.ts'
import { valuesDuplicated } from './values-opened.ts'

const whereRefused = {
  ...fieldOfRefusal,
  'member-may-not-edit': 'owner',
  'key-names-another-request': 'owner',
} as const satisfies Record<PlanEventRefusal, string>

const problemsOf = (refusal: PlanEventRefusal, language: string): FieldProblem[] => {
  if (refusal === 'member-may-not-edit' || refusal === 'key-names-another-request') return []
  const field = refusal === 'event-has-no-title' ? `title-${language}` : whereRefused[refusal]
  return [{ field, problem: refusal }]
}

type Read = { readonly content: EventContent | undefined; readonly problems: FieldProblem[] }

const readContent = (values: EventFormValues, reader: Reader): Read => {
  const { language, relation, venues } = reader
  const places = { relation, venues }
  const read = contentOfForm(values, { language, places, base: undefined })
  const whose: FieldProblem[] =
    values.owner === 'joint' && values.visibility !== 'joint'
      ? [{ field: 'visibility', problem: 'joint-event-is-seen-by-both' }]
      : []
  if (!read.ok) return { content: undefined, problems: [...read.refusal, ...whose] }
  const checked = checkContent(read.value)
  const refused = checked.ok ? [] : problemsOf(checked.refusal, language)
  return { content: read.value, problems: [...refused, ...whose] }
}

type ReadDraft = { readonly draft: EventDraft | undefined; readonly problems: FieldProblem[] }

/** The event that the form describes, or every field that keeps it from being one. */
const readDraft = (
  values: EventFormValues,
  reader: Reader,
  programmes: readonly Programme[],
): ReadDraft => {
  const programme = programmes.find(({ id }) => id === values.programme)
  const { content, problems } = readContent(values, reader)
  if (programme === undefined) {
    problems.push({ field: 'programme', problem: 'programme-is-missing' })
  }
  if (content === undefined || programme === undefined || problems.length > 0) {
    return { draft: undefined, problems }
  }
  const { side } = reader
  const owner = values.owner === 'joint' ? 'joint' : side
  const visibility = values.visibility === 'joint' ? 'joint' : side
  return {
    draft: { programme: programme.id, owner, visibility, content, state: 'planned' },
    problems,
  }
}

const noProgrammeYet = (visit: DeskVisit): Answer =>
  redirect(newProgrammeRoute.href({}, { first: visit.language }))

/** The form filled with what another event says; nothing exists until it is saved. */
const duplicate = (reader: Reader, programmes: readonly Programme[], view: EventView): Answer => {
  const values = valuesDuplicated(reader, view)
  const form = newEventView(reader, programmes, { values, errors: [] })
  const title = inLanguage(view.event.content.title, reader.language).text
  const lede = batchWords(reader.language)('duplicate.lede', { title })
  return page({ title: form.title, section: 'events', body: eventFormPage({ ...form, lede }) })
}

/** A new event: the form, and what becomes of it. */
export const newEventHttp = ({ db }: Dependencies) => ({
  show: (visit: DeskVisit): Promise<Answer> =>
    readAs(db, visit, async (tx, reader) => {
      if (!may(visit.actor, 'edit')) return readersOnly(visit)
      const programmes = await listProgrammes(tx)
      const from = visit.url.searchParams.get('from') ?? ''
      if (from !== '') {
        const [view] = await listEventViews(tx, { slug: from, today: visit.today })
        return view === undefined ? noSuchEvent(visit) : duplicate(reader, programmes, view)
      }
      const wanted = visit.url.searchParams.get('programme')
      const programme = programmes.find(({ id }) => id === wanted) ?? programmes[0]
      if (programme === undefined) return noProgrammeYet(visit)
      const plan = programme.defaultPlan
      const values = emptyValues(reader, { programme: programme.id, plan })
      const view = newEventView(reader, programmes, { values, errors: [] })
      return page({ title: view.title, section: 'events', body: eventFormPage(view) })
    }),

  plan: async (visit: DeskVisit): Promise<Answer> => {
    if (!may(visit.actor, 'edit')) return readersOnly(visit)
    const form = await visit.form()
    const values = readEventForm(form)
    const { reader, programmes } = await readAs(db, visit, async (tx, who) => ({
      reader: who,
      programmes: await listProgrammes(tx),
    }))
    const again = (wrong: readonly FieldProblem[]): Answer => {
      const errors = errorsInWords(reader, wrong)
      const view = newEventView(reader, programmes, { values, errors })
      return refusedPage({ title: view.title, section: 'events', body: eventFormPage(view) })
    }
    const { draft, problems } = readDraft(values, reader, programmes)
    if (draft === undefined) return again(problems)
    if (form.text('step') === 'look') {
      const { owner, content } = draft
      const looked = await lookForConflicts(db, visit, { id: undefined, owner, content })
      const view = newEventView(reader, programmes, { values, errors: [], looked })
      return page({ title: view.title, section: 'events', body: eventFormPage(view) })
    }
    const result = await planEvent(db, visit.actor, { draft, today: visit.today })
    if (!result.ok) return again(problemsOf(result.refusal, visit.language))
    await settleDecisions(db, visit.actor.relation, visit.today)
    const { slug } = result.value
    return form.text('step') === 'repeat'
      ? redirect(seriesRoute.href({ slug }))
      : redirect(eventRoute.href({ slug }, { did: 'planned' }))
  },
})
