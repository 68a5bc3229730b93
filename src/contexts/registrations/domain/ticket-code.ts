/** Crockford's alphabet: no letter that is read, heard or written as another sign. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bitsOfSign = 5
const signs = 7

// What people write for what they see, on keyboards that have a dotless i too.
const alike: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', İ: '1', U: 'V' }

// Multiplication by x in the field of 32 elements (x⁵ + x² + 1): each place of the code weighs
// differently, so that one wrong sign and two that changed places are both noticed.
const timesX = (value: number): number => (value >= 16 ? (value << 1) ^ 37 : value << 1)

const checkOf = (values: readonly number[]): number =>
  timesX(values.reduce((sum, value) => timesX(sum) ^ value, 0))

const signOf = (value: number): string => alphabet.charAt(value)

const valuesOf = (text: string): number[] => [...text].map((sign) => alphabet.indexOf(sign))

/**
 * The code of a ticket: the first 35 bits of the registration's random UUID and a check sign,
 * eight signs that can be read aloud. It opens nothing but a door where somebody looks it up; the
 * personal link cannot be made of it.
 */
export const ticketCodeOf = (registration: string): string => {
  // Nine hexadecimal digits are 36 bits, one more than needed. No shifting: it cuts off at 32.
  const number = Math.floor(Number.parseInt(registration.replaceAll('-', '').slice(0, 9), 16) / 2)
  const values = Array.from(
    { length: signs },
    (_none, index) => Math.floor(number / 2 ** (bitsOfSign * (signs - 1 - index))) % 32,
  )
  return [...values, checkOf(values)].map(signOf).join('')
}

/** A code as people read it: `7K3M-9QXA`. */
export const spelledCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** The code that somebody typed or scanned; undefined when it is none, or a sign of it is wrong. */
export const readTicketCode = (text: string): string | undefined => {
  const code = text
    .toUpperCase()
    .replaceAll(/[\s\-–—.]/g, '')
    .replaceAll(/[OILİU]/g, (sign) => alike[sign] ?? sign)
  const values = valuesOf(code)
  if (values.length !== signs + 1 || values.includes(-1)) return undefined
  return checkOf(values.slice(0, signs)) === values[signs] ? code : undefined
}
