import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import type { Definition } from '#kit/html/components/definition-list.ts'
import { plainText } from '#kit/html/components/plain-text.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import type { Result } from '#kit/result/result.ts'
import { inLanguage } from '#kit/text/localised.ts'

import {
  capabilityOfCompetence,
  capabilityOfOffer,
  type Competence,
  type Offer,
} from '../domain/capability.ts'
import type { Need } from '../domain/need.ts'
import { whatCouldBeHelped } from '../domain/rank.ts'
import { words } from '../messages/words.ts'
import { capabilityPage, type CapabilityPageView } from '../pages/capability-page.ts'
import {
  type CapabilityRefusal,
  recordCompetence,
  recordOffer,
} from '../service/record-capability.ts'
import { listCompetences, listOffers } from '../store/capability-store.ts'
import { listNeeds } from '../store/need-store.ts'
import { type Around, readAround, sections } from './around.ts'
import { matchRow } from './match-rows.ts'
import { languagesFact, periodFact, termFacts } from './need-facts.ts'
import { capabilitiesRoute, capabilityRoute, needRoute } from './restoration-routes.ts'

type Opened = {
  readonly id: string
  readonly one: Competence | Offer
  readonly needs: readonly Need[]
  readonly around: Around
}

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
    return { id, one, needs, around }
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
  const { period, people, conditions, bears } = one.content
  return [
    ...shared,
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

const show = (opened: Opened, visit: DeskVisit, refusal?: CapabilityRefusal): Answer => {
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
    isPrivate,
    isIllustrative: one.content.illustrative,
    ...(isOwn && {
      own: {
        action: capabilityRoute.href({ id }),
        mayRelease: isOffer(one) && isPrivate,
        isOffer: isOffer(one),
      },
    }),
    ...(visit.url.searchParams.get('did') === 'recorded' && { did: say('did.recorded') }),
    ...(visit.url.searchParams.get('did') === 'released' && { did: say('did.released') }),
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
  return {
    show: withOpened((opened, visit) => show(opened, visit)),
    act: withOpened(async (opened, visit) => {
      const form = await visit.form()
      const isRelease = form.text('act') === 'release' && isOffer(opened.one)
      const changed = await change(dependencies, opened, { visit, isRelease })
      if (!changed.ok) return show(opened, visit, changed.refusal)
      return isRelease
        ? redirect(capabilityRoute.href({ id: opened.id }, { did: 'released' }))
        : redirect(capabilitiesRoute.href({}, { did: 'withdrawn' }))
    }),
  }
}
