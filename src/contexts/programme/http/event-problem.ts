import type { DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem, keyNamesAnotherRequest, type Misfit } from '#kit/api/api-problem.ts'

import { batchWords } from '../messages/batch-words.ts'
import { words } from '../messages/words.ts'
import type { MoveEventRefusal } from '../service/move-event-state.ts'
import type { PlanEventRefusal } from '../service/plan-event.ts'
import type { ReviseRefusal } from '../service/revise-event.ts'
import { contentMisfit } from './content-of-data.ts'

type Refusal = PlanEventRefusal | ReviseRefusal | MoveEventRefusal

/** What does not make an event, field by field. */
export const misfitsProblem = (errors: readonly Misfit[]): ApiProblem => ({
  status: 422,
  code: 'event-cannot-be-so',
  detail: errors.map(({ field, detail }) => `${field}: ${detail}`).join(' '),
  errors,
})

const withField = (problem: Omit<ApiProblem, 'errors'>, field: string): ApiProblem => ({
  ...problem,
  errors: [{ in: 'body', field, detail: problem.detail }],
})

/** A refusal of the services of events, for programs. */
export const eventProblem = (
  refusal: Refusal,
  { language }: Pick<DeskVisit, 'language'>,
): ApiProblem => {
  const say = words(language)
  switch (refusal) {
    case 'key-names-another-request':
      return keyNamesAnotherRequest
    case 'member-may-not-edit':
    case 'member-may-not-approve':
      return { status: 403, code: refusal, detail: say('refused.may-not-edit') }
    case 'event-belongs-to-the-other-side':
      return { status: 403, code: refusal, detail: say('refused.other-side') }
    case 'event-not-found':
      return { status: 404, code: refusal, detail: say('missing.detail') }
    case 'event-was-changed-meanwhile':
      return withField(
        { status: 409, code: refusal, detail: say(`refused.${refusal}`) },
        'startedFrom',
      )
    case 'proposal-is-not-open':
      return withField(
        { status: 409, code: refusal, detail: say(`refused.${refusal}`) },
        'contentHash',
      )
    case 'state-does-not-follow':
    case 'event-has-not-taken-place-yet':
      return withField({ status: 409, code: refusal, detail: say(`refused.${refusal}`) }, 'to')
    case 'programme-not-found':
    case 'public-joint-event-stays-in-its-programme':
    case 'programme-is-not-seen-by-both': {
      const detail = batchWords(language)(`outcome.${refusal}`)
      return withField({ status: 422, code: refusal, detail }, 'programme')
    }
    case 'event-has-no-title':
    case 'event-has-no-discipline':
    case 'event-ends-before-it-starts':
    case 'time-does-not-exist-on-that-day':
    case 'plan-names-a-format-twice':
    case 'plan-has-no-format': {
      const misfit = contentMisfit(refusal, language)
      return { status: 422, code: refusal, detail: misfit.detail, errors: [misfit] }
    }
  }
}
