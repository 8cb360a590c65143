// What is typed is never lost: whoever adds a field says here how what stands in it is kept.
import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** A field, and what its file must hold to keep it. */
const ways = {
  /** With every change, in a draft beside the log, until it is given. */
  draft: /useTextDraft\(|useFormDraft\(/,
  /** In the log, as a setting, when the typing pauses or at once. */
  setting: /useSetting\(|progress\.setSetting\(/,
  /** By the component that uses it. */
  byOwner: /defineModel|emit\('(?:change|say)'|defineProps/,
  /** Nothing is typed: a choice or two about a button beside it, gone with the page. */
  choiceBesideItsButton: /<select|type="(?:checkbox|file)"|readonly/,
  /** How a list is shown: every page begins with its own way. */
  choiceOfView: /type="radio"/,
  /** Words to look something up by: not kept. */
  search: /LONGEST_SEARCH/,
} as const satisfies Record<string, RegExp>

const fields: Readonly<Record<string, keyof typeof ways>> = {
  'components/base/BaseTextField.vue': 'byOwner',
  'components/cards/CardsFilters.vue': 'search',
  'components/cards/CardsRow.vue': 'byOwner',
  'components/cards/CardsTable.vue': 'byOwner',
  'components/data/DataDelete.vue': 'choiceBesideItsButton',
  'components/data/DataImport.vue': 'choiceBesideItsButton',
  'components/debate/DebateTake.vue': 'draft',
  'components/export/ExportLanguage.vue': 'choiceBesideItsButton',
  'components/export/ExportScope.vue': 'choiceBesideItsButton',
  'components/fact/FactKept.vue': 'draft',
  'components/fact/FactSection.vue': 'choiceOfView',
  'components/map/MapYears.vue': 'byOwner',
  'components/outline/OutlinePoints.vue': 'byOwner',
  'components/progress/ProgressFilters.vue': 'byOwner',
  'components/question/QuestionChoice.vue': 'byOwner',
  'components/question/QuestionTyped.vue': 'byOwner',
  'components/quiz/QuizChips.vue': 'byOwner',
  'components/quiz/QuizConfidence.vue': 'byOwner',
  'components/quiz/QuizSetup.vue': 'draft',
  'components/quiz/QuizShare.vue': 'choiceBesideItsButton',
  'components/search/SearchPanel.vue': 'search',
  'components/settings/SettingsChoice.vue': 'byOwner',
  'components/settings/SettingsExam.vue': 'draft',
  'components/settings/SettingsForm.vue': 'setting',
  'components/settings/SettingsLoad.vue': 'setting',
  'components/settings/SettingsReschedule.vue': 'choiceBesideItsButton',
  'components/settings/SettingsRetention.vue': 'setting',
  'components/study/StudyActions.vue': 'draft',
  'components/study/StudyTypedAnswer.vue': 'draft',
  'components/ticket/TicketTake.vue': 'draft',
  'components/timeline/TimelineFilters.vue': 'byOwner',
  'components/today/TodayBreak.vue': 'choiceBesideItsButton',
  'components/today/TodayCustom.vue': 'choiceBesideItsButton',
  'error.vue': 'search',
  'pages/cards.vue': 'choiceBesideItsButton',
  'pages/disagreements/index.vue': 'choiceBesideItsButton',
  'pages/export.vue': 'choiceBesideItsButton',
  'pages/glossary.vue': 'search',
}

const withFields = globSync(['{components,pages,layouts}/**/*.vue', '{app,error}.vue'])
  .filter(file => /<(?:input|textarea|select|BaseTextField)\b|'textarea'|contenteditable/.test(readFileSync(file, 'utf8')))

it('every file with a field says how it is kept', () => {
  expect(Object.keys(fields)).toEqual(withFields.toSorted())
})

it.each(Object.entries(fields))('%s: %s', (file, way) => {
  expect(readFileSync(file, 'utf8')).toMatch(ways[way])
})
