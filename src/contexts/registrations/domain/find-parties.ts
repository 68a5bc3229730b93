import { foldText } from '#kit/text/fold-text.ts'

import type { Registration } from './registration.ts'
import { readTicketCode, ticketCodeOf } from './ticket-code.ts'

// Abroad Ə is written as E or as A: Aliyeva and Eliyeva are both Əliyeva.
const heard = (text: string): string => foldText(text).replaceAll('e', 'a')

type Findable = Pick<Registration, 'id' | 'name'>

/**
 * The parties that a typed text means: those with that ticket, or those whose name has each of
 * its words, however it is written. Nothing typed means all.
 */
export const findParties = <Party extends Findable>(
  parties: readonly Party[],
  typed: string,
): Party[] => {
  const code = readTicketCode(typed)
  const withTicket = code === undefined ? [] : parties.filter(({ id }) => ticketCodeOf(id) === code)
  // Eight letters of a name may happen to be a code.
  if (withTicket.length > 0) return withTicket
  const words = heard(typed).split(' ')
  return parties.filter(({ name }) => {
    const folded = heard(name ?? '')
    return words.every((word) => folded.includes(word))
  })
}
