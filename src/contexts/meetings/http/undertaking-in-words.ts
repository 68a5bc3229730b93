import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import { ownerName } from '../domain/board.ts'
import { stepOf } from '../domain/modality.ts'
import type { Due, Undertaking } from '../domain/undertaking.ts'
import { standingOn } from '../domain/undertaking-standing.ts'
import { words } from '../messages/words.ts'
import type { UndertakingLine } from '../pages/undertaking-lines.ts'
import { undertakingRoute } from './meetings-routes.ts'
import { knownDateInWords, sideName, todayOf } from './open-desk-of.ts'

export const dueInWords = (language: Language, due: Due): string => {
  const say = words(language)
  switch (due.kind) {
    case 'day':
      return say('due.day', { day: formatDay(language, due.on, 'short') })
    case 'year':
      return say('due.year', { year: String(due.year) })
    case 'next-session':
      return say('due.next-session')
    case 'none':
      return say('due.none')
  }
}

export const modalityInWords = (language: Language, { content }: Undertaking): string => {
  const say = words(language)
  const { modality } = content
  return say('step', { step: stepOf(modality), name: say(`modality.${modality}`) })
}

/** What became of it, with the day on which it did. */
export const standsInWords = (
  { acts }: Pick<Undertaking, 'acts'>,
  { language }: Pick<DeskVisit, 'language'>,
): string => {
  const say = words(language)
  const last = acts.at(-1)
  if (last === undefined || last.kind === 'reopened') return say('state.open')
  const what = say(`state.${last.kind}`)
  return say('acts.line', { what, day: formatDay(language, last.on) })
}

/** An undertaking as a line of a list. */
export const undertakingLine = (
  undertaking: Undertaking,
  visit: DeskVisit,
  relation: Relation,
): UndertakingLine => {
  const { language } = visit
  const say = words(language)
  const name = sideName(relation, language)
  const { content, actorSide, recorded, saidOn, visibility } = undertaking
  const standing = standingOn(undertaking, todayOf(relation, visit))
  const text = inLanguage(content.text, language)
  return {
    text: text.text,
    language: text.language,
    href: undertakingRoute.href({ id: undertaking.id }),
    ground: say(`ground.${standing.ground}`, {
      side: name(actorSide),
      recorder: name(recorded.side),
    }),
    firm: modalityInWords(language, undertaking),
    due: dueInWords(language, content.due),
    stands: say(`state.${standing.state}`),
    said: knownDateInWords(language, saidOn),
    whose: name(actorSide),
    owner: ownerName(undertaking, language),
    isOverdue: standing.isOverdue,
    lacksOwner: standing.lacksOwner,
    isPrivate: visibility !== 'joint',
    isIllustrative: content.illustrative,
  }
}
