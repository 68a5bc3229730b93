import { formatDay } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import { officialForce } from '../domain/agreement-record.ts'
import type { AgreementRecord } from '../domain/agreement-record.ts'
import type { Ground, Reckoning } from '../domain/ground.ts'
import type { Life } from '../domain/life.ts'
import type { TermFinding } from '../domain/term.ts'
import type { GroundNaming } from '../documents/ground-telling.ts'
import { groundInWords, missingInWords, verdictInWords } from '../documents/grounds-in-words.ts'

import { knownDateInWords } from '../documents/known-date-in-words.ts'
import { words } from '../messages/words.ts'
import type { AnswerRow } from '../pages/agreement-page/view.ts'

const because = (grounds: readonly Ground[], naming: GroundNaming): readonly string[] =>
  grounds.map((ground) => groundInWords(ground, naming))

const daysInWords = (days: readonly Day[], language: Language): string =>
  days.map((day) => formatDay(language, day)).join(' / ')

const safeOf = (
  { safe }: Extract<Reckoning, { outcome: 'several' }>,
  use: 'rely' | 'act',
  { language }: GroundNaming,
): { readonly safe: string } => ({
  safe: words(language)(`answer.safe.${use}`, { day: formatDay(language, safe) }),
})

type Asked = { readonly question: string; readonly use: 'rely' | 'act' }

/** One reckoning as question and answer. */
const answerOf = (
  reckoning: Reckoning,
  { question, use }: Asked,
  naming: GroundNaming,
): AnswerRow => {
  const { language } = naming
  const grounds = because(reckoning.because, naming)
  switch (reckoning.outcome) {
    case 'day':
      return { question, answer: formatDay(language, reckoning.day), because: grounds }
    case 'several':
      return {
        question,
        answer: daysInWords(reckoning.days, language),
        ...safeOf(reckoning, use, naming),
        because: grounds,
      }
    case 'open':
      return {
        question,
        answer: words(language)('answer.open', {
          missing: reckoning.missing.map((one) => missingInWords(one, naming)).join('; '),
        }),
        because: grounds,
      }
  }
}

const forceAnswer = (record: AgreementRecord, { force }: Life, naming: GroundNaming): AnswerRow => {
  const { language } = naming
  const say = words(language)
  const official = officialForce(record)
  const reckoned = daysInWords(force.days, language)
  const answer =
    official === undefined
      ? reckoned ||
        say('answer.open', {
          missing: force.missing.map((one) => missingInWords(one, naming)).join('; '),
        })
      : knownDateInWords(language, official.on)
  return {
    question: say('question.force'),
    answer,
    verdict: verdictInWords(force.verdict, language),
    because: because(force.because, naming),
  }
}

const termAnswer = (found: TermFinding, naming: GroundNaming): AnswerRow => {
  const { language } = naming
  const say = words(language)
  const question = say('question.term')
  const grounds = because(found.because, naming)
  if (found.outcome === 'open') {
    const missing = found.missing.map((one) => missingInWords(one, naming)).join('; ')
    return { question, answer: say('answer.open', { missing }), because: grounds }
  }
  const { number, start, end } = found.term
  const from = formatDay(language, start)
  const answer =
    end === null
      ? say('term.without-end', { from })
      : say(found.outcome === 'over' ? 'term.over' : 'term.runs', {
          number,
          from,
          until: formatDay(language, end - 1),
        })
  const safe = end === null ? {} : { safe: say('term.readings', { day: formatDay(language, end) }) }
  return { question, answer, ...safe, because: grounds }
}

/** What clauses and acts come to, question by question, with the grounds of each. */
export const legalAnswers = (
  record: AgreementRecord,
  life: Life,
  naming: GroundNaming,
): readonly AnswerRow[] => {
  const say = words(naming.language)
  const { provisional } = record.clauses
  const asked: Asked = { question: say('question.notice'), use: 'act' }
  return [
    forceAnswer(record, life, naming),
    ...(provisional === null
      ? []
      : [
          {
            question: say('question.provisional'),
            answer:
              provisional.from === 'signature'
                ? say('answer.provisional.signature')
                : say('answer.provisional.from', {
                    day: knownDateInWords(naming.language, provisional.from),
                  }),
            because: [groundInWords({ kind: 'law', law: 'vclt-25-1' }, naming)],
          },
        ]),
    ...(life.term === null ? [] : [termAnswer(life.term, naming)]),
    ...(life.notice === null ? [] : [answerOf(life.notice, asked, naming)]),
    ...(life.end === null
      ? []
      : [answerOf(life.end, { question: say('question.end'), use: 'rely' }, naming)]),
  ]
}
