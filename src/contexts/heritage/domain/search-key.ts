import { nameKeysOf, nameQueriesOf } from '#kit/text/name-key.ts'

/** A name as it is kept to be found in any spelling: all of its keys in one text. */
export const searchKeyOf = (name: string, language: string): string =>
  nameKeysOf(name, language === '' ? null : language).join(' ') || name.toLowerCase()

/** What is looked for when somebody types a name: one text for each way to read it. */
export const searchedKeysOf = (typed: string): readonly string[] => {
  const keys = nameQueriesOf(typed).map((words) => words.join(' '))
  return keys.length === 0 ? [typed.toLowerCase()] : keys
}
