import { type Example, remembered } from './api-example.ts'

/** People with their posts and institutions, as programs write them into the directory. */
export const examplesOfPeople = (): Readonly<Record<string, Example>> => {
  const person = remembered('id')
  const institution = remembered('id')
  const read = remembered('contentHash')
  return {
    recordInstitution: {
      body: () => ({
        visibility: 'joint',
        side: 'MX',
        kind: 'institute',
        name: { es: 'Instituto de Estudios' },
        names: [{ text: 'IDE', use: 'acronym' }],
        competences: [{ words: { es: 'Estudios' } }],
      }),
      status: 201,
      keeps: (data) => {
        institution.keeps(data)
        read.keeps(data)
      },
    },
    getInstitution: { path: () => ({ institution: institution.get() }), status: 200 },
    describeInstitution: {
      path: () => ({ institution: institution.get() }),
      body: () => ({ startedFrom: read.get(), website: 'https://example.org' }),
      status: 200,
    },
    listPeople: { query: '?q=ruiz', status: 200 },
    recordPerson: {
      body: () => ({
        visibility: 'joint',
        actsFor: 'MX',
        names: [{ text: 'Ana Ruiz', language: 'es' }],
        posts: [{ title: { en: 'Director' }, from: '2029', acting: true }],
      }),
      status: 201,
      keeps: person.keeps,
    },
    getPerson: { path: () => ({ person: person.get() }), status: 200 },
    recordPost: {
      path: () => ({ person: person.get() }),
      body: () => ({ post: { title: { en: 'Minister' }, from: '2030-04-01' } }),
      status: 200,
    },
  }
}
