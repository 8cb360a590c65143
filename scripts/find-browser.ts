/**
 * Finds a Chromium for the browser tests: CHROME_PATH, the system's own, one that Playwright has installed, or the one
 * inside the npm package @sparticuz/chromium (Linux on x64). Says in one line what to install when there is none.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { chromium } from '@playwright/test'

export interface FoundBrowser {
  executablePath: string
  args: string[]
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]
/** As root (containers, CI) Chromium refuses to start with its sandbox; the rest keeps it from calling its maker. */
const baseArgs = [
  ...process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

function installedCandidates(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [
    ...process.env.CHROME_PATH ? [process.env.CHROME_PATH] : [],
    ...folders.flatMap(folder => names.map(name => join(folder, name))),
    ...wellKnown,
    chromium.executablePath(),
  ]
}

/** Whether a binary starts here at all: on a bare machine the libraries it needs may be missing. */
function starts(executablePath: string): boolean {
  return spawnSync(executablePath, ['--version'], { timeout: 20_000 }).status === 0
}

async function packagedBrowser(): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return undefined
  // The package unpacks its libraries only where it believes itself in Amazon's cloud; they are put last on the path.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const before = process.env.LD_LIBRARY_PATH
  const { default: packaged } = await import('@sparticuz/chromium')
  const executablePath = await packaged.executablePath()
  const withLibraries = process.env.LD_LIBRARY_PATH
  process.env.LD_LIBRARY_PATH = before ?? ''
  if (!starts(executablePath))
    process.env.LD_LIBRARY_PATH = withLibraries
  return starts(executablePath)
    ? { executablePath, args: [...baseArgs, '--no-sandbox', '--disable-gpu', '--no-zygote'] }
    : undefined
}

/** A browser to test with. Throws, with the way out, when the machine has none. */
export async function findBrowser(): Promise<FoundBrowser> {
  const executablePath = installedCandidates().find(path => existsSync(path))
  if (executablePath)
    return { executablePath, args: baseArgs }
  const packaged = await packagedBrowser().catch(() => undefined)
  if (packaged)
    return packaged
  throw new Error(
    'No Chromium or Chrome found: install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) or set CHROME_PATH.',
  )
}
