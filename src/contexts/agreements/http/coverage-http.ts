import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, hostOf } from '#contexts/relations/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { capitalised, formatDay } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { type Agreement, titleOf } from '../domain/agreement.ts'
import { type Basis, coverageByField } from '../domain/coverage.ts'
import { cooperationFields } from '../domain/description.ts'
import { restingWords } from '../messages/resting-words.ts'
import { type CoverageView, coveragePage, type CoveredAgreement } from '../pages/coverage-page.ts'
import { listAgreements } from '../store/agreement-store.ts'
import { listReliances } from '../store/reliance-store.ts'
import { agreementsInShort, fieldInWords } from './agreements-in-short.ts'
import { agreementRoute } from './agreements-routes.ts'
import { type FindResting, type Resting, restingOn, type RestingSubject } from './resting.ts'

const mostNamed = 50

type Covered = Agreement & { readonly isInForce: boolean }

const read = ({ db }: Dependencies, visit: DeskVisit, find: FindResting) =>
  asActor(db, visit.actor, async (tx) => {
    const { language, today } = visit
    const day = dayInZone(today, hostOf(await getOwnRelation(tx)).zone)
    const between = await agreementsInShort(tx, { language, today: day })
    const states = new Map(between.map(({ id, state }) => [id, state]))
    const agreements = (await listAgreements(tx)).flatMap((one): readonly Covered[] => {
      const state = states.get(one.id)
      return state === undefined ? [] : [{ ...one, isInForce: state === 'in-force' }]
    })
    const subjects = await find(tx, visit)
    return { day, agreements, subjects, resting: restingOn(await listReliances(tx), subjects) }
  })

type Read = Awaited<ReturnType<typeof read>>

const linkOf = (agreement: Agreement, { language }: DeskVisit) => ({
  label: titleOf(agreement, language),
  href: agreementRoute.href({ slug: agreement.slug }),
})

const recordOf = ({ label, href, kind }: RestingSubject, { language }: DeskVisit) => ({
  label,
  href,
  kind: restingWords(language)(`kind.${kind}`),
})

const fieldRows = ({ agreements, resting }: Read, visit: DeskVisit): CoverageView['fields'] => {
  const { language } = visit
  const say = restingWords(language)
  const byId = new Map(agreements.map((one) => [one.id, one]))
  const bases: readonly Basis[] = agreements
  const rests = resting.map(({ agreement, article, subject }) => ({
    agreement,
    article,
    kind: subject.kind,
    subject: subject.id,
  }))
  return coverageByField(bases, rests, cooperationFields).map((row) => ({
    field: capitalised(language, fieldInWords(row.field, language)),
    gap: row.gap === undefined ? '' : say(`coverage.gap.${row.gap}`),
    bases: row.bases.flatMap((id) => {
      const agreement = byId.get(id)
      return agreement === undefined ? [] : [linkOf(agreement, visit)]
    }),
    events: row.event,
    undertakings: row.undertaking,
    projects: row.project,
  }))
}

const articlesOf = (
  { description: { articles } }: Agreement,
  resting: readonly Resting[],
  visit: DeskVisit,
): CoveredAgreement['articles'] => {
  const { language } = visit
  const say = restingWords(language)
  const on = (number: string) =>
    resting
      .filter(({ article }) => article === number)
      .map(({ subject }) => recordOf(subject, visit))
  const whole = { name: say('whole'), subject: '', resting: on('') }
  const numbered = articles.map(({ number, subject }) => ({
    name: say('article', { number }),
    subject: inLanguage(subject, language).text,
    resting: on(number),
  }))
  // An article that the description names no more keeps what rests on it.
  const known = new Set(articles.map(({ number }) => number))
  const former = [...new Set(resting.map(({ article }) => article))]
    .filter((article) => article !== '' && !known.has(article))
    .map((number) => ({ name: say('article', { number }), subject: '', resting: on(number) }))
  return whole.resting.length === 0 && numbered.length > 0
    ? [...numbered, ...former]
    : [whole, ...numbered, ...former]
}

const coveredAgreements = (
  { agreements, resting }: Read,
  visit: DeskVisit,
): readonly CoveredAgreement[] => {
  const say = restingWords(visit.language)
  return agreements.flatMap((agreement) => {
    const own = resting.filter((one) => one.agreement === agreement.id)
    if (!agreement.isInForce && own.length === 0) return []
    const standing = say(agreement.isInForce ? 'coverage.in-force' : 'coverage.not-in-force')
    const articles = articlesOf(agreement, own, visit)
    return [{ ...linkOf(agreement, visit), standing, articles }]
  })
}

const withoutBasis = ({ subjects, resting }: Read, visit: DeskVisit): CoverageView['without'] => {
  const say = restingWords(visit.language)
  const known = new Set(resting.map(({ subject }) => subject.id))
  const rest = subjects.filter(({ id }) => !known.has(id))
  const more = rest.length - mostNamed
  return {
    sentence: say('coverage.without.text', { count: rest.length }),
    first: rest.slice(0, mostNamed).map((subject) => recordOf(subject, visit)),
    more: more > 0 ? say('coverage.without.more', { count: more }) : '',
  }
}

const viewOf = (found: Read, visit: DeskVisit, day: Day): CoverageView => {
  const say = restingWords(visit.language)
  return {
    say,
    asOf: say('coverage.as-of', { day: formatDay(visit.language, day) }),
    fields: fieldRows(found, visit),
    agreements: coveredAgreements(found, visit),
    without: withoutBasis(found, visit),
  }
}

/** Which fields of cooperation have a legal basis today, and what rests on which article. */
export const coverageHttp =
  (dependencies: Dependencies, find: FindResting) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const found = await read(dependencies, visit, find)
    const view = viewOf(found, visit, found.day)
    return page({
      title: view.say('coverage.title'),
      section: 'coverage',
      body: coveragePage(view),
    })
  }
