import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Bound, get, post, postFromAnywhere, type Visit } from '#kit/http/visit.ts'

import type { DeskVisit } from './contract.ts'
import {
  chooseLanguageRoute,
  digestRoute,
  outboxCalendarRoute,
  outboxHtmlRoute,
  outboxMailRoute,
  outboxRoute,
  ownMailsRoute,
  requestLinkRoute,
  signInLinkRoute,
  signInRoute,
  signOutRoute,
  tokensRoute,
  welcomeRoute,
} from './http/access-routes.ts'
import { accountHttp } from './http/account-http.ts'
import { linkedDigestHttp, ownMailsHttp } from './http/digest-http.ts'
import { outboxHttp } from './http/outbox-http.ts'
import { signInHttp } from './http/sign-in-http.ts'
import { tokensHttp } from './http/tokens-http.ts'

// Mails hold sign-in links: only a demonstration, on its own machine, shows them on pages.
const outboxRoutes = (dependencies: Dependencies): Bound<Visit>[] => {
  const outbox = outboxHttp(dependencies)
  return [
    get(outboxRoute, outbox.list),
    get(outboxMailRoute, outbox.show),
    get(outboxHtmlRoute, outbox.html),
    get(outboxCalendarRoute, outbox.calendar),
  ]
}

/** For everyone: signing in, and a demonstration's outbox. */
export const openRoutes = (dependencies: Dependencies): Bound<Visit>[] => {
  const signIn = signInHttp(dependencies)
  const digest = linkedDigestHttp(dependencies)
  const always = [
    get(signInRoute, signIn.show),
    post(signInRoute, signIn.signIn),
    post(requestLinkRoute, signIn.requestLink),
    get(signInLinkRoute, signIn.showLink),
    post(signInLinkRoute, signIn.useLink),
    post(signOutRoute, signIn.leave),
    get(digestRoute, digest.show),
    postFromAnywhere(digestRoute, digest.settle),
  ]
  return dependencies.demo ? [...always, ...outboxRoutes(dependencies)] : always
}

/** For members. */
export const deskRoutes = (dependencies: Dependencies): Bound<DeskVisit>[] => {
  const account = accountHttp(dependencies)
  const tokens = tokensHttp(dependencies)
  const mails = ownMailsHttp(dependencies)
  return [
    get(welcomeRoute, account.welcome),
    post(welcomeRoute, account.choosePassword),
    post(chooseLanguageRoute, account.chooseLanguage),
    get(tokensRoute, tokens.show),
    post(tokensRoute, tokens.act),
    get(ownMailsRoute, mails.show),
    post(ownMailsRoute, mails.settle),
  ]
}
