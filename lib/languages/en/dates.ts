import type { DateWords } from '../pack';

export const dates: DateWords = {
  capitalised: true,
  months: { january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12, jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12 },
  weekdays: { monday: 0, tuesday: 1, wednesday: 2, thursday: 3, friday: 4, saturday: 5, sunday: 6 },
  days: { yesterday: -1, today: 0, tonight: 0 },
  years: { 'last year': -1, 'this year': 0, 'the previous year': -1 },
  monthsAgo: { 'last month': -1, 'this month': 0, 'earlier this month': 0 },
  seasons: { spring: [3, 5], summer: [6, 8], autumn: [9, 11], fall: [9, 11], winter: [12, 2] },
  leads: ['on', 'in', 'of', 'since', 'the', 'by', 'until', 'last', 'this', 'before', 'after', 'from', 'during', 'through', 'to', 'and'],
  vague: ['early', 'late', 'mid'],
};
