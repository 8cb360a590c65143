/** The one way to schemas here: zod/mini, told once what the page's security policy asks of it. */
import { config } from 'zod/mini'

// Compiled parsers need eval, which the page's security policy forbids.
config({ jitless: true })

export * as z from 'zod/mini'
