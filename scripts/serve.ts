/** `npm run serve`: serves the built app on PORT, or on the first free port from 3000, and prints its address. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const FIRST_PORT = 3000
const LAST_PORT = 3100
const serverPath = fileURLToPath(new URL('../.output/server/index.mjs', import.meta.url))

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}

async function findPort(): Promise<number> {
  if (process.env.PORT)
    return Number(process.env.PORT)
  for (let port = FIRST_PORT; port <= LAST_PORT; port++) {
    if (await isFree(port))
      return port
  }
  throw new Error(`No port from ${FIRST_PORT} to ${LAST_PORT} is free: set PORT to one that is.`)
}

if (!existsSync(serverPath)) {
  console.error('The app is not built yet: run npm run build first, or npm start for everything.')
  process.exit(1)
}
const port = await findPort()
const server = spawn(process.execPath, [serverPath], {
  env: { ...process.env, PORT: String(port) },
  stdio: ['inherit', 'pipe', 'inherit'],
})
server.stdout.once(
  'data',
  () => console.log(`\n  Manaschi is open at http://localhost:${port}\n  Stop it with Ctrl+C.\n`),
)
server.on('exit', code => process.exit(code ?? 0))
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => server.kill(signal))
