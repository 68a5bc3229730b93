import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'
import { isId } from '#kit/ids/ids.ts'

import type { DeskVisit } from '../contract.ts'
import {
  type NewToken,
  type Token,
  tokenDays,
  type TokenRefusal,
  tokenScopes,
} from '../domain/token.ts'
import { words } from '../messages/words.ts'
import { type TokenEntry, tokensPage, type TokensPageView } from '../pages/tokens-page.ts'
import { listOwnTokens, makeToken, revokeOwnToken } from '../service/own-tokens.ts'
import { tokensRoute } from './access-routes.ts'

const empty: NewToken = { name: '', scope: 'read', days: 90 }

const askedIn = ({ text }: Form): NewToken => ({
  name: text('name').replaceAll(/\s+/g, ' '),
  scope: tokenScopes.find((scope) => scope === text('scope')) ?? empty.scope,
  days: tokenDays.find((days) => String(days) === text('days')) ?? empty.days,
})

const entryOf = (token: Token, { language }: DeskVisit): TokenEntry => {
  const say = words(language)
  const day = (instant: number): string => formatDayOf(language, { instant, zone: 'UTC' })
  return {
    id: token.id,
    name: token.name,
    scope: say(`tokens.scope.${token.scope}`),
    used: token.usedAt === null ? say('tokens.never') : day(token.usedAt),
    ends: day(token.expiresAt),
  }
}

type Said = {
  readonly asked?: NewToken
  readonly refusal?: TokenRefusal
  readonly made?: string
}

const show = async (
  { db }: Dependencies,
  visit: DeskVisit,
  { asked = empty, refusal, made }: Said = {},
): Promise<Answer> => {
  const say = words(visit.language)
  const tokens = await listOwnTokens(db, visit.actor, visit.now)
  const { name, scope, days } = asked
  const view: TokensPageView = {
    say,
    action: tokensRoute.href({}),
    descriptionHref: '/api/v1/openapi.json',
    tokens: tokens.map((token) => entryOf(token, visit)),
    values: { name, scope, days: String(days) },
    problem: refusal && say(`tokens.refused.${refusal}`),
    ...(made === undefined ? {} : { made }),
    ...(visit.url.searchParams.get('did') === 'revoked' ? { did: say('tokens.revoked') } : {}),
  }
  const content = { title: say('tokens.title'), body: tokensPage(view) }
  return refusal === undefined ? page(content) : refusedPage(content)
}

/** What a member's own programs sign in with. */
export const tokensHttp = (dependencies: Dependencies) => ({
  show: (visit: DeskVisit): Promise<Answer> => show(dependencies, visit),
  act: async (visit: DeskVisit): Promise<Answer> => {
    const { db } = dependencies
    const { actor, account, now } = visit
    const form = await visit.form()
    if (form.text('act') === 'revoke') {
      const id = form.text('id')
      if (isId(id)) await revokeOwnToken(db, actor, { id, now })
      return redirect(tokensRoute.href({}, { did: 'revoked' }))
    }
    const asked = askedIn(form)
    const made = await makeToken(db, { actor, account }, { asked, now })
    return made.ok
      ? show(dependencies, visit, { made: made.value })
      : show(dependencies, visit, { asked, refusal: made.refusal })
  },
})
