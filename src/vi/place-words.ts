/** What stands round figures and the places that govern them. */

/** The country that provincial news is about. */
export const homeName = "Việt Nam";

/** Where a clause ends for good: what stands behind it does not say where the figure before it is. */
export const clauseBreak = /[;:\n]/;
export const sentenceBreaks = ".!?…;:\n";

/** Between a figure and the place behind it that says where it is: nothing that begins another statement. */
export const reachesBehind = /^[^;:\n,]*$/;

/** Between two figures of a row, of which the place behind the last holds for all: `100 suất quà và 5 triệu đồng tại …`. */
export const figureJoint = /^["”»’]? ?(?:,|,? và|,? cùng|,? với|,? cùng với|;)?(?: (?:hơn|gần|khoảng|trên|tổng số|mô hình))? ?["“«‘]?$/u;

/** Between a place and the figure in brackets or right behind it, which is that place's alone: `Hải Dương (5)`, `huyện A 12 mô hình`. */
export const touches = /^ ?(?:\(|:|-)? ?$/;

/** Closing quotes and brackets behind a model's name. */
export const behindName = /^[ "”»’(]*/;

/** Behind a model's name: the school, company or post said to run it. */
export const siteBehind =
  /^[ "”»’]*(?:tại|ở|của|do|\() ?((?:trường|công ty|htx|hợp tác xã|đồn|giáo xứ|giáo họ|chùa|chợ|bệnh viện|trung tâm|nhà máy|doanh nghiệp|khu công nghiệp|kcn)(?![a-zà-ỹ])[^,;.()"“”\n]{3,90})/u;
