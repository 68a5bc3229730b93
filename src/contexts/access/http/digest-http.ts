import { type Answer, page, problem, redirect } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { readToken } from '#kit/ids/signed-token.ts'

import type { DeskVisit } from '../contract.ts'
import { words } from '../messages/words.ts'
import { digestPage } from '../pages/digest-page.ts'
import { type OwnDigest, readOwnDigest, settleOwnDigest } from '../service/own-digest.ts'
import { ownMailsRoute } from './access-routes.ts'

type Linked = { readonly member: string; readonly digest: OwnDigest }

const openLinked = async (
  { db, linkKey }: Dependencies,
  { parameters }: Visit,
): Promise<Linked | undefined> => {
  const member = readToken(linkKey, parameters['token'] ?? '')
  if (member === undefined) return undefined
  const digest = await readOwnDigest(db, member)
  return digest && { member, digest }
}

const notFound = ({ language }: Visit): Answer => {
  const say = words(language)
  return problem({ status: 404, title: say('digest.title'), detail: say('digest.not-found') })
}

const show = ({ isWanted, language }: OwnDigest): Answer => {
  const say = words(language)
  return page({ title: say('digest.title'), body: digestPage({ say, isWanted }) })
}

/** By the link in a digest: looking changes nothing, since programs look ahead; a request does. */
export const linkedDigestHttp = (dependencies: Dependencies) => ({
  show: async (visit: Visit): Promise<Answer> => {
    const linked = await openLinked(dependencies, visit)
    return linked === undefined ? notFound(visit) : show(linked.digest)
  },
  /** A mail program's one click (RFC 8058) declines; the page's own button may take it again. */
  settle: async (visit: Visit): Promise<Answer> => {
    const linked = await openLinked(dependencies, visit)
    if (linked === undefined) return notFound(visit)
    const isWanted = (await visit.form()).text('act') === 'take'
    await settleOwnDigest(dependencies.db, linked.member, isWanted)
    return show({ ...linked.digest, isWanted })
  },
})

/** Of one's own account: whether the digest comes. */
export const ownMailsHttp = ({ db }: Dependencies) => ({
  show: async ({ actor, language, url }: DeskVisit): Promise<Answer> => {
    const digest = await readOwnDigest(db, actor.member)
    const say = words(language)
    const did = url.searchParams.get('did') === 'saved' ? { did: say('digest.saved') } : {}
    const body = digestPage({ say, isWanted: digest?.isWanted ?? false, ...did })
    return page({ title: say('digest.title'), body })
  },
  settle: async (visit: DeskVisit): Promise<Answer> => {
    const isWanted = (await visit.form()).text('act') === 'take'
    await settleOwnDigest(db, visit.actor.member, isWanted)
    return redirect(ownMailsRoute.href({}, { did: 'saved' }))
  },
})
