import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { doubleBookings, listEventViews } from '#contexts/programme/contract.ts'
import type { Terms } from '#contexts/registrations/contract.ts'
import { type Answer, page, redirect } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Result } from '#kit/result/result.ts'

import { type ImpactData, impactData, impactTotals } from '../documents/impact-data.ts'
import { words } from '../messages/words.ts'
import type { ImpactView } from '../pages/impact.ts'
import { previewPage } from '../pages/preview-page.ts'
import { applySoon } from '../service/apply-soon.ts'
import { type AskedItems, type ItemImpact, previewItems } from '../service/preview-change.ts'
import { mostEvents, proposeChange, type ProposeRefusal } from '../service/propose-change.ts'
import { askedItem } from './asked-item.ts'
import type { WrittenItem } from './change-file-schema.ts'
import { changeRoute, newChangeRoute } from './changes-routes.ts'
import { termsInWords } from './change-in-words.ts'
import { changesSection, showChangeForm } from './change-form-http.ts'
import { impactView, totalsView } from './impact-view.ts'
import {
  type ChangeForm,
  emptyForm,
  fieldsOf,
  type FormRefusal,
  itemsIn,
  readChangeForm,
  reasonIn,
  termsIn,
} from './read-change-form.ts'

// So many events one page shows one by one; figures say the rest.
const mostShown = 20

type Previewed = {
  readonly data: ImpactData
  readonly isJoint: boolean
  /** Only what is shown: the first ones, and what is refused. */
  readonly view: ImpactView | undefined
}

const readImpacts = (
  { db }: Dependencies,
  visit: DeskVisit,
  { items, terms }: { items: AskedItems['items']; terms: Terms },
): Promise<Previewed[]> =>
  asActor(db, visit.actor, async (tx) => {
    const { actor, today, language } = visit
    let seen = 0
    const notes = await doubleBookings.notes(tx, visit)
    const digest = (impact: ItemImpact): Previewed => {
      seen += 1
      const isShown = seen <= mostShown || impact.refusal !== undefined
      return {
        data: impactData(impact),
        isJoint: impact.view.event.owner === 'joint',
        view: isShown ? impactView(impact, { language, notes }) : undefined,
      }
    }
    const how = { undoes: null, looksAround: true, today, digest } as const
    const previewed = await previewItems(tx, actor, { by: 'slug', items, terms, ...how })
    return previewed.filter((one) => one !== undefined)
  })

const showPreview = (
  visit: DeskVisit,
  previewed: readonly Previewed[],
  { form, terms }: { form: ChangeForm; terms: Terms },
): Answer => {
  const { language } = visit
  const say = words(language)
  const totals = impactTotals(previewed.map(({ data }) => data))
  const shown = previewed.flatMap(({ view }) => view ?? [])
  const refusedFirst = shown.toSorted(
    (a, b) => Number(b.refusal !== undefined) - Number(a.refusal !== undefined),
  )
  const body = previewPage({
    say,
    action: newChangeRoute.href({}),
    impacts: refusedFirst.slice(0, mostShown),
    total: totals.registrations,
    ...(shown.length < previewed.length
      ? { totals: { ...totalsView(totals, language), events: totals.events } }
      : {}),
    terms: termsInWords(terms, language),
    isRefused: totals.refused > 0,
    needsBoth: previewed.some(({ isJoint }) => isJoint),
    fields: fieldsOf(form),
  })
  return page({ title: say('preview.title'), section: changesSection, body })
}

/** What the form asks for, with the events that are chosen as they stand. */
const readItems = (
  { db }: Dependencies,
  { actor, today }: DeskVisit,
  form: ChangeForm,
): Promise<Result<readonly WrittenItem[], FormRefusal>> =>
  asActor(db, actor, async (tx) =>
    itemsIn(
      form,
      form.kind === 'exchange' ? await listEventViews(tx, { slugs: form.chosen, today }) : [],
    ),
  )

/** Writing a change: the form, what it would do, and proposing it. */
export const draftHttp = (dependencies: Dependencies) => ({
  show: (visit: DeskVisit): Promise<Answer> =>
    showChangeForm(dependencies, visit, { chosen: visit.url.searchParams.getAll('event') }),

  step: async (visit: DeskVisit): Promise<Answer> => {
    const { db } = dependencies
    const { actor, language, today, now } = visit
    const answers = await visit.form()
    const form = readChangeForm(answers)
    const step = answers.text('step')
    if (step === 'edit') return showChangeForm(dependencies, visit, { form })
    const refuseWith = (refusal: ProposeRefusal | FormRefusal) =>
      showChangeForm(dependencies, visit, { form, refusal })
    const read = await readItems(dependencies, visit, form)
    if (!read.ok) return refuseWith(read.refusal)
    if (read.value.length === 0) return refuseWith('no-event-is-chosen')
    if (read.value.length > mostEvents) return refuseWith('too-many-events')
    const terms = termsIn(form, read.value)
    if (!terms.ok) return refuseWith(terms.refusal)
    if (step === 'add') {
      const { reason, allocation, until, unanswered } = form
      const kept = { reason, allocation, until, unanswered, items: read.value }
      return showChangeForm(dependencies, visit, { form: { ...emptyForm, ...kept } })
    }
    const items = read.value.map(askedItem)
    if (step !== 'propose') {
      const asked = { items, terms: terms.value }
      return showPreview(visit, await readImpacts(dependencies, visit, asked), {
        form,
        terms: terms.value,
      })
    }
    const asked = {
      by: 'slug',
      items,
      terms: terms.value,
      reason: reasonIn(form, language),
      undoes: null,
      today,
      now,
    } as const
    const proposed = await proposeChange(db, actor, asked)
    if (!proposed.ok) return refuseWith(proposed.refusal)
    const { id } = proposed.value
    await applySoon(db, actor.relation, { id, today, now })
    return redirect(changeRoute.href({ id }))
  },
})
