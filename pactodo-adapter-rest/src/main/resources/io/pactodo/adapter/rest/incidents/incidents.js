'use strict';

(() => {
  const REFRESH_MILLISECONDS = 5000;
  const MOST_DONE = 20;

  const person = document.getElementById('person');
  const state = document.getElementById('state');
  const verdict = document.getElementById('verdict');
  const trouble = document.getElementById('trouble');
  const template = document.getElementById('incident');
  /** How far this machine's clock is behind the server's. */
  let lag = 0;

  person.value = localStorage.getItem('pactodo.person') ?? '';
  person.addEventListener('change', () => localStorage.setItem('pactodo.person', person.value.trim()));

  /** What is wrong stands apart from how it stands, until something goes well. */
  const complain = text => {
    trouble.textContent = text;
    trouble.hidden = text === '';
  };

  const moment = new Intl.DateTimeFormat(undefined, {day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'});
  const at = instant => moment.format(new Date(instant));

  const span = milliseconds => {
    const seconds = Math.floor(Math.abs(milliseconds) / 1000);
    const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const clock = `${String(minutes).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
    return hours > 0 ? `${hours}:${clock}` : clock;
  };

  /** How that is known is part of what is said: an estimate is none of the measurements. */
  const course = incident => [
    `Since ${at(incident.began_at)} (${incident.beginning === 'measured' ? 'measured' : 'estimate'})`,
    incident.acknowledgement && `acknowledged by ${incident.acknowledgement.by} ${at(incident.acknowledgement.at)}`,
    incident.over_at && `over ${at(incident.over_at)}`,
    incident.resolution && `as ${incident.resolution.by} declared`,
  ].filter(Boolean).join(', ') + '.';

  const waits = incident => incident.acknowledgement === null;

  const problem = async response => {
    const text = await response.json().then(body => body.detail, () => '');
    return text || `The server answered ${response.status}.`;
  };

  /** Enters something in the name of whoever sits here; every entry is the same but for where it goes. */
  const enter = async (incident, what, button, note) => {
    const by = person.value.trim();
    person.classList.toggle('missing', by === '');
    if (by === '') {
      complain('Say who you are first.');
      person.focus();
      return;
    }
    button.disabled = true;
    try {
      const response = await fetch(`api/incidents/${incident.id}/${what}`, {
        method: 'POST',
        headers: {'Content-Type': 'application/json'},
        body: JSON.stringify(note ? {by, note} : {by}),
      });
      if (!response.ok) {
        complain(await problem(response));
        button.disabled = false;
        return;
      }
      localStorage.setItem('pactodo.person', by);
      complain('');
      drawn = '';
      await look();
    } catch {
      complain('The server cannot be reached: nothing was entered.');
      button.disabled = false;
    }
  };

  const addAlerts = (incident, list) => {
    for (const alert of incident.alerts) {
      const line = document.createElement('li');
      const words = document.createElement('span');
      const instance = alert.labels.instance ? ` of ${alert.labels.instance}` : '';
      words.textContent = `${alert.name}${instance} ${alert.ended_at ? `ended ${at(alert.ended_at)}` : `fires since ${at(alert.fired_at)}`}`;
      line.classList.toggle('fires', alert.ended_at === null);
      line.append(words);
      const runbook = alert.annotations.runbook_url ?? '';
      if (/^https?:\/\//.test(runbook)) {
        const link = document.createElement('a');
        link.href = runbook;
        link.rel = 'noreferrer';
        link.textContent = 'Runbook';
        words.append(' · ', link);
      }
      list.append(line);
    }
  };

  const addNotes = (incident, list) => {
    const entries = [incident.acknowledgement, ...incident.notes, incident.resolution].filter(entry => entry?.note);
    for (const entry of entries) {
      const line = document.createElement('li');
      const name = document.createElement('b');
      name.textContent = entry.by;
      line.append(name, ` ${at(entry.at)}\n${entry.note}`);
      list.append(line);
    }
  };

  const offerMore = (incident, part) => {
    const note = part('note');
    part('more').hidden = false;
    part('add').addEventListener('click', () => {
      note.classList.toggle('missing', note.value.trim() === '');
      if (note.value.trim() !== '') {
        enter(incident, 'notes', part('add'), note.value.trim());
      }
    });
    part('resolve').hidden = incident.over_at !== null;
    part('resolve').addEventListener('click', () => enter(incident, 'resolution', part('resolve'), note.value.trim()));
  };

  const shown = incident => {
    const item = template.content.firstElementChild.cloneNode(true);
    const part = name => item.querySelector('.' + name);
    item.dataset.id = incident.id;
    part('severity').textContent = incident.severity;
    part('severity').dataset.severity = incident.severity;
    part('title').textContent = `${incident.id}. ${incident.title}`;
    part('title').href = `api/incidents/${incident.id}`;
    part('status').textContent = incident.status;
    part('course').textContent = course(incident);
    addAlerts(incident, part('alerts'));
    addNotes(incident, part('notes'));
    if (waits(incident)) {
      item.classList.add('waits');
      part('countdown').hidden = false;
      part('countdown').dataset.since = incident.began_at;
      part('countdown').dataset.until = incident.respond_by;
      part('acknowledge').hidden = false;
      part('acknowledge').addEventListener('click', () => enter(incident, 'acknowledgement', part('acknowledge')));
    } else {
      offerMore(incident, part);
    }
    return item;
  };

  const countDown = () => {
    for (const countdown of document.querySelectorAll('.countdown[data-until]')) {
      const until = Date.parse(countdown.dataset.until);
      const left = until - (Date.now() + lag);
      const share = Math.min(1, Math.max(0, left / (until - Date.parse(countdown.dataset.since))));
      countdown.closest('.incident').classList.toggle('late', left < 0);
      countdown.classList.toggle('soon', share < .25);
      countdown.querySelector('.left').textContent = span(left);
      countdown.querySelector('.until').textContent = left < 0 ? 'too late to keep the promise' : `left to respond, until ${at(until)}`;
      countdown.querySelector('.bar > div').style.width = `${share * 100}%`;
    }
    const late = document.querySelector('.incident.late') !== null;
    verdict.classList.toggle('late', late);
  };

  const fill = (list, incidents, none) => {
    const items = incidents.map(shown);
    if (items.length === 0) {
      const empty = document.createElement('li');
      empty.textContent = none;
      empty.className = 'none';
      items.push(empty);
    }
    list.replaceChildren(...items);
  };

  /** Those who wait first, the one with the least time left before the others. */
  const byUrgency = (one, other) => Number(waits(other)) - Number(waits(one)) || Date.parse(one.respond_by) - Date.parse(other.respond_by);

  /** Nobody's half a note is taken away. */
  const isBeingWrittenTo = () => [...document.querySelectorAll('.note')].some(note => note.value !== '') && drawn !== '';

  const read = async query => {
    const response = await fetch('api/incidents?' + query);
    if (!response.ok) {
      throw new Error(await problem(response));
    }
    return response.json();
  };

  let drawn = '';
  /** Whether the last look failed. */
  let old = false;

  async function look() {
    try {
      const [pending, all] = await Promise.all([read('status=open&limit=200'), read(`status=all&limit=${MOST_DONE * 2}`)]);
      lag = Date.parse(pending.now) - Date.now();
      const done = all.items.filter(incident => incident.status === 'resolved').slice(0, MOST_DONE);
      const content = JSON.stringify([pending.items, done]);
      // A button that is about to be pressed is not put in another's place without need.
      if (content !== drawn && !isBeingWrittenTo()) {
        drawn = content;
        fill(document.getElementById('pending'), pending.items.sort(byUrgency), 'Nothing. All is answered and over.');
        fill(document.getElementById('done'), done, 'Nothing yet.');
      }
      const waiting = pending.items.filter(waits).length;
      document.title = waiting > 0 ? `(${waiting}) PacToDo: incidents` : 'PacToDo: incidents';
      state.textContent = waiting > 0 ? `${waiting} ${waiting === 1 ? 'waits' : 'wait'} for somebody.` : 'Nobody is waited for.';
      verdict.className = waiting > 0 ? 'verdict waiting' : 'verdict';
      if (old) {
        complain('');
      }
      old = false;
      countDown();
    } catch (failure) {
      old = true;
      verdict.className = 'verdict unknown';
      complain(`What is shown may be old. ${failure.message}`);
    }
  }

  setInterval(countDown, 1000);
  setInterval(look, REFRESH_MILLISECONDS);
  look();
})();
