import { type Language, languages } from '#kit/text/localised.ts'

export type ReadoutText = {
  readonly title: string
  readonly body: string
  /** The revision of the original that these words were made from. */
  readonly madeFrom: number
}

/** A side's own account of a meeting: an original, and translations of it. */
export type OwnReadout = {
  readonly original: Language
  /** Counts each time that the words of the original change. */
  readonly revision: number
  readonly texts: Readonly<Partial<Record<Language, ReadoutText>>>
}

/** What a member wrote in one language; `holds`: an untouched translation still says the same. */
export type WrittenText = {
  readonly title: string
  readonly body: string
  readonly holds: boolean
}

export type WrittenReadout = {
  readonly original: Language
  readonly texts: Readonly<Record<Language, WrittenText>>
}

export type ReadoutFault = 'original-is-empty' | 'title-is-missing' | 'body-is-missing'

const isEmpty = ({ title, body }: WrittenText): boolean => title === '' && body === ''

/** What has to be put right before a readout can be kept, by language. */
export const faultsOf = ({
  original,
  texts,
}: WrittenReadout): ReadonlyMap<Language, ReadoutFault> => {
  const faults = new Map<Language, ReadoutFault>()
  for (const language of languages) {
    const text = texts[language]
    if (isEmpty(text)) {
      if (language === original) faults.set(language, 'original-is-empty')
    } else if (text.title === '') faults.set(language, 'title-is-missing')
    else if (text.body === '') faults.set(language, 'body-is-missing')
  }
  return faults
}

const saysTheSame = (text: WrittenText, before: ReadoutText | undefined): boolean =>
  before !== undefined && before.title === text.title && before.body === text.body

/**
 * The readout as it is now written. A translation that was touched, or of which the writer says
 * that it holds, is made from the present original; any other keeps the one that it was made from.
 */
export const revised = (written: WrittenReadout, before?: OwnReadout): OwnReadout => {
  const { original, texts } = written
  const isOriginalKept =
    before?.original === original && saysTheSame(texts[original], before.texts[original])
  const revision = (before?.revision ?? 0) + (isOriginalKept ? 0 : 1)
  const kept = languages.flatMap((language) => {
    const text = texts[language]
    if (isEmpty(text)) return []
    const former = before?.texts[language]
    const isUntouched = language !== original && !text.holds && saysTheSame(text, former)
    const madeFrom = isUntouched ? (former?.madeFrom ?? revision) : revision
    return [[language, { title: text.title, body: text.body, madeFrom }] as const]
  })
  return { original, revision, texts: Object.fromEntries(kept) }
}

/** Whether the original has changed since this translation was made. */
export const isStale = ({ texts, revision }: OwnReadout, language: Language): boolean =>
  (texts[language]?.madeFrom ?? revision) < revision

/** The language in which somebody reads it: the wanted one, else that of the original. */
export const languageFor = ({ texts, original }: OwnReadout, wanted: Language): Language =>
  texts[wanted] === undefined ? original : wanted
