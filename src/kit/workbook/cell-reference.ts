/** `AB12` is in column 27, counted from 0. */
export const columnOf = (reference: string | undefined): number | undefined => {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return undefined
  const counted = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return counted - 1
}

/** Column 27, counted from 0, of row 12 is `AB12`. */
export const cellReference = (column: number, row: number): string => {
  let [left, letters] = [column + 1, '']
  while (left > 0) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
    left = Math.floor((left - 1) / 26)
  }
  return `${letters}${String(row)}`
}
