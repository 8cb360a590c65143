/** Mutation testing of one folder: `npm run test:mutation -- domain/answers`. */
import { spawnSync } from 'node:child_process'
import process from 'node:process'

const [folder = 'domain/answers', ...options] = process.argv.slice(2)
const { status } = spawnSync('npx', ['stryker', 'run', 'stryker.config.mjs', ...options], {
  stdio: 'inherit',
  env: { ...process.env, MUTATION_FOLDER: folder.replace(/\/+$/, '') },
})
process.exitCode = status ?? 1
