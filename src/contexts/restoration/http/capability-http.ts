import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import type { Definition } from '#kit/html/components/definition-list.ts'
import { plainText } from '#kit/html/components/plain-text.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { formatDay, formatDayOf } from '#kit/i18n/dates.ts'
import type { Result } from '#kit/result/result.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { type Day, dayFromIso } from '#kit/time/days.ts'

import {
  capabilityOfCompetence,
  capabilityOfOffer,
  type Competence,
  type Offer,
  standsOn,
} from '../domain/capability.ts'
import type { Need } from '../domain/need.ts'
import { historyOf, type OfferEvent } from '../domain/offer-history.ts'
import { whatCouldBeHelped } from '../domain/rank.ts'
import { words } from '../messages/words.ts'
import { capabilityPage, type CapabilityPageView } from '../pages/capability-page.ts'
import {
  type CapabilityRefusal,
  recordCompetence,
  recordOffer,
  renewOffer,
} from '../service/record-capability.ts'
import { listCompetences, listOffers, listOfferSteps } from '../store/capability-store.ts'
import { listNeeds } from '../store/need-store.ts'
import { type Around, readAround, sections } from './around.ts'
import { matchRow } from './match-rows.ts'
import { languagesFact, periodFact, termFacts } from './need-facts.ts'
import {
  capabilitiesRoute,
  capabilityRoute,
  needRoute,
  newProjectRoute,
} from './restoration-routes.ts'
import { todayOf } from './today-of.ts'

type Opened = {
  readonly id: string
  readonly one: Competence | Offer
  readonly needs: readonly Need[]
  readonly history: readonly OfferEvent[]
  readonly around: Around
}

type Refusal = CapabilityRefusal | 'renewal-is-no-day'

const dids = ['recorded', 'released', 'renewed'] as const

const isOffer = (one: Competence | Offer): one is Offer => 'offer' in one

const open = ({ db }: Dependencies, visit: DeskVisit): Promise<Opened | undefined> =>
  asActor(db, visit.actor, async (tx): Promise<Opened | undefined> => {
    const id = visit.parameters['id'] ?? ''
    const one =
      (await listOffers(tx)).find(({ offer }) => offer === id) ??
      (await listCompetences(tx)).find(({ competence }) => competence === id)
    if (one === undefined) return undefined
    const needs = await listNeeds(tx)
    const around = await readAround(
      tx,
      visit,
      needs.map(({ site }) => site),
    )
    const history = isOffer(one) ? historyOf(await listOfferSteps(tx, id)) : []
    return { id, one, needs, history, around }
  })

const lineFact = (term: string, text: string): readonly Definition[] =>
  text === '' ? [] : [{ term, description: text }]

const factsOf = (one: Competence | Offer, visit: DeskVisit): readonly Definition[] => {
  const { language } = visit
  const say = words(language)
  const shared = [...termFacts(one.content, visit), ...languagesFact(one.content.languages, visit)]
  if (!isOffer(one)) {
    const { capacity, since, sources } = one.content
    const listed = sources.join('\n')
    return [
      ...shared,
      ...lineFact(say('field.capacity'), capacity),
      ...lineFact(say('field.since'), since),
      ...(listed === ''
        ? []
        : [{ term: say('field.sources'), description: plainText({ text: listed, language: '' }) }]),
    ]
  }
  const { period, people, conditions, bears, standsUntil } = one.content
  return [
    ...shared,
    ...lineFact(
      say('field.standsUntil'),
      standsUntil === null ? '' : formatDay(language, standsUntil),
    ),
    ...periodFact(period, visit),
    ...lineFact(say('field.people'), people === null ? '' : String(people)),
    ...lineFact(say('field.conditions'), conditions),
    ...lineFact(say('field.bears'), bears),
  ]
}

const ledeOf = ({ one, around }: Opened, { language }: DeskVisit): string => {
  const say = words(language)
  const side = around.side(one.side)
  return isOffer(one)
    ? say('offer.lede', { day: formatDay(language, one.content.offeredOn), side })
    : say('competence.lede', { side })
}

const matchesOf = (
  { one, needs, around }: Opened,
  { language }: DeskVisit,
): CapabilityPageView['matches'] => {
  const capability = isOffer(one) ? capabilityOfOffer(one) : capabilityOfCompetence(one)
  const wanted = needs.map(({ id, content }) => ({ id, ...content }))
  return whatCouldBeHelped(capability, wanted).flatMap((match) => {
    const need = needs.find(({ id }) => id === match.need)
    if (need === undefined) return []
    const { text } = inLanguage(need.content.title, language)
    return [
      matchRow(match, language, {
        title: `${text} · ${around.site(need.site).text}`,
        href: needRoute.href({ slug: need.slug }),
        isIllustrative: need.content.illustrative,
      }),
    ]
  })
}

/** The last day of an offer that does not stand any more; undefined where one stands. */
const lapsedOn = ({ one, around }: Opened, visit: DeskVisit): Day | undefined => {
  if (!isOffer(one)) return undefined
  const { standsUntil } = one.content
  const stands = standsOn(one.content, todayOf(around.relation, visit))
  return stands ? undefined : (standsUntil ?? undefined)
}

const stepInWords = (event: OfferEvent, { language }: DeskVisit): string =>
  words(language)(`offer.step.${event.kind}`, {
    day: formatDayOf(language, { instant: event.recordedAt, zone: 'UTC' }),
    name: event.memberName,
    until: event.kind === 'renewed' ? formatDay(language, event.until) : '',
  })

/** Where a project with an offer is drafted: it stands, both see it, and it answers a need. */
const projectHrefOf = ({ id, one, needs }: Opened): string | undefined => {
  if (!isOffer(one) || one.visibility !== 'joint') return undefined
  const need = needs.find((known) => known.id === one.need && known.visibility === 'joint')
  return need && newProjectRoute.href({}, { need: need.slug, offer: id })
}

const doneIn = ({ url, language }: DeskVisit): { readonly did?: string } => {
  const did = dids.find((known) => known === url.searchParams.get('did'))
  return did === undefined ? {} : { did: words(language)(`did.${did}`) }
}

/** What of an offer depends on the day: whether it stands, and what its own side can do about that. */
const standingPart = (
  opened: Opened,
  visit: DeskVisit,
): Pick<CapabilityPageView, 'lapsed' | 'projectHref'> => {
  const lapsed = lapsedOn(opened, visit)
  const { language, actor } = visit
  if (lapsed !== undefined) {
    return { lapsed: words(language)('offer.lapsed.text', { day: formatDay(language, lapsed) }) }
  }
  const projectHref = may(actor, 'edit') ? projectHrefOf(opened) : undefined
  return projectHref === undefined ? {} : { projectHref }
}

const show = (opened: Opened, visit: DeskVisit, refusal?: Refusal): Answer => {
  const { id, one, around } = opened
  const { language, actor } = visit
  const say = words(language)
  const text = inLanguage(one.content.words, language)
  const title = around.institution(one.institution)
  const isOwn = one.side === actor.side && may(actor, 'edit')
  const isPrivate = one.visibility === actor.side
  const body = capabilityPage({
    say,
    title,
    above: { label: say('competences.title'), href: capabilitiesRoute.path },
    lede: ledeOf(opened, visit),
    text: text.text,
    textLanguage: text.language,
    facts: factsOf(one, visit),
    matches: matchesOf(opened, visit),
    ...standingPart(opened, visit),
    history: opened.history.map((event) => stepInWords(event, visit)),
    isPrivate,
    isIllustrative: one.content.illustrative,
    ...(isOwn && {
      own: {
        action: capabilityRoute.href({ id }),
        mayRelease: isOffer(one) && isPrivate,
        isOffer: isOffer(one),
        mayRenew: isOffer(one) && one.content.standsUntil !== null,
      },
    }),
    ...doneIn(visit),
    ...(refusal !== undefined && { refused: say(`refused.${refusal}`) }),
  })
  const content = { title, section: sections.competences, body }
  return refusal === undefined ? page(content) : refusedPage(content)
}

const change = (
  { db }: Dependencies,
  { id, one }: Opened,
  { visit, isRelease }: { readonly visit: DeskVisit; readonly isRelease: boolean },
): Promise<Result<unknown, CapabilityRefusal>> => {
  const { institution, visibility } = one
  if (!isOffer(one)) {
    const taken = { competence: id, institution, visibility, content: null }
    return recordCompetence(db, visit.actor, taken)
  }
  const { need, content } = one
  const known = { offer: id, institution, need }
  return recordOffer(
    db,
    visit.actor,
    isRelease
      ? { ...known, visibility: 'joint', content }
      : { ...known, visibility, content: null },
  )
}

/** What an institution can do or offers, and with what it could help. */
export const capabilityHttp = (dependencies: Dependencies) => {
  const withOpened = whereFound(
    (visit: DeskVisit) => open(dependencies, visit),
    ({ language }) =>
      problem({
        status: 404,
        title: words(language)('competences.title'),
        detail: words(language)('refused.not-found'),
      }),
  )
  const renew = async (opened: Opened, { visit, form }: { visit: DeskVisit; form: Form }) => {
    const until = dayFromIso(form.text('until'))
    if (until === undefined) return show(opened, visit, 'renewal-is-no-day')
    const { id } = opened
    const today = todayOf(opened.around.relation, visit)
    const renewed = await renewOffer(dependencies.db, visit.actor, { offer: id, until, today })
    return renewed.ok
      ? redirect(capabilityRoute.href({ id }, { did: 'renewed' }))
      : show(opened, visit, renewed.refusal)
  }
  return {
    show: withOpened((opened, visit) => show(opened, visit)),
    act: withOpened(async (opened, visit) => {
      const form = await visit.form()
      if (form.text('act') === 'renew') return renew(opened, { visit, form })
      const isRelease = form.text('act') === 'release' && isOffer(opened.one)
      const changed = await change(dependencies, opened, { visit, isRelease })
      if (!changed.ok) return show(opened, visit, changed.refusal)
      return isRelease
        ? redirect(capabilityRoute.href({ id: opened.id }, { did: 'released' }))
        : redirect(capabilitiesRoute.href({}, { did: 'withdrawn' }))
    }),
  }
}
