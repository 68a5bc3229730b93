import type { DeskVisit } from '#contexts/access/contract.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'

import { type ImportWords, importWords } from '../messages/import-words.ts'
import { ruleField, ruleKinds, type ruleParts } from '../pages/measure-form/measure-field.ts'
import type { PastImport, TableStart } from '../pages/import-page/table-page.ts'
import type { MeasureImport } from '../store/import-store.ts'
import type { DeskKnowledge } from './desk-knowledge.ts'
import { withdrawImportRoute } from './measures-routes.ts'
import { type TableProblem, problemTold } from './table-problem.ts'

const mostProblemsShown = 200

const columnsOf = (
  say: ImportWords,
  { places }: DeskKnowledge,
  disciplines: readonly string[],
): TableStart['columns'] => {
  const countries = [...new Set(places.places.map(({ country }) => country))]
  const oneOf = (names: readonly string[]): string => names.join(', ')
  const rule = (...parts: (typeof ruleParts)[number][]) => parts.map((part) => ruleField(1, part))
  return [
    { names: ['title-en', 'title-es', 'title-az'], means: say('table.column.title') },
    {
      names: ['country'],
      means: say('table.column.country', { countries: oneOf(countries) }),
    },
    { names: ['region', 'city'], means: say('table.column.place') },
    { names: ['from'], means: say('table.column.from') },
    { names: ['until'], means: say('table.column.until') },
    { names: ['announced'], means: say('table.column.announced') },
    { names: ['binding'], means: say('table.column.binding') },
    { names: ['targeted', 'prevails'], means: say('table.column.traits') },
    { names: rule('kind'), means: say('table.column.rule', { kinds: oneOf(ruleKinds) }) },
    { names: rule('people', 'percent'), means: say('table.column.numbers') },
    { names: rule('from', 'to'), means: say('table.column.range') },
    { names: rule('hour-from', 'hour-until'), means: say('table.column.hours') },
    { names: rule('arrivals'), means: say('table.column.arrivals') },
    { names: rule('condition'), means: say('table.column.condition') },
    { names: rule('keeps-days'), means: say('table.column.keeps-days') },
    {
      names: rule('setting', 'disciplines'),
      means: say('table.column.scope', { disciplines: oneOf(disciplines) }),
    },
    { names: ['source-name', 'source-url'], means: say('table.column.source') },
    { names: ['visibility'], means: say('table.column.visibility') },
  ]
}

/** What a table is called: its file, or that it was pasted. */
export const nameOfTable = (fileName: string, say: ImportWords): string =>
  fileName === '' ? say('table.pasted') : fileName

const pastOf =
  (say: ImportWords, { telling, host, mayRecord }: DeskKnowledge) =>
  ({ id, fileName, measures, recorded, withdrawn }: MeasureImport): PastImport => ({
    day: formatDayOf(telling.language, { instant: recorded, zone: host.zone }, 'short'),
    name: nameOfTable(fileName, say),
    measures: say(withdrawn === null ? 'table.past.measures' : 'table.past.withdrawn', {
      count: measures,
    }),
    withdrawHref: withdrawn === null && mayRecord ? withdrawImportRoute.href({ id }) : undefined,
  })

const countIn = ({ url }: DeskVisit, name: string): number | undefined => {
  const text = url.searchParams.get(name) ?? ''
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined
}

const didOf = (visit: DeskVisit, say: ImportWords): string | undefined => {
  const [did, undid] = [countIn(visit, 'did'), countIn(visit, 'undid')]
  if (did !== undefined) return say('table.did', { count: did })
  return undid === undefined ? undefined : say('table.undid', { count: undid })
}

type Shown = {
  readonly knowledge: DeskKnowledge
  readonly imports: readonly MeasureImport[]
  readonly disciplines: readonly string[]
  readonly text: string
  readonly problems: readonly TableProblem[]
}

/** The first step in words, with what was wrong with the table that was tried. */
export const tableView = (visit: DeskVisit, shown: Shown): TableStart => {
  const { knowledge, imports, disciplines, text, problems } = shown
  const { language } = visit
  const say = importWords(language)
  return {
    say,
    did: didOf(visit, say),
    text,
    problems: problems.slice(0, mostProblemsShown).map(problemTold(language)),
    hidden: Math.max(0, problems.length - mostProblemsShown),
    columns: columnsOf(say, knowledge, disciplines),
    past: imports.map(pastOf(say, knowledge)),
  }
}
