import { joinedTo } from '../declension';
import type { DateWords } from '../pack';
import { harmony } from './declension';

const MONTHS = ['yanvar', 'fevral', 'mart', 'aprel', 'may', 'iyun', 'iyul', 'avqust', 'sentyabr', 'oktyabr', 'noyabr', 'dekabr'];
const DAYS: readonly (readonly string[])[] = [['bazar ertəsi'], ['çərşənbə axşamı'], ['çərşənbə', 'çərşənbə günü'], ['cümə axşamı'], ['cümə', 'cümə günü'], ['şənbə', 'şənbə günü'], ['bazar günü']];

export const dates: DateWords = {
  capitalised: false,
  months: Object.fromEntries(MONTHS.flatMap((month, i) => ['', 'In', 'dA', 'dAn', 'A', 'IndA'].map((ending): [string, number] => [joinedTo(month, ending, harmony), i + 1]))),
  weekdays: Object.fromEntries(DAYS.flatMap((names, i) => names.map((name): [string, number] => [name, i]))),
  days: { bugün: 0, 'bu gün': 0, bugünkü: 0, dünən: -1, dünənki: -1, 'ötən gün': -1, srağagün: -2, 'bir gün əvvəl': -1 },
  years: { 'ötən il': -1, 'keçən il': -1, 'ötən ilin': -1, 'keçən ilin': -1, 'bu il': 0, 'cari il': 0, 'bu ilin': 0, 'cari ilin': 0, 'ötən ildə': -1 },
  monthsAgo: { 'ötən ay': -1, 'keçən ay': -1, 'ötən ayın': -1, 'bu ay': 0, 'bu ayın': 0, 'cari ayın': 0 },
  seasons: { yazda: [3, 5], yayda: [6, 8], payızda: [9, 11], qışda: [12, 2] },
  leads: ['ilin', 'ötən', 'keçən', 'bu', 'cari'],
  vague: ['əvvəli', 'sonu', 'ortası'],
};
