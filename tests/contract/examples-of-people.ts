import { type Example, remembered } from './api-example.ts'

/** People and their posts, as programs write them into the directory. */
export const examplesOfPeople = (): Readonly<Record<string, Example>> => {
  const person = remembered('id')
  return {
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
