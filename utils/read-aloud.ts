/** Reading aloud by the voices of this device (Web Speech). Voices that send the text to another host are not used. */
import type { LanguageCode } from '#domain/content/deck'
import { languageRuns } from '#domain/content/language-runs'

/** How long (ms) voices may take to be known: some browsers name them only after they were asked for. */
const VOICES_COME_MS = 1_000

/** Languages that were to be read and have no voice here. */
export interface ReadingResult { missing: string[] }

async function voicesOf(speech: SpeechSynthesis): Promise<SpeechSynthesisVoice[]> {
  if (speech.getVoices().length === 0) {
    await new Promise<void>((resolve) => {
      speech.addEventListener('voiceschanged', () => resolve(), { once: true })
      setTimeout(resolve, VOICES_COME_MS)
    })
  }
  return speech.getVoices()
}

/** The device's own voice for a language (BCP 47). */
function voiceFor(voices: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice | undefined {
  const own = voices.filter(({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language)
  return own.find(voice => voice.default) ?? own[0]
}

function speak(speech: SpeechSynthesis, text: string, voice: SpeechSynthesisVoice): Promise<void> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.addEventListener('end', () => resolve())
    utterance.addEventListener('error', () => resolve())
    speech.speak(utterance)
  })
}

/** What is being read; another number, and it is not to be read on. */
let turn = 0

/** Reads a text, each run of another alphabet by a voice of its language. Resolves when it is read, or stopped. */
export async function readAloud(
  text: string, textLanguage: LanguageCode, speech: SpeechSynthesis | undefined = globalThis.speechSynthesis,
): Promise<ReadingResult> {
  if (!speech)
    return { missing: [textLanguage] }
  const own = ++turn
  const voices = await voicesOf(speech)
  const missing = new Set<string>()
  for (const run of languageRuns(text, {}, textLanguage)) {
    if (own !== turn)
      break
    const language = run.language ?? textLanguage
    const voice = voiceFor(voices, language)
    if (!/[\p{L}\p{N}]/u.test(run.text))
      continue
    if (voice)
      await speak(speech, run.text, voice)
    else
      missing.add(language)
  }
  return { missing: own === turn ? [...missing] : [] }
}

/** Ends what is being read, at once. */
export function stopReading(speech: SpeechSynthesis | undefined = globalThis.speechSynthesis): void {
  turn++
  speech?.cancel()
}
