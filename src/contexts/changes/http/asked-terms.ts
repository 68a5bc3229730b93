import { questions, type Terms } from '#contexts/registrations/contract.ts'
import { hashOf } from '#kit/ids/ids.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'
import { dayFromIso } from '#kit/time/days.ts'

import type { WrittenChange } from './change-file-schema.ts'

type Written = Pick<WrittenChange, 'allocation' | 'question' | 'items'>

// Of what is asked for, so that nobody draws again until the lot pleases.
const seedOf = (items: Written['items']): string => hashOf(canonicalJson(items)).slice(0, 12)

const questionOf = ({ question }: Written): Terms['question'] => {
  if (question === undefined) return null
  const day = dayFromIso(question.until)
  if (day === undefined) throw new Error(`${question.until} was not checked`)
  return { until: questions.endOf(day), unanswered: question.unanswered }
}

/** How a change treats people, as somebody wrote it, in the words of the domain. */
export const askedTerms = (written: Written): Terms => {
  const { allocation, items } = written
  return {
    allocation:
      allocation === undefined
        ? null
        : allocation === 'order'
          ? { by: 'order' }
          : { by: 'lottery', seed: seedOf(items) },
    question: questionOf(written),
  }
}
