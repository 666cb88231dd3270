// The exit latch: inline, before anything else. It covers the page, silences it and leaves at a tap on a.exit,
// and keeps Back and Forward from ever showing it again (docs/decisions/0004-exit.md). For old phones: ES5.
((exit) => {
  var key = 'v';
  function flag() {
    try {
      return sessionStorage.getItem(key);
    } catch (e) {}
  }
  function set(on) {
    try {
      on ? sessionStorage.setItem(key, '1') : sessionStorage.removeItem(key);
    } catch (e) {}
  }
  function leave(to) {
    document.documentElement.style.setProperty('display', 'none', 'important');
    window.speechSynthesis && speechSynthesis.cancel();
    location.replace(navigator.onLine === false ? '/n/' : to);
    setTimeout(() => {
      location.replace('/n/');
    }, 1500);
  }
  var entries = performance.getEntriesByType && performance.getEntriesByType('navigation');
  var entry = entries && entries[0];
  var back = entry
    ? entry.type === 'back_forward'
    : performance.navigation && performance.navigation.type === 2;
  if (flag()) back ? leave(exit) : set(false);
  addEventListener('pageshow', (event) => {
    if (event.persisted && flag()) leave(exit);
  });
  document.addEventListener(
    'click',
    (event) => {
      var link = event.target.closest && event.target.closest('a.exit');
      if (!link) return;
      event.preventDefault();
      set(true);
      leave(link.href);
    },
    true,
  );
})(EXIT);
