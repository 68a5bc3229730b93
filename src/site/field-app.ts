import type { DeskVisit } from '#contexts/access/contract.ts'
import { sites } from '#contexts/heritage/contract.ts'
import { type Answer, file, problem } from '#kit/http/answer.ts'

import { assetUrl, findAsset } from './assets-manifest.ts'
import { words } from './messages/words.ts'

// Served from below the desk, since a worker may keep only what lies beside it.
const worker = findAsset(assetUrl('field-worker.js'))

/** The script that keeps the field page on a device. */
export const fieldWorker = ({ language }: DeskVisit): Answer =>
  worker === undefined
    ? problem({ status: 404, title: 'Alternat', detail: words(language)('nav.heritage') })
    : file({
        contentType: 'text/javascript; charset=utf-8',
        body: worker.bytes,
        headers: { 'cache-control': 'no-cache' },
      })

const icons = [
  { src: assetUrl('icon.svg'), sizes: 'any', type: 'image/svg+xml' },
  { src: assetUrl('icon-192.png'), sizes: '192x192', type: 'image/png' },
  { src: assetUrl('icon-512.png'), sizes: '512x512', type: 'image/png' },
  // With room around it, for devices that cut icons into a shape of theirs.
  { src: assetUrl('icon-maskable.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
]

/** What a device is told that takes the field page among its own programs. */
export const fieldManifest = ({ language }: DeskVisit): Answer => {
  const { page } = sites.fieldRoutes
  const name = `Alternat · ${words(language)('nav.heritage')}`
  return file({
    contentType: 'application/manifest+json',
    body: JSON.stringify({
      id: page.path,
      name,
      short_name: 'Alternat',
      lang: language,
      start_url: page.path,
      scope: page.path,
      display: 'standalone',
      background_color: '#fbf9f5',
      theme_color: '#fbf9f5',
      icons,
    }),
  })
}
