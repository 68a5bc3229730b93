import { formatList, languageName } from '#kit/i18n/lists.ts'
import type { Language } from '#kit/text/localised.ts'

import { type Aspect, aspects, type Ground, type Match, type Missing } from '../domain/match.ts'
import { words } from '../messages/words.ts'
import { termInWords, termList } from './terms-in-words.ts'

const namesOf = (
  { because }: Pick<Match, 'because'>,
  { kind, aspect }: { readonly kind: 'states' | 'does-not-state'; readonly aspect: Aspect },
  language: Language,
): readonly string[] =>
  because.flatMap((ground) =>
    ground.kind === kind && ground.aspect === aspect
      ? [termInWords(language, aspect, ground.term)]
      : [],
  )

const termLines = (match: Match, language: Language): readonly string[] => {
  const say = words(language)
  return (['states', 'does-not-state'] as const).flatMap((kind) =>
    aspects.flatMap((aspect) => {
      const names = namesOf(match, { kind, aspect }, language)
      return names.length === 0
        ? []
        : [say(`ground.${kind}.${aspect}`, { terms: termList(language, names, 'within') })]
    }),
  )
}

type Plain = Exclude<Ground['kind'], 'states' | 'does-not-state' | 'shares-language'>

const plainKinds: readonly Plain[] = [
  'shares-no-language',
  'covers-period',
  'covers-part-of-period',
  'is-outside-period',
  'is-offered',
]

/** Why an institution can or cannot help, a sentence for each ground. */
export const groundsInWords = (match: Match, language: Language): readonly string[] => {
  const say = words(language)
  const { because } = match
  const shared = because.flatMap((ground) =>
    ground.kind === 'shares-language' ? [languageName(language, ground.language)] : [],
  )
  const plain = plainKinds.filter((kind) => because.some((ground) => ground.kind === kind))
  return [
    ...(because.some(({ kind }) => kind === 'survey-first') ? [say('ground.survey-first')] : []),
    ...termLines(match, language),
    ...(shared.length === 0
      ? []
      : [say('ground.shares-language', { languages: formatList(language, shared) })]),
    ...plain.map((kind) => say(`ground.${kind}`)),
  ]
}

const missingKey = (missing: Missing) =>
  missing.kind === 'not-stated'
    ? (`missing.not-stated.${missing.aspect}` as const)
    : (`missing.${missing.kind}` as const)

/** What one would have to ask to tell, in one sentence; '' where nothing is missing. */
export const missingInWords = ({ missing }: Match, language: Language): string => {
  const say = words(language)
  return missing.length === 0
    ? ''
    : say('missing.title', {
        what: formatList(
          language,
          missing.map((one) => say(missingKey(one))),
        ),
      })
}
