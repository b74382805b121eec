/* Search over pages, users and messages: Ctrl+K. */
(function () {
  'use strict';
  var dialog = document.getElementById('search');
  if (!dialog) {
    return;
  }
  var input = dialog.querySelector('input');
  var options = Array.prototype.slice.call(dialog.querySelectorAll('[role=option]'));
  var chosen = null;

  function words(option) {
    return (option.querySelector('.found-word').textContent + ' ' + (option.dataset.words || '')).toLowerCase();
  }

  function choose(option) {
    options.forEach(function (each) {
      each.setAttribute('aria-selected', String(each === option));
    });
    chosen = option;
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function filter() {
    var typed = input.value.trim().toLowerCase();
    var parts = typed.split(/\s+/);
    options.forEach(function (option) {
      if (option.dataset.query) {
        option.hidden = typed === '';
        option.querySelector('[data-typed]').textContent = input.value.trim();
      } else {
        var all = words(option);
        option.hidden = !parts.every(function (part) { return all.indexOf(part) >= 0; });
      }
    });
    choose(shown()[0] || null);
  }

  function shown() {
    return options.filter(function (option) { return !option.hidden; });
  }

  function address(option) {
    if (!option.dataset.query) {
      return option.dataset.href;
    }
    var typed = input.value.trim();
    return option.dataset.query + encodeURIComponent(option.dataset.pattern ? '*' + typed + '*' : typed);
  }

  function open() {
    input.value = '';
    filter();
    dialog.showModal();
    input.focus();
  }

  input.addEventListener('input', filter);
  input.addEventListener('keydown', function (event) {
    var all = shown();
    var place = all.indexOf(chosen);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      var step = event.key === 'ArrowDown' ? 1 : all.length - 1;
      choose(all[(place + step) % all.length] || null);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      location.assign(address(chosen));
    }
  });
  dialog.addEventListener('click', function (event) {
    var option = event.target.closest('[role=option]');
    if (option) {
      location.assign(address(option));
    } else if (event.target === dialog) {
      dialog.close();
    }
  });
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-open-search]')) {
      open();
    }
  });
  document.addEventListener('keydown', function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      open();
    }
  });
})();
