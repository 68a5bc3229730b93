import { capitalised } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'

import type { Change } from '../domain/change.ts'
import { words } from '../messages/words.ts'

const named = ['offers', 'time', 'venue', 'postpone', 'cancel', 'resume'] as const

/** What a change does, in a few words: the kinds of its alterations. */
export const changeInWords = (
  { kinds, undoes }: Pick<Change, 'undoes'> & { kinds: readonly string[] },
  language: Language,
): string => {
  const say = words(language)
  const known = named.filter((one) => kinds.includes(one))
  const said = known.map((kind) => say(`kind.${kind}`)).join(', ')
  return capitalised(language, undoes === null ? said : `${say('change.way-back.of')}: ${said}`)
}
