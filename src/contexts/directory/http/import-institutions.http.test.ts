import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { aWorkbook, sheetXml } from '#tests/support/a-workbook.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const path = '/desk/directory/institutions/import'

describe('institutions from a table', () => {
  let desk: OpenDesk
  let ours: Desk
  let theirs: Desk
  let viewer: Desk

  before(async () => {
    desk = await openDesk((dependencies) => deskRoutes(dependencies), Date.parse('2020-11-26'))
    ours = await desk.signIn('XX', 'editor')
    theirs = await desk.signIn('YY', 'editor')
    viewer = await desk.signIn('YY', 'viewer')
  })
  after(() => desk.close())

  const directory = async (query: string, as = theirs): Promise<string> =>
    (await as.get(`/desk/directory?q=${encodeURIComponent(query)}`)).text()
  const isThere = async (query: string, as = theirs): Promise<boolean> =>
    !(await directory(query, as)).includes('Nothing is called')
  const pageOf = async (query: string, as = theirs): Promise<string> => {
    const [, at] =
      /href="(\/desk\/directory\/institutions\/[0-9a-f-]{36})"/.exec(await directory(query, as)) ??
      []
    return (await as.get(at ?? '')).text()
  }
  const table = (...lines: readonly string[]): string => lines.join('\n')
  type Fields = Readonly<Record<string, string>>
  const send = (text: string, said: Fields = {}, as = ours) =>
    as.post(path, { text, step: 'look', visibility: 'joint', ...said })
  const bring = async (text: string, said: Fields = {}): Promise<string> => {
    const answer = await send(text, { step: 'enter', ...said })
    assert.equal(answer.status, 303, await answer.text())
    return answer.headers.get('location') ?? ''
  }
  const faultsOf = async (text: string | FormData): Promise<string> => {
    const answer = await (typeof text === 'string'
      ? send(text, { step: 'enter' })
      : ours.post(path, text))
    assert.equal(answer.status, 422)
    return answer.text()
  }
  const file = (bytes: Uint8Array<ArrayBuffer>, name: string): FormData => {
    const form = new FormData()
    form.set('sheet', new File([bytes], name))
    form.set('step', 'enter')
    return form
  }

  it('are brought after a dry run, with their names, what they are for and what they belong to', async () => {
    const text = table(
      'Nombre;Name (EN);Ad (az);Sigla;Tipo;Parte;Depende de;Ciudades;Competencias;Sitio web;Fuente;Fax',
      'Instituto de Estudios;Institute of Studies;Tədqiqat İnstitutu;IDE;Instituto;Guestland;Consejo Superior;Far City; Estudios | https://example.org/ley ;https://example.org;https://example.org/ley;',
      'Consejo Superior;;;;Comisión;XX;;;;;;12',
      'Banco Mundial;;;;organización internacional;Internacional;;;;;;',
    )
    const dryRun = await (await send(text)).text()
    assert.match(dryRun, /3 institutions would be added\. None is in the directory already/)
    assert.match(dryRun, /Institute of Studies \(en\) · Tədqiqat İnstitutu \(az\) · IDE/)
    assert.match(dryRun, /Instituto de Estudios \(es\)/)
    assert.match(dryRun, /nothing of the kind is kept here: Fax/)
    assert.equal(await isThere('Consejo'), false)

    assert.equal(await bring(text), '/desk/directory?institutions=3')
    const page = await pageOf('tadqiqat')
    assert.match(page, /institute, Guestland/)
    assert.match(page, /Consejo Superior/)
    assert.match(page, /Far City/)
    assert.match(page, /Estudios/)
    assert.match(page, /https:\/\/example\.org\/ley/)
    assert.match(await pageOf('Banco'), /international organisation, international/)
    assert.match(
      await (await ours.get('/desk/directory?institutions=3')).text(),
      /3 institutions came from the table/,
    )
  })

  it('that are in the directory already, in any spelling, are shown and left as they are', async () => {
    const kept = table('name,kind,side,acronym', 'Secretaría de Cultura,ministry,XX,SC')
    await bring(kept)
    const text = table(
      'name,kind,side,acronym',
      'SECRETARIA DE CULTURA,museum,XX,',
      'Secretaría de Cultura,ministry,YY,',
      'Sociedad Civil,association,XX,sc',
    )
    const dryRun = await (await send(text)).text()
    assert.match(dryRun, /2 institutions would be added\. 1 is in the directory already/)
    assert.match(dryRun, /in the directory already: left as it is: <a[^>]*>Secretaría de Cultura/)
    assert.match(dryRun, /the same acronym has <a[^>]*>Secretaría de Cultura/)
    assert.equal(await bring(text), '/desk/directory?institutions=2')
    // Sent again, nothing comes of it.
    assert.equal(await bring(text), '/desk/directory?institutions=0')
    const dry = await (await send(text)).text()
    assert.doesNotMatch(dry, /value="enter"/)
  })

  it('are named by row and column where something is wrong, and nothing is recorded', async () => {
    const page = await faultsOf(
      table(
        'name,name (en),kind,side,parent,website,other names',
        'Wrong Kind,,palace,XX,,,',
        'Wrong Side,,museum,France,,,',
        ',,museum,XX,,,',
        'Wrong Parent,,museum,XX,No such institution,,',
        'Wrong Self,,museum,XX,wrong self,,',
        'Wrong Site,,museum,XX,,www.example.org,a | Spanish',
        `${'x'.repeat(201)},,museum,XX,,,`,
        'Right One,,museum,XX,,,',
        'Another,RIGHT ONE,museum,XX,,,',
      ),
    )
    assert.match(page, /Line 2, kind: This kind is not known\. Write it in words, such as ministry/)
    assert.match(page, /Line 3, side: Write the code of a side \(XX and YY\), its name, or intern/)
    assert.match(page, /Line 4, name: Write the name in at least one/)
    assert.match(page, /Line 5, parent: No institution is called so, neither in the directory/)
    assert.match(page, /Line 6, parent: An institution cannot belong to itself/)
    assert.match(page, /Line 7, website: Write the whole address/)
    assert.match(page, /Line 7, other names: After the first bar/)
    assert.match(page, /Line 8, name: A name has at most 200 characters/)
    assert.match(page, /Line 10, name: The same institution stands in line 9/)
    assert.equal(await isThere('wrong'), false)
    assert.equal(await isThere('right one'), false)
  })

  it('cannot belong to each other in a circle', async () => {
    const text = table(
      'name,kind,side,parent',
      'Above,museum,XX,Below',
      'Between,museum,XX,Above',
      'Below,museum,XX,Between',
      'Beside,museum,XX,Above',
    )
    const page = await faultsOf(text)
    assert.match(page, /Line 2, parent[\s\S]*Line 3, parent[\s\S]*Line 4, parent/)
    assert.doesNotMatch(page, /Line 5/)
  })

  it('need columns for the kind and the side', async () => {
    const page = await faultsOf(table('name;place', 'A museum;Far City'))
    assert.match(page, /Line 1, kind: The table has no such column/)
    assert.match(page, /Line 1, side: The table has no such column/)
    assert.match(await faultsOf(table('kind;side', 'museum;XX')), /Line 1, name: The table has/)
  })

  it('that one side keeps to itself the other never finds, and what both see belongs to none of them', async () => {
    const text = table('name,kind,side', 'Covert Institute,institute,XX')
    await bring(text, { visibility: 'private' })
    assert.equal(await isThere('covert', ours), true)
    assert.equal(await isThere('covert'), false)
    const below = table('name,kind,side,parent', 'Shown Below,museum,XX,Covert Institute')
    assert.match(await faultsOf(below), /Line 2, parent: Only our side sees this institution/)
    assert.match(await bring(below, { visibility: 'private' }), /institutions=1/)
    // The other side brings its own of that name, and learns nothing.
    const dryRun = await (await send(text, {}, theirs)).text()
    assert.match(dryRun, /1 institution would be added/)
    assert.doesNotMatch(dryRun, /in the directory already: left/)
  })

  it('come from a workbook, its rows counted as a spreadsheet counts them', async () => {
    const rows = (kind: string) => [
      ['İspanca ad', 'Növ', 'Tərəf'],
      [],
      ['Museo de los Libros', kind, 'Hostland'],
    ]
    const workbook = (kind: string) =>
      file(new Uint8Array(aWorkbook({ Institutions: sheetXml(rows(kind)) })), 'institutions.xlsx')
    assert.match(await faultsOf(workbook('palace')), /Line 3, Növ: This kind is not known/)
    assert.equal((await ours.post(path, workbook('muzey'))).status, 303)
    assert.match(await pageOf('museo de los libros'), /museum, Hostland/)
  })

  it('are refused whole where the file is no table', async () => {
    const broken = Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xff, 0xfe, 0xc3, 0x28])
    assert.match(await faultsOf(file(broken, 'a.csv')), /neither text in UTF-8 nor a workbook/)
    const bomb = aWorkbook({ Institutions: sheetXml([['x'.repeat(3e7)]]) })
    assert.ok(bomb.length < 1e6)
    const page = await faultsOf(file(new Uint8Array(bomb), 'bomb.xlsx'))
    assert.match(page, /The workbook cannot be read/)
    const many = ['name,kind,side', ...Array.from({ length: 1_001 }, () => 'One,museum,XX')]
    assert.match(await faultsOf(many.join('\n')), /more than 1,000 rows/)
    assert.match(await faultsOf(''), /Choose a file or paste rows first/)
  })

  it('are brought by editors alone', async () => {
    assert.equal((await viewer.get(path)).status, 403)
    const text = table('name,kind,side', 'Of a viewer,museum,YY')
    assert.equal((await send(text, { step: 'enter' }, viewer)).status, 403)
    assert.equal(await isThere('Of a viewer'), false)
  })

  it('come a thousand at once', async () => {
    const rows = Array.from(
      { length: 1_000 },
      (_, at) =>
        `Library ${String(at)},LIB-${String(at)},library,YY,${at === 0 ? '' : 'Library 0'}`,
    )
    assert.match(await bring(table('name,acronym,kind,side,parent', ...rows)), /=1000$/)
  })
})
