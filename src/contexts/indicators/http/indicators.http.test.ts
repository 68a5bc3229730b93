import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const today = Date.parse('2020-11-26T13:00:00Z')

const named = {
  'name-en': 'Trade of both',
  'name-es': 'Comercio de ambos',
  'name-az': '',
  unit: 'million USD',
  method: '',
  visibility: 'joint',
}
const figure = {
  act: 'record',
  period: '2019',
  value: '52.4',
  statisticsOf: 'XX',
  source: 'Embassy of Guestland',
  link: '',
  statedOn: '2020-03',
}

describe('the indicators of a relation', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let viewer: Desk

  before(async () => {
    desk = await openDesk((dependencies) => deskRoutes(dependencies), today)
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor', 'es')
    viewer = await desk.signIn('XX', 'viewer')
  })
  after(() => desk.close())

  const textOf = async (path: string, as = ours): Promise<string> => (await as.get(path)).text()
  const begin = async (said: Readonly<Record<string, string>> = {}): Promise<string> => {
    const answer = await ours.post('/desk/indicators/new', { ...named, ...said })
    assert.equal(answer.status, 303, await answer.text())
    return (answer.headers.get('location') ?? '').replace(/\?.*/, '')
  }
  const bring = async (text: string, step = 'look', as = ours): Promise<Response> =>
    as.post('/desk/indicators/import', { text, step, visibility: 'joint', statedOn: '' })

  it('teach while there are none', async () => {
    assert.match(await textOf('/desk/indicators'), /No figures yet/)
  })

  it('stand with both sides’ statistics beside each other, one’s own first', async () => {
    const path = await begin()
    assert.equal((await ours.post(path, figure)).status, 303)
    const mirror = { ...figure, value: '61', statisticsOf: 'YY', source: 'Ministry of Hostland' }
    assert.equal((await theirs.post(path, mirror)).status, 303)
    const own = await textOf(path)
    assert.match(own, /52\.4[\s\S]*61[\s\S]*Hostland states 16\.4 % more/)
    assert.match(own, /Source: Embassy of Guestland, March 2020 · Ministry of Hostland/)
    assert.match(await textOf(path, theirs), /Guestland indica 14,1 % menos/)
    assert.match(await textOf('/desk/indicators', theirs), /Comercio de ambos/)
  })

  it('refuse a figure without a source, with a comma, or with a period that is none', async () => {
    const path = await begin({ 'name-en': 'Refusals', 'name-es': '' })
    const wrong = { ...figure, source: '', value: '42,8', period: 'last year' }
    const answer = await ours.post(path, wrong)
    const page = await answer.text()
    assert.equal(answer.status, 422)
    assert.match(page, /a figure without a source is not recorded/)
    assert.match(page, /Write a point before decimals/)
    assert.match(page, /Write a year, a month or months/)
    assert.match(page, /value="42,8"/)
  })

  it('are recorded by nobody who only reads, and taken back by the side that recorded', async () => {
    const path = await begin({ 'name-en': 'Taken back', 'name-es': '' })
    assert.equal((await viewer.post(path, figure)).status, 403)
    await ours.post(path, { ...figure, value: '77.25' })
    const id = /name="figure" value="([0-9a-f-]{36})"/.exec(await textOf(path))?.[1] ?? ''
    assert.doesNotMatch(await textOf(path, theirs), /name="figure"/)
    assert.equal((await theirs.post(path, { act: 'take-back', figure: id })).status, 422)
    assert.equal((await ours.post(path, { act: 'take-back', figure: id })).status, 303)
    assert.doesNotMatch(await textOf(path), /77\.25/)
  })

  it('show what was written as what it is, whatever markup or direction it has', async () => {
    const source = '<script>x</script> #import "y" \u202Eevil \\foo{}'
    const path = await begin({ 'name-en': '<b>Bold</b> name', 'name-es': '' })
    await ours.post(path, { ...figure, source })
    const page = await textOf(path)
    assert.match(page, /&lt;b&gt;Bold&lt;\/b&gt; name/)
    assert.match(page, /&lt;script&gt;x&lt;\/script&gt; #import/)
    assert.doesNotMatch(page, /<script>x|\u202E/)
  })

  describe('brought with a table', () => {
    const header = 'indicator,period,value,unit,source,statistics_of,stated_on\n'
    const table = `${header}Students,2018,120,people,Ministry,YY,2019\nStudents,2019,150.5,people,Ministry,YY,2020-02\n`

    it('are shown before anything is recorded, and taken back as one', async () => {
      const look = await bring(table)
      assert.match(await look.text(), /2 new figures/)
      assert.doesNotMatch(await textOf('/desk/indicators'), /Students/)
      const entered = await bring(table, 'enter')
      assert.equal(entered.headers.get('location'), '/desk/indicators?brought=2')
      const page = await textOf('/desk/indicators')
      assert.match(page, /Students/)
      assert.match(
        await (await bring(table)).text(),
        /0 new figures, 0 that replace others, 2 known/,
      )
      const id = /name="table" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
      assert.equal((await theirs.post('/desk/indicators', { table: id })).status, 422)
      assert.equal((await ours.post('/desk/indicators', { table: id })).status, 303)
      assert.doesNotMatch(await textOf('/desk/indicators'), /Students/)
    })

    it('are refused whole, with line and what to do', async () => {
      const wrong = [
        'Visits,2018,"1,5",people,Ministry,,',
        'Visits,2019,2,thousands,Ministry,,',
        'Visits,2019,3,people,,,',
        'Visits,2020,4,people,Ministry,ZZ,someday',
      ]
      const answer = await bring(header + wrong.join('\n'), 'enter')
      const page = await answer.text()
      assert.equal(answer.status, 422)
      assert.match(page, /Line 2, value: A comma can part decimals or thousands/)
      assert.match(page, /Line 4, source: Say who states it/)
      assert.match(page, /Line 5, statistics_of: Name one of both sides/)
      assert.match(page, /Line 5, stated_on: Write the date/)
      assert.doesNotMatch(await textOf('/desk/indicators'), /Visits/)
    })

    it('name a second unit and a second figure by line', async () => {
      const wrong = [
        'Films,2018,1,films,Ministry,,',
        'Films,2019,2,thousands,Ministry,,',
        'Films,2018,3,films,Embassy,,',
      ]
      const page = await (await bring(header + wrong.join('\n'))).text()
      assert.match(page, /Line 3, unit: This indicator is counted in “films”, and here stands/)
      assert.match(page, /Line 4, period: Line 2 states the same period/)
    })

    it('of UN Comtrade become mirror figures of each direction', async () => {
      const comtrade = [
        'typeCode,freqCode,period,reporterISO,reporterDesc,flowCode,flowDesc,partnerISO,partnerDesc,partner2Code,cmdCode,cmdDesc,customsCode,motCode,primaryValue',
        'C,A,2019,XXX,Guestland,X,Export,YYY,Hostland,0,TOTAL,All Commodities,C00,0,41000000.5',
        'C,A,2019,YYY,Hostland,M,Import,XXX,Guestland,0,TOTAL,All Commodities,C00,0,52000000',
        'C,A,2019,YYY,Hostland,M,Import,XXX,Guestland,0,TOTAL,All Commodities,C00,2100,9000000',
      ].join('\n')
      assert.match(await (await bring(comtrade)).text(), /2 new figures/)
      assert.equal((await bring(comtrade, 'enter')).status, 303)
      const page = await textOf('/desk/indicators')
      assert.match(page, /Goods from Guestland to Hostland/)
      assert.match(page, /41,000,000\.5[\s\S]*52,000,000[\s\S]*Hostland states 26\.8 % more/)
      assert.match(await textOf('/desk/indicators', theirs), /Bienes de Guestland a Hostland/)
      const foreign = comtrade.replaceAll('Hostland', 'Elsewhere')
      assert.match(await (await bring(foreign)).text(), /Line 2, partnerdesc: The row is not about/)
    })
  })
})
