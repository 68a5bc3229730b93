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

import { words } from '../messages/words.ts'
import { changeFormPage } from '../pages/change-form-page.ts'
import { previewPage } from '../pages/preview-page.ts'
import { applyChange } from '../service/apply-change.ts'
import { type ItemImpact, previewItem } from '../service/preview-change.ts'
import { mostEvents, proposeChange, type ProposeRefusal } from '../service/propose-change.ts'
import { changeRoute, changesRoute, newChangeRoute } from './changes-routes.ts'
import { impactView } from './impact-view.ts'
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

const readImpacts = (
  { db }: Dependencies,
  { actor, today }: DeskVisit,
  { slugs, alteration }: { slugs: readonly string[]; alteration: Alteration },
): Promise<ItemImpact[]> =>
  asActor(db, actor, async (tx) => {
    const impacts: ItemImpact[] = []
    for (const slug of slugs) {
      const asked = { event: { slug }, alteration, undoes: null, today }
      const impact = await previewItem(tx, actor, asked)
      if (impact !== undefined) impacts.push(impact)
    }
    return impacts
  })

const showPreview = (
  visit: DeskVisit,
  impacts: readonly ItemImpact[],
  fields: readonly (readonly [string, string])[],
): Answer => {
  const { language } = visit
  const say = words(language)
  const body = previewPage({
    say,
    action: newChangeRoute.href({}),
    impacts: impacts.map((impact) => impactView(impact, language)),
    total: impacts.reduce((sum, { seats }) => sum + (seats?.allotted.length ?? 0), 0),
    isRefused: impacts.some(({ refusal }) => refusal !== undefined),
    needsBoth: impacts.some(({ view }) => view.event.owner === 'joint'),
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
    const impacts = await readImpacts(dependencies, visit, { slugs: chosen, alteration })
    if (step !== 'propose') return showPreview(visit, impacts, fieldsOf(form, chosen))
    const items = impacts.map(({ view }) => ({ event: view.event.id, alteration }))
    const reason = reasonIn(form, language)
    const proposed = await proposeChange(db, actor, { items, reason, undoes: null, today, now })
    if (!proposed.ok) return refuseWith(proposed.refusal)
    const { id } = proposed.value
    await applyChange(db, actor.relation, { id, today, now })
    return redirect(changeRoute.href({ id }))
  },
})
