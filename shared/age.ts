/**
 * The latest birth date, as `2008-11-22`, with which somebody has lived so many years on a day. Where there is no such day,
 * it is the one before: whoever was born on a leap day grows older on the first of March.
 * @param day `2026-11-22`, where the till stands
 */
export function bornBy(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const born = year - years;
  const last = new Date(Date.UTC(born, month, 0)).getUTCDate();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(born).padStart(4, '0')}-${two(month)}-${two(Math.min(date, last))}`;
}
