import { isLanguage } from '#kit/text/localised.ts'

import { languageOfHead, meaningsOfHeads, plainHead } from './column-heads.ts'

/** What a column of a table of people can mean. */
export const peopleColumns = [
  'name',
  'language',
  'other_names',
  'acts_for',
  'title_en',
  'title_es',
  'title_az',
  'institution',
  'acting',
  'from',
  'until',
  'stated_on',
  'source',
] as const
export type PeopleColumn = (typeof peopleColumns)[number]

const titleWords: ReadonlySet<string> = new Set(['title', 'post', 'cargo', 'vezife', 'vezifesi'])

const meanings = meaningsOfHeads({
  name: ['name', 'nombre', 'ad', 'adi', 'ad soyad', 'nombre y apellidos'],
  language: ['language', 'idioma', 'dil'],
  other_names: ['other names', 'otros nombres', 'basqa adlar', 'diger adlar'],
  acts_for: ['acts for', 'side', 'actua por', 'parte', 'teref'],
  title_es: ['cargo'],
  title_az: ['vezife', 'vezifesi'],
  institution: ['institution', 'institucion', 'qurum'],
  acting: ['acting', 'interino', 'interina', 'encargado', 'encargada', 'muveqqeti', 'icra eden'],
  from: ['from', 'since', 'desde', 'baslangic', 'ne vaxtdan'],
  until: ['until', 'hasta', 'son', 'ne vaxta qeder'],
  stated_on: ['stated on', 'fecha de la fuente', 'menbenin tarixi'],
  source: ['source', 'fuente', 'menbe'],
})

/** `Acts for`, `acts-for` and `Actúa por` are `acts_for`; undefined: it is not read. */
export const peopleColumnOf = (header: string): string | undefined => {
  const plain = plainHead(header)
  const language = languageOfHead(plain, titleWords)
  const isTitle = language !== undefined && isLanguage(language)
  return meanings.get(plain) ?? (isTitle ? `title_${language}` : undefined)
}
