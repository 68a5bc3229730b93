import type { DeskVisit } from '#contexts/access/contract.ts'
import { languageName } from '#kit/i18n/lists.ts'

import type { Name } from '../domain/person.ts'
import { words } from '../messages/words.ts'
import type { NameRow } from '../pages/name-list.ts'
import { type OpenDirectory, sideName } from './open-directory.ts'

/** Names with language, script and who says so, in finished words. */
export const nameRows = (
  names: readonly Name[],
  directory: OpenDirectory,
  visit: DeskVisit,
): readonly NameRow[] => {
  const say = words(visit.language)
  return names.map(({ text, language, script, use, source, side }) => ({
    text,
    language: language ?? '',
    about: [
      ...(use === 'full' ? [] : [say(`use.${use}`)]),
      ...(language === null ? [] : [languageName(visit.language, language)]),
      ...(script === '' || script === 'Latn' ? [] : [script]),
      say('said-by', { side: sideName(directory, side, visit) }),
    ].join(' · '),
    source,
  }))
}
