/** "2025-02" of an ISO date. */
const monthOf = (date: string): string => date.slice(0, 7);

/** A month so many months later or earlier: "2025-02", −2 → "2024-12". */
export function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Every month that a stretch of ISO dates touches, "2025-02" …, so many at most. */
export function monthsOf(from: string, to: string, atMost: number): string[] {
  const months = [monthOf(from)];
  while (months.length < atMost) {
    const last = months[months.length - 1] ?? '';
    if (last >= monthOf(to)) break;
    months.push(shifted(last, 1));
  }
  return months;
}
