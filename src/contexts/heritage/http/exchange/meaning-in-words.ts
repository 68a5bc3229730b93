import type { HeritageWords } from '../../messages/words.ts'
import { plainMeanings, textMeanings } from './column-meanings.ts'

/** What a column means, in words. */
export const meaningInWords = (meaning: string, say: HeritageWords): string => {
  const plain = plainMeanings.find((known) => known === meaning)
  if (plain !== undefined) return say(`means.${plain}`)
  const [, text, language = ''] = /^(\w+) \((\w+)\)$/.exec(meaning) ?? []
  const known = textMeanings.find((one) => one === text)
  return known === undefined ? meaning : say(`means.${known}.in`, { language })
}
