import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { html } from '#kit/html/html.ts'
import { isId } from '#kit/ids/ids.ts'
import { isoFromDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { words } from '../../messages/words.ts'
import { arrivalPage, type ArrivalView } from '../../pages/arrival-page.ts'
import { asFile, letGo, sayMeanings } from '../../service/arrivals.ts'
import {
  type Arrival,
  findArrival,
  type Meanings,
  rememberedMeanings,
} from '../../store/arrival-store.ts'
import { arrivalRoute, exchangeRoute } from '../heritage-routes.ts'
import { section } from '../register-http.ts'
import { choosable, claimedTwice, meaningsFor } from './column-meanings.ts'
import { importSitesFile, surveySitesFile } from './import-file.ts'
import { meaningInWords } from './meaning-in-words.ts'
import { columnsOf, type TableColumn } from './read-table.ts'
import { openRunningImports, type RunningImport } from './running-imports.ts'

type Waiting = Arrival & { readonly bytes: Uint8Array }

type Opened = {
  readonly arrival: Waiting
  readonly columns: readonly TableColumn[]
  /** Only of a table. */
  readonly meanings: Meanings | undefined
}

const isTable = (fileName: string): boolean => /\.(csv|xlsx)$/i.test(fileName)

const open = async (
  { db }: Dependencies,
  { actor, parameters }: DeskVisit,
): Promise<Arrival | Opened | undefined> => {
  const id = parameters['id'] ?? ''
  if (!isId(id)) return undefined
  const { arrival, remembered } = await asActor(db, actor, async (tx) => ({
    arrival: await findArrival(tx, id),
    remembered: await rememberedMeanings(tx),
  }))
  if (arrival === undefined || arrival.bytes === null) return arrival
  const { bytes } = arrival
  const columns = isTable(arrival.fileName) ? await columnsOf(bytes) : []
  const meanings = columns.length > 0 ? meaningsFor(columns, remembered) : undefined
  return { arrival: { ...arrival, bytes }, columns, meanings }
}

const mostNotes = 20

type Place = { readonly dependencies: Dependencies; readonly visit: DeskVisit }

const surveyed = async ({ arrival, meanings }: Opened, { visit }: Place) => {
  const say = words(visit.language)
  // A day of grace: in the east it is tomorrow already.
  const today = isoFromDay(dayInZone(visit.now, 'UTC') + 1)
  return asFile(arrival, (path) =>
    surveySitesFile(path, visit.actor, { today, say, ...(meanings !== undefined && { meanings }) }),
  )
}

const foundIn = async (opened: Opened, place: Place): Promise<ArrivalView['found']> => {
  const say = words(place.visit.language)
  const twice = claimedTwice(opened.meanings ?? {})
  if (twice.length > 0) {
    const problems = twice.map((meaning) =>
      say('exchange.twice', { meaning: meaningInWords(meaning, say) }),
    )
    return { problems, lede: say('exchange.wrong', { count: problems.length }) }
  }
  const result = await surveyed(opened, place)
  if (!result.ok) {
    const { refusal } = result
    return { problems: refusal, lede: say('exchange.wrong', { count: refusal.length }) }
  }
  const { sites, assessments, withoutPlace, files, notes } = result.value
  const more = notes.length - mostNotes
  return {
    problems: [],
    lede: say('exchange.found', { sites, assessments, withoutPlace, files }),
    sites,
    notes: [...notes.slice(0, mostNotes), ...(more > 0 ? [say('exchange.more', { more })] : [])],
  }
}

const columnViews = ({ columns, meanings = {} }: Opened, { visit }: Place) => {
  const say = words(visit.language)
  return columns.map(({ key, name, samples }, index) => ({
    field: `column-${String(index)}`,
    name,
    samples: samples.join(' · ').slice(0, 80),
    value: meanings[key] ?? '',
    choices: [
      { value: '', label: say('exchange.left-out') },
      ...choosable(key).map((value) => ({ value, label: meaningInWords(value, say) })),
    ],
  }))
}

const show = async (opened: Opened, place: Place, run?: RunningImport): Promise<Answer> => {
  const { visit } = place
  const say = words(visit.language)
  const { id, fileName } = opened.arrival
  const isRunning = run?.state === 'running'
  const body = arrivalPage({
    say,
    title: fileName,
    above: { label: say('exchange.title'), href: exchangeRoute.path },
    action: arrivalRoute.href({ id }),
    columns: isRunning ? [] : columnViews(opened, place),
    ...(isRunning
      ? { running: { done: run.done, text: say('exchange.running', { done: run.done }) } }
      : { found: await foundIn(opened, place) }),
    ...(run?.state === 'failed' && { refused: say('exchange.failed') }),
  })
  const head = isRunning ? { head: html`<meta http-equiv="refresh" content="2" />` } : {}
  const content = { title: fileName, section, body, ...head }
  return run?.state === 'failed' ? refusedPage(content) : page(content)
}

const meaningsIn = (form: Form, columns: readonly TableColumn[]): Meanings =>
  Object.fromEntries(
    columns.map(({ key }, index) => {
      const said = form.text(`column-${String(index)}`)
      return [key, choosable(key).includes(said) ? said : '']
    }),
  )

const notFound = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  return problem({
    status: 404,
    title: say('exchange.title'),
    detail: say('refused.arrival-not-found'),
  })
}

const isOpen = (opened: Arrival | Opened): opened is Opened => 'arrival' in opened

/** A file that was sent: what its columns mean, what it holds, what is wrong with it, and bringing it in. */
export const arrivalHttp = (dependencies: Dependencies) => {
  const { db } = dependencies
  const runs = openRunningImports()
  const bring = ({ arrival, meanings }: Opened, { actor }: DeskVisit): void => {
    const { id } = arrival
    runs.start(id, async (progress) => {
      const more = meanings === undefined ? {} : { meanings }
      const imported = await asFile(arrival, (path) =>
        importSitesFile(db, actor, { path, progress, ...more }),
      )
      if (!imported.ok) throw new Error(imported.refusal)
      await letGo(db, actor, { id, brought: imported.value.id })
      return imported.value
    })
  }
  const act = async (opened: Opened, visit: DeskVisit): Promise<Answer> => {
    const form = await visit.form()
    const place = { dependencies, visit }
    const { id } = opened.arrival
    const here = redirect(arrivalRoute.href({ id }))
    switch (form.text('act')) {
      case 'columns': {
        const meanings = meaningsIn(form, opened.columns)
        await sayMeanings(db, visit.actor, { id, meanings })
        return here
      }
      case 'drop':
        await letGo(db, visit.actor, { id, brought: null })
        return redirect(exchangeRoute.path)
      default: {
        const found = await foundIn(opened, place)
        if (found?.problems.length === 0) bring(opened, visit)
        return here
      }
    }
  }
  return {
    show: async (visit: DeskVisit): Promise<Answer> => {
      const opened = await open(dependencies, visit)
      if (opened === undefined) return notFound(visit)
      if (!isOpen(opened)) return redirect(exchangeRoute.path)
      return show(opened, { dependencies, visit }, runs.find(opened.arrival.id))
    },
    act: async (visit: DeskVisit): Promise<Answer> => {
      const opened = await open(dependencies, visit)
      if (opened === undefined) return notFound(visit)
      return isOpen(opened) ? act(opened, visit) : redirect(exchangeRoute.path)
    },
  }
}
