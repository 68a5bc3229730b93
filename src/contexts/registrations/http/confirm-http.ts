import { asVisitor } from '#contexts/access/contract.ts'
import { type EventView, listEventViews } from '#contexts/programme/contract.ts'
import { type Answer, page, problem, redirect } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { html } from '#kit/html/html.ts'
import { signToken } from '#kit/ids/signed-token.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { readConfirmToken } from '../documents/confirm-mail.ts'
import { mailSettingOf } from '../documents/mail-setting.ts'
import { whenLine } from '../documents/when-line.ts'
import type { Registration } from '../domain/registration.ts'
import { words } from '../messages/words.ts'
import { confirmPage } from '../pages/confirm-page.ts'
import { confirmRegistration } from '../service/confirm-registration.ts'
import { findRegistration } from '../store/registration-store.ts'
import { confirmRoute, holderRoute, registerRoute } from './registrations-routes.ts'
import { confirmationStanding } from './standing-in-words.ts'

type Asked = { readonly registration: Registration; readonly view: EventView }

const unknownLink = ({ language }: Visit): Answer => {
  const say = words(language)
  const title = say('holder.unknown.title')
  return problem({ status: 404, title, detail: say('holder.unknown.detail') })
}

const readAsked = async (
  { db, linkKey }: Dependencies,
  visit: Visit,
): Promise<Asked | undefined> => {
  const id = readConfirmToken(linkKey, visit.parameters['token'] ?? '')
  if (id === undefined) return undefined
  return asVisitor(db, id, async (tx) => {
    const registration = await findRegistration(tx, id)
    if (registration === undefined) return undefined
    const [view] = await listEventViews(tx, { id: registration.event, today: visit.today })
    return view && { registration, view }
  })
}

const answerWith = ({ registration, view }: Asked, visit: Visit): Answer => {
  const { language } = visit
  const say = words(language)
  const isKept = registration.state === 'confirmed' || registration.state === 'waiting'
  const token = visit.parameters['token'] ?? ''
  const { content, slug } = view.event
  return page({
    title: say('confirm.title'),
    head: html`<meta name="robots" content="noindex" />`,
    body: confirmPage({
      say,
      title: inLanguage(content.title, language).text,
      when: whenLine(language, content.when),
      standing: confirmationStanding(registration, visit) ?? say('holder.cancelled'),
      ...(isKept && { action: `/${language}${confirmRoute.href({ token })}` }),
      registerHref: `/${language}${registerRoute.href({ slug })}`,
    }),
  })
}

/** Confirming by the link of a mail: shown by GET, done by POST. */
export const confirmHttp = (dependencies: Dependencies) => {
  const { db, linkKey } = dependencies
  const ownPath = ({ registration }: Asked, { language }: Visit): string =>
    `/${language}${holderRoute.href({ token: signToken(linkKey, registration.id) })}`
  return {
    show: async (visit: Visit): Promise<Answer> => {
      const asked = await readAsked(dependencies, visit)
      if (asked === undefined) return unknownLink(visit)
      const isOpen = asked.registration.confirmBy !== null
      return isOpen ? answerWith(asked, visit) : redirect(ownPath(asked, visit))
    },
    confirm: async (visit: Visit): Promise<Answer> => {
      const asked = await readAsked(dependencies, visit)
      if (asked === undefined) return unknownLink(visit)
      const setting = mailSettingOf(asked.view, dependencies, visit.now)
      const confirmed = await confirmRegistration(db, asked.registration, setting)
      return confirmed.ok ? redirect(ownPath(asked, visit)) : answerWith(asked, visit)
    },
  }
}
