import type { Visit } from '#kit/http/visit.ts'

import { publicSiteRoute } from './heritage-routes.ts'

/** An address of the public site, in the language in which it is read. */
export const inOwnLanguage = ({ language }: Visit, href: string): string => `/${language}${href}`

/** Where everybody reads of a site. */
export const publicSiteHref =
  (visit: Visit) =>
  (slug: string): string =>
    inOwnLanguage(visit, publicSiteRoute.href({ slug }))
