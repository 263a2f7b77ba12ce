/** Qualities of those who have no account here and come by name. */
export const guests: readonly string[] = ['press', 'deputy', 'cppcc']
