import type { Desk } from './open-desk.ts'

/** A member plans a joint programme of the year 2021 at their desk; answers its id. */
export const aProgramme = async (desk: Desk): Promise<string> => {
  await desk.post('/desk/programmes/new', {
    'title-en': 'Arbitrary year',
    first: '2021-01-01',
    last: '2021-12-31',
    owner: 'joint',
    'format-0': 'in-person',
    otherwise: 'postpone',
    'decide-by': '14',
    reading: 'open',
  })
  const listed = await (await desk.get('/desk/programmes')).text()
  const [, id] = /programme=([0-9a-f-]{36})/.exec(listed) ?? []
  if (id === undefined) throw new Error('no programme was planned')
  return id
}
