import type { DeskVisit } from '#contexts/access/contract.ts'
import { asActor } from '#contexts/access/contract.ts'
import { getOwnRelation, hostOf } from '#contexts/relations/contract.ts'
import { documentBlocks } from '#kit/documents/write-html.ts'
import { type Answer, file, page, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { briefingWords } from '../messages/briefing-words.ts'
import { briefingPage } from '../pages/briefing-page.ts'
import type { BriefingReader } from './briefing-telling.ts'
import { briefingRoute, makeBriefingRoute } from './reporting-routes.ts'
import { briefingFormats, makeBriefing, writeBriefing } from './write-briefing.ts'

const section = 'briefings'

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const editionOf = (text: string | null): BriefingReader['edition'] =>
  text === 'private' ? 'private' : 'shareable'

type Asked = {
  readonly day: Day
  readonly edition: BriefingReader['edition']
  readonly talkingPoints?: readonly string[]
  readonly sensitivePoints?: readonly string[]
}

const make = (
  { db }: Dependencies,
  { actor, language, today }: DeskVisit,
  { talkingPoints = [], sensitivePoints = [], ...asked }: Asked,
) =>
  makeBriefing(db, {
    ...asked,
    relation: actor.relation,
    actor,
    side: actor.side,
    language,
    today,
    talkingPoints,
    sensitivePoints,
  })

const todayOf = async ({ db }: Dependencies, { actor, today }: DeskVisit): Promise<Day> =>
  dayInZone(today, hostOf(await asActor(db, actor, getOwnRelation)).zone)

/** A briefing for the meetings of a day: on the page, and as a file with what the side adds to it. */
export const briefingHttp = (dependencies: Dependencies) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    const say = briefingWords(visit.language)
    const written = visit.url.searchParams.get('on') ?? ''
    const wanted = dayFromIso(written)
    const day = wanted ?? (await todayOf(dependencies, visit))
    const edition = editionOf(visit.url.searchParams.get('edition'))
    const paper = await make(dependencies, visit, { day, edition })
    const isWrong = written !== '' && wanted === undefined
    const body = briefingPage({
      say,
      day: isoFromDay(day),
      edition,
      action: briefingRoute.path,
      makeAction: makeBriefingRoute.path,
      ...(isWrong && { dayError: say('day.wrong') }),
      title: paper.title,
      lede: paper.lede ?? '',
      runningHead: paper.runningHead,
      body: documentBlocks(paper.blocks),
    })
    return (isWrong ? refusedPage : page)({ title: paper.title, section, body })
  },
  take: async (visit: DeskVisit): Promise<Answer> => {
    const form = await visit.form()
    const day = dayFromIso(form.text('on')) ?? (await todayOf(dependencies, visit))
    const format = form.text('format') === 'docx' ? 'docx' : 'pdf'
    const paper = await make(dependencies, visit, {
      day,
      edition: editionOf(form.text('edition')),
      talkingPoints: linesOf(form.text('talking')),
      sensitivePoints: linesOf(form.text('sensitive')),
    })
    return file({
      contentType: briefingFormats[format],
      body: await writeBriefing(paper, format),
      fileName: `briefing-${isoFromDay(day)}.${format}`,
    })
  },
})
