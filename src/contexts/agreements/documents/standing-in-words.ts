import { formatDay } from '#kit/i18n/dates.ts'
import { formatList } from '#kit/i18n/lists.ts'
import type { Language } from '#kit/text/localised.ts'

import type { Standing } from '../domain/life.ts'
import { words } from '../messages/words.ts'
import type { GroundNaming } from './ground-telling.ts'
import { missingInWords } from './grounds-in-words.ts'
import { knownDateInWords } from './known-date-in-words.ts'

/** Where an agreement stands, in a few words for a list. */
export const standingInShort = ({ state }: Standing, language: Language): string =>
  words(language)(`standing.${state}`)

/** Where an agreement stands, in a sentence. */
export const standingInWords = (standing: Standing, naming: GroundNaming): string => {
  const { language } = naming
  const say = words(language)
  switch (standing.state) {
    case 'unsigned':
      return say('standing.unsigned.sentence')
    case 'signed':
      return standing.missing.length === 0
        ? say('standing.signed.sentence')
        : say('standing.signed.waits', {
            missing: formatList(
              language,
              standing.missing.map((one) => missingInWords(one, naming)),
            ),
          })
    case 'provisional':
      return say('standing.provisional.sentence', {
        day: knownDateInWords(language, standing.since),
      })
    case 'in-force':
      return say(
        standing.isOfficial ? 'standing.in-force.official' : 'standing.in-force.reckoned',
        {
          day: knownDateInWords(language, standing.since),
        },
      )
    case 'comes-into-force':
      return say('standing.comes-into-force.sentence', { day: formatDay(language, standing.on) })
    case 'ended':
      return standing.on === null
        ? say('standing.ended.sentence')
        : say('standing.ended.on', { day: formatDay(language, standing.on) })
    case 'cannot-tell':
      return say('standing.cannot-tell.sentence', {
        days: formatList(
          language,
          standing.days.map((day) => formatDay(language, day)),
        ),
      })
  }
}
