/** The words of the English reader, by what they do. Lower case; facts of the language. */
import type { Qualifier } from "../types.ts";
import { readLexicon } from "../vi/lexicon.ts";

/** The words of a string, as a set. */
function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** Number words that run together: `two hundred and fifty`. */
export const numberWords = setOf(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen " +
    "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion",
);

/** Magnitudes by their powers of ten. Those of few letters are stuck to their number: `4.5bn`. */
export const magnitudes: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  mln: 6,
  mn: 6,
  billion: 9,
  bln: 9,
  bn: 9,
  trillion: 12,
  trn: 12,
  tn: 12,
  quadrillion: 15,
};
/** The same where they are stuck to a sum of money. */
export const stuckMagnitudes: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, t: 12 };

/** Magnitudes that say only how large something is: `hundreds of people`. */
export const indefinites: Readonly<Record<string, string>> = {
  tens: "10",
  dozens: "12",
  scores: "20",
  hundreds: "100",
  thousands: "1000",
  millions: "1000000",
  billions: "1000000000",
};

/** What stands before a number and qualifies it. */
export const qualifiers: Readonly<Record<string, Qualifier>> = {
  over: "over",
  "more than": "over",
  "greater than": "over",
  above: "over",
  exceeding: "over",
  "in excess of": "over",
  "upwards of": "over",
  "less than": "under",
  "fewer than": "under",
  "lower than": "under",
  under: "under",
  below: "under",
  nearly: "nearly",
  almost: "nearly",
  "close to": "nearly",
  "just under": "nearly",
  about: "about",
  around: "about",
  approximately: "about",
  roughly: "about",
  some: "about",
  "an estimated": "about",
  estimated: "about",
  "at least": "at_least",
  "no fewer than": "at_least",
  "no less than": "at_least",
  "not less than": "at_least",
  "a minimum of": "at_least",
  "at most": "at_most",
  "up to": "at_most",
  "no more than": "at_most",
  "not more than": "at_most",
  "not exceeding": "at_most",
  "a maximum of": "at_most",
};

/** What stands behind a number or its unit and qualifies it. */
export const qualifiersBehind: Readonly<Record<string, Qualifier>> = {
  "or more": "at_least",
  "or older": "at_least",
  "or above": "at_least",
  "and above": "at_least",
  "and over": "at_least",
  "and older": "at_least",
  "or less": "at_most",
  "or fewer": "at_most",
  "or younger": "at_most",
  "and under": "at_most",
};

/** Currencies, as written before or behind the number; those with letters of Vietnamese as its own list has them. */
export const currencies: Readonly<Record<string, string>> = {
  $: "USD",
  us$: "USD",
  "us $": "USD",
  usd: "USD",
  dollar: "USD",
  dollars: "USD",
  "us dollars": "USD",
  "u.s. dollars": "USD",
  vnd: "VND",
  vnđ: "VND",
  dong: "VND",
  dongs: "VND",
  "vietnamese dong": "VND",
  ...Object.fromEntries(readLexicon("money").flatMap(({ form, fields }) => (/^[ -~]*$/.test(form) || !fields.code ? [] : [[form, fields.code]]))),
  "€": "EUR",
  eur: "EUR",
  euro: "EUR",
  euros: "EUR",
  "£": "GBP",
  gbp: "GBP",
  pounds: "GBP",
  "¥": "JPY",
  jpy: "JPY",
  yen: "JPY",
  yuan: "CNY",
  cny: "CNY",
  rmb: "CNY",
  won: "KRW",
  krw: "KRW",
  baht: "THB",
  thb: "THB",
  kip: "LAK",
  riel: "KHR",
  sgd: "SGD",
  aud: "AUD",
};

/** Measures by their UCUM codes. */
export const measures: Readonly<Record<string, string>> = {
  "%": "%",
  percent: "%",
  "per cent": "%",
  pct: "%",
  "percentage point": "%",
  "percentage points": "%",
  "% points": "%",
  km: "km",
  kms: "km",
  kilometre: "km",
  kilometres: "km",
  kilometer: "km",
  kilometers: "km",
  m: "m",
  metre: "m",
  metres: "m",
  meter: "m",
  meters: "m",
  cm: "cm",
  centimetres: "cm",
  centimeters: "cm",
  mm: "mm",
  millimetres: "mm",
  millimeters: "mm",
  ha: "har",
  hectare: "har",
  hectares: "har",
  "sq km": "km2",
  "sq.km": "km2",
  km2: "km2",
  "km²": "km2",
  "square kilometre": "km2",
  "square kilometres": "km2",
  "square kilometers": "km2",
  "sq m": "m2",
  "sq.m": "m2",
  m2: "m2",
  "m²": "m2",
  "square metre": "m2",
  "square metres": "m2",
  "square meters": "m2",
  m3: "m3",
  "m³": "m3",
  "cubic metres": "m3",
  "cubic meters": "m3",
  kg: "kg",
  kilogram: "kg",
  kilograms: "kg",
  kilogrammes: "kg",
  kilos: "kg",
  g: "g",
  gram: "g",
  grams: "g",
  tonne: "t",
  tonnes: "t",
  ton: "t",
  tons: "t",
  quintals: "",
  "tonnes/ha": "t/har",
  litre: "L",
  litres: "L",
  liters: "L",
  ml: "mL",
  "km/h": "km/h",
  kph: "km/h",
  kmph: "km/h",
  "kilometres per hour": "km/h",
  "m/s": "m/s",
  "°c": "Cel",
  "degrees celsius": "Cel",
  mw: "MW",
  megawatts: "MW",
  gw: "GW",
  kw: "kW",
  kwh: "kW.h",
  mwh: "MW.h",
  gwh: "GW.h",
};

/** The longest form of the tables above, in tokens. */
export const longestForm = 4;

/** Words that end a noun phrase, and are never the noun of a count. */
export const stops = setOf(
  "a an the this that these those his her its their our your my some any all both each every no and or but nor so yet if than as " +
    "in on at by for from to with without within into onto of off over under about above below after before since until till during through throughout across " +
    "against among amid along around between behind beyond despite except like near per regarding toward towards upon via versus " +
    "who whom whose which what when where why how while because although though whether unless " +
    "is are was were be been being am has have had having do does did will would shall should can could may might must " +
    "not also only even just still already then thus however there here including comprising such respectively too very more less most least up down out " +
    "i you he she it we they them him us me whilst compared hit totalling worth ago earlier later away",
);

/** Nouns without an s that are plural, or do not change. */
export const plurals = setOf(
  "people men women children police cattle livestock poultry aircraft fish staff personnel youth media criteria phenomena policemen policewomen " +
    "servicemen militiamen fishermen businesspeople spokespeople teeth feet sheep",
);

/** Words in s that are no plural head: the head stands behind them. */
export const singularsInS = setOf(
  "sports news goods arms customs sales savings economics physics mathematics politics headquarters logistics electronics serious various religious " +
    "dangerous previous numerous famous prestigious business class mass gas bus process press access success congress homeless business grass " +
    "glass cross loss less plus virus campus status census consensus bonus diabetes tuberculosis analysis basis crisis gross express progress works always perhaps",
);

/** Words between a number and its noun that are no part of it, and say nothing of it. */
export const adverbs = setOf("newly further other another additional different new consecutive");

/** Nouns of events, and of people. */
export const eventNouns = setOf(
  "launches launch campaigns campaign sessions session meetings meeting conferences conference classes class courses course events event workshops workshop " +
    "activities activity contests contest festivals festival talks drills drill patrols patrol visits visit rounds round seminars seminar programmes programs trainings " +
    "events ceremonies competitions gatherings rallies",
);
export const peopleNouns = setOf(
  "people person participants participant attendees men man women woman children child students student pupils pupil teachers teacher officers officer officials " +
    "members member suspects suspect offenders offender defendants residents resident citizens citizen workers worker employees farmers farmer soldiers policemen police " +
    "patients patient victims victim voters delegates volunteers volunteer doctors nurses households' elders villagers drivers driver passengers tourists visitors " +
    "individuals individual candidates trainees learners persons girls boys guests fishermen",
);

/** Words of a rise and of a fall: verbs and adverbs before the amount, and nouns on either side of it. */
export const rises = setOf(
  "up rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb climbed climbing jump jumped surge surged soared expanded gain",
);
export const falls = setOf(
  "down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing reduce reduced reducing reduction " +
    "cut slid shrank plunged contracted",
);
export const higher = setOf("higher more larger greater increase rise growth jump surge up gain");
export const lower = setOf("lower less fewer smaller decrease decline drop fall reduction down cut");
/** Verbs between what is counted and how many there are: `traffic deaths numbered 2,865`. */
export const levelVerbs = setOf("numbered totalled totaled reached stood");
/** Verbs whose `up` or `down` changes no number: `set up 117 models`, `broke down 15 rings`. */
export const particleVerbs = setOf(
  "set sets setting make makes made making sign signs signed signing pick picks picked picking build builds built building break breaks broke broken breaking " +
    "take takes took taken taking give gives gave given giving bring brings brought bringing put puts putting follow followed following clean cleaned cleaning " +
    "open opened opening clear cleared clearing team teamed teaming track tracked tracking hunt hunted hunting shut close closed closing tear tore torn burn burned " +
    "turn turned turning shoot shooting draw drew drawn drawing round rounded rounding line lined end ended ending back backed hand handed blow blew blown",
);
/** Plural nouns whose numbers are amounts of something, and count no things. */
export const amountNouns = setOf(
  "prices temperatures shares points rates levels scores yields incomes wages salaries costs values exports imports sales revenues earnings profits funds debts investments damages losses fees taxes",
);
/** What becomes of people, where the noun is left out: `36 people dead, 21 missing`. */
export const fates = setOf("dead missing injured wounded hurt homeless hospitalised hospitalized");
/** Words that are an amount of change by themselves. */
export const multiples: Readonly<Record<string, string>> = {
  doubled: "2",
  doubling: "2",
  tripled: "3",
  trebled: "3",
  quadrupled: "4",
  twofold: "2",
  threefold: "3",
  fourfold: "4",
  fivefold: "5",
  tenfold: "10",
};

export const months: Readonly<Record<string, number>> = Object.fromEntries(
  (
    "january:1 february:2 march:3 april:4 may:5 june:6 july:7 august:8 september:9 october:10 november:11 december:12 " +
    "jan:1 feb:2 mar:3 apr:4 jun:6 jul:7 aug:8 sep:9 sept:9 oct:10 nov:11 dec:12"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, pair.indexOf(":")), Number(pair.slice(pair.indexOf(":") + 1))]),
);
export const weekdays: Readonly<Record<string, number>> = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 };
export const ordinals: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4 };
export const timeUnits: Readonly<Record<string, "year" | "quarter" | "month" | "week" | "day" | "hour" | "minute" | "second" | "decade" | "century">> = {
  year: "year",
  years: "year",
  quarter: "quarter",
  quarters: "quarter",
  month: "month",
  months: "month",
  week: "week",
  weeks: "week",
  day: "day",
  days: "day",
  hour: "hour",
  hours: "hour",
  minute: "minute",
  minutes: "minute",
  second: "second",
  seconds: "second",
  decade: "decade",
  decades: "decade",
  century: "century",
  centuries: "century",
};

/** Words that make the number behind them a name: true for those of documents. */
export const labelWords: Readonly<Record<string, boolean>> = Object.fromEntries([
  ...(
    "decree decrees resolution resolutions directive directives decision decisions circular circulars plan plans dispatch law laws order ordinance " +
    "instruction conclusion announcement guideline proposal no nos"
  )
    .split(" ")
    .map((word) => [word, true] as const),
  ...(
    "article articles clause clauses section chapter point appendix annex form project programme program highway road route street lane alley grade class group ward district " +
    "zone block phase stage version flight typhoon storm patient page level category top channel room hotline tel phone fax issue term tenure " +
    "covid village hamlet team gate pier terminal line boeing airbus iphone galaxy windows formula world vol number building area region division corps regiment brigade battalion " +
    "model type goal sdg industry web season episode lot contract serial plate km"
  )
    .split(" ")
    .map((word) => [word, false] as const),
]);
/** Those that are one only with a capital: `District 1`, not `in the district 12 communes`. */
export const cased = setOf(
  "article articles clause clauses section chapter point appendix annex form project programme program highway road route street lane alley grade class group ward district " +
    "zone block phase stage version flight typhoon storm patient page level category top channel room issue term tenure village hamlet team gate pier terminal line formula world " +
    "number building area region division corps regiment brigade battalion model type goal industry web season episode lot contract serial plate km plan plans law laws order decision decisions " +
    "decree decrees resolution resolutions directive directives circular circulars instruction conclusion announcement guideline proposal dispatch no nos galaxy windows",
);
