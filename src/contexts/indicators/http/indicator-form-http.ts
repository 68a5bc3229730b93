import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import type { Indicator } from '../domain/indicator.ts'
import { words } from '../messages/words.ts'
import { indicatorFormPage } from '../pages/indicator-form-page.ts'
import {
  beginIndicator,
  type IndicatorRefusal,
  rewordIndicator,
} from '../service/keep-indicators.ts'
import {
  type ContentFault,
  contentIn,
  contentWritten,
  emptyIndicator,
  readContent,
  type WrittenIndicator,
} from './figure-form.ts'
import {
  indicatorContentRoute,
  indicatorRoute,
  indicatorsRoute,
  newIndicatorRoute,
} from './indicators-routes.ts'
import { mayNot, notFound, openIndicators, partOf, section } from './open-indicators.ts'

type Said = {
  readonly written: WrittenIndicator
  readonly visibility?: string
  readonly faults?: readonly ContentFault[]
  readonly refusal?: IndicatorRefusal
}

type Known = { readonly id: string; readonly name: string }

const show = (visit: DeskVisit, said: Said, known?: Known): Answer => {
  const say = words(visit.language)
  const { written, visibility, faults = [], refusal } = said
  const errors = new Map(faults.map(({ field, kind }) => [field, say(`fault.${kind}`)] as const))
  const title = say(known === undefined ? 'indicator.new' : 'content.change')
  const body = indicatorFormPage({
    content: { say, values: written, hasUnit: known !== undefined, errors },
    title,
    lede: say(known === undefined ? 'indicator.new.lede' : 'content.lede'),
    above:
      known === undefined
        ? { label: say('indicators.title'), href: indicatorsRoute.path }
        : { label: known.name, href: indicatorRoute.href({ indicator: known.id }) },
    action:
      known === undefined
        ? newIndicatorRoute.path
        : indicatorContentRoute.href({ indicator: known.id }),
    ...(visibility !== undefined && { visibility }),
    summary: [...errors].map(([fieldId, text]) => ({ fieldId, text })),
    refused: refusal === undefined ? '' : say(`refused.${refusal}`),
  })
  const answer = { title, section, body }
  return faults.length > 0 || refusal !== undefined ? refusedPage(answer) : page(answer)
}

/** Beginning an indicator. */
export const newIndicatorHttp = ({ db }: Dependencies) => ({
  show: (visit: DeskVisit): Answer =>
    may(visit.actor, 'edit')
      ? show(visit, { written: emptyIndicator, visibility: 'joint' })
      : mayNot(visit),
  begin: async (visit: DeskVisit): Promise<Answer> => {
    const form = await visit.form()
    const written = contentIn(form)
    const visibility = form.text('visibility')
    const content = readContent(written)
    if (!content.ok) return show(visit, { written, visibility, faults: content.refusal })
    const begun = await beginIndicator(db, visit.actor, {
      content: content.value,
      isShared: visibility === 'joint',
    })
    return begun.ok
      ? redirect(indicatorRoute.href({ indicator: begun.value }, { did: 'began' }))
      : show(visit, { written, visibility, refusal: begun.refusal })
  },
})

/** Wording an indicator of the own side anew. */
export const indicatorContentHttp = (dependencies: Dependencies) => {
  const opened = async (
    visit: DeskVisit,
    answer: (indicator: Indicator, known: Known) => Answer | Promise<Answer>,
  ): Promise<Answer> => {
    const { relation, indicators } = await openIndicators(dependencies, visit)
    const indicator = indicators.find(({ id }) => id === visit.parameters['indicator'])
    if (indicator === undefined) return notFound(visit)
    if (!may(visit.actor, 'edit')) return mayNot(visit)
    const { name } = partOf(indicator, { relation, visit })
    return answer(indicator, { id: indicator.id, name })
  }
  return {
    show: (visit: DeskVisit): Promise<Answer> =>
      opened(visit, (indicator, known) =>
        show(visit, { written: contentWritten(indicator) }, known),
      ),
    save: (visit: DeskVisit): Promise<Answer> =>
      opened(visit, async ({ id, unit }, known) => {
        const written = { ...contentIn(await visit.form()), unit }
        const content = readContent(written)
        if (!content.ok) return show(visit, { written, faults: content.refusal }, known)
        const worded = await rewordIndicator(dependencies.db, visit.actor, {
          id,
          content: content.value,
        })
        return worded.ok
          ? redirect(indicatorRoute.href({ indicator: id }, { did: 'worded' }))
          : show(visit, { written, refusal: worded.refusal }, known)
      }),
  }
}
