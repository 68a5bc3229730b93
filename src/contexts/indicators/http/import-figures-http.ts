import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { formatNumber } from '#kit/i18n/numbers.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { textOfSheet } from '#kit/text/read-sheet.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { knownDateFromIso } from '#kit/time/known-date.ts'

import { words } from '../messages/words.ts'
import {
  type BroughtTable,
  importFiguresPage,
  importPreviewPage,
} from '../pages/import-figures-page.ts'
import { bringTable } from '../service/keep-indicators.ts'
import { isComtrade, readComtradeRow } from './comtrade-table.ts'
import { readSimpleRow, type ReadRow, type RowFault, simpleColumns } from './figures-of-table.ts'
import { periodInWords, readerOf, sourceInWords, statisticsInOrder } from './figures-in-words.ts'
import { importFiguresRoute, indicatorsRoute } from './indicators-routes.ts'
import { mayNot, type OpenIndicators, openIndicators, section } from './open-indicators.ts'
import { planOfTable, type Planned, type PlannedIndicator, toEnter } from './plan-of-table.ts'
import { type Table, tableRows } from './table-rows.ts'

type Read = {
  readonly brought: BroughtTable
  readonly plan: Result<readonly PlannedIndicator[], readonly string[]>
}

const mostFaults = 100

const faultInWords = ({ line, column, kind, values }: RowFault, visit: DeskVisit): string => {
  const say = words(visit.language)
  return say('import.fault', { line, column, what: say(`fault.${kind}`, values) })
}

type Around = {
  readonly open: OpenIndicators
  readonly visit: DeskVisit
  readonly brought: BroughtTable
}

const planOf = (
  table: Table,
  { open, visit, brought }: Around,
): Result<readonly PlannedIndicator[], readonly RowFault[]> => {
  const { relation, indicators } = open
  const { language, actor } = visit
  const sides = relation.sides.map(({ id }) => id)
  const reader = { relation, table, statedOn: brought.statedOn, language }
  const isTrade = isComtrade(table)
  const rows = table.rows.flatMap((row): Result<ReadRow, readonly RowFault[]>[] => {
    const read = isTrade ? readComtradeRow(row, reader) : readSimpleRow(row, { sides, language })
    return read === undefined ? [] : [read]
  })
  const faults = rows.flatMap((row) => (row.ok ? [] : row.refusal))
  if (faults.length > 0) return refuse(faults)
  const isShared = brought.visibility === 'joint'
  return planOfTable(
    rows.flatMap((row) => (row.ok ? [row.value] : [])),
    {
      // A table that both see goes into no indicator that one alone sees, nor the other way round.
      indicators: indicators.filter(({ visibility }) =>
        isShared ? visibility === 'joint' : visibility === actor.side,
      ),
      isShared,
    },
  )
}

const read = (form: Form, open: OpenIndicators, visit: DeskVisit): Read => {
  const say = words(visit.language)
  const upload = form.file('sheet')
  const text = upload === undefined ? accept(form.text('text')) : textOfSheet(upload.bytes)
  const brought: BroughtTable = {
    text: text.ok ? text.value : '',
    visibility: form.text('visibility') === 'private' ? 'private' : 'joint',
    statedOn: form.text('statedOn'),
  }
  if (!text.ok) return { brought, plan: refuse([say(`import.${text.refusal}`)]) }
  if (brought.statedOn !== '' && knownDateFromIso(brought.statedOn) === undefined) {
    return { brought, plan: refuse([say('fault.date')]) }
  }
  const table = tableRows(text.value)
  if (!table.ok) return { brought, plan: refuse([say(`import.${table.refusal}`)]) }
  const plan = planOf(table.value, { open, visit, brought })
  return {
    brought,
    plan: plan.ok
      ? plan
      : refuse(plan.refusal.slice(0, mostFaults).map((fault) => faultInWords(fault, visit))),
  }
}

const frame = ({ language }: DeskVisit) => {
  const say = words(language)
  return {
    say,
    above: { label: say('indicators.title'), href: indicatorsRoute.path },
    action: importFiguresRoute.path,
  }
}

const start = (visit: DeskVisit, brought: BroughtTable, faults: readonly string[] = []): Answer => {
  const { say, ...rest } = frame(visit)
  const body = importFiguresPage({
    say,
    ...rest,
    brought,
    faults,
    columns: simpleColumns.map((name) => ({ name, means: say(`import.column.${name}`) })),
  })
  return (faults.length === 0 ? page : refusedPage)({ title: say('import.title'), section, body })
}

const countOf = (plan: readonly PlannedIndicator[], what: Planned['what']): number =>
  plan.flatMap(({ figures }) => figures).filter((one) => one.what === what).length

const preview = (plan: readonly PlannedIndicator[], { open, visit, brought }: Around): Answer => {
  const { language } = visit
  const { say, ...rest } = frame(visit)
  const statistics = statisticsInOrder(open.relation, readerOf(visit))
  const known = countOf(plan, 'known')
  const replaces = countOf(plan, 'replaces')
  const added = countOf(plan, 'new')
  const rowOf = ({ figure, what }: Planned): readonly string[] => [
    periodInWords(language, figure.period),
    formatNumber(language, figure.value),
    statistics.find(({ id }) => id === figure.statisticsOf)?.name ?? '',
    sourceInWords(language, {
      ...figure,
      id: '',
      side: visit.actor.side,
      recordedAt: visit.now,
      broughtWith: null,
    }),
    say(`import.what.${what}`),
  ]
  const body = importPreviewPage({
    say,
    ...rest,
    brought,
    lede: say('import.preview.lede', { added, replaces, known }),
    count: added + replaces,
    indicators: plan.map(({ into, figures }) => {
      const content = 'id' in into ? into : into.content
      return {
        name: inLanguage(content.name, language).text,
        about: say('id' in into ? 'import.into.known' : 'import.into.new', { unit: content.unit }),
        rows: figures.map(rowOf),
      }
    }),
  })
  return page({ title: say('import.preview'), section, body })
}

const enter = async (
  { db }: Dependencies,
  visit: DeskVisit,
  plan: readonly PlannedIndicator[],
): Promise<Answer> => {
  const all = toEnter(plan)
  const brought = await bringTable(db, visit.actor, all)
  const count = all.reduce((sum, { figures }) => sum + figures.length, 0)
  return brought.ok ? redirect(indicatorsRoute.href({}, { brought: count })) : mayNot(visit)
}

/** Bringing figures from a table: a dry run that names every fault, then all of them at once. */
export const importFiguresHttp = (dependencies: Dependencies) => ({
  show: (visit: DeskVisit): Answer =>
    may(visit.actor, 'edit')
      ? start(visit, { text: '', visibility: 'joint', statedOn: '' })
      : mayNot(visit),
  bring: async (visit: DeskVisit): Promise<Answer> => {
    if (!may(visit.actor, 'edit')) return mayNot(visit)
    const form = await visit.form()
    const open = await openIndicators(dependencies, visit)
    const { plan, brought } = read(form, open, visit)
    if (!plan.ok) return start(visit, brought, plan.refusal)
    if (form.text('step') === 'correct') return start(visit, brought)
    return form.text('step') === 'enter'
      ? enter(dependencies, visit, plan.value)
      : preview(plan.value, { open, visit, brought })
  },
})
