import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { amountFrom, amountToWrite, currencies } from '../domain/money.ts'
import type { Estimate, NeedContent } from '../domain/need.ts'
import { vocabularyVersion, workingLanguages } from '../domain/vocabulary.ts'
import { urgencies } from '../pages/need-form-page.ts'
import {
  dayToType,
  type Fault,
  faultsIn,
  localisedToType,
  readLocalisedFields,
  readPeriod,
  readTerms,
  sharedFields,
  titleFields,
  type Typed,
  typedIn,
  typedList,
  typedText,
} from './form-parts.ts'

const own = ['urgency', 'assessment', 'currency', 'least', 'most', 'visibility', 'site']

export const typedNeed = (form: Form): Typed =>
  typedIn(form, {
    texts: [...titleFields, ...sharedFields.texts, ...own],
    lists: sharedFields.lists,
  })

const readAmount = (typed: Typed, field: string): Result<number | null, readonly Fault[]> => {
  const text = typedText(typed, field)
  if (text === '') return accept(null)
  const amount = amountFrom(text)
  return amount === undefined ? refuse([{ field, kind: 'amount' }]) : accept(amount)
}

/** A range of which one end may be left out: then both are the same. */
const readEstimate = (typed: Typed): Result<Estimate | null, readonly Fault[]> => {
  const [first, last] = [readAmount(typed, 'least'), readAmount(typed, 'most')]
  if (!first.ok || !last.ok) return refuse(faultsIn([first, last]))
  const least = first.value ?? last.value
  const most = last.value ?? first.value
  if (least === null || most === null) return accept(null)
  const currency = currencies.find((known) => known === typedText(typed, 'currency'))
  if (currency === undefined) return refuse([{ field: 'currency', kind: 'missing' }])
  return least > most
    ? refuse([{ field: 'most', kind: 'order' }])
    : accept({ currency, least, most })
}

/** What the form says of a need; what was an example stays one. */
export const readNeed = (
  typed: Typed,
  known?: NeedContent,
): Result<NeedContent, readonly Fault[]> => {
  const title = readLocalisedFields(typed, 'title', { isNeeded: true, most: 300 })
  const words = readLocalisedFields(typed, 'words', { isNeeded: false })
  const period = readPeriod(typed)
  const estimate = readEstimate(typed)
  if (!title.ok || !words.ok || !period.ok || !estimate.ok) {
    return refuse(faultsIn([title, words, period, estimate]))
  }
  const assessment = typedText(typed, 'assessment')
  return accept({
    vocabulary: vocabularyVersion,
    ...readTerms(typed),
    title: title.value,
    words: words.value,
    urgency: urgencies.find((each) => each === typedText(typed, 'urgency')) ?? 'medium',
    assessment: assessment === '' ? null : assessment,
    languages: workingLanguages.filter((each) => typedList(typed, 'languages').includes(each)),
    period: period.value,
    estimate: estimate.value,
    illustrative: known?.illustrative ?? false,
  })
}

export const needToType = (content: NeedContent): Typed => ({
  ...localisedToType('title', content.title),
  ...localisedToType('words', content.words),
  works: content.works,
  materials: content.materials,
  skills: content.skills,
  languages: content.languages,
  urgency: content.urgency,
  assessment: content.assessment ?? '',
  from: dayToType(content.period?.from),
  until: dayToType(content.period?.until),
  currency: content.estimate?.currency ?? '',
  least: content.estimate === null ? '' : amountToWrite(content.estimate.least),
  most: content.estimate === null ? '' : amountToWrite(content.estimate.most),
})
