import type { DeskVisit } from '#contexts/access/contract.ts'
import { asActor } from '#contexts/access/contract.ts'
import { getOwnRelation, hostOf, type Relation } from '#contexts/relations/contract.ts'
import { documentBlocks } from '#kit/documents/write-html.ts'
import { type Answer, file, page, problem, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'
import { formatNumber } from '#kit/i18n/numbers.ts'
import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { type BriefingChoice, wholeBriefing } from '../domain/briefing-choice.ts'
import { briefingWords } from '../messages/briefing-words.ts'
import { type BriefingView, briefingPage } from '../pages/briefing-page.ts'
import { keepBriefing } from '../service/keep-briefing.ts'
import { type Edition, findKeptBriefing, listKeptBriefings } from '../store/kept-briefing-store.ts'
import { mostLetters, readChoice } from './choice-form.ts'
import { briefingRoute, keptBriefingRoute, makeBriefingRoute } from './reporting-routes.ts'
import { briefingFormats, lastBriefing, makeBriefing, writeBriefing } from './write-briefing.ts'

const section = 'briefings'

const editionOf = (text: string | null): Edition => (text === 'private' ? 'private' : 'shareable')

type Asked = {
  readonly day: Day
  readonly edition: Edition
  readonly choice: BriefingChoice
}

const make = ({ db }: Dependencies, { actor, language, today }: DeskVisit, asked: Asked) =>
  makeBriefing(db, {
    ...asked,
    relation: actor.relation,
    actor,
    side: actor.side,
    language,
    today,
  })

const keptViews = (
  { db }: Dependencies,
  { actor, language }: DeskVisit,
  { sides }: Relation,
): Promise<BriefingView['kept']> =>
  asActor(db, actor, async (tx) => {
    const zone = sides.find(({ id }) => id === actor.side)?.zone ?? 'UTC'
    return (await listKeptBriefings(tx)).map((kept) => ({
      title: kept.title,
      href: keptBriefingRoute.href({ briefing: kept.id }),
      format: kept.format,
      language: kept.language,
      edition: kept.edition,
      day: formatDayOf(language, { instant: kept.at, zone }, 'short'),
      by: kept.by,
      sha256: kept.sha256,
    }))
  })

type Fault = Pick<BriefingView, 'dayError' | 'choiceError'>

const pageOf = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  { fault = {}, ...asked }: Asked & { readonly fault?: Fault },
): Promise<Answer> => {
  const { db } = dependencies
  const { language, actor } = visit
  const relation = await asActor(db, actor, getOwnRelation)
  const { paper } = await make(dependencies, visit, asked)
  const body = briefingPage({
    say: briefingWords(language),
    day: isoFromDay(asked.day),
    edition: asked.edition,
    choice: asked.choice,
    isContinued: (await lastBriefing(db, actor, asked.edition)) !== null,
    action: briefingRoute.path,
    makeAction: makeBriefingRoute.path,
    kept: await keptViews(dependencies, visit, relation),
    ...fault,
    title: paper.title,
    lede: paper.lede ?? '',
    runningHead: paper.runningHead,
    body: documentBlocks(paper.blocks),
  })
  const isWrong = fault.dayError !== undefined || fault.choiceError !== undefined
  return (isWrong ? refusedPage : page)({ title: paper.title, section, body })
}

const todayOf = async ({ db }: Dependencies, { actor, today }: DeskVisit): Promise<Day> =>
  dayInZone(today, hostOf(await asActor(db, actor, getOwnRelation)).zone)

/** Writes a briefing as a file, and keeps it as it leaves the house. */
const print = async (
  dependencies: Dependencies,
  visit: DeskVisit,
  { format, ...asked }: Asked & { readonly format: 'pdf' | 'docx' },
): Promise<Answer> => {
  const { paper, facts } = await make(dependencies, visit, asked)
  const bytes = await writeBriefing(paper, format)
  const { edition, choice } = asked
  const forDay = isoFromDay(asked.day)
  await keepBriefing(dependencies.db, visit.actor, {
    forDay,
    edition,
    language: visit.language,
    format,
    title: paper.title,
    choice,
    facts,
    bytes,
  })
  return file({
    contentType: briefingFormats[format],
    body: bytes,
    fileName: `briefing-${forDay}.${format}`,
  })
}

/** A briefing for the meetings of a day: on the page, and as a file with what the side adds to it. */
export const briefingHttp = (dependencies: Dependencies) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    const { searchParams: query } = visit.url
    const written = query.get('on') ?? ''
    const wanted = dayFromIso(written)
    const edition = editionOf(query.get('edition'))
    const last = await lastBriefing(dependencies.db, visit.actor, edition)
    return pageOf(dependencies, visit, {
      day: wanted ?? (await todayOf(dependencies, visit)),
      edition,
      choice: last?.choice ?? wholeBriefing,
      ...(written !== '' &&
        wanted === undefined && {
          fault: { dayError: briefingWords(visit.language)('day.wrong') },
        }),
    })
  },
  take: async (visit: DeskVisit): Promise<Answer> => {
    const form = await visit.form()
    const say = briefingWords(visit.language)
    const wanted = dayFromIso(form.text('on'))
    const { choice, isTooLong } = readChoice(form)
    const day = wanted ?? (await todayOf(dependencies, visit))
    const asked = { day, edition: editionOf(form.text('edition')), choice }
    const most = formatNumber(visit.language, String(mostLetters))
    const fault = {
      ...(wanted === undefined && { dayError: say('day.wrong') }),
      ...(isTooLong && { choiceError: say('words.too-long', { most }) }),
    }
    const format = form.text('format')
    return Object.keys(fault).length > 0 || format === 'page'
      ? pageOf(dependencies, visit, { ...asked, fault })
      : print(dependencies, visit, { ...asked, format: format === 'docx' ? 'docx' : 'pdf' })
  },
  kept: async (visit: DeskVisit): Promise<Answer> => {
    const { db } = dependencies
    const id = visit.parameters['briefing'] ?? ''
    const kept = await asActor(db, visit.actor, (tx) => findKeptBriefing(tx, id))
    if (kept === undefined) {
      const say = briefingWords(visit.language)
      return problem({ status: 404, title: say('title'), detail: say('kept.not-found') })
    }
    return file({
      contentType: briefingFormats[kept.format],
      body: kept.bytes,
      fileName: `briefing-${kept.forDay}.${kept.format}`,
    })
  },
})
