import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'

import { aPart, aWorkbook, aZip, sheetXml } from '#tests/support/a-workbook.ts'
import { aProgramme } from '#tests/support/a-programme.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

let desk: OpenDesk
let guest: Desk
let host: Desk
let programme: string

const textOf = async (by: Desk, path: string): Promise<string> => (await by.get(path)).text()

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../../../tests/fixtures/workbooks/${name}`, import.meta.url))

const formWith = (given: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ programme, language: 'en', ...given })) {
    form.set(name, value)
  }
  return form
}

const bring = (bytes: Buffer, name = 'plan.xlsx'): Promise<Response> => {
  const form = formWith({ step: 'read' })
  form.set('sheet', new Blob([new Uint8Array(bytes)]), name)
  return guest.post('/desk/import', form)
}

const unescaped = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

/** The sheets that a page carries, each as the next step would send it. */
const carried = (page: string): Readonly<Record<string, string>>[] =>
  [...page.matchAll(/<textarea name="text" hidden>([^<]*)<\/textarea>([\s\S]*?)<\/form>/g)].map(
    ([, text = '', rest = '']) => ({
      text: unescaped(text),
      'file-name': unescaped(/name="file-name" value="([^"]*)"/.exec(rest)?.[1] ?? ''),
      'sheet-name': unescaped(/name="sheet-name" value="([^"]*)"/.exec(rest)?.[1] ?? ''),
    }),
  )

const eventsListed = async (): Promise<string> => textOf(guest, '/desk/events.csv')

before(async () => {
  desk = await openDesk(deskRoutes, Date.parse('2020-11-26T06:00:00Z'))
  guest = await desk.signIn('XX', 'editor')
  host = await desk.signIn('YY', 'editor')
  programme = await aProgramme(guest)
})
after(() => desk.close())

describe('importing a workbook', () => {
  it('shows its rows before anything is stored, imports them, and takes them back', async () => {
    const page = await (await bring(fixture('plan-1904.xlsx'))).text()
    assert.match(page, /4 rows: 4 are ready/)
    assert.match(page, /5 Mar 2021, 19:00/)
    assert.match(page, /12 Mar 2021, 18:30/)
    assert.match(page, /June 2021/)
    assert.doesNotMatch(await eventsListed(), /Opening concert/)

    const [sheet] = carried(page)
    assert.ok(sheet !== undefined)
    const answer = await guest.post('/desk/import', formWith({ ...sheet, step: 'import' }))
    assert.equal(answer.headers.get('location'), '/desk/lately?imported=4')
    assert.match(await eventsListed(), /Opening concert/)
    assert.doesNotMatch(await textOf(host, '/desk/events.csv'), /Opening concert/)
    const lately = await textOf(guest, '/desk/lately')
    assert.match(lately, /plan\.xlsx · Plan/)
    const undo = /action="(\/desk\/lately\/[^"]+\/undo)"/.exec(lately)?.[1] ?? ''
    const undone = await guest.post(undo, {})
    assert.equal(undone.headers.get('location'), '/desk/lately?undone=4&proposed=0&left=0')
    assert.doesNotMatch(await eventsListed(), /Opening concert/)
  })

  it('asks which sheet is meant, and goes on with that one alone', async () => {
    const page = await (await bring(fixture('three-sheets.xlsx'), 'year.xlsx')).text()
    assert.match(page, /“year\.xlsx” has 2 sheets/)
    assert.match(page, /1 row below the header/)
    assert.doesNotMatch(page, /Lists/)
    const [, autumn] = carried(page)
    assert.equal(autumn?.['file-name'], 'year.xlsx')
    assert.equal(autumn['sheet-name'], 'Autumn')
    const next = await guest.post('/desk/import', formWith({ ...autumn, step: 'read' }))
    const preview = await next.text()
    assert.match(preview, /Autumn recital/)
    assert.doesNotMatch(preview, /Spring recital/)
  })

  it('offers the sheets that can be brought, and says what keeps the others', async () => {
    const good = sheetXml([['Title'], ['A <b> & “c”']])
    const wide = '<worksheet><row><c r="XFD1" t="str"><v>x</v></c></row></worksheet>'
    const page = await (
      await bring(aWorkbook({ Good: good, Wide: wide, Empty: sheetXml([]) }))
    ).text()
    assert.match(page, /more than 200 columns/)
    assert.doesNotMatch(page, /<h2><bdi>Empty/)
    assert.equal(carried(page).length, 1)
    assert.doesNotMatch(page, /<b>/)
  })

  it('reads a header as it stands, whatever delimiters are in it', async () => {
    const rows = [
      ['Title; in full', 'a;b;c', 'Discipline'],
      ['Evening, with "quotes"', '', 'Music'],
    ]
    const page = await (await bring(aWorkbook({ Plan: sheetXml(rows) }))).text()
    assert.match(page, /Title; in full/)
    assert.match(page, /For example: Evening, with &quot;quotes&quot;/)
  })

  it('says what is wrong with a file that is none, and stores nothing', async () => {
    const listed = await eventsListed()
    const wrong: readonly (readonly [Buffer, RegExp])[] = [
      [fixture('of-an-old-kind.xls'), /Excel 2003 or older/],
      [fixture('with-a-password.xlsx'), /locked with a password/],
      [aZip([aPart('letter.txt', 'a letter')]), /packed like an Excel workbook/],
      [fixture('plan-1900.xlsx').subarray(0, 3_000), /The workbook is damaged/],
      [aZip([{ name: 'xl/zeros', bytes: Buffer.alloc(9_000_000) }]), /far larger than a plan/],
      [aWorkbook({ Plan: sheetXml([]) }), /Choose a sheet that is not empty/],
      [aWorkbook({ Plan: sheetXml([['Title']]) }), /no rows below it/],
      [aWorkbook({ Plan: `<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>` }), /document type/],
    ]
    for (const [bytes, words] of wrong) {
      const answer = await bring(bytes)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), words)
    }
    assert.equal(await eventsListed(), listed)
  })

  it('names sheet, row and cell of what is wrong, as the spreadsheet does', async () => {
    const cell = (at: string, text: string): string => `<c r="${at}" t="str"><v>${text}</v></c>`
    const row = (number: number, cells: string): string =>
      `<row r="${String(number)}">${cells}</row>`
    const xml = `<worksheet><sheetData>
      ${row(3, cell('B3', 'Title') + cell('D3', 'Date') + cell('E3', 'Discipline'))}
      ${row(4, cell('B4', 'First line\nand second') + cell('E4', 'Music'))}
      ${row(7, `${cell('B7', 'Reading')}<c r="D7"><v>44260</v></c>${cell('E7', 'Literature')}`)}
      ${row(8, `<c r="B8"><f>A1&amp;A2</f></c>${cell('E8', 'Music')}`)}
      ${row(9, `<c r="B9" t="e"><v>#REF!</v></c>${cell('E9', 'Music')}`)}
      </sheetData></worksheet>`
    const page = unescaped(await (await bring(aWorkbook({ "Year's plan": xml }))).text())
    assert.match(page, /4 rows: 1 is ready/)
    assert.match(page, /Rows of the sheet “Year's plan”/)
    assert.match(page, /\('Year''s plan'!D7\)[^<]*44260/)
    assert.match(page, /\('Year''s plan'!B8\): The formula came without the value[^<]*=A1&A2/)
    assert.match(page, /\('Year''s plan'!B9\): The formula came to an error[^<]*#REF!/)
    const [sheet] = carried(page)
    const answer = await guest.post('/desk/import', formWith({ ...sheet, step: 'errors' }))
    const wrong = await answer.text()
    assert.match(wrong, /44260,Literature,"?Date \('Year''s plan'!D7\)/)
  })

  it('reads what people write in Azerbaijani and in Spanish', async () => {
    const azerbaijani = sheetXml([
      ['Başlıq', 'Tarix', 'Sahə'],
      ['Şuşa və İçərişəhər: gözəl ğ', '5 iyun 2021', 'Musiqi'],
    ])
    const inAzerbaijani = await (await bring(aWorkbook({ Plan: azerbaijani }))).text()
    assert.match(inAzerbaijani, /1 row: 1 is ready/)
    assert.match(inAzerbaijani, /Şuşa və İçərişəhər: gözəl ğ[\s\S]*5 Jun 2021/)
    const spanish = sheetXml([
      ['Título', 'Fecha', 'Disciplina'],
      ['Día de Muertos: ofrenda y música', '2 de noviembre de 2021', 'Música'],
    ])
    const inSpanish = await (await bring(aWorkbook({ Plan: spanish }))).text()
    assert.match(inSpanish, /1 row: 1 is ready/)
    assert.match(inSpanish, /Día de Muertos: ofrenda y música[\s\S]*2 Nov 2021/)
  })
})
