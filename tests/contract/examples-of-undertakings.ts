import { type Example, remembered } from './api-example.ts'

/** Undertakings, as programs record them and follow them up. */
export const examplesOfUndertakings = (): Readonly<Record<string, Example>> => {
  const part = remembered('parts.0.id')
  return {
    recordUndertaking: {
      body: () => ({
        side: 'MX',
        visibility: 'joint',
        from: { kind: 'letter' },
        text: { en: 'Send the list of films' },
        modality: 9,
        due: { kind: 'day', on: '2030-06-01' },
      }),
      status: 201,
      keeps: part.keeps,
    },
    listUndertakings: { status: 200 },
    getUndertaking: { path: () => ({ id: part.get() }), status: 200 },
    actOnUndertaking: {
      path: () => ({ id: part.get() }),
      body: () => ({ act: 'close', kind: 'kept', on: '2030-04-01', words: 'The list of April' }),
      status: 200,
    },
  }
}
