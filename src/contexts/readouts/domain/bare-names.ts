import { keyAt, type Token } from './tokens.ts'

/** What stands behind a name in Azerbaijani and tells its case. */
type Around = { readonly tokens: readonly Token[]; readonly last: number }

// Whom somebody receives or accompanies stands in the accusative right before the verb.
const takesAccusative =
  /^(?:qebul|qarsila|tebrik|devet|musayiet|dinle|teltif|tanis|mukafatlandir|tanit|teyin)/
const meets = /^(?:gorus|danis|bir|birlikde|birge|tanis|sohbet)/

// An Italian ending looks like one: of Labardini it is Labardinini.
const accusative = /^(.*(?:[aeəıoöuü]|ini))n[ıiuü]$|^(?!.*ini$)(.*[^aeəıioöuü])[ıiuü]$/iu
const instrumental = /^(.*\p{L}{3})(?:yl[aə]|l[aə])$/iu
// Surnames whose own end is plain to see.
const inflectedSurname =
  /^(.*(?:ov|yev|ev|skiy|zad[əe]|oğlu|ova|yeva|eva|bəyli|lı|li))(?:n?[ıiuü]n|n[ıiuü]|nd[aə]n?|d[aə]n?)$/iu

/** Whether two are received, of whom this is the first: `X-i və Y-ni qəbul edib`. */
const isOneOfTwo = ({ tokens, last }: Around): boolean =>
  tokens[last + 1]?.key === 've' &&
  tokens.slice(last + 2).some(({ key }) => takesAccusative.test(key))

const withoutAccusative = (word: string): string => {
  const [, vowel, consonant] = accusative.exec(word) ?? []
  return vowel ?? consonant ?? word
}

/** The last word of a name without the case that its sentence sets to it: `Yamadanı qəbul edib`. */
export const bareName = (around: Around): string => {
  const { tokens, last } = around
  const [word, next] = [tokens[last]?.text ?? '', keyAt(tokens, last + 1)]
  const surname = inflectedSurname.exec(word)?.[1]
  if (surname !== undefined) return surname
  if (takesAccusative.test(next) || isOneOfTwo(around)) return withoutAccusative(word)
  return meets.test(next) ? word.replace(instrumental, '$1') : word
}
