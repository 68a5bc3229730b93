import { guestSeats } from '#contexts/registrations/contract.ts'
import type { Choice } from '#kit/html/components/field.ts'
import type { Form } from '#kit/http/form.ts'

import type { Answer } from '../domain/answer.ts'
import type { Guest, Seats } from '../domain/guest.ts'
import type { GuestWords } from '../messages/words.ts'
import type { AnswerValues } from '../pages/answer-fields.ts'

/** What a form says, as it was typed. */
export const answerValues = ({ text }: Form): AnswerValues => ({
  answer: text('answer'),
  companions: text('companions'),
  names: text('names').replaceAll(/\s+/g, ' '),
  ifMoved: text('if-moved'),
  needs: text('needs').replaceAll(/\s+/g, ' '),
  note: text('note'),
})

const nothing: AnswerValues = {
  answer: '',
  companions: '0',
  names: '',
  ifMoved: 'online',
  needs: '',
  note: '',
}

/** What was answered before, or a form to begin with. */
export const valuesOf = (
  { answer, companions, note }: Pick<Guest, 'answer' | 'companions' | 'note'>,
  seats: Seats | undefined,
): AnswerValues => {
  const values = { ...nothing, answer: answer ?? '', names: companions, note }
  if (seats === undefined) return values
  const { offer, party, ifMoved, accessNeeds } = seats
  return {
    ...values,
    answer: answer === 'accepted' ? `accepted ${offer}` : values.answer,
    companions: String(party - 1),
    ifMoved,
    needs: accessNeeds ?? '',
  }
}

/** Reads an answer; undefined when none was chosen. */
export const readAnswer = (values: AnswerValues): Answer | undefined => {
  const [answer, chosen] = values.answer.split(' ', 2)
  const { note } = values
  if (answer === 'declined') return { answer, note }
  const offer = guestSeats.kinds.find((kind) => kind === chosen)
  if (answer !== 'accepted' || offer === undefined) return undefined
  const ifMoved = guestSeats.fallbacks.find((one) => one === values.ifMoved) ?? 'wait'
  const count = values.companions === '' ? '0' : values.companions
  return {
    answer,
    offer,
    companionsCount: /^\d{1,3}$/.test(count) ? Number(count) : Number.NaN,
    companions: values.names,
    accessNeeds: values.needs,
    ifMoved,
    note,
  }
}

export const offerChoices = (say: GuestWords, open: readonly Seats['offer'][]): Choice[] =>
  open.map((value) => ({ value, label: say(`answer.accepted.${value}`) }))

export const fallbackChoices = (say: GuestWords): Choice[] =>
  guestSeats.fallbacks.map((value) => ({ value, label: say(`answer.if-moved.${value}`) }))
