/** Last words of the names of outlets, agencies and companies, in any language of the packs: what stands before them is a part of the name ("Baku TV", "Moscow Times"). */
export const OUTLET_WORDS: ReadonlySet<string> = new Set([
  'tv', 'news', 'times', 'post', 'herald', 'tribune', 'telegraph', 'journal', 'daily', 'gazette', 'today', 'press', 'radio', 'media', 'observer', 'mail', 'chronicle', 'review', 'globe', 'monitor', 'echo', 'fm', 'live', 'online', 'express', 'insider', 'telecom', 'bank', 'airlines', 'airways', 'labs', 'energy', 'insurance', 'university',
  'тв', 'телеком', 'таймс', 'ньюс', 'пост', 'дейли', 'радио', 'медиа', 'банк', 'авиа', 'сегодня', 'пресс', 'джорнал', 'трибюн', 'телеграф', 'онлайн',
  'televiziyası', 'radiosu', 'qəzeti', 'telekom', 'bankı', 'mətbuatı',
]);
