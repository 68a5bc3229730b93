import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { assessments, sites } from '#contexts/heritage/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Choice } from '#kit/html/components/field.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { isId } from '#kit/ids/ids.ts'

import { words } from '../messages/words.ts'
import { needFormPage, type NeedFormView } from '../pages/need-form-page.ts'
import { type NeedRefusal, recordNeed, reviseNeed } from '../service/record-need.ts'
import { readAround, sections } from './around.ts'
import { chooseSite } from './choose-site.ts'
import { type Fault, type Typed, typedList, typedText } from './form-parts.ts'
import { needToType, readNeed, typedNeed } from './need-form.ts'
import { type OpenedNeed, withNeed } from './open-need.ts'
import { describeNeedRoute, needRoute, needsRoute, newNeedRoute } from './restoration-routes.ts'

type Said = {
  readonly typed: Typed
  readonly faults?: readonly Fault[]
  readonly refused?: NeedRefusal
}

type Frame = Pick<NeedFormView, 'title' | 'above' | 'action' | 'siteName' | 'assessments'> &
  Partial<Pick<NeedFormView, 'site' | 'startedFrom'>>

const show = (frame: Frame, visit: DeskVisit, { typed, faults = [], refused }: Said): Answer => {
  const { language } = visit
  const say = words(language)
  const body = needFormPage({
    ...frame,
    say,
    language,
    text: (name) => typedText(typed, name),
    list: (name) => typedList(typed, name),
    errors: new Map(faults.map(({ field, kind }) => [field, say(`fault.${kind}`)])),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  })
  const isRefused = faults.length > 0 || refused !== undefined
  return (isRefused ? refusedPage : page)({ title: frame.title, section: sections.needs, body })
}

const assessmentChoices = async (
  tx: Transaction,
  site: string,
  { language }: DeskVisit,
): Promise<readonly Choice[]> => {
  const say = words(language)
  const all = await assessments.list(tx, { sites: [site] })
  return [
    { value: '', label: say('field.assessment.none') },
    ...all
      .filter(({ supersededBy }) => supersededBy === null)
      .map(({ id, observedOn, condition, assessor }) => ({
        value: id,
        label: say('field.assessment.choice', {
          day: formatDay(language, observedOn),
          condition: say(`condition.${condition}`),
          capacity: assessor.capacity,
        }),
      })),
  ]
}

const needsLink = ({ language }: DeskVisit) => ({
  label: words(language)('needs.title'),
  href: needsRoute.path,
})

const frameOfNew = async (
  { db }: Dependencies,
  visit: DeskVisit,
  site: string,
): Promise<Frame | undefined> =>
  asActor(db, visit.actor, async (tx) => {
    const found = isId(site) ? await sites.find(tx, { id: site }) : undefined
    if (found === undefined || found.owner !== visit.actor.side) return undefined
    const around = await readAround(tx, visit, [site])
    return {
      title: words(visit.language)('need.new'),
      above: needsLink(visit),
      action: newNeedRoute.path,
      site,
      siteName: around.site(site).text,
      assessments: await assessmentChoices(tx, site, visit),
    }
  })

const choose = (dependencies: Dependencies, visit: DeskVisit): Promise<Answer> =>
  chooseSite(dependencies, visit, {
    title: words(visit.language)('need.new'),
    above: needsLink(visit),
    action: newNeedRoute.path,
    section: sections.needs,
    owner: visit.actor.side,
  })

/** Stating what a site needs: first which site, then what. */
export const newNeedHttp = (dependencies: Dependencies) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    const frame = await frameOfNew(dependencies, visit, visit.url.searchParams.get('site') ?? '')
    return frame === undefined ? choose(dependencies, visit) : show(frame, visit, { typed: {} })
  },
  record: async (visit: DeskVisit): Promise<Answer> => {
    const typed = typedNeed(await visit.form())
    const site = typedText(typed, 'site')
    const frame = await frameOfNew(dependencies, visit, site)
    if (frame === undefined) {
      const say = words(visit.language)
      return problem({
        status: 422,
        title: say('need.new'),
        detail: say('refused.site-not-found'),
      })
    }
    const content = readNeed(typed)
    if (!content.ok) return show(frame, visit, { typed, faults: content.refusal })
    const recorded = await recordNeed(dependencies.db, visit.actor, {
      site,
      visibility: typedText(typed, 'visibility') === 'own' ? visit.actor.side : 'joint',
      content: content.value,
    })
    return recorded.ok
      ? redirect(needRoute.href({ slug: recorded.value.slug }, { did: 'stated' }))
      : show(frame, visit, { typed, refused: recorded.refusal })
  },
})

const frameOfKnown = async (
  { db }: Dependencies,
  visit: DeskVisit,
  { need, around, title }: OpenedNeed,
): Promise<Frame> => ({
  title: words(visit.language)('need.edit'),
  above: { label: title.text, href: needRoute.href({ slug: need.slug }) },
  action: describeNeedRoute.href({ slug: need.slug }),
  siteName: around.site(need.site).text,
  assessments: await asActor(db, visit.actor, (tx) => assessmentChoices(tx, need.site, visit)),
  startedFrom: String(need.revisedAt),
})

/** Stating a need anew. */
export const describeNeedHttp = (dependencies: Dependencies) => ({
  show: withNeed(dependencies, async (opened, visit) =>
    show(await frameOfKnown(dependencies, visit, opened), visit, {
      typed: needToType(opened.need.content),
    }),
  ),
  save: withNeed(dependencies, async (opened, visit) => {
    const form = await visit.form()
    const typed = typedNeed(form)
    const frame = await frameOfKnown(dependencies, visit, opened)
    const content = readNeed(typed, opened.need.content)
    if (!content.ok) return show(frame, visit, { typed, faults: content.refusal })
    const { slug } = opened.need
    const startedFrom = Number(form.text('startedFrom'))
    const said = { slug, content: content.value, startedFrom }
    const revised = await reviseNeed(dependencies.db, visit.actor, said)
    return revised.ok
      ? redirect(needRoute.href({ slug }, { did: 'revised' }))
      : show(frame, visit, { typed, refused: revised.refusal })
  }),
})
