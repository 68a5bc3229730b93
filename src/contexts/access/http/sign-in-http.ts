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
const attemptsOf = rateLimit(20, tenMinutes)

/** The pages and acts of signing in; all work without JavaScript. */
export const signInHttp = (
  dependencies: Dependencies,
): Readonly<
  Record<
    'show' | 'signIn' | 'requestLink' | 'showLink' | 'useLink' | 'leave',
    (visit: Visit) => Promise<Answer> | Answer
  >
> => {
  const { db, baseUrl, operator, now } = dependencies

  const form = (visit: Visit, email: string, refusal?: SignInRefusal): Answer => {
    const say = words(visit.language)
    const content = {
      title: say('sign-in.title'),
      body: signInPage({ say, email, refusal, operator }),
    }
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
  const mayTry = (visit: Visit, email: string): boolean =>
    attemptsOf(`network ${networkOf(visit.address)}`, now()) &&
    attemptsOf(`address ${email}`, now())

  return {
    show: (visit) => form(visit, ''),
    signIn: async (visit) => {
      const submitted = await visit.form()
      const email = submitted.text('email')
      if (!mayTry(visit, email)) return tooMany(visit)
      const attempt = { email, password: submitted.text('password') }
      const result = await signInWithPassword(db, attempt, now())
      if (!result.ok) return form(visit, email, result.refusal)
      const { token, expiresAt } = result.value
      return redirect('/desk', [sessionCookie(baseUrl, token, expiresAt)])
    },
    requestLink: async (visit) => {
      const email = (await visit.form()).text('email')
      if (!mayTry(visit, email)) return tooMany(visit)
      await requestSignInLink(db, { email, baseUrl }, now())
      const say = words(visit.language)
      return page({ title: say('link-sent.title'), body: linkSentPage({ say, email }) })
    },
    // A mail scanner follows links; only pressing the button uses one up.
    showLink: (visit) => {
      const say = words(visit.language)
      return page({ title: say('link.confirm.title'), body: linkConfirmationPage({ say }) })
    },
    useLink: async (visit) => {
      const result = await signInWithLink(db, visit.parameters['token'] ?? '', now())
      if (!result.ok) return form(visit, '', result.refusal)
      const { token, expiresAt } = result.value
      return redirect(welcomeRoute.href({}), [sessionCookie(baseUrl, token, expiresAt)])
    },
    leave: async (visit) => {
      await signOut(db, visit.cookies[sessionCookieName(baseUrl)] ?? '')
      return redirect(signInRoute.href({}), [endedSessionCookie(baseUrl)])
    },
  }
}
