const scripts = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Hans', /\p{Script=Han}/u],
  ['Kore', /\p{Script=Hangul}/u],
] as const

/** In which script a name is written, as its letters show it (ISO 15924); empty: none of these. */
export const scriptOf = (text: string): string =>
  scripts.find(([, letters]) => letters.test(text))?.[0] ?? ''
