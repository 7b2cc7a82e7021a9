'use strict';

(() => {
  const REFRESH_MILLISECONDS = 5000;
  const MOST_DONE = 20;

  const person = document.getElementById('person');
  const state = document.getElementById('state');
  const template = document.getElementById('incident');
  /** How far this machine's clock is behind the server's. */
  let lag = 0;

  person.value = localStorage.getItem('pactodo.person') ?? '';
  person.addEventListener('change', () => localStorage.setItem('pactodo.person', person.value.trim()));

  const tell = (text, alarming = false) => {
    state.textContent = text;
    state.classList.toggle('alarming', alarming);
  };

  const at = instant => new Date(instant).toLocaleString();

  const span = milliseconds => {
    const seconds = Math.floor(Math.abs(milliseconds) / 1000);
    const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const clock = `${String(minutes).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
    return hours > 0 ? `${hours}:${clock}` : clock;
  };

  const course = incident => [
    `Began ${incident.beginning === 'estimated' ? 'about ' : ''}${at(incident.began_at)}`,
    incident.acknowledgement && `acknowledged by ${incident.acknowledgement.by} ${at(incident.acknowledgement.at)}`,
    incident.over_at && `over ${at(incident.over_at)}`,
  ].filter(Boolean).join(', ') + '.';

  const waits = incident => incident.acknowledgement === null;

  const problem = async response => {
    const text = await response.json().then(body => body.detail, () => '');
    return text || `The server answered ${response.status}.`;
  };

  const acknowledge = async (incident, button) => {
    const by = person.value.trim();
    person.classList.toggle('missing', by === '');
    if (by === '') {
      tell('Say who you are first.', true);
      person.focus();
      return;
    }
    button.disabled = true;
    try {
      const response = await fetch(`api/incidents/${incident.id}/acknowledgement`, {
        method: 'POST',
        headers: {'Content-Type': 'application/json'},
        body: JSON.stringify({by}),
      });
      if (!response.ok) {
        tell(await problem(response), true);
        button.disabled = false;
        return;
      }
      localStorage.setItem('pactodo.person', by);
      await look();
    } catch {
      tell('The server cannot be reached: nothing was acknowledged.', true);
      button.disabled = false;
    }
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
    for (const alert of incident.alerts) {
      const line = document.createElement('li');
      const instance = alert.labels.instance ? ` of ${alert.labels.instance}` : '';
      line.textContent = `${alert.name}${instance}: ${alert.ended_at ? `ended ${at(alert.ended_at)}` : 'fires'}`;
      part('alerts').append(line);
    }
    if (waits(incident)) {
      part('countdown').hidden = false;
      part('countdown').dataset.until = incident.respond_by;
      const button = part('acknowledge');
      button.hidden = false;
      button.addEventListener('click', () => acknowledge(incident, button));
    }
    return item;
  };

  const countDown = () => {
    for (const countdown of document.querySelectorAll('.countdown[data-until]')) {
      const left = Date.parse(countdown.dataset.until) - (Date.now() + lag);
      countdown.classList.toggle('late', left < 0);
      countdown.querySelector('.left').textContent = span(left);
      countdown.querySelector('.until').textContent = left < 0 ? 'too late to keep the promise' : 'left to respond';
    }
  };

  const fill = (list, incidents, none) => {
    const items = incidents.map(shown);
    if (items.length === 0) {
      const empty = document.createElement('li');
      empty.textContent = none;
      items.push(empty);
    }
    list.replaceChildren(...items);
  };

  /** Those who wait first, the one with the least time left before the others. */
  const byUrgency = (one, other) => Number(waits(other)) - Number(waits(one)) || Date.parse(one.respond_by) - Date.parse(other.respond_by);

  const read = async query => {
    const response = await fetch('api/incidents?' + query);
    if (!response.ok) {
      throw new Error(await problem(response));
    }
    return response.json();
  };

  let drawn = '';

  async function look() {
    try {
      const [pending, all] = await Promise.all([read('status=open&limit=200'), read(`status=all&limit=${MOST_DONE * 2}`)]);
      lag = Date.parse(pending.now) - Date.now();
      const done = all.items.filter(incident => incident.status === 'resolved').slice(0, MOST_DONE);
      const content = JSON.stringify([pending.items, done]);
      // A button that is about to be pressed is not put in another's place without need.
      if (content !== drawn) {
        drawn = content;
        fill(document.getElementById('pending'), pending.items.sort(byUrgency), 'Nothing. All is answered and over.');
        fill(document.getElementById('done'), done, 'Nothing yet.');
      }
      const waiting = pending.items.filter(waits).length;
      document.title = waiting > 0 ? `(${waiting}) PacToDo: incidents` : 'PacToDo: incidents';
      tell(waiting > 0 ? `${waiting} ${waiting === 1 ? 'waits' : 'wait'} for somebody.` : 'Nobody is waited for.');
      countDown();
    } catch (failure) {
      tell(`What is shown may be old. ${failure.message}`, true);
    }
  }

  setInterval(countDown, 1000);
  setInterval(look, REFRESH_MILLISECONDS);
  look();
})();
