import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { mailSettingOf } from '../documents/mail-setting.ts'
import { organised } from '../documents/registration-mail.ts'
import {
  checkRequest,
  type RegistrationRequest,
  type RequestRefusal,
} from '../domain/check-request.ts'
import { contactAsked } from '../domain/contact.ts'
import { openRegistrations } from '../service/register-visitor.ts'
import type { OpenRegister } from '../store/register-store.ts'
import type { Registered } from '../store/registration-store.ts'
import { type Opened, offersTaking } from './opened-register.ts'
import type { RegistrationLimits } from './registration-limits.ts'

export type TakingRefusal = RequestRefusal | 'too-many' | 'register-is-closed'

type Asked = {
  readonly opened: Opened
  readonly register: OpenRegister
  readonly request: RegistrationRequest
  /** When the form was shown; undefined where there was none. */
  readonly shownAt: Instant | undefined
}

/** Takes what a form or a program asks for, by the same rules and limits; refused with all that is wrong. */
export const openTaking = (dependencies: Dependencies, limits: RegistrationLimits) => {
  const register = openRegistrations(dependencies.db)
  return async (
    visit: Visit,
    asked: Asked,
  ): Promise<Result<Registered, readonly TakingRefusal[]>> => {
    const { opened, request, shownAt } = asked
    if (offersTaking(opened, visit).length === 0) return refuse(['register-is-closed'])
    const contactRule = contactAsked(opened.view.now.because)
    const checked = checkRequest(request, {
      ...asked.register,
      asksContact: contactRule !== undefined,
    })
    if (!checked.ok) return checked
    const { id: event, relation } = opened.view.event
    const verdict = limits(visit, { event, email: request.email, shownAt })
    if (verdict === 'too-many') return refuse([verdict])
    const mail = () =>
      organised(mailSettingOf(opened.view, dependencies, visit.now), opened.organisers)
    const came = { isUnusual: verdict === 'unusual', now: visit.now }
    const arrival = { request: checked.value, mail, came }
    const registered = await register(
      { event, relation },
      contactRule === undefined
        ? arrival
        : { ...arrival, contact: { ...contactRule, telephone: request.telephone } },
    )
    return registered.ok ? registered : refuse([registered.refusal])
  }
}
