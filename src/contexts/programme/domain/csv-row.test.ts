import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aVenue, dayOf } from '#tests/support/an-event-view.ts'

import { guessMapping } from './csv-columns.ts'
import { dateOrderOf, readCsvRow, type RowReading } from './csv-row.ts'

const header = ['Título', 'Fecha', 'Hora', 'Lugar', 'Disciplina', 'Comentario interno']

const reading: RowReading = {
  mapping: guessMapping(header),
  language: 'es',
  dateOrder: 'not-stated',
  venues: [aVenue],
  disciplines: new Map([['musica', 'music']]),
  host: { country: 'AZ', zone: 'Asia/Baku' },
}

const problemsOf = (row: readonly string[]): string[] => {
  const read = readCsvRow(row, reading)
  return read.ok ? [] : read.refusal.map(({ field, problem }) => `${field}: ${problem}`)
}

describe('guessing columns', () => {
  it('knows headers in three languages and leaves others out', () => {
    assert.deepEqual(guessMapping(header), [
      'title',
      'date',
      'start-time',
      'place',
      'discipline',
      undefined,
    ])
    assert.deepEqual(guessMapping(['Başlıq', 'TARİX', 'Yer', 'Sahə']), [
      'title',
      'date',
      'place',
      'discipline',
    ])
    assert.deepEqual(guessMapping(['Title', 'title']), ['title', undefined])
  })
})

describe('reading a row', () => {
  it('takes the hour from the date where it stands there, and midnight for none', () => {
    const whenOf = (date: string, time = ''): unknown => {
      const read = readCsvRow(['Noche', date, time, '', 'música', ''], reading)
      assert.ok(read.ok, date)
      const { when } = read.value
      return when.precision === 'day' ? [when.first, when.startTime] : when.precision
    }
    const day = dayOf('2021-05-03')
    assert.deepEqual(whenOf('2021-05-03 18:30'), [day, '18:30'])
    assert.deepEqual(whenOf('2021-05-03T18:30:00'), [day, '18:30'])
    assert.deepEqual(whenOf('3 de mayo de 2021, 9:05'), [day, '09:05'])
    assert.deepEqual(whenOf('2021-05-03 18:30', '20:00'), [day, '20:00'])
    assert.deepEqual(whenOf('2021-05-03 00:00:00'), [day, null])
    assert.deepEqual(problemsOf(['Noche', '2021-05 18:30', '', '', 'música']), [
      'start-time: time-needs-a-day',
    ])
  })

  it('finds a venue by its name in another language', () => {
    const row = ['Noche', '3 de mayo de 2021', '19:00', 'güzgülü ZAL', 'MÚSICA', 'x']
    const read = readCsvRow(row, reading)
    assert.ok(read.ok)
    assert.equal(read.value.venue, aVenue.id)
    assert.equal(read.value.zone, aVenue.zone)
    assert.deepEqual(read.value.title, { es: 'Noche' })
    assert.deepEqual(read.value.when, {
      precision: 'day',
      first: dayOf('2021-05-03'),
      last: dayOf('2021-05-03'),
      startTime: '19:00',
      endTime: null,
    })
  })

  it('takes a city that the directory knows in the form of the directory', () => {
    const read = readCsvRow(['Noche', '', '', 'Yaxın Şəhər', 'Música', ''], reading)
    assert.ok(read.ok)
    assert.equal(read.value.place?.city, 'near-city')
  })

  it('says everything that is wrong at once, each with its column', () => {
    assert.deepEqual(problemsOf(['', '03/05/2021', '25:00', '', 'Pintura', '']), [
      'discipline: discipline-is-not-known',
      'start-time: time-cannot-be-read',
      'date: date-could-be-two-days',
      'title: event-has-no-title',
    ])
    assert.deepEqual(problemsOf(['Noche', '05/2021', '19:00', '', 'Música', '']), [
      'start-time: time-needs-a-day',
    ])
  })
})

describe('telling which comes first in a column of dates', () => {
  it('learns it from a figure above 12, and otherwise does not guess', () => {
    assert.equal(dateOrderOf(['03/05/2021', '25/05/2021']), 'day-first')
    assert.equal(dateOrderOf(['03/05/2021', '05/25/2021']), 'month-first')
    assert.equal(dateOrderOf(['03/05/2021', '04/05/2021']), 'not-stated')
    assert.equal(dateOrderOf(['25/05/2021', '05/25/2021']), 'not-stated')
  })
})
