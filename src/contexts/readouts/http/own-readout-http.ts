import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
import { getOwnRelation, hostOf } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { cleanText, type Form } from '#kit/http/form.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'
import { inLanguage, isLanguage, type Language, languages } from '#kit/text/localised.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'

import { faultsOf, isStale, type WrittenReadout, type WrittenText } from '../domain/own-readout.ts'
import { words } from '../messages/words.ts'
import { ownReadoutPage, type TextColumn } from '../pages/own-readout-page.ts'
import {
  draftReadout,
  type OwnReadoutRefusal,
  publishReadout,
  withdrawReadout,
} from '../service/publish-readout.ts'
import { findDraft, listPublishedReadouts } from '../store/own-readout-store.ts'
import { isUuid } from './is-uuid.ts'
import { ownReadoutRoute, publicReadoutRoute } from './readouts-routes.ts'

const open = async (tx: Transaction, id: string) => {
  const meeting = isUuid(id) ? await meetings.find(tx, { id }) : undefined
  return (
    meeting && {
      meeting,
      relation: await getOwnRelation(tx),
      draft: await findDraft(tx, id),
      published: await listPublishedReadouts(tx, { meeting: id }),
    }
  )
}

type Opened = NonNullable<Awaited<ReturnType<typeof open>>>

/** What was just asked for, where it was refused. */
type Said = {
  readonly written?: WrittenReadout
  readonly refused?: OwnReadoutRefusal
}

const notFound = ({ language }: DeskVisit): Answer => {
  const say = words(language)
  const detail = say('own.refused.meeting-not-found')
  return problem({ status: 404, title: say('own.title'), detail })
}

const withOpened = (
  { db }: Dependencies,
  answer: (opened: Opened, visit: DeskVisit) => Answer | Promise<Answer>,
) =>
  whereFound(
    ({ actor, parameters }: DeskVisit) =>
      asActor(db, actor, (tx) => open(tx, parameters['meeting'] ?? '')),
    notFound,
  )(answer)

const emptyText: WrittenText = { title: '', body: '', holds: false }

const columnsOf = (
  { draft }: Opened,
  { language: wanted }: DeskVisit,
  written?: WrittenReadout,
): readonly TextColumn[] => {
  const say = words(wanted)
  const faults = written === undefined ? undefined : faultsOf(written)
  const original = written?.original ?? draft?.readout.original ?? wanted
  const ordered = [original, ...languages.filter((one) => one !== original)]
  return ordered.map((language) => {
    const { title, body } = (written ?? draft?.readout)?.texts[language] ?? emptyText
    const fault = faults?.get(language)
    return {
      language,
      title,
      body,
      isStale: draft !== undefined && isStale(draft.readout, language),
      ...(fault !== undefined && { error: say(`own.fault.${fault}`) }),
    }
  })
}

const ownPublished = ({ published }: Opened, { actor }: DeskVisit) =>
  published.find(({ side }) => side === actor.side)

const isWhatStands = (opened: Opened, visit: DeskVisit): boolean => {
  const stands = ownPublished(opened, visit)
  const { draft } = opened
  return (
    stands !== undefined &&
    draft !== undefined &&
    canonicalJson(stands.readout) === canonicalJson(draft.readout)
  )
}

const standingOf = (opened: Opened, visit: DeskVisit): readonly string[] => {
  const { language, actor } = visit
  const say = words(language)
  const { zone } = hostOf(opened.relation)
  const stands = ownPublished(opened, visit)
  const day = (instant: number): string => formatDayOf(language, { instant, zone })
  const { draft } = opened
  const first =
    stands === undefined
      ? say('own.not-published')
      : say('own.published', { day: day(stands.publishedAt) })
  if (draft === undefined) return [first]
  const { memberName: name, recordedAt } = draft.recorded
  const written = say('own.written', { name, day: day(recordedAt) })
  if (isWhatStands(opened, visit)) return [first, say('own.same')]
  return [first, written, ...(draft.member === actor.member ? [say('own.second')] : [])]
}

const dids = ['drafted', 'published', 'withdrawn'] as const

const didIn = ({ url, language }: DeskVisit): { readonly did?: string } => {
  const did = dids.find((one) => one === url.searchParams.get('did'))
  return did === undefined ? {} : { did: words(language)(`own.did.${did}`) }
}

/** Whether the visitor is the second member, and the draft is not what stands already. */
const mayPublish = (opened: Opened, visit: DeskVisit): boolean => {
  const { draft } = opened
  const isByAnother = draft !== undefined && draft.member !== visit.actor.member
  return may(visit.actor, 'approve') && isByAnother && !isWhatStands(opened, visit)
}

const publicHref = (
  { meeting, published }: Opened,
  { language }: DeskVisit,
): { readonly publicHref?: string } =>
  published.length === 0
    ? {}
    : { publicHref: `/${language}${publicReadoutRoute.href({ meeting: meeting.id })}` }

const show = (opened: Opened, visit: DeskVisit, { written, refused }: Said = {}): Answer => {
  const { language, actor } = visit
  const say = words(language)
  const { meeting, draft } = opened
  const title = inLanguage(meeting.content.title, language).text
  const columns = columnsOf(opened, visit, written)
  const body = ownReadoutPage({
    say,
    above: { label: title, href: meetings.route.href({ slug: meeting.slug }) },
    lede: say('own.lede'),
    action: ownReadoutRoute.href({ meeting: meeting.id }),
    base: draft?.id ?? '',
    original: columns[0]?.language ?? language,
    columns,
    standing: standingOf(opened, visit),
    ...publicHref(opened, visit),
    mayEdit: may(actor, 'edit'),
    mayPublish: mayPublish(opened, visit),
    mayWithdraw: may(actor, 'approve') && ownPublished(opened, visit) !== undefined,
    ...didIn(visit),
    ...(refused !== undefined && { refused: say(`own.refused.${refused}`) }),
  })
  const isRefused = written !== undefined || refused !== undefined
  return (isRefused ? refusedPage : page)({ title: say('own.title'), section: 'readouts', body })
}

const longestTitle = 300
const longestBody = 50_000

const writtenIn = (form: Form, preferred: Language): WrittenReadout => {
  const textIn = (language: Language): WrittenText => ({
    title: cleanText(form.text(`title-${language}`)).slice(0, longestTitle),
    body: cleanText(form.text(`body-${language}`)).slice(0, longestBody),
    holds: form.text(`holds-${language}`) === 'yes',
  })
  const original = form.text('original')
  return {
    original: isLanguage(original) ? original : preferred,
    texts: { en: textIn('en'), es: textIn('es'), az: textIn('az') },
  }
}

const actOn = async (
  { db }: Dependencies,
  { opened, visit }: { readonly opened: Opened; readonly visit: DeskVisit },
  form: Form,
): Promise<Answer> => {
  const { actor, language } = visit
  const { id: meeting } = opened.meeting
  const base = form.text('base')
  const to = (did: (typeof dids)[number]): Answer =>
    redirect(ownReadoutRoute.href({ meeting }, { did }))
  const act = form.text('act')
  if (act === 'publish' || act === 'withdraw') {
    const done =
      act === 'publish'
        ? await publishReadout(db, actor, { meeting, base })
        : await withdrawReadout(db, actor, meeting)
    if (!done.ok) return show(opened, visit, { refused: done.refusal })
    return to(act === 'publish' ? 'published' : 'withdrawn')
  }
  const written = writtenIn(form, language)
  if (faultsOf(written).size > 0) return show(opened, visit, { written })
  const kept = await draftReadout(db, actor, { meeting, base, written })
  return kept.ok ? to('drafted') : show(opened, visit, { written, refused: kept.refusal })
}

/** Writing a side's own readout of a meeting, putting it before the public, taking it back. */
export const ownReadoutHttp = (dependencies: Dependencies) => ({
  show: withOpened(dependencies, show),
  act: withOpened(dependencies, async (opened, visit) =>
    actOn(dependencies, { opened, visit }, await visit.form()),
  ),
})
