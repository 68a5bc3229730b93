/** What a cell with a number shows by its format: a part of a moment, or the number itself. */
export type Shown = 'date' | 'month' | 'year' | 'time' | 'date-and-time' | 'number'

// ECMA-376 part 1, 18.8.30: formats that have a number and no code in the file.
const builtIn: readonly (readonly [first: number, last: number, shown: Shown])[] = [
  [14, 16, 'date'],
  [17, 17, 'month'],
  [18, 21, 'time'],
  [22, 22, 'date-and-time'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 47, 'time'],
  [50, 54, 'date'],
  [55, 56, 'time'],
  [57, 58, 'date'],
]

export const shownByBuiltIn = (id: number): Shown =>
  builtIn.find(([first, last]) => id >= first && id <= last)?.[2] ?? 'number'

/** Only the first section counts, and of it neither quoted words nor colours, regions, fillers. */
const lettersOf = (code: string): string =>
  code
    .replaceAll(/\[(h+|m+|s+)\]/gi, '$1')
    .replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
    .split(';', 1)
    .join()
    .toLowerCase()

/** What a format code such as `d mmmm yyyy` or `[$-409]h:mm AM/PM` shows. */
export const shownByCode = (code: string): Shown => {
  const letters = lettersOf(code)
  if (/general|[#?0]/.test(letters.replaceAll(/s\.0+/g, 's'))) return 'number'
  const hasTime = /[hs]/.test(letters)
  const hasDay = letters.includes('d')
  const hasYear = letters.includes('y')
  if (hasTime) return hasDay || hasYear ? 'date-and-time' : 'time'
  if (hasDay) return 'date'
  if (letters.includes('m')) return 'month'
  return hasYear ? 'year' : 'number'
}
