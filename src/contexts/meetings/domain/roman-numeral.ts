const signs = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** A number from 1 as sessions are numbered, `III`; in digits where the Roman signs end, at 4000. */
export const romanNumeral = (number: number): string => {
  if (number > 3999) return String(number)
  let rest = number
  let written = ''
  for (const [value, sign] of signs) {
    const times = Math.floor(rest / value)
    written += sign.repeat(times)
    rest -= times * value
  }
  return written
}
