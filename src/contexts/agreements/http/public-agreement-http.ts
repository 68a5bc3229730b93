import { asPublic } from '#contexts/access/contract.ts'
import { listRelations, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, page, problem } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'

import { signedOn } from '../domain/agreement-record.ts'
import type { AgreementRecord } from '../domain/agreement-record.ts'
import { lifeOn } from '../domain/life.ts'
import { actInWords } from '../documents/act-in-words.ts'
import { knownDateInWords } from '../documents/known-date-in-words.ts'
import { standingInShort } from '../documents/standing-in-words.ts'
import { words } from '../messages/words.ts'
import {
  publicAgreementPage,
  publicAgreementsPage,
  type PublicActRow,
} from '../pages/public-agreement-page.ts'
import {
  findPublishedAt,
  listPublished,
  type PublishedAgreement,
} from '../store/publication-store.ts'
import { sourceOf, titleParts } from './act-rows.ts'
import { publicAgreementRoute, publicAgreementsRoute } from './agreements-routes.ts'
import { descriptionFacts } from './description-facts.ts'
import { lifeOf, todayOf } from './life-of.ts'
import { partyNames } from './open-agreement.ts'

const recordOf = ({ description, clauses, acts }: PublishedAgreement): AgreementRecord => ({
  parties: description.parties,
  constitutedByNotes: description.constitutedByNotes,
  clauses,
  acts,
  othersInForce: {},
  calendar: null,
})

const actRows = (
  { acts }: PublishedAgreement,
  relation: Relation,
  { language }: Visit,
): readonly PublicActRow[] => {
  const party = partyNames(relation, language)
  return acts
    .map((act) => ({ act, said: actInWords(act, { language, party }) }))
    .toSorted((a, b) => a.said.on.first - b.said.on.first)
    .map(({ act, said }) => {
      const source = sourceOf(act.source)
      return {
        day: knownDateInWords(language, said.on),
        title: said.title,
        details: said.details,
        ...(source !== undefined && { source }),
      }
    })
}

const notFound = ({ language }: Visit): Answer => {
  const say = words(language)
  return problem({
    status: 404,
    title: say('agreements.title'),
    detail: say('public.not-found'),
  })
}

const relationOf = (
  relations: readonly Relation[],
  { relation }: PublishedAgreement,
): Relation | undefined => relations.find(({ id }) => id === relation)

const pageOf = (published: PublishedAgreement, relation: Relation, visit: Visit): Answer => {
  const { language } = visit
  const say = words(language)
  const record = recordOf(published)
  const named = titleParts(published, visit)
  const life = lifeOf({ relation }, visit, {
    record,
    paths: [],
    usual: undefined,
  })
  return page({
    title: named.title,
    description: life.stands,
    body: publicAgreementPage({
      say,
      ...named,
      ...life,
      listHref: `/${language}${publicAgreementsRoute.path}`,
      acts: actRows(published, relation, visit),
      facts: descriptionFacts(published.description, visit, relation),
      published: say('public.published', {
        day: formatDayOf(language, { instant: published.publishedAt, zone: 'UTC' }),
        hash: published.contentHash.slice(0, 16),
      }),
    }),
  })
}

/** What both sides put before the public of their agreements. */
export const publicAgreementHttp = ({ db }: Dependencies) => ({
  list: async (visit: Visit): Promise<Answer> => {
    const { language } = visit
    const say = words(language)
    const { published, relations } = await asPublic(db, async (tx) => ({
      published: await listPublished(tx),
      relations: await listRelations(tx),
    }))
    const listed = published.flatMap((one) => {
      const relation = relationOf(relations, one)
      if (relation === undefined) return []
      const signed = signedOn(recordOf(one))
      const { standing } = lifeOn(recordOf(one), todayOf(relation, visit))
      return [
        {
          ...titleParts(one, visit),
          href: `/${language}${publicAgreementRoute.href({ slug: one.slug })}`,
          parties: one.description.parties.map(partyNames(relation, language)).join(' – '),
          signed: signed === undefined ? '' : knownDateInWords(language, signed),
          stands: standingInShort(standing, language),
        },
      ]
    })
    const title = say('agreements.title')
    return page({
      title,
      description: say('public.lede'),
      body: publicAgreementsPage({ say, agreements: listed }),
    })
  },
  show: async (visit: Visit): Promise<Answer> => {
    const { published, relations } = await asPublic(db, async (tx) => ({
      published: await findPublishedAt(tx, visit.parameters['slug'] ?? ''),
      relations: await listRelations(tx),
    }))
    const relation = published && relationOf(relations, published)
    return published === undefined || relation === undefined
      ? notFound(visit)
      : pageOf(published, relation, visit)
  },
})
