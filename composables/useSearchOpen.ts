/** Whether the search stands over the page, and what was typed while its code was on its way. */
export function useSearchOpen(): { isOpen: Ref<boolean>, typedEarly: Ref<string> } {
  return { isOpen: useState('search-open', () => false), typedEarly: useState('search-typed-early', () => '') }
}
