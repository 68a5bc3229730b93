import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { networkOf, rateLimit } from '#kit/http/rate-limit.ts'
import { endedSessionCookie, sessionCookie, sessionCookieName } from '#kit/http/session-cookie.ts'
import type { Visit } from '#kit/http/visit.ts'

import { words } from '../messages/words.ts'
import { linkConfirmationPage, linkSentPage, signInPage } from '../pages/sign-in-page.ts'
import { signOut } from '../service/identify.ts'
import { requestSignInLink } from '../service/request-sign-in-link.ts'
import { signInWithLink, signInWithPassword, type SignInRefusal } from '../service/sign-in.ts'
import { signInRoute, welcomeRoute } from './access-routes.ts'

const tenMinutes = 600_000

const showForm = (
  { operator }: Dependencies,
  visit: Visit,
  { email, refusal }: { email: string; refusal?: SignInRefusal },
): Answer => {
  const say = words(visit.language)
  const body = signInPage({ say, email, refusal, operator })
  const content = { title: say('sign-in.title'), body }
  return refusal === undefined ? page(content) : refusedPage(content)
}

const tooMany = (visit: Visit): Answer => {
  const say = words(visit.language)
  return problem({
    status: 429,
    title: say('sign-in.too-many'),
    detail: say('sign-in.too-many.detail'),
  })
}

/** An address may be tried from many places, and a whole mission may share one network. */
const openLimits = () => {
  const ofAddress = rateLimit(20, tenMinutes)
  const ofNetwork = rateLimit(100, tenMinutes)
  return ({ address, now }: Visit, email: string): boolean =>
    ofNetwork(networkOf(address), now) && ofAddress(email.toLowerCase(), now)
}

type Limited = Dependencies & { readonly mayTry: ReturnType<typeof openLimits> }

const signIn = async (dependencies: Limited, visit: Visit): Promise<Answer> => {
  const { db, baseUrl, mayTry } = dependencies
  const submitted = await visit.form()
  const email = submitted.text('email')
  if (!mayTry(visit, email)) return tooMany(visit)
  const attempt = { email, password: submitted.text('password') }
  const result = await signInWithPassword(db, attempt, visit.now)
  if (!result.ok) return showForm(dependencies, visit, { email, refusal: result.refusal })
  const { token, expiresAt } = result.value
  return redirect('/desk', [sessionCookie(baseUrl, token, expiresAt)])
}

const requestLink = async ({ db, baseUrl, mayTry }: Limited, visit: Visit): Promise<Answer> => {
  const email = (await visit.form()).text('email')
  if (!mayTry(visit, email)) return tooMany(visit)
  await requestSignInLink(db, { email, baseUrl }, visit.now)
  const say = words(visit.language)
  return page({ title: say('link-sent.title'), body: linkSentPage({ say, email }) })
}

// A mail scanner follows links; only pressing the button uses one up.
const showLink = (visit: Visit): Answer => {
  const say = words(visit.language)
  return page({ title: say('link.confirm.title'), body: linkConfirmationPage({ say }) })
}

const useLink = async (dependencies: Dependencies, visit: Visit): Promise<Answer> => {
  const { db, baseUrl } = dependencies
  const result = await signInWithLink(db, visit.parameters['token'] ?? '', visit.now)
  if (!result.ok) return showForm(dependencies, visit, { email: '', refusal: result.refusal })
  const { token, expiresAt, leadsTo } = result.value
  return redirect(leadsTo ?? welcomeRoute.href({}), [sessionCookie(baseUrl, token, expiresAt)])
}

const leave = async ({ db, baseUrl }: Dependencies, visit: Visit): Promise<Answer> => {
  await signOut(db, visit.cookies[sessionCookieName(baseUrl)] ?? '')
  return redirect(signInRoute.href({}), [endedSessionCookie(baseUrl)])
}

/** The pages and acts of signing in; all work without JavaScript. */
export const signInHttp = (dependencies: Dependencies) => {
  const limited = { ...dependencies, mayTry: openLimits() }
  return {
    show: (visit: Visit): Answer => showForm(dependencies, visit, { email: '' }),
    signIn: (visit: Visit): Promise<Answer> => signIn(limited, visit),
    requestLink: (visit: Visit): Promise<Answer> => requestLink(limited, visit),
    showLink,
    useLink: (visit: Visit): Promise<Answer> => useLink(dependencies, visit),
    leave: (visit: Visit): Promise<Answer> => leave(dependencies, visit),
  }
}
