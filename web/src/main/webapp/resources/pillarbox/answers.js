/* What a form asked of the server without leaving the page: that it takes long, what came of it, that nothing came. */
(function () {
  'use strict';
  if (!window.jQuery) {
    return;
  }
  var asked = jQuery(document);
  var unreached = document.getElementById('unreached');
  var announcer = document.getElementById('announcer');

  function words() {
    return Array.prototype.map
      .call(document.querySelectorAll('.messages .message, .field-error:not(:empty)'), function (each) {
        return each.textContent.trim();
      })
      .join('. ');
  }

  // A form is replaced with its messages, and readers miss what comes with its own frame. This frame stays.
  function announce() {
    announcer.textContent = '';
    setTimeout(function () { announcer.textContent = words(); }, 100);
  }

  // Whatever had the keyboard may be gone with the part that was replaced; then the page has it, not the window's top.
  function keepPlace() {
    if (document.activeElement === document.body && !document.querySelector('dialog[open]')) {
      document.getElementById('main').focus({ preventScroll: true });
    }
  }

  asked.on('pfAjaxSend', function () {
    document.body.classList.add('busy');
    unreached.hidden = true;
  });
  asked.on('pfAjaxError', function (event, request, settings) {
    unreached.hidden = false;
    unreached.scrollIntoView({ block: 'nearest' });
    // Without this the button that asked would stay switched off: PrimeFaces ends only what was answered.
    asked.trigger('pfAjaxComplete', [request, settings, {}]);
  });
  asked.on('pfAjaxComplete', function () {
    document.body.classList.remove('busy');
    setTimeout(keepPlace, 100);
    announce();
  });
})();
