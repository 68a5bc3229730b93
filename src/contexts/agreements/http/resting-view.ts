import type { DeskVisit } from '#contexts/access/contract.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { restingWords } from '../messages/resting-words.ts'
import type { RestingView } from '../pages/agreement-page/view.ts'
import { dayOf } from './act-rows.ts'
import { type OpenedAgreement, partyNames } from './open-agreement.ts'
import type { Resting, RestingSubject } from './resting.ts'

/** How a record is named in a form: its kind and its id. */
export const valueOf = ({ kind, id }: Pick<RestingSubject, 'kind' | 'id'>): string =>
  `${kind}:${id}`

const subjectChoices = (
  subjects: readonly RestingSubject[],
  { language }: DeskVisit,
): RestingView['subjects'] => {
  const say = restingWords(language)
  return subjects.map((subject) => ({
    value: valueOf(subject),
    label: `${say(`kind.${subject.kind}`)}: ${subject.label}`,
  }))
}

/** What rests on one agreement, in finished words, and what may be recorded to. */
export const restingView = (
  opened: OpenedAgreement,
  visit: DeskVisit,
  { resting, subjects }: { resting: readonly Resting[]; subjects: readonly RestingSubject[] },
): RestingView => {
  const { agreement, relation } = opened
  const { language } = visit
  const say = restingWords(language)
  const articleName = (number: string): string =>
    number === '' ? say('whole') : say('article', { number })
  const whoSaid = ({ said }: Resting): string =>
    said === undefined
      ? say('by-itself')
      : say('who', {
          side: partyNames(relation, language)(said.side),
          name: said.memberName,
          day: dayOf(said.recordedAt, visit, relation),
        })
  return {
    say,
    rows: resting.map((one) => ({
      label: one.subject.label,
      href: one.subject.href,
      kind: say(`kind.${one.subject.kind}`),
      number: one.article,
      article: articleName(one.article),
      who: whoSaid(one),
      isPrivate: one.said !== undefined && one.said.visibility !== 'joint',
      ...(one.said !== undefined && { value: valueOf(one.subject) }),
    })),
    articles: [
      { value: '', label: say('whole') },
      ...agreement.description.articles.map(({ number, subject }) => ({
        value: number,
        label: `${articleName(number)}: ${inLanguage(subject, language).text}`,
      })),
    ],
    subjects: subjectChoices(subjects, visit),
  }
}
