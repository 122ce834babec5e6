/** What counts measure: the shipped codebook by its own examples, slugs, and a user's codebook. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SolieuError } from "../src/errors.ts";
import { extract } from "../src/pipeline.ts";
import type { Codebook } from "../src/types.ts";
import { readCodebook, shippedCodebook } from "../src/vi/codebook.ts";
import { abbreviations } from "../src/vi/codebook-words.ts";

/** The indicator of the count that begins where the bracket stands and holds what stands in it. */
function indicatorOf(marked: string, codebook?: Codebook): string | undefined {
  const start = Array.from(marked.slice(0, marked.indexOf("["))).length;
  const mention = /\[(.*?)\]/.exec(marked)?.[1] ?? "";
  const { records } = extract({ id: "bai.txt", text: marked.replace(/[[\]]/g, "") }, codebook ? { codebook } : {});
  return records.find((record) => record.type === "count" && record.start <= start && record.text.includes(mention))?.indicator;
}

describe("the shipped codebook", () => {
  const { indicators } = shippedCodebook();

  test.each(indicators)("$id: $example", ({ id, example }) => {
    expect(indicatorOf(example)).toBe(id);
  });

  test("each entry has a domain and labels of its own", () => {
    expect(indicators.filter(({ domain }) => domain === "").map(({ id }) => id)).toEqual([]);
    for (const labels of [indicators.map(({ labelVi }) => labelVi), indicators.map(({ labelEn }) => labelEn)]) {
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    }
  });

  test("passes the checks of a user's own", () => {
    const text = readFileSync("src/vi/codebook/indicators.tsv", "utf8");
    expect(readCodebook(text).indicators).toEqual(indicators);
  });

  test("ids are kebab-case", () => {
    expect(indicators.filter(({ id }) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)).map(({ id }) => id)).toEqual([]);
  });

  test("no word of an expansion is an abbreviation", () => {
    const loops = [...abbreviations()].filter(([, words]) => words.some((word) => abbreviations().has(word)));
    expect(loops).toEqual([]);
  });
});

describe("one thing has one indicator", () => {
  const launches = "tổ chức [1.390 đợt] phát động phong trào toàn dân bảo vệ an ninh Tổ quốc";

  test.each([
    ["an abbreviation", "tổ chức [1.160 đợt] phát động phong trào toàn dân bảo vệ ANTQ"],
    ["a phrase that goes on", "tổ chức [1.160 đợt] phát động phong trào toàn dân bảo vệ ANTQ và tuyên truyền pháp luật"],
    ["another order", "tổ chức [1.160 đợt] phát động toàn dân tham gia phong trào bảo vệ an ninh Tổ quốc"],
    ["capitals", "TỔ CHỨC [1.160 ĐỢT] PHÁT ĐỘNG PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC"],
    ["a comma in a name", "mở [12 đợt] phát động phong trào toàn dân bảo vệ an ninh, trật tự"],
  ])("launches of the movement: %s", (_what, sentence) => {
    expect(indicatorOf(sentence)).toBe("campaign-launches");
    expect(indicatorOf(launches)).toBe("campaign-launches");
  });

  test.each([
    "tổ chức 1.390 đợt phát động phong trào toàn dân bảo vệ ANTQ và tuyên truyền pháp luật với hơn [155.033 lượt người] tham gia",
    "Đã tổ chức 12 đợt phát động phong trào toàn dân bảo vệ ANTQ, thu hút [2.000 người] tham gia",
  ])("participants of launches: %s", (sentence) => {
    expect(indicatorOf(sentence)).toBe("campaign-participants");
  });

  test.each([
    ["xảy ra [12 vụ] hoả hoạn", "xảy ra [12 vụ] hỏa hoạn"],
    ["thu giữ [2 kg] ma tuý đá", "thu giữ [2 kg] ma túy đá"],
    ["có [5 xã] đạt chuẩn NTM", "có [5 xã] đạt chuẩn nông thôn mới"],
    ["phong trào với [12 lá] cờ hoà bình", "phong trào với [12 lá] cờ hòa bình"],
    ["mời [12 vị] khách Uỷ ban", "mời [12 vị] khách Ủy ban"],
    ["trao [12 lá] cờ của UBND tỉnh", "trao [12 lá] cờ của Ủy ban nhân dân tỉnh"],
    ["dùng [12 lượt] trao đổi, học tập kinh nghiệm", "dùng [12 lượt] học tập, trao đổi kinh nghiệm"],
    ["dùng [12 lượt] trao đổi và học tập kinh nghiệm", "dùng [12 lượt] học tập, trao đổi kinh nghiệm"],
  ])("%s as %s", (one, other) => {
    expect(indicatorOf(one)).toBeDefined();
    expect(indicatorOf(one)).toBe(indicatorOf(other));
  });
});

describe("no entry is taken for something else", () => {
  test.each([
    ["a news source is no tip-off", "Hai hãng tin dẫn [2 nguồn tin] từ chính phủ", "tip-offs"],
    ["text messages are no tip-offs", "gửi [5 tin nhắn] cho bạn", "tip-offs"],
    ["customers are no visitors", "phục vụ [5.000 khách hàng] của ngân hàng", "visitors"],
    ["the camera of a telephone is none of security", "điện thoại có [2 camera] sau 8 megapixel", "security-cameras"],
    ["participants of another event", "tổ chức 5 giải chạy với [300 lượt người] tham gia", "campaign-participants"],
    ["the injured are not dead", "làm chết 5 người, [12 người] bị thương", "deaths"],
    ["the dead are not injured", "khiến [5 người] thiệt mạng và 38 người bị thương", "injured"],
    ["two subjects of one sentence", "doanh thu tăng 5% và lợi nhuận tăng [7%]", "revenue-growth"],
    ["the count before has its own words", "có 9.815 trường hợp vi phạm nồng độ cồn, [3.204 trường hợp] chạy quá tốc độ", "alcohol-driving-violations"],
    ["those who lost their houses are not dead", "làm hàng nghìn người chết, [hàng chục nghìn người] mất nhà cửa", "deaths"],
    ["near-poor households are not poor", "còn [120 hộ] cận nghèo", "households-poor"],
    ["advanced communes are counted apart", "có [5 xã] đạt chuẩn nông thôn mới nâng cao", "communes-new-rural"],
    ["interest is no profit", "vay với lãi suất thấp [500 triệu đồng]", "profit-company"],
    ["an age limit is nobody's age", "công dân từ [18 tuổi] trở lên", "age"],
    ["a factory is no house", "làm [3 nhà máy] bị ngập", "houses-flooded"],
    ["another clause's subject", "Thu ngân sách tăng khá; chi đầu tư đạt [300 tỷ đồng]", "budget-revenue"],
  ])("%s: %s", (_why, sentence, id) => {
    expect(indicatorOf(sentence)).toBeDefined();
    expect(indicatorOf(sentence)).not.toBe(id);
  });
});

describe("what is said of several counts holds for each", () => {
  test.each([
    ["phát hiện, bắt giữ [206 vụ], 326 đối tượng mua bán trái phép chất ma túy", "drug-cases"],
    ["phát hiện, bắt giữ 206 vụ, [326 đối tượng] có hành vi tàng trữ, mua bán trái phép chất ma túy", "drug-offenders"],
    ["có [196 con gia súc], 5.919 con gia cầm bị chết", "livestock-lost"],
    ["trao Bằng khen cho 10 tập thể, [5 cá nhân]", "awarded-individuals"],
    ["Tỷ lệ hộ nghèo còn 9,8%, giảm [2,5%]", "poverty-rate-reduction"],
  ])("%s", (sentence, id) => {
    expect(indicatorOf(sentence)).toBe(id);
  });
});

describe("a slug where no entry fits", () => {
  test.each([
    ["phrase", "cắm [12 lá cờ] của các đội bóng", "x-la-co-doi-bong"],
    ["currency by its code", "Anh ấy nợ bạn [5 triệu VNĐ]", "x-vnd-anh-no-ban"],
    ["what a bare measure belongs to", "Màn hình [14 inch]", "x-in-i-man-hinh"],
    ["what is said of a bare unit", "[Hai xe máy] trượt nhoài trên đường", "x-xe-may-truot-nhoai-duong"],
  ])("%s: %s", (_what, sentence, slug) => {
    expect(indicatorOf(sentence)).toBe(slug);
  });

  test("has letters, digits and hyphens only, whatever stands behind the number", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (tail) => {
        for (const { indicator } of extract({ id: "1", text: `Có 12 lá cờ ${tail} và 5% ${tail}` }).records) {
          if (indicator !== undefined) expect(indicator).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        }
      }),
    );
  });

  test("dates, models and counts without a unit have none", () => {
    const { records } = extract({ id: "1", text: "Năm 2023, mô hình “Camera an ninh” tốn hơn 70 tỷ." });
    expect(records.map(({ type, indicator }) => [type, indicator])).toEqual([
      ["date", undefined],
      ["model", undefined],
      ["count", undefined],
    ]);
  });
});

describe("a user's codebook", () => {
  const header = "id\tlabel_vi\tlabel_en\tunit\twords\n";
  const flags = readCodebook(`${header}flags\tLá cờ\tFlags\tlá cờ\t\n`);

  test("comes before the shipped one, which still names the rest", () => {
    const launches = readCodebook(`${header}KT.01\tĐợt\tLaunches\tđợt\tphát động\n`);
    expect(indicatorOf("tổ chức [5 đợt] phát động phong trào toàn dân bảo vệ ANTQ", launches)).toBe("KT.01");
    expect(indicatorOf("xảy ra [118 vụ] TNGT", launches)).toBe("traffic-accidents");
    expect(indicatorOf("cắm [12 lá cờ] của các đội bóng", flags)).toBe("flags");
  });

  test("replaces a shipped entry of the same id", () => {
    const own = readCodebook(`${header}fires\tVụ cháy\tFires\tvụ\tcháy chợ\n`);
    expect(indicatorOf("xảy ra [5 vụ] cháy chợ", own)).toBe("fires");
    expect(indicatorOf("xảy ra [5 vụ] cháy nhà", own)).not.toBe("fires");
    expect(own.indicators.filter(({ id }) => id === "fires")).toHaveLength(1);
  });

  test("may have a byte order mark, CRLF, comments, blank lines, decomposed letters and newer tone marks", () => {
    const text = `\ufeff# mine\r\n${header.trim()}\r\n\r\n${"flags\tCờ\tFlags\tlá cờ\thoà bình".normalize("NFD")}\r\n`;
    expect(indicatorOf("cắm [12 lá cờ] hòa bình", readCodebook(text))).toBe("flags");
  });

  test("may hang an entry on a shipped one", () => {
    const own = readCodebook("id\tlabel_vi\tlabel_en\tunit\tof\ncadres\tCán bộ\tCadres\tcán bộ\tcampaign-launches\n");
    expect(indicatorOf("tổ chức 5 đợt phát động phong trào toàn dân bảo vệ ANTQ với [30 cán bộ] dự", own)).toBe("cadres");
  });

  test("may ask for a verb and a change", () => {
    const own = readCodebook("id\tlabel_vi\tlabel_en\tunit\tverb\tchange\ngiven\tTặng\tGiven\tlá cờ\ttặng\t\nmore\tThêm\tMore\tlá cờ\t\tincrease|decrease\n");
    expect(indicatorOf("tặng [5 lá cờ]", own)).toBe("given");
    expect(indicatorOf("số cờ giảm [5 lá cờ]", own)).toBe("more");
    expect(indicatorOf("cắm [5 lá cờ]", own)).toBe("x-la-co");
  });

  const row = "flags\tCờ\tFlags\tlá cờ";
  test.each([
    ["nothing", "", "my.tsv: cannot read the codebook: expected a line of column names (id, label_vi, label_en, unit, …), parted by tabs, got none"],
    ["no entry", header, "my.tsv: cannot read the codebook: expected at least one entry, got none"],
    [
      "a missing column",
      "id\tlabel_vi\tunit\n",
      "my.tsv:1: cannot read the codebook: expected the columns id, label_vi, label_en, unit, parted by tabs, got no label_en",
    ],
    [
      "commas for tabs",
      "id,label_vi,label_en,unit\n",
      "my.tsv:1: cannot read the codebook: expected the columns id, label_vi, label_en, unit, parted by tabs, got no id, label_vi, label_en, unit",
    ],
    [
      "an unknown column",
      "id\tlabel_vi\tlabel_en\tunit\tword\n",
      'my.tsv:1: cannot read the codebook: expected columns of id, label_vi, label_en, unit, domain, words, not, verb, change, of, example, note, got "word"; did you mean words?',
    ],
    ["a column twice", "id\tlabel_vi\tlabel_en\tunit\tunit\n", 'my.tsv:1: cannot read the codebook: expected each column once, got "unit" again'],
    ["an empty id", `${header}\tCờ\tFlags\tlá cờ\n`, "my.tsv:2: cannot read the codebook: expected a value of id, got nothing"],
    [
      "an id with a blank",
      `${header}my flags\tCờ\tFlags\tlá cờ\n`,
      'my.tsv:2: cannot read the codebook: expected an id of letters, digits, "-", "." and "_" that does not begin with "x-", got "my flags"',
    ],
    [
      "the id of a slug",
      `${header}x-flags\tCờ\tFlags\tlá cờ\n`,
      'my.tsv:2: cannot read the codebook: expected an id of letters, digits, "-", "." and "_" that does not begin with "x-", got "x-flags"',
    ],
    ["an id twice", `${header}${row}\n# again\n${row}\n`, 'my.tsv:4: cannot read the codebook: expected each id once, got "flags" again, as in my.tsv:2'],
    ["no unit", `${header}flags\tCờ\tFlags\t\n`, "my.tsv:2: cannot read the codebook: expected a value of unit, got nothing"],
    ["too many cells", `${header}${row}\tcờ\tmore\n`, "my.tsv:2: cannot read the codebook: expected 5 cells, got 6"],
    ["an empty wording", `${header}${row}\tcờ||hoa\n`, 'my.tsv:2: cannot read the codebook: expected wordings parted by "|" in words, got "cờ||hoa"'],
    [
      "an unknown group",
      `${header}flags\tCờ\tFlags\t{peple}\n`,
      'my.tsv:2: cannot read the codebook: expected a group of area, cases, communes, houses, mass, people, sessions, vehicles, got "{peple}"; did you mean people?',
    ],
    [
      "an unknown change",
      "id\tlabel_vi\tlabel_en\tunit\tchange\nflags\tCờ\tFlags\tlá cờ\tincreased\n",
      'my.tsv:2: cannot read the codebook: expected a change of level, increase, decrease, multiple or none, got "increased"; did you mean increase?',
    ],
    [
      "an unknown parent",
      "id\tlabel_vi\tlabel_en\tunit\tof\nflags\tCờ\tFlags\tlá cờ\tcampaign-launch\n",
      'my.tsv:2: cannot read the codebook: expected ids of this codebook or the shipped one in of, got "campaign-launch"; did you mean campaign-launches?',
    ],
  ])("with %s is refused", (_what, text, message) => {
    expect(messageOf(() => readCodebook(text, "my.tsv"))).toBe(message);
  });
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof SolieuError ? error.message : String(error);
  }
  return "no error";
}
