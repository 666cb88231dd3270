// A small calculator, so that this page is what it says.
(() => {
  var out = document.getElementById('out');
  var kept = null;
  var sign = null;
  var typed = '0';
  var fresh = true;
  function show(text) {
    out.textContent = text.replace('.', ',');
  }
  function work(a, b) {
    if (sign === '+') return a + b;
    if (sign === '−') return a - b;
    if (sign === '×') return a * b;
    return b === 0 ? NaN : a / b;
  }
  function settle() {
    var value = Number(typed);
    kept = sign === null || kept === null ? value : work(kept, value);
    typed = Number.isFinite(kept) ? String(Math.round(kept * 1e8) / 1e8) : '0';
    show(Number.isFinite(kept) ? typed : '–');
    fresh = true;
  }
  document.getElementById('keys').addEventListener('click', (event) => {
    var key = event.target.textContent;
    if (event.target.tagName !== 'BUTTON') return;
    if (/[0-9]/.test(key)) {
      typed = fresh || typed === '0' ? key : (typed + key).slice(0, 12);
      fresh = false;
      show(typed);
    } else if (key === ',') {
      if (fresh) typed = '0';
      if (typed.indexOf('.') < 0) typed += '.';
      fresh = false;
      show(typed);
    } else if (key === 'C') {
      kept = sign = null;
      typed = '0';
      fresh = true;
      show(typed);
    } else {
      if (!fresh || key === '=') settle();
      sign = key === '=' ? null : key;
      if (key === '=') kept = null;
      else if (kept === null) kept = Number(typed);
    }
  });
})();
