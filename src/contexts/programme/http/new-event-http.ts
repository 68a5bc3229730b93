import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { checkContent } from '../domain/check-content.ts'
import type { EventContent } from '../domain/event.ts'
import { words } from '../messages/words.ts'
import { eventFormPage } from '../pages/event-form-page/event-form-page.ts'
import { type FieldProblem, fieldOfRefusal } from '../pages/event-form-page/field-problem.ts'
import type { EventFormValues } from '../pages/event-form-page/form-values.ts'
import type { Reader } from '../pages/event-words.ts'
import { planEvent, type PlanEventRefusal } from '../service/plan-event.ts'
import { settleDecisions } from '../service/settle-decisions.ts'
import { listProgrammes } from '../store/programme-store.ts'
import { contentOfForm } from './content-of-form.ts'
import { readEventForm } from './event-form.ts'
import { emptyValues, errorsInWords, newEventView } from './event-form-view.ts'
import { lookForConflicts } from './look-for-conflicts.ts'
import { readAs } from './open-reader.ts'
import { eventRoute, newProgrammeRoute } from './programme-routes.ts'

/** The one answer for members who look and do not write. */
export const readersOnly = (visit: DeskVisit): Answer => {
  const say = words(visit.language)
  return problem({
    status: 403,
    title: say('refused.may-not-edit.title'),
    detail: say('refused.may-not-edit'),
  })
}

const whereRefused = {
  ...fieldOfRefusal,
  'member-may-not-edit': 'owner',
} as const satisfies Record<PlanEventRefusal, string>

const problemsOf = (refusal: PlanEventRefusal, language: string): FieldProblem[] => {
  if (refusal === 'member-may-not-edit') return []
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

const noProgrammeYet = (visit: DeskVisit): Answer =>
  redirect(newProgrammeRoute.href({}, { first: visit.language }))

/** A new event: the form, and what becomes of it. */
export const newEventHttp = ({ db }: Dependencies) => ({
  show: (visit: DeskVisit): Promise<Answer> =>
    readAs(db, visit, async (tx, reader) => {
      if (!may(visit.actor, 'edit')) return readersOnly(visit)
      const programmes = await listProgrammes(tx)
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
    const programme = programmes.find(({ id }) => id === values.programme)
    const { content, problems } = readContent(values, reader)
    if (programme === undefined) {
      problems.push({ field: 'programme', problem: 'programme-is-missing' })
    }
    const again = (wrong: readonly FieldProblem[]): Answer => {
      const errors = errorsInWords(reader, wrong)
      const view = newEventView(reader, programmes, { values, errors })
      return refusedPage({ title: view.title, section: 'events', body: eventFormPage(view) })
    }
    if (content === undefined || programme === undefined || problems.length > 0) {
      return again(problems)
    }
    const { side } = visit.actor
    const owner = values.owner === 'joint' ? 'joint' : side
    if (form.text('step') === 'look') {
      const looked = await lookForConflicts(db, visit, { id: undefined, owner, content })
      const view = newEventView(reader, programmes, { values, errors: [], looked })
      return page({ title: view.title, section: 'events', body: eventFormPage(view) })
    }
    const visibility = values.visibility === 'joint' ? 'joint' : side
    const draft = { programme: programme.id, owner, visibility, content, state: 'planned' as const }
    const result = await planEvent(db, visit.actor, { draft, today: visit.today })
    if (!result.ok) return again(problemsOf(result.refusal, visit.language))
    await settleDecisions(db, visit.actor.relation, visit.today)
    return redirect(eventRoute.href({ slug: result.value.slug }, { did: 'planned' }))
  },
})
