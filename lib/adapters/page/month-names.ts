/** Names of months and days as news pages write them, lower case; forms by their beginning, month by month. */
export const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'yanvar', 'yan', 'январь', 'января', 'янв'],
  ['february', 'feb', 'fevral', 'fev', 'февраль', 'февраля', 'фев', 'февр'],
  ['march', 'mar', 'mart', 'март', 'марта', 'мар'],
  ['april', 'apr', 'aprel', 'апрель', 'апреля', 'апр'],
  ['may', 'май', 'мая'],
  ['june', 'jun', 'iyun', 'iyn', 'июнь', 'июня', 'июн'],
  ['july', 'jul', 'iyul', 'iyl', 'июль', 'июля', 'июл'],
  ['august', 'aug', 'avqust', 'avq', 'август', 'августа', 'авг'],
  ['september', 'sep', 'sept', 'sentyabr', 'sen', 'сентябрь', 'сентября', 'сен', 'сент'],
  ['october', 'oct', 'oktyabr', 'okt', 'октябрь', 'октября', 'окт'],
  ['november', 'nov', 'noyabr', 'noy', 'ноябрь', 'ноября', 'ноя', 'нояб'],
  ['december', 'dec', 'dekabr', 'dek', 'декабрь', 'декабря', 'дек'],
];

export const TODAY: readonly string[] = ['bu gün', 'today', 'сегодня'];
export const YESTERDAY: readonly string[] = ['dünən', 'yesterday', 'вчера'];
