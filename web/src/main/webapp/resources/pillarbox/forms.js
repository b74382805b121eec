/* Forms: what is not yet submitted, boxes that depend on others, check-all, Enter, the first refused box. */
var Pillarbox = window.Pillarbox || {};
(function () {
  'use strict';
  var changed = false;

  function form() {
    return document.querySelector('form[data-watch]');
  }

  function mark(value) {
    changed = value;
    document.body.classList.toggle('form-changed', value);
  }

  function each(selector, action) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), action);
  }

  function dependents() {
    each('[data-choice]', function (group) {
      var picked = group.querySelector('input[type=radio]:checked');
      Array.prototype.forEach.call(group.querySelectorAll('[data-when]'), function (part) {
        part.hidden = !picked || part.dataset.when.split(' ').indexOf(picked.value) < 0;
      });
      Array.prototype.forEach.call(group.querySelectorAll('[data-enabled-when]'), function (part) {
        part.disabled = !picked || part.dataset.enabledWhen.split(' ').indexOf(picked.value) < 0;
      });
    });
    each('[data-shows]', function (box) {
      document.getElementById(box.dataset.shows).hidden = !box.checked;
    });
  }

  function refused() {
    each('.field-error:not(:empty)', function (error) {
      var field = error.closest('.field');
      var hidden = field && field.closest('[data-when][hidden]');
      if (hidden) {
        hidden.hidden = false;
      }
      var box = field && field.querySelector('input, select, textarea');
      if (box) {
        box.setAttribute('aria-invalid', 'true');
      }
    });
    var first = document.querySelector('[aria-invalid=true]');
    if (first) {
      first.focus();
    }
  }

  /**
   * After Submit: nothing is open any more, or there is a question first, or the first refused box is the place to be. Without an
   * answer all stays open.
   */
  Pillarbox.submitted = function (args) {
    if (!args) {
      mark(true);
      return;
    }
    var question = document.querySelector('dialog[data-open=true]');
    dependents();
    if (question && !args.validationFailed) {
      mark(true);
      question.showModal();
      return;
    }
    if (args.validationFailed) {
      mark(true);
      refused();
    } else {
      mark(false);
      var message = document.querySelector('.messages .message');
      if (message) {
        message.scrollIntoView({ block: 'nearest' });
      }
    }
  };

  /** After a step of a wizard. */
  Pillarbox.stepped = function (args) {
    if (!args) {
      mark(true);
      return;
    }
    dependents();
    if (args.validationFailed) {
      mark(true);
      refused();
    } else {
      var first = form() && form().querySelector('.card input:not([type=hidden]), .card select');
      if (first) {
        first.focus();
      }
    }
  };

  /** Something was tried: whether anything is open stays as it was. */
  Pillarbox.tried = function (args) {
    dependents();
    if (args && args.validationFailed) {
      refused();
    }
  };

  /** A button changed boxes. */
  Pillarbox.edited = function () {
    mark(true);
  };

  /** What follows leaves the page on purpose. */
  Pillarbox.forget = function () {
    mark(false);
    return true;
  };

  document.addEventListener('input', function (event) {
    if (event.target.matches('.numbered textarea')) {
      number(event.target);
    }
    if (form() && form().contains(event.target)) {
      // What is only tried out is never submitted.
      if (!event.target.closest('[data-trial]')) {
        mark(true);
      }
      event.target.removeAttribute('aria-invalid');
    }
  });

  /** Copies what stands in a box. Without a clipboard (plain HTTP) the text is marked, for the keyboard. */
  function copy(button) {
    var box = document.getElementById(button.dataset.copies);
    var label = button.querySelector('span:last-child');
    box.select();
    if (navigator.clipboard) {
      navigator.clipboard.writeText(box.value).then(function () {
        label.textContent = button.dataset.copied;
      }, function () {});
    }
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-copies]');
    if (button) {
      copy(button);
    }
  });

  /** Numbers beside the lines of a program, so that "line 14" can be found. */
  function number(box) {
    var numbers = box.parentNode.querySelector('.line-numbers');
    var count = box.value.split('\n').length;
    if (numbers.childElementCount !== count) {
      numbers.replaceChildren();
      for (var line = 1; line <= count; line++) {
        numbers.appendChild(document.createElement('span')).textContent = line;
      }
    }
    numbers.scrollTop = box.scrollTop;
  }

  function numberAll() {
    each('.numbered textarea', number);
  }

  document.addEventListener('scroll', function (event) {
    if (event.target.matches && event.target.matches('.numbered textarea')) {
      number(event.target);
    }
  }, true);

  /** The box above a column of boxes says whether all, some or none of them are checked. */
  function checkAll(changed) {
    each('[data-check-all]', function (all) {
      var boxes = Array.prototype.slice.call(document.querySelectorAll('#' + all.dataset.checkAll + ' tbody input[type=checkbox]'));
      if (changed === all) {
        boxes.forEach(function (box) { box.checked = all.checked; });
      }
      var checked = boxes.filter(function (box) { return box.checked; }).length;
      all.checked = checked > 0 && checked === boxes.length;
      all.indeterminate = checked > 0 && checked < boxes.length;
    });
  }

  /** The text of a file: UTF-8, or as the old servers wrote it. Null when it is no text. */
  function decoded(bytes) {
    var text;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch (e) {
      text = new TextDecoder('windows-1252').decode(bytes);
    }
    text = text.replace(/\r\n?/g, '\n').replace(/\u001a$/, '');
    return /[^\t\n\u0020-\uffff]/.test(text) ? null : text;
  }

  /** A chosen file fills its box; Submit sends it with all else. */
  function fill(picker) {
    var box = document.getElementById(picker.dataset.fills);
    var said = document.getElementById(picker.id + 'Said');
    var file = picker.files[0];
    var most = Number(picker.dataset.most);
    said.textContent = '';
    if (!file) {
      return;
    }
    picker.value = ''; // so that the same file can be chosen again
    (file.size > 4 * most + 4 ? Promise.resolve(null) : file.arrayBuffer().then(decoded)).then(function (text) {
      if (text === null || text.length > most) {
        said.textContent = picker.dataset.refused;
        return;
      }
      box.value = text;
      mark(true);
      box.focus();
    });
  }

  /** A button above a list checks every box of it. */
  function selectAll(list) {
    var all = document.querySelector('[data-check-all=' + list + ']');
    all.checked = true;
    checkAll(all);
  }

  document.addEventListener('change', function (event) {
    if (event.target.dataset.fills) {
      fill(event.target);
      return;
    }
    checkAll(event.target);
    dependents();
  });

  // A browser would press the form's first button, which may be Back, Defaults or Delete. Enter means the main one, or none.
  document.addEventListener('keydown', function (event) {
    var box = event.target;
    if (event.key !== 'Enter' || event.isComposing || box.tagName !== 'INPUT' || !box.form || box.form.id !== 'form') {
      return;
    }
    event.preventDefault();
    var trial = box.closest('[data-trial]');
    var main = trial ? trial.querySelector('button') : box.form.querySelector('button.primary');
    if (main) {
      main.click();
    }
  });

  document.addEventListener('click', function (event) {
    var button = event.target.closest('button, a');
    if (!button) {
      return;
    }
    if (button.dataset.selectAll) {
      selectAll(button.dataset.selectAll);
    } else if (button.dataset.picks) {
      document.getElementById(button.dataset.picks).click();
    } else if (button.dataset.discard) {
      mark(false);
      location.reload();
    } else if (button.dataset.leave) {
      mark(false);
    } else if (button.dataset.setAddress) {
      var row = button.closest('tr');
      row.querySelector('input.address').value = row.querySelector('select.addresses').value;
      mark(true);
    } else if (button.dataset.setSame) {
      var boxes = document.querySelectorAll('input.address');
      Array.prototype.forEach.call(boxes, function (box) { box.value = boxes[0].value; });
      mark(true);
    }
  });

  window.addEventListener('beforeunload', function (event) {
    if (changed) {
      event.preventDefault();
    }
  });

  dependents();
  numberAll();
  if (window.jQuery) {
    jQuery(document).on('pfAjaxComplete', numberAll);
  }
})();
