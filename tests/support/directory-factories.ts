import type { NameContent, NewPerson, PostContent } from '#contexts/directory/contract.ts'

export const aFullName = (text: string, language: string | null = 'en'): NameContent => ({
  text,
  language,
  use: 'full',
  source: '',
})

/** Somebody of a test's own, whom both sides see. */
export const aPersonNamed = (name: string): NewPerson => ({
  visibility: 'joint',
  actsFor: null,
  names: [aFullName(name)],
  posts: [],
})

/** A post without institution and dates. */
export const aPost = (title: string, said: Partial<PostContent> = {}): PostContent => ({
  institution: null,
  title: { en: title },
  acting: false,
  precedence: null,
  from: null,
  until: null,
  announcedOn: null,
  source: '',
  ...said,
})
