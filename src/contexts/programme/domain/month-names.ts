// Folded (no diacritics, ə as e, ı as i), with the usual short forms; English, Spanish, Azerbaijani.
const names: readonly string[] = [
  'january jan enero ene yanvar yan yanv',
  'february feb febrero fevral fev',
  'march mar marzo mart',
  'april apr abril abr aprel',
  'may mayo',
  'june jun junio iyun iyn',
  'july jul julio iyul iyl',
  'august aug agosto ago avqust avq',
  'september sep sept septiembre setiembre sentyabr sen sent',
  'october oct octubre oktyabr okt',
  'november nov noviembre noyabr noy',
  'december dec diciembre dic dekabr dek',
]

const numbers = new Map(
  names.flatMap((forms, index) => forms.split(' ').map((form) => [form, index + 1] as const)),
)

/** The month, 1 to 12, that a folded word names in any of the languages; undefined for other words. */
export const monthNamed = (word: string): number | undefined => numbers.get(word)
