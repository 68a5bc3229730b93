import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import {
  type Alteration,
  endOf,
  type EventView,
  listEventViews,
} from '#contexts/programme/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatWhen } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { type ImpactData, impactData, impactTotals } from '../documents/impact-data.ts'
import { words } from '../messages/words.ts'
import { changeFormPage } from '../pages/change-form-page.ts'
import type { ImpactView } from '../pages/impact.ts'
import { previewPage } from '../pages/preview-page.ts'
import { applySoon } from '../service/apply-soon.ts'
import { type ItemImpact, previewItems } from '../service/preview-change.ts'
import { mostEvents, proposeChange, type ProposeRefusal } from '../service/propose-change.ts'
import { changeRoute, changesRoute, newChangeRoute } from './changes-routes.ts'
import { impactView, totalsView } from './impact-view.ts'
import {
  alterationIn,
  type ChangeForm,
  emptyForm,
  formFor,
  type FormRefusal,
  readChangeForm,
  reasonIn,
} from './read-change-form.ts'

const section = 'changes'

// So many events one page shows one by one; figures say the rest.
const mostShown = 20

const isAlterable = ({ event }: EventView, { actor, today }: DeskVisit): boolean =>
  (event.owner === 'joint' || event.owner === actor.side) &&
  (endOf(event.content) ?? Infinity) > today

type Shown = {
  readonly form?: ChangeForm
  readonly chosen: readonly string[]
  readonly refusal?: ProposeRefusal | FormRefusal
}

const showForm = async (
  { db }: Dependencies,
  visit: DeskVisit,
  { form, chosen, refusal }: Shown,
): Promise<Answer> => {
  const { language, actor, today } = visit
  const say = words(language)
  const views = await asActor(db, actor, (tx) => listEventViews(tx, { today }))
  const ours = views.filter((view) => isAlterable(view, visit))
  const [first] = ours.filter(({ event }) => chosen.includes(event.slug))
  const body = changeFormPage({
    say,
    aboveHref: changesRoute.href({}),
    action: newChangeRoute.href({}),
    events: ours.map(({ event }) => ({
      slug: event.slug,
      label: `${inLanguage(event.content.title, language).text}, ${formatWhen(language, event.content.when)}`,
    })),
    chosen,
    form: form ?? (first === undefined ? emptyForm : formFor(first)),
    ...(refusal === undefined ? {} : { refused: say(`refused.${refusal}`, { most: mostEvents }) }),
  })
  const title = say('form.title')
  return (refusal === undefined ? page : refusedPage)({ title, section, body })
}

const fieldsOf = (form: ChangeForm, chosen: readonly string[]): (readonly [string, string])[] => [
  ...chosen.map((slug) => ['event', slug] as const),
  ['kind', form.kind],
  ['on-site', form.onSite],
  ['online', form.online],
  ['day', form.day],
  ['start', form.start],
  ['end', form.end],
  ['reason', form.reason],
]

type Previewed = {
  readonly data: ImpactData
  readonly isJoint: boolean
  /** Only what is shown: the first ones, and what is refused. */
  readonly view: ImpactView | undefined
}

const readImpacts = (
  { db }: Dependencies,
  { actor, today, language }: DeskVisit,
  { slugs, alteration }: { slugs: readonly string[]; alteration: Alteration },
): Promise<Previewed[]> =>
  asActor(db, actor, async (tx) => {
    const items = slugs.map((event) => ({ event, alteration }))
    let seen = 0
    const digest = (impact: ItemImpact): Previewed => {
      seen += 1
      const isShown = seen <= mostShown || impact.refusal !== undefined
      return {
        data: impactData(impact),
        isJoint: impact.view.event.owner === 'joint',
        view: isShown ? impactView(impact, language) : undefined,
      }
    }
    const asked = { by: 'slug', items, undoes: null, today, digest } as const
    return (await previewItems(tx, actor, asked)).filter((one) => one !== undefined)
  })

const showPreview = (
  visit: DeskVisit,
  previewed: readonly Previewed[],
  fields: readonly (readonly [string, string])[],
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
    isRefused: totals.refused > 0,
    needsBoth: previewed.some(({ isJoint }) => isJoint),
    fields,
  })
  return page({ title: say('preview.title'), section, body })
}

/** Writing a change: the form, what it would do, and proposing it. */
export const draftHttp = (dependencies: Dependencies) => ({
  show: (visit: DeskVisit): Promise<Answer> =>
    showForm(dependencies, visit, { chosen: visit.url.searchParams.getAll('event') }),

  step: async (visit: DeskVisit): Promise<Answer> => {
    const { db } = dependencies
    const { actor, language, today, now } = visit
    const answers = await visit.form()
    const form = readChangeForm(answers)
    const chosen = [...new Set(answers.all('event'))].slice(0, mostEvents + 1)
    const step = answers.text('step')
    if (step === 'edit') return showForm(dependencies, visit, { form, chosen })
    const refuseWith = (refusal: ProposeRefusal | FormRefusal) =>
      showForm(dependencies, visit, { form, chosen, refusal })
    const alteration = alterationIn(form)
    if (typeof alteration === 'string') return refuseWith(alteration)
    if (chosen.length === 0) return refuseWith('no-event-is-chosen')
    if (chosen.length > mostEvents) return refuseWith('too-many-events')
    if (step !== 'propose') {
      const previewed = await readImpacts(dependencies, visit, { slugs: chosen, alteration })
      return showPreview(visit, previewed, fieldsOf(form, chosen))
    }
    const items = chosen.map((event) => ({ event, alteration }))
    const reason = reasonIn(form, language)
    const asked = { by: 'slug', items, reason, undoes: null, today, now } as const
    const proposed = await proposeChange(db, actor, asked)
    if (!proposed.ok) return refuseWith(proposed.refusal)
    const { id } = proposed.value
    await applySoon(db, actor.relation, { id, today, now })
    return redirect(changeRoute.href({ id }))
  },
})
