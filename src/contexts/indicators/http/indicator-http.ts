import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { hostOf } from '#contexts/relations/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'
import { formatNumber } from '#kit/i18n/numbers.ts'

import { byPeriod, type Figure, type Indicator } from '../domain/indicator.ts'
import { words } from '../messages/words.ts'
import { indicatorPage, type StatedFigure } from '../pages/indicator-page.ts'
import { type IndicatorRefusal, recordFigure, takeBackFigure } from '../service/keep-indicators.ts'
import {
  emptyFigure,
  type FigureFault,
  figureIn,
  readFigure,
  type WrittenFigure,
} from './figure-form.ts'
import { periodInWords, readerOf, sourceInWords, statisticsInOrder } from './figures-in-words.ts'
import { indicatorContentRoute, indicatorRoute, indicatorsRoute } from './indicators-routes.ts'
import {
  mayNot,
  notFound,
  type OpenIndicators,
  openIndicators,
  partOf,
  section,
} from './open-indicators.ts'

type Said = {
  readonly written?: WrittenFigure
  readonly faults?: readonly FigureFault[]
  readonly refusal?: IndicatorRefusal
}

type Around = { readonly open: OpenIndicators; readonly visit: DeskVisit }

const statedFigures = (indicator: Indicator, { open, visit }: Around): readonly StatedFigure[] => {
  const { language, actor } = visit
  const say = words(language)
  const statistics = statisticsInOrder(open.relation, readerOf(visit))
  const { zone } = hostOf(open.relation)
  const nameOf = (side: string | null): string =>
    statistics.find(({ id }) => id === side)?.name ?? ''
  const stated = (figure: Figure, isReplaced: boolean): StatedFigure => ({
    id: figure.id,
    period: periodInWords(language, figure.period),
    value: formatNumber(language, figure.value),
    statistics: nameOf(figure.statisticsOf),
    source: sourceInWords(language, figure),
    link: figure.link,
    recorded: say('recorded.by', {
      side: nameOf(figure.side),
      date: formatDayOf(language, { instant: figure.recordedAt, zone }, 'short'),
    }),
    isReplaced,
    mayTakeBack: figure.side === actor.side && may(actor, 'edit'),
  })
  return byPeriod(indicator).flatMap(({ standing, replaced }) => [
    ...standing.map((figure) => stated(figure, false)),
    ...replaced.map((figure) => stated(figure, true)),
  ])
}

const did = ['recorded', 'began', 'worded', 'taken-back-one'] as const

const factsOf = (indicator: Indicator, { visit, open }: Around) => {
  const say = words(visit.language)
  const sides = statisticsInOrder(open.relation, readerOf(visit))
  return [
    { term: say('field.unit'), description: indicator.unit },
    {
      term: say('field.method'),
      description: indicator.method === '' ? say('method.none') : indicator.method,
    },
    {
      term: say('begun'),
      description: sides.find(({ id }) => id === indicator.side)?.name ?? '',
    },
    { term: say('mirror'), description: say('mirror.text') },
  ]
}

const didInWords = ({ url, language }: DeskVisit): string => {
  const happened = did.find((one) => one === url.searchParams.get('did'))
  return happened === undefined ? '' : words(language)(`did.${happened}`)
}

/** Whoever began an indicator words it. */
const linksOf = ({ id, side }: Indicator, { actor }: DeskVisit) => ({
  act: indicatorRoute.href({ indicator: id }),
  ...(side === actor.side &&
    may(actor, 'edit') && { content: indicatorContentRoute.href({ indicator: id }) }),
})

const choicesOf = ({ open, visit }: Around) =>
  statisticsInOrder(open.relation, readerOf(visit)).map(({ id, name }) => ({
    value: id ?? '',
    label: name,
  }))

const show = (indicator: Indicator, around: Around, said: Said = {}): Answer => {
  const { open, visit } = around
  const say = words(visit.language)
  const { written = emptyFigure, faults = [], refusal } = said
  const errors = new Map(faults.map(({ field, kind }) => [field, say(`fault.${kind}`)] as const))
  const part = partOf(indicator, { relation: open.relation, visit })
  const body = indicatorPage({
    part,
    lede: say('indicator.lede', { unit: indicator.unit }),
    above: { label: say('indicators.title'), href: indicatorsRoute.path },
    facts: factsOf(indicator, around),
    figures: statedFigures(indicator, around),
    ...(may(visit.actor, 'edit') && {
      fields: { say, values: written, unit: indicator.unit, statistics: choicesOf(around), errors },
    }),
    fieldsAreOpen: faults.length > 0 || indicator.figures.length === 0,
    summary: [...errors].map(([fieldId, text]) => ({ fieldId, text })),
    links: linksOf(indicator, visit),
    did: didInWords(visit),
    refused: refusal === undefined ? '' : say(`refused.${refusal}`),
  })
  const answer = { title: part.name, section, body }
  return faults.length > 0 || refusal !== undefined ? refusedPage(answer) : page(answer)
}

const record = async (
  dependencies: Dependencies,
  around: Around,
  indicator: Indicator,
): Promise<Answer> => {
  const { visit, open } = around
  const written = figureIn(await visit.form())
  const figure = readFigure(
    written,
    open.relation.sides.map(({ id }) => id),
  )
  if (!figure.ok) return show(indicator, around, { written, faults: figure.refusal })
  const recorded = await recordFigure(dependencies.db, visit.actor, {
    id: indicator.id,
    figure: figure.value,
  })
  return recorded.ok
    ? redirect(indicatorRoute.href({ indicator: indicator.id }, { did: 'recorded' }))
    : show(indicator, around, { written, refusal: recorded.refusal })
}

const takeBack = async (
  dependencies: Dependencies,
  around: Around,
  indicator: Indicator,
): Promise<Answer> => {
  const form = await around.visit.form()
  const figure = indicator.figures.find(({ id }) => id === form.text('figure'))
  const done =
    figure === undefined
      ? undefined
      : await takeBackFigure(dependencies.db, around.visit.actor, figure.id)
  if (done?.ok === true) {
    return redirect(indicatorRoute.href({ indicator: indicator.id }, { did: 'taken-back-one' }))
  }
  return show(indicator, around, { refusal: done?.refusal ?? 'figure-is-of-the-other' })
}

/** One indicator: its figures, and recording or taking back one. */
export const indicatorHttp = (dependencies: Dependencies) => {
  const opened = async (
    visit: DeskVisit,
    answer: (indicator: Indicator, around: Around) => Answer | Promise<Answer>,
  ): Promise<Answer> => {
    const open = await openIndicators(dependencies, visit)
    const indicator = open.indicators.find(({ id }) => id === visit.parameters['indicator'])
    return indicator === undefined ? notFound(visit) : answer(indicator, { open, visit })
  }
  return {
    show: (visit: DeskVisit): Promise<Answer> =>
      opened(visit, (indicator, around) => show(indicator, around)),
    act: (visit: DeskVisit): Promise<Answer> =>
      opened(visit, async (indicator, around) => {
        if (!may(visit.actor, 'edit')) return mayNot(visit)
        const form = await visit.form()
        return form.text('act') === 'take-back'
          ? takeBack(dependencies, around, indicator)
          : record(dependencies, around, indicator)
      }),
  }
}
