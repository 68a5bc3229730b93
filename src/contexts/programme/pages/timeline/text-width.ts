// Advance widths of Noto Sans Regular in thousandths of an em, rounded to tens, from its hmtx table.
const lettersByAdvance: readonly (readonly [number, string])[] = [
  [180, '‘’'],
  [260, " \u00a0ijlıí!,.:;J¡·'`"],
  [310, '()-[]'],
  [345, 'IfÍİt“”/\\{}'],
  [415, '"r?°¿_'],
  [475, 'zcsçş'],
  [515, '–vy«»FLkx'],
  [560, '*S|ŞETaeÉáâéə$+0123456789<=>YZ^~×'],
  [610, 'XVPoóöKRbdghnpquñúüğ'],
  [640, 'CÇAÁÂ#B'],
  [735, '&DGUÚÜĞHƏ'],
  [780, 'NÑOQÓÖw…½'],
  [920, '%@MWm₼'],
  [1000, '—'],
]

const advances = new Map(
  lettersByAdvance.flatMap(([advance, letters]) => [...letters].map((letter) => [letter, advance])),
)

// Letters of other scripts are taken as wide, so that a label rather has room than collides.
const unknownAdvance = 700

/** How wide a text will be, in the unit of `size`, without kerning: good to two per cent. */
export const textWidth = (text: string, size: number): number => {
  let thousandths = 0
  for (const letter of text) thousandths += advances.get(letter) ?? unknownAdvance
  return (thousandths * size) / 1000
}

// A word that would leave more than half of the room empty is cut itself.
const leastShareOfWords = 0.5

// Neither a comma nor a parenthesis that the cut left open stands before the ellipsis.
const trimmed = (text: string): string =>
  `${text.replace(/\([^)]*$/u, '').replace(/[\s,;:–-]+$/u, '')}…`

/** The text itself, or as many of its words as fit with an ellipsis. */
export const cutToWidth = (text: string, size: number, room: number): string => {
  if (textWidth(text, size) <= room) return text
  const letters = [...text]
  let length = letters.length - 1
  while (length > 0 && textWidth(`${letters.slice(0, length).join('')}…`, size) > room) length -= 1
  const fitting = letters.slice(0, length).join('')
  const words = fitting.slice(0, Math.max(0, fitting.lastIndexOf(' ')))
  const endsWithWord = letters[length] === ' '
  const keepsEnough = textWidth(words, size) >= room * leastShareOfWords
  return trimmed(keepsEnough && !endsWithWord ? words : fitting)
}

/** A text in at most two lines, broken between words; what does not fit is cut. */
export const inTwoLines = (text: string, size: number, room: number): readonly string[] => {
  if (textWidth(text, size) <= room) return [text]
  const words = text.split(' ')
  let count = words.length - 1
  while (count > 1 && textWidth(words.slice(0, count).join(' '), size) > room) count -= 1
  if (count < 1) return [cutToWidth(text, size, room)]
  return [words.slice(0, count).join(' '), words.slice(count).join(' ')].map((line) =>
    cutToWidth(line, size, room),
  )
}
