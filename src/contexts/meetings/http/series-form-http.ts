import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { Choice } from '#kit/html/components/field.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { seriesWords } from '../messages/series-words.ts'
import { words } from '../messages/words.ts'
import {
  seriesFormPage,
  type SeriesFormView,
  type SeriesValues,
} from '../pages/series-form-page.ts'
import { recordSeries, reviseSeries, type SeriesRefusal } from '../service/record-series.ts'
import { readAgreementChoices } from './agreement-choices.ts'
import { editSeriesRoute, newSeriesRoute, seriesListRoute, seriesRoute } from './meetings-routes.ts'
import { mayNotEdit } from './open-desk-of.ts'
import { type OpenedSeries, withSeriesOf } from './open-series.ts'
import {
  noSeries,
  readSeries,
  type SeriesFormRefusal,
  seriesValues,
  writtenSeries,
} from './series-form.ts'

type Frame = Pick<SeriesFormView, 'title' | 'above' | 'action' | 'startedFrom' | 'agreements'>
type Shown = {
  readonly values: SeriesValues
  readonly refusal?: SeriesRefusal | SeriesFormRefusal
}

const show = (frame: Frame, { language }: DeskVisit, { values, refusal }: Shown): Answer => {
  const say = words(language)
  const view = { ...frame, say, saySeries: seriesWords(language), values }
  const content = (refused: { readonly refused?: string }) => ({
    title: frame.title,
    section: 'meetings',
    body: seriesFormPage({ ...view, ...refused }),
  })
  return refusal === undefined
    ? page(content({}))
    : refusedPage(content({ refused: say(`refused.${refusal}`) }))
}

const idsOf = (choices: readonly Choice[]): readonly string[] => choices.map(({ value }) => value)

/** Recording a series that is new here. */
export const newSeriesHttp = ({ db }: Dependencies) => {
  const frameOf = async (visit: DeskVisit): Promise<Frame> => {
    const saySeries = seriesWords(visit.language)
    return {
      title: saySeries('new.title'),
      above: { label: saySeries('title'), href: seriesListRoute.path },
      action: newSeriesRoute.path,
      agreements: await asActor(db, visit.actor, async (tx) =>
        readAgreementChoices(tx, visit, {
          relation: await getOwnRelation(tx),
          visibility: visit.actor.side,
        }),
      ),
    }
  }
  return {
    show: async (visit: DeskVisit): Promise<Answer> => {
      if (!may(visit.actor, 'edit')) {
        return mayNotEdit(visit, seriesWords(visit.language)('new.title'))
      }
      const values = { ...seriesValues(noSeries), visibility: 'own' }
      return show(await frameOf(visit), visit, { values })
    },
    record: async (visit: DeskVisit): Promise<Answer> => {
      const values = writtenSeries(await visit.form())
      const frame = await frameOf(visit)
      const read = readSeries(values, noSeries, idsOf(frame.agreements))
      if (!read.ok) return show(frame, visit, { values, refusal: read.refusal })
      const visibility = values.visibility === 'joint' ? 'joint' : visit.actor.side
      const recorded = await recordSeries(db, visit.actor, { visibility, content: read.value })
      return recorded.ok
        ? redirect(seriesRoute.href({ slug: recorded.value.slug }, { did: 'done' }))
        : show(frame, visit, { values, refusal: recorded.refusal })
    },
  }
}

/** Recording anew what a series is. */
export const editSeriesHttp = (dependencies: Dependencies) => {
  const { db } = dependencies
  const frameOf = async ({ series, relation }: OpenedSeries, visit: DeskVisit): Promise<Frame> => ({
    title: seriesWords(visit.language)('edit.title'),
    above: {
      label: inLanguage(series.content.name, visit.language).text,
      href: seriesRoute.href({ slug: series.slug }),
    },
    action: editSeriesRoute.href({ slug: series.slug }),
    startedFrom: series.revision,
    agreements: await asActor(db, visit.actor, (tx) =>
      readAgreementChoices(tx, visit, { relation, visibility: series.visibility }),
    ),
  })
  return {
    show: withSeriesOf(dependencies, async (opened, visit) => {
      if (!may(visit.actor, 'edit')) {
        return mayNotEdit(visit, seriesWords(visit.language)('edit.title'))
      }
      const values = { ...seriesValues(opened.series.content), visibility: 'own' }
      return show(await frameOf(opened, visit), visit, { values })
    }),
    save: withSeriesOf(dependencies, async (opened, visit) => {
      const form = await visit.form()
      const values = writtenSeries(form)
      const frame = await frameOf(opened, visit)
      const read = readSeries(values, opened.series.content, idsOf(frame.agreements))
      if (!read.ok) return show(frame, visit, { values, refusal: read.refusal })
      const { slug } = opened.series
      const revised = await reviseSeries(db, visit.actor, {
        slug,
        content: read.value,
        startedFrom: form.text('startedFrom'),
      })
      return revised.ok
        ? redirect(seriesRoute.href({ slug }, { did: 'done' }))
        : show(frame, visit, { values, refusal: revised.refusal })
    }),
  }
}
