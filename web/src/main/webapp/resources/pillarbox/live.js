/* Figures that refresh by themselves while the page is looked at. */
(function () {
  'use strict';
  var EVERY_MS = 5000;
  var gone = false;
  if (!document.querySelector('[data-live]')) {
    return;
  }

  function show(news) {
    Array.prototype.forEach.call(document.querySelectorAll('[data-live]'), function (place) {
      var text = news.texts[place.dataset.live];
      if (text !== undefined && place.textContent !== text) {
        place.textContent = text;
      }
    });
    Array.prototype.forEach.call(document.querySelectorAll('[data-live-state]'), function (place) {
      var style = news.states[place.dataset.liveState];
      if (style) {
        place.className = 'state ' + style;
      }
    });
  }

  /** Nobody is logged on here any more. Opening the page anew leads through the log-on page and back. */
  function away() {
    if (gone) {
      return;
    }
    gone = true;
    document.body.classList.add('stale');
    if (document.body.classList.contains('form-changed')) {
      document.getElementById('away').showModal();
    } else {
      location.replace(location.pathname + location.search);
    }
  }

  /** The console has moved to another port, and will soon not be here any more. */
  function follow(port) {
    if (port && !document.body.classList.contains('form-changed')) {
      location.port = port;
    }
  }

  function refresh() {
    if (document.hidden || gone) {
      return;
    }
    var more = document.querySelector('[data-live-of]');
    fetch(document.querySelector('.brand').getAttribute('href') + 'admin/live' + (more ? '?of=' + more.dataset.liveOf : ''), { headers: { Accept: 'application/json' }, redirect: 'error', credentials: 'same-origin' })
      .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(answer.status); })
      .then(function (news) { document.body.classList.remove('stale'); show(news); follow(news.moved); })
      .catch(function (why) {
        if (why === 401) {
          away();
        } else {
          document.body.classList.add('stale');
        }
      });
  }

  setInterval(refresh, EVERY_MS);
  document.addEventListener('visibilitychange', refresh);
})();
