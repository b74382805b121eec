/* The frame of the page: colours, menus, hints, the drawer on small windows, questions. */
var Pillarbox = window.Pillarbox || {};
(function () {
  'use strict';
  var root = document.documentElement;
  var YEAR = 31536000;

  function keep(name, value) {
    var secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = name + '=' + value + '; Path=/; Max-Age=' + YEAR + '; SameSite=Lax' + secure;
  }

  function toggle(attribute, one, other, cookie) {
    var value = root.getAttribute(attribute) === one ? other : one;
    root.setAttribute(attribute, value);
    keep(cookie, value);
    return value;
  }

  function nextTheme() {
    var order = ['system', 'light', 'dark'];
    var next = order[(order.indexOf(root.dataset.theme) + 1) % order.length];
    root.dataset.theme = next;
    keep('pb-theme', next);
  }

  function drawer(open) {
    document.body.classList.toggle('drawer-open', open);
    document.getElementById('main').inert = open;
    var button = document.querySelector('[data-nav-toggle]');
    if (button) {
      button.setAttribute('aria-expanded', String(open));
    }
    if (open) {
      document.querySelector('#menu a').focus();
    }
  }

  /** Opens the question if the server says that there is one. */
  Pillarbox.ask = function (id) {
    var dialog = document.getElementById(id);
    if (dialog && dialog.dataset.open === 'true' && !dialog.open) {
      dialog.showModal();
    }
  };

  document.addEventListener('click', function (event) {
    var target = event.target.closest('button, .menu-shade');
    var menu = document.querySelector('.user-menu[open]');
    if (menu && !menu.contains(event.target)) {
      menu.open = false;
    }
    if (!target) {
      return;
    }
    var data = target.dataset;
    if (data.themeToggle) {
      nextTheme();
    } else if (data.menusToggle) {
      toggle('data-menus', 'full', 'basic', 'pb-menus' + root.dataset.owner);
    } else if (data.hintsToggle) {
      target.setAttribute('aria-pressed', String(toggle('data-hints', 'on', 'off', 'pb-hints' + root.dataset.owner) === 'on'));
    } else if (data.navFold) {
      toggle('data-nav', 'open', 'folded', 'pb-nav');
    } else if (data.navToggle) {
      drawer(!document.body.classList.contains('drawer-open'));
    } else if (data.navShade) {
      drawer(false);
    } else if (data.closeDialog) {
      target.closest('dialog').close();
    }
  });

  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') {
      return;
    }
    var menu = document.querySelector('.user-menu[open]');
    if (document.body.classList.contains('drawer-open')) {
      drawer(false);
      document.querySelector('[data-nav-toggle]').focus();
    } else if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });

  // What the page says once, such as that a user was added, must not be said again by a reload or a bookmark.
  Array.prototype.forEach.call(document.querySelectorAll('[data-once]'), function (said) {
    var here = new URL(location.href);
    here.searchParams.delete(said.dataset.once);
    history.replaceState(history.state, '', here);
  });

  // Times are the server's, as in its logs; pointing at one tells the zone and the time where the reader is.
  document.addEventListener('mouseover', function (event) {
    var time = event.target.closest('time[datetime]');
    if (!time || time.title) {
      return;
    }
    var words = document.getElementById('main').dataset;
    var here = new Date(time.dateTime).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'long' });
    time.title = words.serverTime + '\n' + words.ownTime + ' ' + here;
  });

  // A page that the browser kept from before the log-out must not be seen again.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      location.reload();
    }
  });
})();
