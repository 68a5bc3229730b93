import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { words } from '../messages/words.ts'
import { agreementPage } from '../pages/agreement-page/agreement-page.ts'
import type { AgreementPageView } from '../pages/agreement-page/view.ts'
import { type AnnotateRefusal, writeNote } from '../service/annotate.ts'
import { publishAgreement, type PublishRefusal } from '../service/publish-agreement.ts'
import { type RecordRefusal, shareOwnAgreement } from '../service/record-agreement.ts'
import type { RestRefusal } from '../service/rest-on-article.ts'
import { actRows, recordLinks, titleParts } from './act-rows.ts'
import { aroundAgreement } from './agreement-around.ts'
import {
  agreementRoute,
  agreementsRoute,
  clausesRoute,
  describeRoute,
  documentsRoute,
  factSheetRoutes,
  nationalPathRoute,
} from './agreements-routes.ts'
import type { BesideAgreement } from './beside-agreement.ts'
import { articleRows, descriptionFacts } from './description-facts.ts'
import { lifeOf } from './life-of.ts'
import { mayEdit, type OpenedAgreement, section, withOpened } from './open-agreement.ts'
import { readAround } from './read-around.ts'
import { restAct } from './rest-acts.ts'
import { type FindResting, type Resting, restingOn } from './resting.ts'
import { restingView } from './resting-view.ts'

const dids = [
  'recorded',
  'described',
  'act',
  'taken-back',
  'confirmed',
  'contested',
  'note',
  'document',
  'shared',
  'published',
  'awaits',
  'clauses',
  'rests',
  'rests-no-more',
] as const

const countByArticle = (resting: readonly Resting[]): ReadonlyMap<string, number> =>
  new Map(
    [...Map.groupBy(resting, ({ article }) => article)].map(([article, all]) => [
      article,
      all.length,
    ]),
  )

const linksOf = (slug: string): AgreementPageView['links'] => ({
  act: agreementRoute.href({ slug }),
  clauses: clausesRoute.href({ slug }),
  describe: describeRoute.href({ slug }),
  documents: documentsRoute.href({ slug }),
  path: nationalPathRoute.path,
  exports: [
    { label: 'PDF', href: factSheetRoutes.pdf.href({ slug }) },
    { label: 'Word', href: factSheetRoutes.docx.href({ slug }) },
  ],
})

const didIn = ({ url, language }: DeskVisit): { readonly did?: string } => {
  const did = dids.find((known) => known === url.searchParams.get('did'))
  return did === undefined ? {} : { did: words(language)(`did.${did}`) }
}

type Refusal = AnnotateRefusal | PublishRefusal | RecordRefusal | RestRefusal

type Ports = { readonly find: FindResting; readonly beside: BesideAgreement }

type Shown = Ports & {
  readonly visit: DeskVisit
  readonly refusal?: Refusal
}

const read = ({ db }: Dependencies, opened: OpenedAgreement, { visit, find, beside }: Shown) =>
  asActor(db, visit.actor, async (tx) => {
    const around = await readAround(tx, opened, visit)
    const subjects = await find(tx, visit)
    const resting = restingOn(around.reliances, subjects).filter(
      ({ agreement }) => agreement === opened.agreement.id,
    )
    return { around, subjects, resting, beside: await beside(tx, opened.agreement, visit) }
  })

const show = async (
  dependencies: Dependencies,
  opened: OpenedAgreement,
  shown: Shown,
): Promise<Answer> => {
  const { visit, refusal } = shown
  const { agreement, relation } = opened
  const say = words(visit.language)
  const { around, beside, ...resting } = await read(dependencies, opened, shown)
  const isPrivate = agreement.visibility !== 'joint'
  const view: AgreementPageView = {
    say,
    ...titleParts(agreement, visit),
    isIllustrative: agreement.description.illustrative,
    isPrivate,
    above: { label: say('agreements.title'), href: agreementsRoute.path },
    ...lifeOf(opened, visit, around.life),
    acts: actRows(agreement, { visit, relation }),
    record: recordLinks(agreement, visit),
    facts: descriptionFacts(agreement.description, visit, relation),
    articles: articleRows(agreement.description, visit, countByArticle(resting.resting)),
    resting: restingView(opened, visit, resting),
    beside,
    ...aroundAgreement(opened, visit, around),
    links: linksOf(agreement.slug),
    mayEdit: mayEdit(visit),
    mayShare: isPrivate && mayEdit(visit),
    ...didIn(visit),
    ...(refusal !== undefined && { refused: say(`refused.${refusal}`) }),
  }
  const content = { title: view.title, section, body: agreementPage(view) }
  return refusal === undefined ? page(content) : refusedPage(content)
}

const publish = async (
  { db }: Dependencies,
  { agreement: { slug } }: OpenedAgreement,
  { visit, contentHash }: { readonly visit: DeskVisit; readonly contentHash: string },
) => {
  const published = await publishAgreement(db, visit.actor, { slug, contentHash })
  if (!published.ok) return published
  const did = published.value.outcome === 'published' ? 'published' : 'awaits'
  return { ok: true, value: did } as const
}

/** One agreement: everything on record of it, and what can be done to it there. */
export const agreementHttp = (dependencies: Dependencies, ports: Ports) => ({
  show: withOpened(dependencies, (opened, visit) =>
    show(dependencies, opened, { visit, ...ports }),
  ),
  act: withOpened(dependencies, async (opened, visit) => {
    const { db } = dependencies
    const { slug } = opened.agreement
    const form = await visit.form()
    const did = (done: string): Answer => redirect(agreementRoute.href({ slug }, { did: done }))
    const refused = (refusal: Refusal) => show(dependencies, opened, { visit, ...ports, refusal })
    const does = form.text('act')
    switch (does) {
      case 'note': {
        const isJoint = form.text('visibility') === 'joint'
        const note = { slug, words: form.text('words'), isJoint }
        const written = await writeNote(db, visit.actor, note)
        return written.ok ? did('note') : refused(written.refusal)
      }
      case 'share': {
        const shared = await shareOwnAgreement(db, visit.actor, slug)
        return shared.ok ? did('shared') : refused(shared.refusal)
      }
      case 'publish': {
        const asked = { visit, contentHash: form.text('hash') }
        const published = await publish(dependencies, opened, asked)
        return published.ok ? did(published.value) : refused(published.refusal)
      }
      case 'rest':
      case 'rest-no-more': {
        const rested = await restAct(dependencies, visit, { find: ports.find, slug, form, does })
        return rested.ok
          ? did(does === 'rest' ? 'rests' : 'rests-no-more')
          : refused(rested.refusal)
      }
      default:
        return show(dependencies, opened, { visit, ...ports })
    }
  }),
})
