// Made by `npm run content:lexicon` from content/lexicon/ky.yml, which is where words are added.
import type { KyrgyzLexicon } from '../lexicon-schema.ts'

export const nominatives: KyrgyzLexicon['nominatives'] = ["алтын","база","башка","валюта","дата","демилге","дүйнө","жакын","жөнүндө","жунда","жээни","каранды","карта","кийин","кыйын","маани","мурун","мүмкүн","нота","орду","орун","өлкө","пайда","планы","саны","соода","термин","үчүн","факты","фонду","чейин","элита","эмне"]
