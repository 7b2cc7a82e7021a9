import { alert, card, element, gap } from "./card.js";
import { VERDICTS, duration, time } from "./words.js";

const EVERY = 10_000;
const PATIENCE = 8_000;

const at = (id) => document.getElementById(id);
let shown = null;
let received = 0;
let away = false;

/** Changes nothing that says the same already: nobody is told twice, and nothing flickers. */
const say = (place, text) => {
  if (place.textContent !== text) place.textContent = text;
};

const ago = () => duration(Math.max(0, (Date.now() - received) / 1000));

const age = () => {
  at("stale").hidden = !away;
  if (away) {
    say(at("stale"), shown === null
      ? "PacToDo does not answer. This page asks again."
      : `PacToDo does not answer. These figures were received ${time(received)}, and nothing newer is known.`);
  }
  if (shown !== null) {
    const { source: { kind, since }, measured_at: when, objectives } = shown;
    const from = kind === "prometheus" ? "by Prometheus" : `by this process alone, since ${time(since)}`;
    const measured = objectives.filter(({ observed }) => observed !== null).length;
    say(at("source"),
      `${measured} of ${objectives.length} objectives measured ${from}, asked at ${time(when)}. Each figure says up to when it is. Received ${ago()} ago.`);
  }
};

const answer = ({ verdict }) => {
  at("verdict").className = `verdict ${verdict}`;
  say(at("verdict").querySelector(".sign"), VERDICTS[verdict].sign);
  say(at("verdict").querySelector("h1"), VERDICTS[verdict].answer);
};

const show = (standing) => {
  const told = JSON.stringify([standing.verdict, standing.alerts, standing.alerts_gap]);
  const known = JSON.stringify(standing.objectives);
  if (told !== shown?.told) {
    answer(standing);
    const list = element("ul", { classes: "alerts" }, ...(standing.alerts ?? []).map(alert));
    at("alerts").replaceChildren(standing.alerts === null ? gap(`Alerts: ${standing.alerts_gap}`) : list);
    at("alerts").hidden = standing.alerts !== null && standing.alerts.length === 0;
  }
  if (known !== shown?.known) {
    at("objectives").replaceChildren(element("div", { classes: "cards" }, ...standing.objectives.map(card)));
  }
  shown = { ...standing, told, known };
};

const refresh = async () => {
  try {
    const response = await fetch("api/slo", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new Error(response.statusText);
    show(await response.json());
    received = Date.now();
    away = false;
  } catch {
    away = true;
  }
  age();
  document.documentElement.dataset.asked = String(Number(document.documentElement.dataset.asked ?? 0) + 1);
};

const forever = async () => {
  if (!document.hidden) await refresh();
  setTimeout(forever, EVERY);
};

document.addEventListener("visibilitychange", () => document.hidden || refresh());
setInterval(age, 1000);
forever();
