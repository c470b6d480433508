/** Words that, right before a noun for an act, point at the incident that is told: "в этой атаке", "bu hücumda". */
export const POINTING_WORDS: ReadonlySet<string> = new Set(['этой', 'этом', 'эту', 'этих', 'этими', 'данной', 'данную', 'данном', 'bu', 'sözügedən']);
