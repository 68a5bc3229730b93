import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { whereFound } from '#kit/http/where-found.ts'

import type { Series } from '../domain/series.ts'
import { seriesWords } from '../messages/series-words.ts'
import { words } from '../messages/words.ts'
import { findSeries } from '../store/series-store.ts'

/** A series with the relation it is on the desk of. */
export type OpenedSeries = { readonly series: Series; readonly relation: Relation }

const notFound = ({ language }: DeskVisit): Answer =>
  problem({
    status: 404,
    title: seriesWords(language)('title'),
    detail: words(language)('refused.series-not-found'),
  })

/** A handler that is given the series that its path names. */
export const withSeriesOf = (
  { db }: Dependencies,
  answer: (opened: OpenedSeries, visit: DeskVisit) => Answer | Promise<Answer>,
) =>
  whereFound(
    ({ actor, parameters }: DeskVisit) =>
      asActor(db, actor, async (tx) => {
        const series = await findSeries(tx, { slug: parameters['slug'] ?? '' })
        return series && { series, relation: await getOwnRelation(tx) }
      }),
    notFound,
  )(answer)
