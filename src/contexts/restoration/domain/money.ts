/** Currencies in which costs are kept here. Each has a hundred smaller units. */
export const currencies = ['AZN', 'MXN', 'EUR', 'USD'] as const
export type Currency = (typeof currencies)[number]

const smallerUnits = 100
const written = /^\d{1,12}(?:[.,]\d{1,2})?$/

/** Reads `12 500.50`, `12500,5` or `12500`, in the smallest unit; undefined for anything else. */
export const amountFrom = (text: string): number | undefined => {
  const plain = text.replaceAll(/[\s\u00A0\u202F']/g, '')
  if (!written.test(plain)) return undefined
  const [whole = '', rest = ''] = plain.split(/[.,]/)
  return Number(whole) * smallerUnits + Number(rest.padEnd(2, '0'))
}

/** An amount as a form has it. */
export const amountToWrite = (amount: number): string =>
  amount % smallerUnits === 0 ? String(amount / smallerUnits) : (amount / smallerUnits).toFixed(2)
