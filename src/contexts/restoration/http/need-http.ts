import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { formatDay, formatDayOf } from '#kit/i18n/dates.ts'
import { refuse, type Result } from '#kit/result/result.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import { type Day, dayFromIso } from '#kit/time/days.ts'

import type { Call, Reply } from '../domain/call.ts'
import {
  type Offer,
  capabilityOfCompetence,
  capabilityOfOffer,
  standingOffers,
  standsOn,
} from '../domain/capability.ts'
import { type RankedMatch, whoCouldHelp } from '../domain/rank.ts'
import { words } from '../messages/words.ts'
import type { MatchRow } from '../pages/match-list.ts'
import { needPage, type NeedPageView, type ReplyRow } from '../pages/need-page.ts'
import { type CallRefusal, closeCall, publishCall } from '../service/call-for-partners.ts'
import { type NeedRefusal, shareOwnNeed } from '../service/record-need.ts'
import {
  declineReply,
  eraseOwnReply,
  type ReviewRefusal,
  takeUpReply,
} from '../service/review-reply.ts'
import { listCalls } from '../store/call-store.ts'
import { listCompetences, listOffers } from '../store/capability-store.ts'
import { listReplies } from '../store/reply-store.ts'
import { sections } from './around.ts'
import { matchRow } from './match-rows.ts'
import { needFacts, siteFact } from './need-facts.ts'
import { type OpenedNeed, withNeed } from './open-need.ts'
import {
  callRoute,
  capabilityRoute,
  describeNeedRoute,
  needRoute,
  needsRoute,
  newOfferRoute,
  newProjectRoute,
} from './restoration-routes.ts'
import { todayOf } from './today-of.ts'

type Refusal = NeedRefusal | CallRefusal | ReviewRefusal | 'until-is-no-day' | 'renewal-is-no-day'

type Read = {
  readonly lapsed: readonly Offer[]
  readonly ranked: readonly RankedMatch[]
  readonly illustrative: ReadonlySet<string>
  readonly call: Call | undefined
  readonly replies: readonly Reply[]
}

const read = (
  { db }: Dependencies,
  { need, around }: OpenedNeed,
  visit: DeskVisit,
): Promise<Read> =>
  asActor(db, visit.actor, async (tx) => {
    const isOpen = ({ need: of }: Offer): boolean => of === null || of === need.id
    const all = (await listOffers(tx)).filter(isOpen)
    const offers = standingOffers(all, todayOf(around.relation, visit))
    const competences = await listCompetences(tx)
    const capabilities = [
      ...offers.map(capabilityOfOffer),
      ...competences.map(capabilityOfCompetence),
    ]
    const [call] = await listCalls(tx, { need: need.id })
    return {
      lapsed: all.filter((offer) => !offers.includes(offer)),
      ranked: whoCouldHelp({ id: need.id, ...need.content }, capabilities),
      illustrative: new Set([
        ...offers.filter(({ content }) => content.illustrative).map(({ offer }) => offer),
        ...competences
          .filter(({ content }) => content.illustrative)
          .map(({ competence }) => competence),
      ]),
      call,
      replies: (await listReplies(tx)).filter((reply) => reply.need === need.id),
    }
  })

const rowsOf = (
  { ranked, illustrative }: Read,
  { around }: OpenedNeed,
  { language }: DeskVisit,
): readonly MatchRow[] =>
  ranked.map((match) =>
    matchRow(match, language, {
      title: around.institution(match.capability.institution),
      href: capabilityRoute.href({ id: match.capability.id }),
      isIllustrative: illustrative.has(match.capability.id),
    }),
  )

const lapsedRows = (
  { lapsed }: Read,
  { around }: OpenedNeed,
  { language }: DeskVisit,
): NeedPageView['lapsed'] =>
  lapsed.map(({ offer, institution, content: { standsUntil } }) => ({
    label: around.institution(institution),
    href: capabilityRoute.href({ id: offer }),
    stood:
      standsUntil === null
        ? ''
        : words(language)('offer.stood', { day: formatDay(language, standsUntil) }),
  }))

const replyStanding = (
  { content: { standsUntil }, review }: Reply,
  { language, today }: { readonly language: Language; readonly today: Day },
): Pick<ReplyRow, 'standing' | 'hasLapsed'> => {
  const hasLapsed = !standsOn({ standsUntil }, today)
  if (standsUntil === null) return { standing: '', hasLapsed }
  const say = words(language)
  const day = formatDay(language, standsUntil)
  const text = say(hasLapsed ? 'offer.stood' : 'offer.stands', { day })
  return { standing: text, hasLapsed: hasLapsed && review === null }
}

const replyRow = (reply: Reply, language: Language, today: Day): ReplyRow => {
  const { id, content, at, review } = reply
  return {
    ...replyStanding(reply, { language, today }),
    id,
    organisation: content.organisation,
    who: [content.name, content.country].filter((part) => part !== '').join(', '),
    email: content.email,
    words: content.words,
    language: content.language,
    day: formatDayOf(language, { instant: at, zone: 'UTC' }, 'short'),
    review: review === null ? '' : words(language)(`reply.${review}`),
  }
}

const callStands = (call: Call | undefined, { language }: DeskVisit): string => {
  const say = words(language)
  if (call === undefined) return say('calling.none')
  const { until } = call.content
  return until === null
    ? say('calling.open')
    : say('calling.until.stands', { day: formatDay(language, until) })
}

const ownerParts = (
  { need, around }: OpenedNeed,
  { call, replies }: Read,
  visit: DeskVisit,
): NonNullable<NeedPageView['owner']> => ({
  editHref: describeNeedRoute.href({ slug: need.slug }),
  ...(call !== undefined && {
    callHref: `/${visit.language}${callRoute.href({ slug: call.slug })}`,
  }),
  callStands: callStands(call, visit),
  replies: replies.map((reply) => replyRow(reply, visit.language, todayOf(around.relation, visit))),
})

const dids = [
  'stated',
  'revised',
  'shared',
  'called',
  'closed',
  'taken-up',
  'declined',
  'erased',
] as const

const didIn = ({ url, language }: DeskVisit): { readonly did?: string } => {
  const did = dids.find((known) => known === url.searchParams.get('did'))
  return did === undefined ? {} : { did: words(language)(`did.${did}`) }
}

const show = async (
  dependencies: Dependencies,
  opened: OpenedNeed,
  { visit, refusal }: { readonly visit: DeskVisit; readonly refusal?: Refusal },
): Promise<Answer> => {
  const { need, around, title } = opened
  const { language, actor } = visit
  const say = words(language)
  const known = await read(dependencies, opened, visit)
  const rows = rowsOf(known, opened, visit)
  const text = inLanguage(need.content.words, language)
  const mayEdit = may(actor, 'edit')
  const isOwn = need.owner === actor.side
  const isPrivate = need.visibility !== 'joint'
  const view: NeedPageView = {
    say,
    title: title.text,
    ...(title.language !== language && { titleLanguage: title.language }),
    above: { label: say('needs.title'), href: needsRoute.path },
    lede: say(need.content.assessment === null ? 'need.lede.survey' : 'need.lede', {
      side: around.side(need.owner),
    }),
    text: text.text,
    textLanguage: text.language,
    facts: [siteFact(around.site(need.site), visit), ...needFacts(need.content, visit)],
    matches: rows.filter(({ verdict }) => verdict !== 'does-not-fit'),
    lapsed: lapsedRows(known, opened, visit),
    ruledOut: rows.filter(({ verdict }) => verdict === 'does-not-fit'),
    isPrivate,
    isIllustrative: need.content.illustrative,
    action: needRoute.href({ slug: need.slug }),
    ...(isOwn && mayEdit && { owner: ownerParts(opened, known, visit) }),
    ...(mayEdit && { offerHref: newOfferRoute.href({}, { need: need.slug }) }),
    ...(mayEdit && !isPrivate && { projectHref: newProjectRoute.href({}, { need: need.slug }) }),
    ...didIn(visit),
    ...(refusal !== undefined && { refused: say(`refused.${refusal}`) }),
  }
  const content = { title: view.title, section: sections.needs, body: needPage(view) }
  return refusal === undefined ? page(content) : refusedPage(content)
}

type Done = Promise<Result<unknown, Refusal>>

type Sent = { readonly visit: DeskVisit; readonly form: Form }

const call = ({ db }: Dependencies, opened: OpenedNeed, { visit, form }: Sent): Done => {
  const { slug } = opened.need
  const written = form.text('until')
  const until = written === '' ? null : dayFromIso(written)
  if (until === undefined) return Promise.resolve(refuse('until-is-no-day'))
  const today = todayOf(opened.around.relation, visit)
  return publishCall(db, visit.actor, { slug, until, today })
}

const takeUp = ({ db }: Dependencies, opened: OpenedNeed, { visit, form }: Sent): Done => {
  const written = form.text('renewedUntil')
  const renewedUntil = written === '' ? null : dayFromIso(written)
  if (renewedUntil === undefined) return Promise.resolve(refuse('renewal-is-no-day'))
  const today = todayOf(opened.around.relation, visit)
  return takeUpReply(db, visit.actor, { id: form.text('reply'), renewedUntil, today })
}

/** What the forms of the page do, by their name, and what is said afterwards. */
const perform = (
  dependencies: Dependencies,
  opened: OpenedNeed,
  { visit, form }: Sent,
): { readonly did: (typeof dids)[number]; readonly done: Done } | undefined => {
  const { db } = dependencies
  const { slug } = opened.need
  const reply = form.text('reply')
  switch (form.text('act')) {
    case 'share':
      return { did: 'shared', done: shareOwnNeed(db, visit.actor, slug) }
    case 'call':
      return { did: 'called', done: call(dependencies, opened, { visit, form }) }
    case 'close':
      return { did: 'closed', done: closeCall(db, visit.actor, slug) }
    case 'take-up':
      return { did: 'taken-up', done: takeUp(dependencies, opened, { visit, form }) }
    case 'decline':
      return { did: 'declined', done: declineReply(db, visit.actor, reply) }
    case 'erase':
      return { did: 'erased', done: eraseOwnReply(db, visit.actor, reply) }
    default:
      return undefined
  }
}

/** One need, and what can be done with it there. */
export const needHttp = (dependencies: Dependencies) => ({
  show: withNeed(dependencies, (opened, visit) => show(dependencies, opened, { visit })),
  act: withNeed(dependencies, async (opened, visit) => {
    const form = await visit.form()
    const { slug } = opened.need
    const performed = perform(dependencies, opened, { visit, form })
    if (performed === undefined) return redirect(needRoute.href({ slug }))
    const done = await performed.done
    return done.ok
      ? redirect(needRoute.href({ slug }, { did: performed.did }))
      : show(dependencies, opened, { visit, refusal: done.refusal })
  }),
})
