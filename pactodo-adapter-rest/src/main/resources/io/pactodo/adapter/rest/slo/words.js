/** How figures are said to people. */

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86400;

/** Cut off, not rounded: what is not all good is never shown as 100 %. */
export const percent = (share) => `${cut(share * 100, 4)} %`;

export const share = (part) => `${count(part * 100)} %`;

/** How much more than the whole budget is gone: as its share, and when that says nothing any more, as how often. */
export const overdrawn = (left) => {
  if (left > -10) return share(left);
  return left > -1000 ? `by ${count(-left)} budgets` : `by more than ${count(1000)} budgets`;
};

/** "5 min, 30 min and 1 h". */
export const list = (words) => words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

const cut = (number, digits) => {
  const unit = 10 ** digits;
  return Number((Math.trunc(number * unit + Math.sign(number) * 1e-6) / unit).toFixed(digits)).toString();
};

/** In its two largest units: "37 min 12 s". */
export const duration = (seconds) => {
  const sign = seconds < 0 ? "−" : "";
  let left = Math.floor(Math.abs(seconds));
  const parts = [];
  for (const [length, word] of [[DAY, "d"], [HOUR, "h"], [MINUTE, "min"], [1, "s"]]) {
    const count = Math.floor(left / length);
    left -= count * length;
    if (count > 0) parts.push(`${count} ${word}`);
  }
  return sign + (parts.slice(0, 2).join(" ") || "0 s");
};

/** As a whole number, with its thousands apart. */
export const count = (number) => (Math.trunc(number) || 0).toLocaleString("en").replaceAll(",", "\u202f").replace("-", "−");

export const rate = (times) => `${times.toFixed(times < 10 ? 2 : times < 100 ? 1 : 0)}×`;

export const window = ({ seconds, alignment }) =>
  alignment === "calendar" ? "today, in UTC" : `in ${duration(seconds)}`;

/** In UTC, as days are counted and as logs and alerts have it, wherever the reader is. */
export const time = (instant) => `${new Date(instant).toLocaleString("en-GB", {
  day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: "UTC",
})} UTC`;

export const VERDICTS = {
  kept: { sign: "✓", word: "Kept", answer: "The promise is kept." },
  at_risk: { sign: "!", word: "At risk", answer: "The promise is at risk." },
  broken: { sign: "✕", word: "Broken", answer: "The promise is broken." },
  unknown: { sign: "?", word: "Not known", answer: "Nobody knows whether the promise is kept." },
};
