import { type DeskVisit, may } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { isId, newId } from '#kit/ids/ids.ts'

import { batchWords } from '../messages/batch-words.ts'
import { bulkFormPage } from '../pages/bulk-edit-page/bulk-form-page.ts'
import { bulkPreviewPage } from '../pages/bulk-edit-page/bulk-preview-page.ts'
import { listRows } from '../pages/programme-list-page/list-rows.ts'
import { bulkEdit, type BulkEditRefusal, mostEventsAtOnce } from '../service/bulk-edit.ts'
import { settleDecisions } from '../service/settle-decisions.ts'
import { listEventViews } from '../store/event-views.ts'
import { listProgrammes } from '../store/programme-store.ts'
import { changeOfForm, readBulkForm } from './bulk-form.ts'
import { bulkFormView, bulkPreviewView, type ChosenEvents, untouchedValues } from './bulk-views.ts'
import { readListSetting } from './list-query.ts'
import { readAs } from './open-reader.ts'
import { batchRoute, eventsRoute } from './programme-routes.ts'
import { readersOnly } from './refused-answers.ts'

/** The slugs that a form names: those that were ticked, or all that its filter finds. */
type Wanted = { readonly slugs: ReadonlySet<string> } | { readonly filter: URL }

const wantedOf = (form: Form, base: URL): Wanted =>
  form.has('all')
    ? { filter: new URL(`${eventsRoute.path}?${form.text('filter')}`, base) }
    : { slugs: new Set(form.all('event')) }

const readChosen = (db: OpenDatabase, visit: DeskVisit, wanted: Wanted): Promise<ChosenEvents> =>
  readAs(db, visit, async (tx, reader) => {
    const views = await listEventViews(tx, { today: visit.today })
    const found = ({ filter }: { filter: URL }): ReadonlySet<string> => {
      const rows = listRows({ views, doubleBooked: new Map() }, readListSetting(filter), reader)
      return new Set(rows.map(({ slug }) => slug))
    }
    const slugs = 'slugs' in wanted ? wanted.slugs : found(wanted)
    return {
      reader,
      programmes: await listProgrammes(tx),
      events: views.flatMap(({ event }) => (slugs.has(event.slug) ? [event] : [])),
    }
  })

const refusedAs = (visit: DeskVisit, refusal: BulkEditRefusal): Answer => {
  const say = batchWords(visit.language)
  if (refusal === 'member-may-not-edit') return readersOnly(visit)
  return problem({ status: 422, title: say('bulk.title'), detail: say(`bulk.refused.${refusal}`) })
}

type Step = { readonly visit: DeskVisit; readonly form: Form; readonly chosen: ChosenEvents }

const titled = ({ visit }: Step, body: ReturnType<typeof bulkFormPage>) => ({
  title: batchWords(visit.language)('bulk.title'),
  section: 'events',
  body,
})

const choose = (step: Step): Answer => {
  const { chosen, form } = step
  const values =
    form.has('which-plan') || form.has('batch') ? readBulkForm(form) : untouchedValues(chosen)
  return page(titled(step, bulkFormPage(bulkFormView(chosen, { values, problems: [] }))))
}

const applyChange = async (db: OpenDatabase, step: Step): Promise<Answer> => {
  const { visit, form, chosen } = step
  const values = readBulkForm(form)
  const change = changeOfForm(values, chosen.reader)
  if (!change.ok) {
    const view = bulkFormView(chosen, { values, problems: change.refusal })
    return refusedPage(titled(step, bulkFormPage(view)))
  }
  if (form.text('step') !== 'apply') {
    const view = bulkPreviewView(chosen, { values, change: change.value, batch: newId() })
    return page(titled(step, bulkPreviewPage(view)))
  }
  const wanted = form.text('batch')
  const result = await bulkEdit(db, visit.actor, {
    id: isId(wanted) ? wanted : newId(),
    change: change.value,
    events: chosen.events.map(({ slug }) => ({
      slug,
      startedFrom: form.text(`started-from-${slug}`),
    })),
  })
  if (!result.ok) return refusedAs(visit, result.refusal)
  await settleDecisions(db, visit.actor.relation, visit.today)
  return redirect(batchRoute.href({ id: result.value.batch }))
}

/** Changing many events at once: which, what, a look at each, then all by their own rules. */
export const bulkEditHttp = ({ db }: Dependencies) => ({
  show: (): Answer => redirect(eventsRoute.href({}, { view: 'choose' })),

  step: async (visit: DeskVisit): Promise<Answer> => {
    if (!may(visit.actor, 'edit')) return readersOnly(visit)
    const form = await visit.form()
    const chosen = await readChosen(db, visit, wantedOf(form, visit.url))
    if (chosen.events.length === 0) return refusedAs(visit, 'no-event-is-chosen')
    if (chosen.events.length > mostEventsAtOnce) return refusedAs(visit, 'too-many-events')
    const step = { visit, form, chosen }
    const named = form.text('step')
    return named === 'preview' || named === 'apply' ? applyChange(db, step) : choose(step)
  },
})
