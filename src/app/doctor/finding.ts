/** One thing the doctor looked at. `bad` comes with what to do. */
export type Finding =
  | { readonly about: string; readonly state: 'good' | 'remark'; readonly words: string }
  | {
      readonly about: string
      readonly state: 'bad'
      readonly words: string
      readonly advice: string
    }

export const good = (about: string, words: string): Finding => ({ about, state: 'good', words })

/** Neither wrong nor finished: worth knowing. */
export const remark = (about: string, words: string): Finding => ({ about, state: 'remark', words })

export const bad = (about: string, words: string, advice: string): Finding => ({
  about,
  state: 'bad',
  words,
  advice,
})

/** A number of bytes for people: `3.4 GB`. */
export const inBytes = (bytes: number): string => {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const power = bytes < 1 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3))
  return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power] ?? ''}`
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
