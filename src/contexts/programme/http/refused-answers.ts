import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, problem } from '#kit/http/answer.ts'

import { words } from '../messages/words.ts'

/** The one answer for members who look and do not write. */
export const readersOnly = (visit: DeskVisit): Answer => {
  const say = words(visit.language)
  return problem({
    status: 403,
    title: say('refused.may-not-edit.title'),
    detail: say('refused.may-not-edit'),
  })
}

export const noSuchEvent = (visit: DeskVisit): Answer => {
  const say = words(visit.language)
  return problem({ status: 404, title: say('missing.title'), detail: say('missing.detail') })
}

export const notYours = (visit: DeskVisit): Answer => {
  const say = words(visit.language)
  return problem({
    status: 403,
    title: say('refused.other-side.title'),
    detail: say('refused.other-side'),
  })
}
