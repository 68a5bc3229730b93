import { randomUUID } from 'node:crypto'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { assessments, sites } from '#contexts/heritage/contract.ts'
import { saveInstitution } from '#contexts/relations/contract.ts'
import { deskRoutes, openRoutes } from '#contexts/restoration/routes.ts'

import { aRelation } from './an-event-view.ts'
import { anAssessment, aSite } from './heritage-factories.ts'
import { type Desk, openDesk, type OpenDesk } from './open-desk.ts'

/** Both sides at their desks, an assessed site of the one, and an institution of the other. */
export type RestorationDesk = {
  readonly desk: OpenDesk
  /** An editor of the side that keeps the site. */
  readonly ours: Desk
  readonly theirs: Desk
  readonly site: string
  readonly assessment: string
  readonly institution: string
}

/** The desk of restoration with somebody on both sides. `today` may move. */
export const openRestorationDesk = async (today: () => number): Promise<RestorationDesk> => {
  const desk = await openDesk(
    (dependencies) => deskRoutes(dependencies),
    today,
    (dependencies) => openRoutes(dependencies),
  )
  const owner = { ...operatorActingFor(aRelation.id, 'YY'), member: randomUUID() }
  const institution = randomUUID()
  const known = await asActor(desk.db, owner, async (tx) => {
    const { id: site } = await sites.enter(tx, owner, aSite('A caravanserai'))
    const assessment = anAssessment(site)
    await assessments.insert(tx, owner, [assessment])
    await saveInstitution(tx, {
      relation: aRelation.id,
      institution: {
        id: institution,
        visibility: 'joint',
        side: 'XX',
        kind: 'institute',
        name: { en: 'Institute of Walls' },
        sources: [],
      },
    })
    return { site, assessment: assessment.id }
  })
  return {
    desk,
    ours: await desk.signIn('YY', 'editor'),
    theirs: await desk.signIn('XX', 'editor'),
    institution,
    ...known,
  }
}
