import { VERDICTS, count, duration, list, overdrawn, percent, rate, share, time, window as inWindow } from "./words.js";

/** An element with its classes, attributes and children; text is never taken for HTML. */
export const element = (name, options = {}, ...children) => {
  const made = document.createElement(name);
  const { classes, ...attributes } = options;
  if (classes) made.className = classes;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
};

/** A figure beside what programs read of it. */
const figure = (value, text, of) => element("data", { value, "data-of": of }, text);

export const gap = (reason) => element("p", { classes: "gap" }, element("b", {}, "Not measured. "), reason);

const chip = (verdict) => {
  const { sign, word } = VERDICTS[verdict];
  return element("span", { classes: `chip ${verdict}` },
    element("span", { classes: "sign", "aria-hidden": "true" }, sign), word);
};

const isWhole = ({ covered }) => covered >= 0.9999;

/** Up to when a figure is: each has its own end. */
const upTo = (to) => element("time", { datetime: to }, time(to));

const compliance = ({ observed, target, unit, window }) => {
  const happened = observed.total > 0 ? "" : ` No ${unit} yet, so nothing went wrong.`;
  const seen = isWhole(observed) ? inWindow(window)
    : `in the ${duration(observed.covered * window.seconds)} that were observed`;
  return element("div", {},
    element("p", { classes: "figure" }, figure(observed.compliance, percent(observed.compliance), "compliance")),
    element("p", {}, `of the ${unit} were good ${seen}, up to `, upTo(observed.to), `; promised: ${percent(target)} ${inWindow(window)}.${happened}`));
};

const budget = ({ observed, unit }) => {
  const { budget: whole, budget_left: left } = observed;
  const shown = Math.min(1, Math.max(0, left.share));
  const bar = element("div", {
    classes: `bar${left.share < 0 ? " spent" : left.share < 0.25 ? " low" : ""}`,
    role: "meter", "aria-label": "Budget left", "aria-valuemin": 0, "aria-valuemax": 100,
    "aria-valuenow": Math.trunc(shown * 100), "aria-valuetext": left.share < 0 ? `the budget is overdrawn: ${overdrawn(left.share)}` : `${share(left.share)} of the budget left`,
  }, element("div"));
  bar.firstChild.style.width = `${shown * 100}%`;
  const events = unit === "seconds" || whole.events < 1 ? "" : ` · ${count(left.events)} of ${count(whole.events)} ${unit}`;
  return element("div", { classes: "budget" },
    element("div", { classes: "line" },
      element("span", {}, left.share < 0 ? "Budget overdrawn" : "Budget left"),
      figure(left.share, left.share < 0 ? overdrawn(left.share) : share(left.share), "budget_left")),
    bar,
    element("p", { classes: "about" }, `${duration(left.minutes * 60)} of ${duration(whole.minutes * 60)}${events}`));
};

const burns = (objective) => {
  if (objective.burn_rates === null) {
    return objective.observed === null ? "" : gap(objective.burn_rates_gap);
  }
  const rates = objective.burn_rates.flatMap(({ window_seconds: seconds, rate: times }) => [
    element("div", {},
      element("dt", {}, duration(seconds)),
      element("dd", times > 1 ? { classes: "fast" } : {}, figure(times, rate(times), "burn_rate"))),
  ]);
  return element("div", { classes: "burns" },
    element("h3", {}, "Burn rate: 1× spends the budget in exactly its window"), element("dl", {}, ...rates),
    element("p", { classes: "about" }, "Up to ", ...ends(objective.burn_rates)));
};

/** Short windows end later than long ones: those of one end together. */
const ends = (rates) => {
  const byEnd = new Map();
  rates.forEach(({ window_seconds: seconds, to }) => byEnd.set(to, [...(byEnd.get(to) ?? []), duration(seconds)]));
  return [...byEnd].flatMap(([to, windows], place) => [
    place === 0 ? "" : "; ", upTo(to), ...(byEnd.size > 1 ? [` for ${list(windows)}`] : [])]).concat(".");
};

const coverage = ({ observed, window }) => isWhole(observed) ? "" : element("p", { classes: "note" },
  "Observed for ", figure(observed.covered, duration(observed.covered * window.seconds), "covered"),
  ` of ${duration(window.seconds)}; what nobody saw counts as good.`);

/** All that is known of one objective. */
export const card = (objective) => element("article", { classes: "card", "data-slo": objective.name },
  element("header", {}, element("h2", {}, objective.display_name), chip(objective.verdict)),
  element("p", { classes: "about" }, objective.description),
  ...(objective.observed === null
    ? [gap(objective.observed_gap)]
    : [compliance(objective), budget(objective), burns(objective), coverage(objective)]));

const runbook = (address) => /^https?:\/\//.test(address)
  ? element("a", { href: address, rel: "noreferrer" }, "Runbook")
  : `Runbook: ${address}`;

/** Something of which somebody was told. */
export const alert = ({ name, severity, since, summary, runbook: address }) => element("li",
  { classes: severity === "page" ? "page" : "other", "data-alert": name },
  element("strong", {}, summary || name),
  element("small", {}, `${severity} · ${name} · since ${time(since)}`, ...(address ? [" · ", runbook(address)] : [])));
