import { accept, refuse, type Result } from '#kit/result/result.ts'

export type ValueFault = 'value-missing' | 'value-has-a-comma' | 'value-is-no-number'

const number = /^-?(\d{1,15})(\.\d{1,9})?$/

/**
 * A number as it is written: digits, and a point before decimals. A comma is refused and not
 * guessed at, since `42,8` is forty-two point eight in one country and an odd thousand in another.
 */
export const readValue = (typed: string): Result<string, ValueFault> => {
  const text = typed.trim().replace(/^[\u2212\u2013]/u, '-')
  if (text === '') return refuse('value-missing')
  if (/^-?[\d.\s]*,[\d.,\s]*$/.test(text)) return refuse('value-has-a-comma')
  return number.test(text) ? accept(text) : refuse('value-is-no-number')
}
