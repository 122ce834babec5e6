/**
 * Vietnamese lunisolar calendar to civil dates, for the time zone of Viet Nam (UTC+7).
 * A month begins on the day of the astronomical new moon; month 11 holds the winter solstice; a year of
 * thirteen months repeats the first month in which the sun enters no new principal term.
 * New moons and the sun's longitude after J. Meeus, Astronomical Algorithms (1998), chapters 49 and 25.
 */
import { type CivilDate, dayNumber, fromDayNumber } from "./calendar.ts";

const zone = 7 / 24;
/** Day number of 1970-01-01 as a Julian day at midnight, minus half a day. */
const epoch = 2440587.5;
/** Mean length of a lunar month in days. */
const synodicMonth = 29.530588861;
const radians = Math.PI / 180;

/** The civil date of a lunar day, or null where that month has no such day. Leap months are not addressed. */
export function fromLunar(year: number, month: number, day: number): CivilDate | null {
  const anchor = month >= 11 ? year : year - 1;
  const base = monthEleven(anchor);
  const hasLeap = Math.round((monthEleven(anchor + 1) - base) / synodicMonth) === 13;
  const leap = hasLeap ? leapOffset(base) : 0;
  let offset = (month + 1) % 12;
  if (leap > 0 && offset >= leap) offset++;
  const start = newMoonNear(base + offset * synodicMonth);
  const next = newMoonNear(start + synodicMonth);
  if (day < 1 || day > next - start) return null;
  return fromDayNumber(start + day - 1);
}

/** Day number of the new moon nearest to a day number. */
function newMoonNear(day: number): number {
  const k = Math.round((day + epoch - 2451550.09766) / synodicMonth);
  let best = newMoonDay(k);
  for (const other of [k - 1, k + 1]) {
    const candidate = newMoonDay(other);
    if (Math.abs(candidate - day) < Math.abs(best - day)) best = candidate;
  }
  return best;
}

/** Local day number of the k-th new moon since 2000-01-06. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const mean = 2451550.09766 + synodicMonth * k + 0.00015437 * t * t;
  const eccentricity = 1 - 0.002516 * t;
  const sun = (2.5534 + 29.1053567 * k) * radians;
  const moon = (201.5643 + 385.81693528 * k) * radians;
  const latitude = (160.7108 + 390.67050284 * k) * radians;
  const node = (124.7746 - 1.56375588 * k) * radians;
  const correction =
    -0.4072 * Math.sin(moon) +
    0.17241 * eccentricity * Math.sin(sun) +
    0.01608 * Math.sin(2 * moon) +
    0.01039 * Math.sin(2 * latitude) +
    0.00739 * eccentricity * Math.sin(moon - sun) -
    0.00514 * eccentricity * Math.sin(moon + sun) +
    0.00208 * eccentricity * eccentricity * Math.sin(2 * sun) -
    0.00111 * Math.sin(moon - 2 * latitude) -
    0.00057 * Math.sin(moon + 2 * latitude) +
    0.00056 * eccentricity * Math.sin(2 * moon + sun) -
    0.00042 * Math.sin(3 * moon) +
    0.00042 * eccentricity * Math.sin(sun + 2 * latitude) +
    0.00038 * eccentricity * Math.sin(sun - 2 * latitude) -
    0.00024 * eccentricity * Math.sin(2 * moon - sun) -
    0.00017 * Math.sin(node);
  const dynamicalToUniversal = (64 + 30 * t) / 86400;
  return Math.floor(mean + correction - dynamicalToUniversal + zone - epoch);
}

/** Principal term (0 at the spring equinox, of twelve) that the sun is in at local midnight of a day number. */
function principalTerm(day: number): number {
  const t = (day + epoch - zone - 2451545) / 36525;
  const meanLongitude = 280.46646 + 36000.76983 * t;
  const anomaly = (357.52911 + 35999.05029 * t) * radians;
  const centre = (1.914602 - 0.004817 * t) * Math.sin(anomaly) + 0.019993 * Math.sin(2 * anomaly) + 0.000289 * Math.sin(3 * anomaly);
  const apparent = meanLongitude + centre - 0.00569 - 0.00478 * Math.sin((125.04 - 1934.136 * t) * radians);
  return Math.floor((((apparent % 360) + 360) % 360) / 30);
}

/** Day number on which lunar month 11 of a civil year begins: the month that holds the winter solstice. */
function monthEleven(year: number): number {
  const start = newMoonNear(dayNumber({ year, month: 12, day: 20 }));
  const monthStart = start > dayNumber({ year, month: 12, day: 31 }) ? newMoonNear(start - 29.5) : start;
  return principalTerm(monthStart) >= 9 ? newMoonNear(monthStart - 29.53) : monthStart;
}

/** How many months behind month 11 the leap month stands. */
function leapOffset(eleven: number): number {
  let last = -1;
  for (let index = 1; index <= 14; index++) {
    const term = principalTerm(newMoonNear(eleven + index * synodicMonth));
    if (term === last) return index - 1;
    last = term;
  }
  return 0;
}
