import { type DeskVisit, may } from '#contexts/access/contract.ts'
import { problemInWords } from '#kit/files/file-problem.ts'
import { type Answer, page, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { countriesByAlpha3 } from '../data/countries.ts'
import { oxcgrtLevels } from '../data/oxcgrt-levels.ts'
import type { CountrySeries } from '../domain/country-series.ts'
import { measuresFromSeries } from '../domain/measures-from-series.ts'
import { importWords } from '../messages/import-words.ts'
import { words } from '../messages/words.ts'
import { dryRunPage, importedPage } from '../pages/import-page/dry-run-page.ts'
import { type ImportError, importPage } from '../pages/import-page/import-page.ts'
import { countryInWords } from '../pages/place-in-words.ts'
import { compareHistory, importHistory } from '../service/import-history.ts'
import { carriedHistory, carryHistory } from './carried-history.ts'
import { deskKnowledge } from './desk-knowledge.ts'
import { type HistoryProblem, levelsField, readHistoryFiles } from './history-files.ts'
import { refusedRecording } from './measure-form-http.ts'
import type { ProgrammePort } from './programme-port.ts'

const alpha3Of = (alpha2: string): string | undefined =>
  [...countriesByAlpha3.values()].find((country) => country.alpha2 === alpha2)?.alpha3

const errorInWords = (problem: HistoryProblem, visit: DeskVisit): ImportError => {
  const say = words(visit.language)
  switch (problem.kind) {
    case 'nothing-handed-in':
      return { field: levelsField('C3'), text: say('import.refused.nothing') }
    case 'flags-are-missing':
      return {
        field: `${problem.code}-flags`,
        text: say('import.refused.flags', { code: problem.code }),
      }
    case 'levels-are-missing':
      return {
        field: levelsField(problem.code),
        text: say('import.refused.levels', { code: problem.code }),
      }
    case 'file': {
      const where = problemInWords(problem.problem)
      return { field: problem.field, text: say('import.refused.file', { where }) }
    }
  }
}

const measuresOf = (history: CountrySeries) => measuresFromSeries(history, oxcgrtLevels)

type Refused = { readonly error?: ImportError; readonly country?: string }

const showForm = async (
  { db }: Dependencies,
  visit: DeskVisit,
  { error, country }: Refused = {},
): Promise<Answer> => {
  if (!may(visit.actor, 'record-measure')) {
    return refusedRecording(visit, 'member-may-not-record-measures')
  }
  const { places, host } = await deskKnowledge(db, visit)
  const { language } = visit
  const say = words(language)
  const codes = [...new Set(places.places.map((place) => place.country))]
  const countries = codes.flatMap((code) => {
    const value = alpha3Of(code)
    return value === undefined ? [] : [{ value, label: countryInWords(code, language) }]
  })
  const sayImport = importWords(language)
  const view = { say, sayImport, countries, country: country ?? alpha3Of(host.id) ?? '', error }
  const content = { title: say('import.title'), section: 'measures', body: importPage(view) }
  return error === undefined ? page(content) : refusedPage(content)
}

const showDryRun = async (
  { db }: Dependencies,
  visit: DeskVisit,
  history: CountrySeries,
): Promise<Answer> => {
  const say = words(visit.language)
  const body = dryRunPage({
    say,
    country: countryInWords(history.country.alpha2, visit.language),
    series: history.series.map(({ code, levels }) => ({ code, days: levels.length })),
    comparison: await compareHistory(db, visit.actor, measuresOf(history)),
    carried: carryHistory(history),
  })
  return page({ title: say('import.try.title'), section: 'measures', body })
}

/** Bringing the published history of a country: files, a dry run with counts, then all at once. */
export const importHttp = (dependencies: Dependencies, programme: ProgrammePort) => ({
  show: (visit: DeskVisit): Promise<Answer> => showForm(dependencies, visit),
  tryOut: async (visit: DeskVisit): Promise<Answer> => {
    const submitted = await visit.form()
    const country = submitted.text('country')
    if (!countriesByAlpha3.has(country)) {
      const text = words(visit.language)('import.refused.country')
      return showForm(dependencies, visit, { error: { field: 'country', text } })
    }
    const read = await readHistoryFiles(submitted, country)
    if (read.ok && may(visit.actor, 'record-measure')) {
      return showDryRun(dependencies, visit, read.value)
    }
    const refused = read.ok ? {} : { error: errorInWords(read.refusal, visit), country }
    return showForm(dependencies, visit, refused)
  },
  record: async (visit: DeskVisit): Promise<Answer> => {
    const history = carriedHistory((await visit.form()).text('history'))
    const say = words(visit.language)
    if (history === undefined) {
      const error = { field: levelsField('C3'), text: say('import.refused.nothing') }
      return showForm(dependencies, visit, { error })
    }
    const result = await importHistory(dependencies.db, visit.actor, measuresOf(history))
    if (!result.ok) return refusedRecording(visit, result.refusal)
    await programme.decideAgain(visit)
    const body = importedPage({ say, comparison: result.value })
    return page({ title: say('import.done.title'), section: 'measures', body })
  },
})
