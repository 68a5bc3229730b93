import { type Example, remembered } from './api-example.ts'

/** Meetings, as programs record them and record them anew. */
export const examplesOfMeetings = (): Readonly<Record<string, Example>> => {
  const meeting = remembered('id')
  const read = remembered('revision')
  return {
    recordMeeting: {
      body: () => ({
        visibility: 'joint',
        title: { en: 'A talk on films' },
        on: '2030-04-12',
        participants: [{ side: 'MX', name: 'Ana Ruiz', capacity: 'Ambassador', role: 'head' }],
      }),
      status: 201,
      keeps: (data) => {
        meeting.keeps(data)
        read.keeps(data)
      },
    },
    listMeetings: { query: '?limit=5', status: 200 },
    getMeeting: { path: () => ({ id: meeting.get() }), status: 200 },
    reviseMeeting: {
      path: () => ({ id: meeting.get() }),
      body: () => ({ startedFrom: read.get(), time: '10:00', agenda: ['The list of films'] }),
      status: 200,
    },
  }
}

/** Multilateral support, as programs record it, show it and answer it. */
export const examplesOfSupport = (): Readonly<Record<string, Example>> => {
  const entry = remembered('id')
  return {
    recordSupport: {
      body: () => ({
        giver: 'AZ',
        visibility: 'joint',
        body: 'UNESCO, Executive Board',
        step: { state: 'requested', on: '2030-04-01', noteNumber: 'MX-12' },
      }),
      status: 201,
      keeps: entry.keeps,
    },
    listSupport: { query: '?limit=5', status: 200 },
    getSupport: { path: () => ({ entry: entry.get() }), status: 200 },
    actOnSupport: {
      path: () => ({ entry: entry.get() }),
      body: () => ({ act: 'step', state: 'confirmed-by-note', noteNumber: 'AZ-7' }),
      by: 'AZ',
      status: 200,
    },
  }
}

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
