import type { Visit } from '#kit/http/visit.ts'

import type { Registration } from '../domain/registration.ts'
import { words } from '../messages/words.ts'

/** How long seats are kept until they are confirmed, or that they are not; undefined else. */
export const confirmationStanding = (
  { confirmBy, state, party }: Pick<Registration, 'confirmBy' | 'state' | 'party'>,
  { language, now }: Pick<Visit, 'language' | 'now'>,
): string | undefined => {
  if (confirmBy === null || state === 'cancelled') return undefined
  const say = words(language)
  if (state === 'released') return say('confirm.lapsed')
  const minutes = Math.max(1, Math.ceil((confirmBy - now) / 60_000))
  return say(state === 'waiting' ? 'confirm.waiting' : 'confirm.kept', { party, minutes })
}
