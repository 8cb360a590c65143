/** A browser with a profile on disk, to be killed in the middle of things and opened again. */
import type { BrowserContext, Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { test } from './support.ts'

/** Kills every process of the browser that uses a profile, at once. */
export function killBrowser(profile: string): void {
  try {
    execFileSync('pkill', ['-KILL', '-f', profile])
  }
  catch {
    // pkill exits with 1 when nothing was left to kill.
  }
}

type Opened = (work: (page: Page, context: BrowserContext) => Promise<void>) => Promise<void>

/** A profile of a browser that can be opened, killed and opened again. */
export async function withProfile(use: (open: Opened, profile: string) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'manaschi-kill-'))
  const { launchOptions, baseURL } = test.info().project.use
  try {
    await use(async (work) => {
      const context = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL, timezoneId: 'Asia/Bishkek', acceptDownloads: false })
      await work(context.pages()[0] ?? await context.newPage(), context)
      await context.close().catch(() => {})
    }, profile)
  }
  finally {
    killBrowser(profile)
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
