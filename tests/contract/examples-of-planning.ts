import { type Example, remembered } from './api-example.ts'

const measure = {
  title: { en: 'At most 200 people' },
  place: { country: 'AZ' },
  holdsFrom: '2031-05-01',
  announced: '2030-03-30T18:00:00+04:00',
  rules: [{ kind: 'people-limit', people: 200 }],
  source: { name: 'Decree 12' },
}
const measuresSheet =
  'title-en,country,from,announced,rule-1-kind,source-name\nA,AZ,2032-01-01,2030-03-01,events-banned,Decree'
const eventsSheet = 'title,date,discipline\nA recital,5 June 2030,music'

/** Measures, holds, views, tables and servers, as programs of whoever plans ask for them. */
export const examplesOfPlanning = (known: {
  readonly programme: () => string
  readonly planned: () => string
}): Readonly<Record<string, Example>> => {
  const recorded = remembered('id')
  const table = remembered('id')
  const view = remembered('id')
  const server = remembered('id')
  const edit = () => ({
    events: [{ slug: known.planned(), startedFrom: '0'.repeat(64) }],
    change: { furtherDiscipline: 'cinema' },
  })
  return {
    listMeasures: { query: '?country=AZ', status: 200 },
    previewMeasure: { body: () => measure, status: 200 },
    recordMeasure: { body: () => measure, status: 201, keeps: recorded.keeps },
    endMeasure: {
      path: () => ({ id: recorded.get() }),
      body: () => ({ lastDay: '2031-06-01', announced: '2030-03-31T10:00:00Z' }),
      status: 200,
    },
    withdrawMeasure: { path: () => ({ id: recorded.get() }), status: 200 },
    previewMeasureTable: {
      body: () => ({ sheet: measuresSheet.replace('2032', '2033') }),
      status: 200,
    },
    recordMeasureTable: {
      body: () => ({ sheet: measuresSheet }),
      status: 201,
      keeps: table.keeps,
    },
    listMeasureTables: { status: 200 },
    withdrawMeasureTable: { path: () => ({ id: table.get() }), status: 200 },
    previewBulkEdit: { body: edit, status: 200 },
    editEvents: { body: edit, status: 201 },
    previewImport: { body: () => ({ sheet: eventsSheet }), status: 200 },
    importEvents: {
      body: () => ({ programme: known.programme(), sheet: eventsSheet }),
      status: 201,
    },
    // An event without a venue of the directory has nobody to ask.
    askHold: {
      path: () => ({ slug: known.planned() }),
      body: () => ({ first: '2030-06-01', last: '2030-06-01' }),
      status: 409,
    },
    listHolds: { status: 200 },
    answerHold: {
      path: () => ({ id: '7b0a3c1e-0000-4000-8000-0000000000ee' }),
      body: () => ({ answer: 'held' }),
      status: 404,
    },
    saveView: {
      body: () => ({ name: 'Music', page: 'events', search: 'discipline=music' }),
      status: 201,
      keeps: view.keeps,
    },
    listViews: { status: 200 },
    renameView: { path: () => ({ id: view.get() }), body: () => ({ name: 'Ours' }), status: 200 },
    removeView: { path: () => ({ id: view.get() }), status: 200 },
    restoreView: { path: () => ({ id: view.get() }), status: 200 },
    addMeetingServer: {
      body: () => ({
        kind: 'jitsi',
        name: 'Our rooms',
        address: 'https://meet.example',
        appId: 'alternat',
        secret: 'a secret of the tests',
      }),
      status: 201,
      keeps: server.keeps,
    },
    listMeetingServers: { status: 200 },
    removeMeetingServer: { path: () => ({ id: server.get() }), status: 200 },
  }
}
